package org.junheng.guide;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junheng.expr.Expr;
import org.junheng.expr.Function;
import org.junheng.expr.Type;
import org.junheng.rule.RuleSet;
import org.junheng.text.Language;

/**
 * Writes an expression for a person: titles for names, the signs of arithmetic, words for
 * functions. What a book's author needs is written by {@link org.junheng.expr.Printer}.
 */
final class Formula {
  // How tightly a construct binds, from loosest to tightest.
  private static final int LOOSEST = 0;
  private static final int OR = 1;
  private static final int AND = 2;
  private static final int NOT = 3;
  private static final int COMPARE = 4;
  private static final int SUM = 5;
  private static final int PRODUCT = 6;
  private static final int TIGHTEST = 8;

  private final Words words;
  private final String table;

  /**
   * Formulas about the rows of a table.
   *
   * @param table the table or view whose columns are named without it
   */
  Formula(Words words, String table) {
    this.words = words;
    this.table = table;
  }

  /** The words. */
  String of(Expr expr) {
    return put(expr, LOOSEST);
  }

  private String put(Expr expr, int needed) {
    String bare = bare(expr);
    return tightness(expr) < needed ? words.say("formula.group", bare) : bare;
  }

  private String bare(Expr expr) {
    if (expr instanceof Expr.Literal literal) {
      return constant(literal, Map.of());
    } else if (expr instanceof Expr.Column column) {
      return column(column);
    } else if (expr instanceof Expr.Around around) {
      return around(around);
    } else if (expr instanceof Expr.Named named) {
      return parameter(named);
    } else if (expr instanceof Expr.Choice choice) {
      return branches(choice);
    } else if (expr instanceof Expr.If choice) {
      String no = put(choice.no(), LOOSEST);
      return words.say("formula.if", condition(choice.condition()), of(choice.yes()), no);
    } else if (expr instanceof Expr.In in) {
      return member(in, true);
    } else if (expr instanceof Expr.Aggregate aggregate) {
      return aggregate(aggregate);
    }
    return call((Expr.Call) expr);
  }

  /** An expression that is true or false, as a statement. */
  String condition(Expr expr) {
    return condition(expr, LOOSEST);
  }

  private String condition(Expr expr, int needed) {
    if (expr instanceof Expr.Call call
        && call.function() == Function.OR_ELSE
        && call.args().get(1) instanceof Expr.Literal otherwise
        && otherwise.value() instanceof Boolean flag) {
      String name = condition(call.args().get(0));
      return words.say(flag ? "formula.or-missing" : "formula.and-given", name);
    }
    return isName(expr) && expr.type().kind() == Type.Kind.FLAG
        ? stated("formula.is", expr)
        : put(expr, needed);
  }

  private static boolean isName(Expr expr) {
    return expr instanceof Expr.Column || expr instanceof Expr.Around || expr instanceof Expr.Named;
  }

  // That a name is true, or is not; of a parameter it is told what it is set to.
  private String stated(String how, Expr name) {
    if (name instanceof Expr.Named named && named.value() instanceof Expr.Literal literal) {
      return words.say("formula.set", words.say(how, title(named)), constant(literal, Map.of()));
    }
    return words.say(how, name instanceof Expr.Named named ? title(named) : bare(name));
  }

  private String column(Expr.Column column) {
    String name = name(words.column(column.table(), column.name()));
    return column.table().equals(table) || column.table().isEmpty()
        ? name
        : words.say("formula.around", name(words.table(column.table())), name);
  }

  private String around(Expr.Around around) {
    if (around.value() instanceof Expr.Column column) {
      return column(column);
    }
    Formula there = new Formula(words, around.table());
    return words.say(
        "formula.around", name(words.table(around.table())), there.put(around.value(), TIGHTEST));
  }

  // A single value is told with the name; those that depend on the row stand among the parameters.
  private String parameter(Expr.Named named) {
    String title = title(named);
    return named.value() instanceof Expr.Literal literal
        ? words.say("formula.parameter", title, constant(literal, Map.of()))
        : words.say("formula.keyed", title);
  }

  private String title(Expr.Named named) {
    RuleSet.ParameterInfo info = words.rules().parameterInfo().get(named.name());
    return info == null ? named.name() : words.text(info.title());
  }

  private String branches(Expr.Choice choice) {
    Map<String, String> titles = values(words, choice.by());
    return words.list(
        choice.branches().entrySet().stream()
            .map(
                each ->
                    words.say(
                        "formula.branch",
                        of(each.getValue()),
                        titles.getOrDefault(each.getKey(), each.getKey())))
            .toList());
  }

  private String member(Expr.In in, boolean within) {
    Map<String, String> titles = values(words, in.value());
    String value = put(in.value(), SUM);
    List<String> items = in.list().stream().map(each -> constant(each, titles)).toList();
    String how = items.size() == 1 ? "formula.equals" : "formula.one-of";
    String other = items.size() == 1 ? "formula.differs" : "formula.none-of";
    return words.say(within ? how : other, value, words.list(items));
  }

  private String aggregate(Expr.Aggregate aggregate) {
    Formula there = new Formula(words, aggregate.table());
    String title = name(words.table(aggregate.table()));
    String rows =
        aggregate.filter() == null
            ? title
            : words.say("formula.rows", title, there.condition(aggregate.filter()));
    String key = "aggregate." + aggregate.function().word();
    String value = aggregate.value() == null ? "" : there.put(aggregate.value(), TIGHTEST);
    String level = aggregate.level() == null ? "" : of(aggregate.level());
    String said = words.say(key, rows, value, level);
    if (aggregate.weight() == null) {
      return said;
    }
    return words.say("formula.weighted", said, there.put(aggregate.weight(), TIGHTEST));
  }

