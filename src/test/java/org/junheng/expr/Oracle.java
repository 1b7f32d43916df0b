package org.junheng.expr;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The language's meaning written down a second time, straight from the reference and with no
 * thought of speed: it evaluates the syntax as written, one row at a time, in fractions. Missing is
 * null.
 */
final class Oracle {
  private static final Map<String, String> AROUND = Map.of("class", "school", "school", "county");

  private final TestRows rows;
  // Two different figures are told apart by 30 decimals; what is finer is the same.
  private static final Fraction FINE = Fraction.of(new BigDecimal("1e-28"));

  private final boolean ignoreMissing;
  private boolean tooFine;

  Oracle(TestRows rows, boolean ignoreMissing) {
    this.rows = rows;
    this.ignoreMissing = ignoreMissing;
  }

  /**
   * A row; in an aggregate, with the row that aggregates; bare names skip an argument's own row.
   */
  record Place(String table, int row, @Nullable Place outer, boolean argument) {}

  @Nullable Object eval(Syntax tree, Place at) {
    if (tree instanceof Syntax.Figure figure) {
      BigDecimal value = figure.value();
      return Fraction.of(figure.percent() ? value.movePointLeft(2) : value);
    } else if (tree instanceof Syntax.Words words) {
      return words.value();
    } else if (tree instanceof Syntax.Truth truth) {
      return truth.value();
    } else if (tree instanceof Syntax.Name name) {
      return name(name.name(), at);
    } else if (tree instanceof Syntax.Member member) {
      int row = climb(at.table(), at.row(), member.table());
      return row < 0 ? null : cell(member.table(), member.name(), row);
    } else if (tree instanceof Syntax.Call call) {
      return Aggregates.isAggregate(call) ? aggregate(call, at) : scalar(call, at);
    } else if (tree instanceof Syntax.Unary unary) {
      Object arg = eval(unary.arg(), at);
      return unary.function() == Function.NOT
          ? not(arg)
          : arg == null ? null : Fraction.ZERO.minus((Fraction) arg);
    } else if (tree instanceof Syntax.Binary binary) {
      return binary(binary.function(), eval(binary.left(), at), eval(binary.right(), at));
    } else if (tree instanceof Syntax.Between between) {
      Object value = eval(between.value(), at);
      return binary(
          Function.AND,
          binary(Function.AT_LEAST, value, eval(between.low(), at)),
          binary(Function.AT_MOST, value, eval(between.high(), at)));
    } else if (tree instanceof Syntax.Membership in) {
      Object value = eval(in.value(), at);
      Object found =
          value == null ? null : in.items().stream().anyMatch(i -> value.equals(eval(i, at)));
      return in.negated() ? not(found) : found;
    }
    Syntax.If choice = (Syntax.If) tree;
    Object condition = eval(choice.condition(), at);
    Object yes = eval(choice.yes(), at);
    Object no = eval(choice.no(), at);
    if (condition == null) {
      return Objects.equals(yes, no) ? yes : null;
    }
    return condition.equals(true) ? yes : no;
  }

  private @Nullable Object name(String name, Place at) {
    Place outer = at.outer();
    if (at.argument() && outer != null) {
      return name(name, outer);
    }
    if (TestScope.PLAIN.column(at.table(), name) != null) {
      return cell(at.table(), name, at.row());
    }
    if (name.equals("five")) {
      return Fraction.of(5);
    }
    if (name.equals("bound")) {
      Object key = name("k", at);
      return key == null ? null : Fraction.of(key.equals("p") ? 3 : 4);
    }
    return outer == null ? null : name(name, outer);
  }

  private @Nullable Object cell(String table, String name, int row) {
    if (table.equals("school") && name.equals("i")) {
      return binary(Function.DIVIDE, cell(table, "x", row), cell(table, "y", row));
    }
    Object value = rows.column(table, name).value(row);
    return value instanceof BigDecimal figure ? Fraction.of(figure) : value;
  }

  private int climb(String table, int row, String wanted) {
    if (row < 0 || table.equals(wanted)) {
      return row;
    }
    String next = Objects.requireNonNull(AROUND.get(table), wanted);
    return climb(next, rows.around(table, next)[row], wanted);
  }

  private static @Nullable Object not(@Nullable Object flag) {
    return flag == null ? null : flag.equals(false);
  }

  /** Whether anything turned on a difference that is finer than is judged by. */
  boolean isTooFine() {
    return tooFine;
  }

  private @Nullable Object binary(Function function, @Nullable Object a, @Nullable Object b) {
    if (function == Function.AND || function == Function.OR) {
      boolean decides = function == Function.OR;
      if ((a != null && a.equals(decides)) || (b != null && b.equals(decides))) {
        return decides;
      }
      return a == null || b == null ? null : !decides;
    }
    if (a == null || b == null) {
      return null;
    }
    if (a instanceof String text && function == Function.ADD) {
      return text + b;
    }
    if (a instanceof Fraction x && b instanceof Fraction y) {
      Fraction apart = function == Function.DIVIDE ? y.abs() : x.minus(y).abs();
      tooFine |= !apart.isZero() && apart.compareTo(FINE) < 0;
      switch (function) {
        case ADD:
          return x.plus(y);
        case SUBTRACT:
          return x.minus(y);
        case MULTIPLY:
          return x.times(y);
        case DIVIDE:
          return y.isZero() ? null : x.over(y);
        default:
          return holds(function, x.compareTo(y));
      }
    }
    return a instanceof LocalDate day
        ? holds(function, day.compareTo((LocalDate) b))
        : holds(function, a.equals(b) ? 0 : 1);
  }

