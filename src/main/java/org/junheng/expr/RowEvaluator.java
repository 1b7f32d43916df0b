package org.junheng.expr;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates expressions for single rows in exact decimals, down to the submitted figures as they
 * were printed: indicators and view fields are worked out again, not taken from their columns.
 * Remembers which submitted cells it read. Values are BigDecimal, Boolean, String, LocalDate, or
 * null where missing.
 *
 * <p>Other values may be laid over cells, to see what a change would do. Not safe to use from
 * several threads; cheap to make.
 */
public final class RowEvaluator {
  private final Rows rows;
  private final Map<Cell, @Nullable Object> overrides;
  private final @Nullable Map<Cell, Read> reads;
  // By derived cell or aggregated figure: nothing is worked out twice, however often it is named.
  private final Map<Object, Known> known = new HashMap<>();
  private final ExactAggregates aggregates;
  // What the value under evaluation is missing for; a part that has a value takes its own back.
  private final List<Read> missing = new ArrayList<>();

  /** One cell of a table or view. */
  public record Cell(String table, int row, String column) {}

  /**
   * A submitted cell that was read.
   *
   * @param value its value; null where it is missing
   */
  public record Read(Cell cell, @Nullable Object value) {}

  /** A figure of the rows within a row. */
  private record Figure(Expr.Aggregate aggregate, String table, int row) {}

  /** What was worked out before: its value, and what it is missing for. */
  private record Known(@Nullable Object value, List<Read> missing) {}

  /** An evaluator of rows as submitted. */
  public RowEvaluator(Rows rows) {
    this(rows, Map.of());
  }

  /**
   * An evaluator of rows with other values in some cells.
   *
   * @param overrides the value of each such cell, submitted or derived; null for a missing one
   */
  public RowEvaluator(Rows rows, Map<Cell, @Nullable Object> overrides) {
    this(rows, overrides, new LinkedHashMap<>());
  }

  private RowEvaluator(
      Rows rows, Map<Cell, @Nullable Object> overrides, @Nullable Map<Cell, Read> reads) {
    this.rows = rows;
    this.overrides = overrides;
    this.reads = reads;
    aggregates = new ExactAggregates(rows, this);
  }

  /** An evaluator that does not remember what it read. */
  static RowEvaluator untraced(Rows rows) {
    return new RowEvaluator(rows, Map.of(), null);
  }

  /**
   * The value of an expression for one row.
   *
   * @param table the table or view that the expression is about
   * @return the value, a figure with at most 34 digits (DECIMAL128) and 30 decimals; null where it
   *     is missing
   */
  public @Nullable Object evaluate(Expr expr, String table, int row) {
    missing.clear();
    Object value = value(expr, table, row);
    return value instanceof BigDecimal figure ? ExactFigures.result(figure) : value;
  }

  /** How much it remembers; to be thrown away when it is too much. */
  int remembered() {
    return known.size();
  }

  /** The figure of an expression for one row; null where it is missing. */
  public @Nullable BigDecimal figure(Expr expr, String table, int row) {
    return (BigDecimal) evaluate(expr, table, row);
  }

  /** The submitted cells that all evaluations read so far, in the order of reading, each once. */
  public List<Read> reads() {
    return reads == null ? List.of() : List.copyOf(reads.values());
  }

  /** The submitted cells for want of which the last evaluation yielded nothing, each once. */
  public List<Read> missing() {
    return missing.stream().distinct().toList();
  }

  /** A value with all its digits. */
  @Nullable Object value(Expr expr, String table, int row) {
    int before = missing.size();
    Object value = compute(expr, table, row);
    if (value != null && missing.size() > before) {
      missing.subList(before, missing.size()).clear();
    }
    return value;
  }

  private @Nullable Object compute(Expr expr, String table, int row) {
    if (expr instanceof Expr.Column column) {
      return cell(new Cell(column.table(), row, column.name()));
    } else if (expr instanceof Expr.Literal literal) {
      return literal.value();
    } else if (expr instanceof Expr.Named named) {
      return value(named.value(), table, row);
    } else if (expr instanceof Expr.Call call) {
      return call(call, table, row);
    } else if (expr instanceof Expr.Around around) {
      int place = rows.around(table, around.table())[row];
      return place < 0 ? null : value(around.value(), around.table(), place);
    } else if (expr instanceof Expr.Choice choice) {
      Object key = value(choice.by(), table, row);
      Expr branch = key == null ? null : choice.branches().get(key);
      return branch == null ? null : value(branch, table, row);
    } else if (expr instanceof Expr.If choice) {
      return either(choice, table, row);
    } else if (expr instanceof Expr.In in) {
      Object value = value(in.value(), table, row);
      return value == null
          ? null
          : in.list().stream().anyMatch(item -> compare(value, item.value()) == 0);
    }
    Expr.Aggregate aggregate = (Expr.Aggregate) expr;
    Figure figure = new Figure(aggregate, table, row);
    return remembered(figure, () -> aggregates.value(aggregate, table, row));
  }

