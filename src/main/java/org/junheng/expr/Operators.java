package org.junheng.expr;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junheng.table.Unit;

/** What operators and scalar functions take and yield. */
final class Operators {
  private final Faults faults;
  private final ConstantArguments constants;

  Operators(Faults faults) {
    this.faults = faults;
    this.constants = new ConstantArguments(faults, this);
  }

  /** The application of a function to arguments; null, and a fault, where they do not fit. */
  @Nullable Expr apply(Function function, List<Expr> args, List<Syntax> trees, Span span) {
    return switch (function) {
      case OR, AND, NOT -> call(function, args, Type.FLAG, kinds(args, trees, Type.Kind.FLAG));
      case EQUAL, NOT_EQUAL, LESS, AT_MOST, GREATER, AT_LEAST, BETWEEN ->
          comparison(function, args, trees);
      case ADD ->
          args.stream().allMatch(arg -> arg.type().kind() == Type.Kind.TEXT)
              ? new Expr.Call(function, args, Type.TEXT)
              : figures(function, args, trees, span);
      case SUBTRACT, MIN, MAX -> figures(function, args, trees, span);
      case NEGATE, ABS, FLOOR, CEILING ->
          call(function, args, args.get(0).type(), kinds(args, trees, Type.Kind.NUMBER));
      case MULTIPLY, DIVIDE -> product(function, args, trees);
      case GIVEN -> call(function, args, Type.FLAG, true);
      case OR_ELSE -> orElse(args, span);
      case YEAR, MONTH, DAY, YEARS_BETWEEN, MONTHS_BETWEEN ->
          call(function, args, Type.NUMBER, kinds(args, trees, Type.Kind.DATE));
      case LENGTH, NUMBER -> call(function, args, Type.NUMBER, kinds(args, trees, Type.Kind.TEXT));
      case STARTS_WITH, ENDS_WITH, ISO7064_MOD11_2 ->
          call(function, args, Type.FLAG, kinds(args, trees, Type.Kind.TEXT));
      default -> constants.apply(function, args, trees, span);
    };
  }

  /**
   * The type that values of several branches have in common; null, and a fault, where there is
   * none.
   */
  @Nullable Type join(List<Expr> branches, Span span) {
    Type type = branches.get(0).type();
    for (Expr branch : branches) {
      if (branch.type().kind() != type.kind()) {
        faults.add(span, "kinds-differ", type.kind().word(), branch.type().kind().word());
        return null;
      }
    }
    return switch (type.kind()) {
      case NUMBER -> joinUnits(branches, span);
      case TEXT -> joinCategories(branches);
      default -> type;
    };
  }

  /** Adds a fault unless two values can be compared so. */
  boolean checkComparable(Function function, Expr left, Expr right, Span leftSpan, Span rightSpan) {
    Type.Kind kind = left.type().kind();
    Span both = leftSpan.to(rightSpan);
    if (right.type().kind() != kind) {
      faults.add(both, "kinds-differ", kind.word(), right.type().kind().word());
      return false;
    }
    boolean ordered = kind == Type.Kind.NUMBER || kind == Type.Kind.DATE;
    if (!ordered && function != Function.EQUAL && function != Function.NOT_EQUAL) {
      faults.add(both, "not-ordered", kind.word(), function.word());
      return false;
    }
    return switch (kind) {
      case NUMBER -> joinUnits(List.of(left, right), both) != null;
      case TEXT -> checkCategory(left, right, rightSpan) && checkCategory(right, left, leftSpan);
      default -> true;
    };
  }

  /** The figure of a constant or of a parameter with a single value, else null. */
  static @Nullable BigDecimal constantFigure(Expr expr) {
    Expr constant = expr instanceof Expr.Named named ? named.value() : expr;
    return constant instanceof Expr.Literal literal && literal.value() instanceof BigDecimal figure
        ? figure
        : null;
  }

  static @Nullable Expr call(Function function, List<Expr> args, Type type, boolean fits) {
    return fits ? new Expr.Call(function, args, type) : null;
  }

