package org.junheng.expr;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junheng.table.Unit;

/**
 * Finds what every name of an expression stands for, and that its types and units fit. All faults
 * of an expression are found in one go.
 */
public final class Checker {
  private final Faults faults = new Faults();
  private final Names names;
  private final Operators operators = new Operators(faults);
  private final Aggregates aggregates;

  private Checker(Scope scope, boolean ignoreMissing) {
    names = new Names(scope, faults);
    aggregates = new Aggregates(scope, faults, names, this, ignoreMissing);
  }

  /**
   * What a syntax tree means.
   *
   * @param expr the expression; null where there are faults
   * @param faults what is wrong, in the order of the text
   */
  public record Checked(@Nullable Expr expr, List<Fault> faults) {
    public Checked {
      faults = List.copyOf(faults);
    }
  }

  /**
   * Checks an expression about the rows of a table or view.
   *
   * @param ignoreMissing whether its aggregates leave out rows whose figure is missing
   */
  public static Checked check(Syntax tree, String table, Scope scope, boolean ignoreMissing) {
    Checker checker = new Checker(scope, ignoreMissing);
    Expr expr = checker.check(tree, Frame.of(table));
    List<Fault> faults = checker.faults.inOrder();
    return new Checked(faults.isEmpty() ? expr : null, faults);
  }

  /**
   * The meaning of a tree from a row's point of view; null where it, or a part of it, is faulty.
   */
  @Nullable Expr check(Syntax tree, Frame frame) {
    if (tree instanceof Syntax.Figure figure) {
      return figure(figure);
    } else if (tree instanceof Syntax.Words words) {
      return new Expr.Literal(words.value(), Type.TEXT);
    } else if (tree instanceof Syntax.Truth truth) {
      return new Expr.Literal(truth.value(), Type.FLAG);
    } else if (tree instanceof Syntax.Name name) {
      return names.name(name, frame);
    } else if (tree instanceof Syntax.Member member) {
      return names.member(member, frame);
    } else if (tree instanceof Syntax.RowSet rows) {
      faults.add(rows.span(), "rows-not-a-value", rows.table());
      return null;
    } else if (tree instanceof Syntax.Call call) {
      return call(call, frame);
    }
    return operator(tree, frame);
  }

  private @Nullable Expr operator(Syntax tree, Frame frame) {
    if (tree instanceof Syntax.Unary unary) {
      return apply(unary.function(), List.of(unary.arg()), frame, unary.span());
    } else if (tree instanceof Syntax.Binary binary) {
      List<Syntax> operands = List.of(binary.left(), binary.right());
      return apply(binary.function(), operands, frame, binary.span());
    } else if (tree instanceof Syntax.Between between) {
      List<Syntax> operands = List.of(between.value(), between.low(), between.high());
      return apply(Function.BETWEEN, operands, frame, between.span());
    } else if (tree instanceof Syntax.Membership in) {
      return membership(in, frame);
    }
    return choice((Syntax.If) tree, frame);
  }

  private static Expr.Literal figure(Syntax.Figure figure) {
    return figure.percent()
        ? new Expr.Literal(figure.value().movePointLeft(2), Type.number(Unit.ONE))
        : new Expr.Literal(figure.value(), Type.NUMBER);
  }

  private @Nullable Expr call(Syntax.Call call, Frame frame) {
    Function function = Function.of(call.word());
    if (function == null) {
      faults.unknown(call.wordSpan(), "unknown-function", call.word(), Function.words());
      return null;
    }
    if (Aggregates.isAggregate(call)) {
      return aggregates.check(function, call, frame);
    }
    for (Syntax.Argument arg : call.args()) {
      if (arg.label() != null) {
        faults.add(arg.labelSpan(), "unknown-label", arg.label(), call.word());
        return null;
      }
    }
    int count = call.args().size();
    if (count < function.fewest() || count > function.most()) {
      faults.add(call.span(), "argument-count." + call.word(), count);
      return null;
    }
    List<Syntax> args = call.args().stream().map(Syntax.Argument::value).toList();
    if (function == Function.LAST_YEAR) {
      return names.lastYear(args.get(0), frame);
    }
    return apply(function, args, frame, call.span());
  }

  private @Nullable Expr apply(Function function, List<Syntax> trees, Frame frame, Span span) {
    List<Expr> args = checkAll(trees, frame);
    if (args == null) {
      return null;
    }
    if (function == Function.NEGATE
        && args.get(0) instanceof Expr.Literal literal
        && literal.value() instanceof BigDecimal figure) {
      return new Expr.Literal(figure.negate(), literal.type());
    }
    return operators.apply(function, args, trees, span);
  }

  private @Nullable Expr membership(Syntax.Membership in, Frame frame) {
    Expr value = check(in.value(), frame);
    List<Expr.Literal> list = new ArrayList<>();
    for (Syntax item : in.items()) {
      Expr checked = check(item, frame);
      if (checked instanceof Expr.Literal literal) {
        list.add(literal);
        if (value != null) {
          operators.checkComparable(Function.EQUAL, value, literal, item.span(), item.span());
        }
      } else if (checked != null) {
        faults.add(item.span(), "list-not-constant");
      }
    }
    if (value == null) {
      return null;
    }
    Expr found = new Expr.In(value, list);
    return in.negated() ? new Expr.Call(Function.NOT, List.of(found), Type.FLAG) : found;
  }

  private @Nullable Expr choice(Syntax.If choice, Frame frame) {
    Expr condition = check(choice.condition(), frame);
    Expr yes = check(choice.yes(), frame);
    Expr no = check(choice.no(), frame);
    if (condition != null && condition.type().kind() != Type.Kind.FLAG) {
      faults.add(choice.condition().span(), "condition-not-flag", condition.type().kind().word());
      return null;
    }
    if (condition == null || yes == null || no == null) {
      return null;
    }
    Type type = operators.join(List.of(yes, no), choice.span());
    return type == null ? null : new Expr.If(condition, yes, no, type);
  }

  private @Nullable List<Expr> checkAll(List<Syntax> trees, Frame frame) {
    List<Expr> checked = new ArrayList<>();
    for (Syntax tree : trees) {
      Expr expr = check(tree, frame);
      if (expr != null) {
        checked.add(expr);
      }
    }
    return checked.size() == trees.size() ? checked : null;
  }
}