  private @Nullable Object cell(Cell cell) {
    if (overrides.containsKey(cell)) {
      return read(cell, overrides.get(cell));
    }
    Rows.Derived derived = rows.derived(cell.table(), cell.column(), cell.row());
    if (derived == null) {
      return read(cell, rows.column(cell.table(), cell.column()).value(cell.row()));
    }
    return remembered(cell, () -> value(derived.value(), derived.table(), derived.row()));
  }

  private @Nullable Object remembered(Object what, Supplier<@Nullable Object> compute) {
    Known before = known.get(what);
    if (before == null) {
      int start = missing.size();
      Object value = compute.get();
      List<Read> why = List.copyOf(missing.subList(start, missing.size()));
      known.put(what, new Known(value, why));
      return value;
    }
    missing.addAll(before.missing());
    return before.value();
  }

  private @Nullable Object read(Cell cell, @Nullable Object value) {
    if (reads != null) {
      Read read = new Read(cell, value);
      reads.putIfAbsent(cell, read);
      if (value == null) {
        missing.add(read);
      }
    }
    return value;
  }

  /** Where the condition is unknown, the value is known only if both branches agree. */
  private @Nullable Object either(Expr.If choice, String table, int row) {
    Object condition = value(choice.condition(), table, row);
    if (condition != null) {
      return value(condition.equals(true) ? choice.yes() : choice.no(), table, row);
    }
    Object yes = value(choice.yes(), table, row);
    Object no = value(choice.no(), table, row);
    return yes != null && no != null && compare(yes, no) == 0 ? yes : null;
  }

  private @Nullable Object call(Expr.Call call, String table, int row) {
    Function function = call.function();
    List<@Nullable Object> args = new ArrayList<>(call.args().size());
    for (Expr arg : call.args()) {
      args.add(value(arg, table, row));
    }
    return switch (function) {
      case AND -> all(args, true);
      case OR -> not(all(args, false));
      case GIVEN -> args.get(0) != null;
      case OR_ELSE -> args.get(0) != null ? args.get(0) : args.get(1);
      case BETWEEN ->
          all(
              Arrays.asList(
                  compare(Function.AT_LEAST, args.get(0), args.get(1)),
                  compare(Function.AT_MOST, args.get(0), args.get(2))),
              true);
      default -> args.contains(null) ? null : strict(call, args);
    };
  }

  /** A function that is missing where an argument is. */
  private static @Nullable Object strict(Expr.Call call, List<@Nullable Object> args) {
    Object first = Objects.requireNonNull(args.get(0));
    return switch (call.function()) {
      case NOT -> not(first);
      case EQUAL, NOT_EQUAL, LESS, AT_MOST, GREATER, AT_LEAST ->
          compare(call.function(), first, args.get(1));
      default ->
          call.isArithmetic()
              ? ExactFigures.apply(call, args.stream().map(arg -> (BigDecimal) arg).toList())
              : WordFunctions.apply(call, args.stream().map(Objects::requireNonNull).toList());
    };
  }

  private static @Nullable Boolean compare(
      Function function, @Nullable Object left, @Nullable Object right) {
    if (left == null || right == null) {
      return null;
    }
    return Comparisons.holds(function, compare(left, right));
  }

  /** The order of two values of one kind. */
  private static int compare(Object left, Object right) {
    if (left instanceof BigDecimal a && right instanceof BigDecimal b) {
      return ExactFigures.compare(a, b);
    } else if (left instanceof LocalDate a && right instanceof LocalDate b) {
      return a.compareTo(b);
    }
    return left.equals(right) ? 0 : 1;
  }

  /** Whether all flags are {@code wanted}: false if one is not, unknown if one might not be. */
  private static @Nullable Object all(List<@Nullable Object> flags, boolean wanted) {
    if (flags.contains(!wanted)) {
      return false;
    }
    return flags.contains(null) ? null : true;
  }

  private static @Nullable Object not(@Nullable Object a) {
    return a == null ? null : !a.equals(true);
  }
}