  private String call(Expr.Call call) {
    Function function = call.function();
    List<Expr> args = call.args();
    return switch (function) {
      case OR, AND ->
          flattened(call)
              .map(arg -> condition(arg, tightness(call) + 1))
              .collect(Collectors.joining(words.say("formula." + function.word())));
      case NOT -> negated(args.get(0));
      case NEGATE -> "−" + put(args.get(0), TIGHTEST);
      case EQUAL, NOT_EQUAL, LESS, AT_MOST, GREATER, AT_LEAST -> comparison(call);
      case BETWEEN ->
          words.say(
              "formula.between",
              put(args.get(0), SUM),
              put(args.get(1), SUM),
              put(args.get(2), SUM));
      case ADD -> flattened(call).map(arg -> put(arg, SUM)).collect(Collectors.joining(" + "));
      case SUBTRACT -> joined(args, " − ", SUM);
      case MULTIPLY -> joined(flattened(call).toList(), " × ", PRODUCT);
      case DIVIDE -> joined(args, " ÷ ", PRODUCT);
      default -> function(function, args);
    };
  }

  // a and b and c, however they were put together.
  private static Stream<Expr> flattened(Expr.Call call) {
    return call.args().stream()
        .flatMap(
            arg ->
                arg instanceof Expr.Call inner && inner.function() == call.function()
                    ? flattened(inner)
                    : Stream.of(arg));
  }

  private String joined(List<Expr> args, String sign, int own) {
    List<String> said = new ArrayList<>();
    for (int i = 0; i < args.size(); i++) {
      said.add(put(args.get(i), i == 0 ? own : own + 1));
    }
    return String.join(sign, said);
  }

  private String negated(Expr arg) {
    if (arg instanceof Expr.In in) {
      return member(in, false);
    }
    return isName(arg)
        ? stated("formula.is-not", arg)
        : words.say("formula.not", put(arg, TIGHTEST));
  }

  private String comparison(Expr.Call call) {
    Expr left = call.args().get(0);
    Expr right = call.args().get(1);
    boolean equal = call.function() == Function.EQUAL;
    boolean unequal = call.function() == Function.NOT_EQUAL;
    if ((equal || unequal) && right instanceof Expr.Literal literal) {
      if (literal.value() instanceof Boolean flag) {
        String how = flag == equal ? "formula.is" : "formula.is-not";
        return isName(left) ? stated(how, left) : words.say(how, put(left, TIGHTEST));
      } else if (literal.value() instanceof String) {
        String value = constant(literal, values(words, left));
        return words.say(equal ? "formula.equals" : "formula.differs", put(left, SUM), value);
      }
    }
    return put(left, SUM) + " " + sign(call.function()) + " " + put(right, SUM);
  }

  private static String sign(Function comparison) {
    return switch (comparison) {
      case AT_MOST -> "≤";
      case AT_LEAST -> "≥";
      case NOT_EQUAL -> "≠";
      default -> comparison.word();
    };
  }

  private String function(Function function, List<Expr> args) {
    String said = words.list(args.stream().map(this::of).toList());
    String first = put(args.get(0), TIGHTEST);
    String second = args.size() < 2 ? "0" : of(args.get(1));
    return words.say("function." + function.word(), first, second, said);
  }

  /**
   * The titles of the values that an expression may have, by value; empty where it is no category.
   */
  static Map<String, String> values(Words words, Expr by) {
    if (by instanceof Expr.Around around) {
      return values(words, around.value());
    }
    return by instanceof Expr.Column column
        ? words.values(column.table(), column.name())
        : Map.of();
  }

  /** A constant; a category's value by its title. */
  String constant(Expr.Literal literal, Map<String, String> titles) {
    if (literal.value() instanceof BigDecimal figure) {
      return words.figure(figure, literal.type().unit());
    } else if (literal.value() instanceof Boolean flag) {
      return words.say(flag.toString());
    } else if (literal.value() instanceof String text) {
      return words.say("formula.text", titles.getOrDefault(text, Words.line(text)));
    }
    return literal.value().toString();
  }

  /** A share as a percentage. */
  static String percent(BigDecimal share) {
    BigDecimal percent = share.movePointRight(2);
    return (percent.signum() == 0 ? "0" : percent.stripTrailingZeros().toPlainString()) + "%";
  }

  // Within a sentence an English title begins small, unless its first word is an abbreviation.
  private String name(String title) {
    boolean abbreviated = title.length() < 2 || !Character.isLowerCase(title.charAt(1));
    return words.language() == Language.ZH || abbreviated
        ? title
        : title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1);
  }

  private static int tightness(Expr expr) {
    if (expr instanceof Expr.If) {
      return LOOSEST;
    } else if (expr instanceof Expr.In) {
      return COMPARE;
    }
    return expr instanceof Expr.Call call ? tightness(call.function()) : TIGHTEST;
  }

  private static int tightness(Function function) {
    return switch (function) {
      case OR -> OR;
      case AND -> AND;
      case NOT -> NOT;
      case EQUAL, NOT_EQUAL, LESS, AT_MOST, GREATER, AT_LEAST, BETWEEN -> COMPARE;
      case ADD, SUBTRACT -> SUM;
      case MULTIPLY, DIVIDE -> PRODUCT;
      default -> TIGHTEST;
    };
  }
}