  private static boolean holds(Function function, int order) {
    return switch (function) {
      case EQUAL -> order == 0;
      case NOT_EQUAL -> order != 0;
      case LESS -> order < 0;
      case AT_MOST -> order <= 0;
      case GREATER -> order > 0;
      default -> order >= 0;
    };
  }

  private @Nullable Object scalar(Syntax.Call call, Place at) {
    List<@Nullable Object> args = new ArrayList<>();
    call.args().forEach(arg -> args.add(eval(arg.value(), at)));
    Object first = args.get(0);
    if (call.word().equals("given")) {
      return first != null;
    } else if (call.word().equals("or_else")) {
      return first == null ? args.get(1) : first;
    } else if (args.contains(null) || first == null) {
      return null;
    }
    List<Fraction> figures =
        args.stream().filter(arg -> arg instanceof Fraction).map(arg -> (Fraction) arg).toList();
    return switch (call.word()) {
      case "min" -> figures.stream().min(Fraction::compareTo).orElseThrow();
      case "max" -> figures.stream().max(Fraction::compareTo).orElseThrow();
      case "abs" -> figures.get(0).abs();
      case "floor" -> figures.get(0).floor();
      case "ceiling" -> Fraction.ZERO.minus(Fraction.ZERO.minus(figures.get(0)).floor());
      case "round" -> round(figures);
      case "interpolate" -> OracleWords.interpolate(figures);
      default -> OracleWords.of(call.word(), args);
    };
  }

  private static Fraction round(List<Fraction> args) {
    int places = args.size() < 2 ? 0 : (int) args.get(1).toDouble();
    Fraction scale = Fraction.of(BigDecimal.TEN.pow(places));
    Fraction half = Fraction.of(new BigDecimal("0.5"));
    Fraction up = args.get(0).abs().times(scale).plus(half).floor().over(scale);
    return args.get(0).compareTo(Fraction.ZERO) < 0 ? Fraction.ZERO.minus(up) : up;
  }

  private @Nullable Object aggregate(Syntax.Call call, Place from) {
    Place at = from.argument() ? Objects.requireNonNull(from.outer()) : from;
    List<Syntax> filters = new ArrayList<>();
    String child = AROUND.containsValue(at.table()) ? rowsOf(call, at, filters) : null;
    while (child == null) {
      at = Objects.requireNonNull(at.outer(), call.print());
      child = rowsOf(call, at, filters);
    }
    List<Object> values = new ArrayList<>();
    List<Fraction> weights = new ArrayList<>();
    int all = 0;
    boolean complete = true;
    for (int row = 0; row < rows.size(child); row++) {
      if (climb(child, row, at.table()) != at.row()) {
        continue;
      }
      Object passes = true;
      for (Syntax filter : filters) {
        passes = binary(Function.AND, passes, eval(filter, new Place(child, row, at, false)));
      }
      Place inside = new Place(child, row, at, true);
      boolean counts = call.word().equals("count") || call.word().equals("share");
      Object value = counts ? Fraction.of(1) : eval(call.args().get(0).value(), inside);
      Object weight = weight(call, inside);
      if (passes != null && passes.equals(false)) {
        all++;
      } else if (passes == null || value == null || weight == null) {
        complete &= ignoreMissing;
      } else {
        all++;
        values.add(value);
        weights.add((Fraction) weight);
      }
    }
    return complete ? OracleStatistics.of(call, values, weights, all) : null;
  }

  private @Nullable Object weight(Syntax.Call call, Place inside) {
    for (Syntax.Argument arg : call.args()) {
      if (arg.label() != null) {
        return eval(arg.value(), inside);
      }
    }
    return Fraction.of(1);
  }

  /** The table within that a call names outside brackets, and its filters. */
  private static @Nullable String rowsOf(Syntax.Call call, Place at, List<Syntax> filters) {
    List<Syntax> waiting = new ArrayList<>();
    call.args().forEach(arg -> waiting.add(arg.value()));
    String found = null;
    HashSet<Syntax> seen = new HashSet<>();
    while (!waiting.isEmpty()) {
      Syntax next = waiting.remove(0);
      String table = null;
      Syntax filter = null;
      if (next instanceof Syntax.Name name && AROUND.containsKey(name.name())) {
        table = name.name();
      } else if (next instanceof Syntax.RowSet set) {
        table = set.table();
        filter = set.filter();
      } else if (next instanceof Syntax.Member member) {
        table = member.table();
        filter = member.filter();
      } else if (!(next instanceof Syntax.Call nested && Aggregates.isAggregate(nested))) {
        waiting.addAll(next.parts());
      }
      if (table != null && TestScope.PLAIN.liesWithin(table, at.table())) {
        found = table;
        if (filter != null && seen.add(filter)) {
          filters.add(filter);
        }
      }
    }
    return found;
  }
}