  boolean kinds(List<Expr> args, List<Syntax> trees, Type.Kind kind) {
    boolean all = true;
    for (int i = 0; i < args.size(); i++) {
      Type.Kind found = args.get(i).type().kind();
      if (found != kind) {
        faults.add(trees.get(i).span(), "wrong-kind", kind.word(), found.word());
        all = false;
      }
    }
    return all;
  }

  private @Nullable Expr comparison(Function function, List<Expr> args, List<Syntax> trees) {
    boolean fits = true;
    Function each = function == Function.BETWEEN ? Function.AT_MOST : function;
    for (int i = 1; i < args.size(); i++) {
      Span leftSpan = trees.get(0).span();
      fits &= checkComparable(each, args.get(0), args.get(i), leftSpan, trees.get(i).span());
    }
    return call(function, args, Type.FLAG, fits);
  }

  private @Nullable Expr figures(
      Function function, List<Expr> args, List<Syntax> trees, Span span) {
    if (!kinds(args, trees, Type.Kind.NUMBER)) {
      return null;
    }
    Type type = joinUnits(args, span);
    return type == null ? null : new Expr.Call(function, args, type);
  }

  private @Nullable Expr product(Function function, List<Expr> args, List<Syntax> trees) {
    if (!kinds(args, trees, Type.Kind.NUMBER)) {
      return null;
    }
    BigDecimal divisor = constantFigure(args.get(1));
    if (function == Function.DIVIDE && divisor != null && divisor.signum() == 0) {
      faults.add(trees.get(1).span(), "division-by-zero");
      return null;
    }
    Unit left = args.get(0).type().unit();
    Unit right = args.get(1).type().unit();
    if (left == null && right == null) {
      return new Expr.Call(function, args, Type.NUMBER);
    }
    Unit above = left == null ? Unit.ONE : left;
    Unit other = right == null ? Unit.ONE : right;
    Unit unit = function == Function.MULTIPLY ? above.times(other) : above.per(other);
    return new Expr.Call(function, args, Type.number(unit));
  }

  private @Nullable Expr orElse(List<Expr> args, Span span) {
    Type type = join(args, span);
    return type == null ? null : new Expr.Call(Function.OR_ELSE, args, type);
  }

  /** The unit that figures have in common; null, and a fault, where there is none. */
  @Nullable Type joinUnits(List<Expr> figures, Span span) {
    Unit common = null;
    for (Expr figure : figures) {
      Unit unit = figure.type().unit();
      if (common != null && unit != null && !common.equals(unit)) {
        faults.add(span, "units-differ", common, unit);
        return null;
      }
      common = common == null ? unit : common;
    }
    return Type.number(common);
  }

  /** A category where every branch is one or a constant, else any text. */
  private static Type joinCategories(List<Expr> branches) {
    Set<String> values = new LinkedHashSet<>();
    for (Expr branch : branches) {
      if (branch instanceof Expr.Literal literal && literal.value() instanceof String text) {
        values.add(text);
      } else if (branch.type().categories().isEmpty()) {
        return Type.TEXT;
      } else {
        values.addAll(branch.type().categories());
      }
    }
    return Type.category(List.copyOf(values));
  }

  /** Adds a fault where {@code text} is none of the values that {@code category} can be. */
  private boolean checkCategory(Expr category, Expr text, Span span) {
    List<String> values = category.type().categories();
    List<String> others = text.type().categories();
    if (values.isEmpty()) {
      return true;
    }
    if (text instanceof Expr.Literal literal && literal.value() instanceof String word) {
      if (!values.contains(word)) {
        faults.unknown(span, "unknown-category", word, values, String.join(", ", values));
      }
      return values.contains(word);
    }
    if (!others.isEmpty() && Collections.disjoint(values, others)) {
      faults.add(span, "categories-disjoint", String.join(", ", values));
      return false;
    }
    return true;
  }
}
