package org.junheng.expr;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import org.junheng.table.FlagColumn;
import org.junheng.table.NumberColumn;

/** Decides single rows in exact decimals, where doubles come too close to tell. */
final class Decider {
  private static final int MOST_REMEMBERED = 20_000;

  private final Rows rows;
  private final Closeness closeness;
  private final ConcurrentMap<List<String>, Boolean> sure = new ConcurrentHashMap<>();

  // Rows decided one after another often need the same figures of the rows around them.
  private final ThreadLocal<RowEvaluator> evaluators;

  Decider(Rows rows) {
    this.rows = rows;
    closeness = new Closeness(rows);
    evaluators = ThreadLocal.withInitial(() -> RowEvaluator.untraced(rows));
  }

  /** When figures of an expression are so close that they need to be decided here. */
  Closeness.About closeness(Expr expr) {
    return closeness.of(expr);
  }

  /** A value of one row, as {@link RowEvaluator#evaluate} yields it. */
  @Nullable Object value(Expr expr, String table, int row) {
    return evaluator().evaluate(expr, table, row);
  }

  /** A condition about one row. */
  byte flag(Expr condition, String table, int row) {
    Object value = evaluator().evaluate(condition, table, row);
    if (value == null) {
      return FlagColumn.MISSING;
    }
    return value.equals(true) ? FlagColumn.TRUE : FlagColumn.FALSE;
  }

  /** A figure of one row; NaN where it is missing. */
  double figure(Expr figure, String table, int row) {
    Object value = evaluator().evaluate(figure, table, row);
    return value instanceof BigDecimal decimal ? decimal.doubleValue() : Double.NaN;
  }

  /** A day of one row; null where it is missing. */
  @Nullable LocalDate day(Expr day, String table, int row) {
    return (LocalDate) evaluator().evaluate(day, table, row);
  }

  private RowEvaluator evaluator() {
    if (evaluators.get().remembered() > MOST_REMEMBERED) {
      evaluators.remove();
    }
    return evaluators.get();
  }

  /**
   * The surety of a column's figures: of the submitted ones, of those taken over from such, and of
   * counts and what is made of them.
   */
  Surety surety(String table, String name, int from) {
    List<String> column = List.of(table, name);
    Boolean all = sure.get(column);
    if (all == null) {
      // Computing the column may ask for others: not inside the map.
      all = isSure(table, name);
      sure.put(column, all);
    }
    return all ? Surety.SURE : i -> isSure(table, name, from + i);
  }

  /** Whether all figures of a column surely are sure. */
  private boolean isSure(String table, String name) {
    return rows.column(table, name) instanceof NumberColumn numbers
        && numbers.exact().isEmpty()
        && rows.formulas(table, name).stream().allMatch(this::isSure);
  }

  private boolean isSure(Expr formula) {
    return formula instanceof Expr.Column source
        ? isSure(source.table(), source.name())
        : Wholes.isSure(formula);
  }

  private boolean isSure(String table, String name, int row) {
    Rows.Derived derived = rows.derived(table, name, row);
    if (derived == null) {
      return rows.column(table, name) instanceof NumberColumn numbers
          && (numbers.exact().isEmpty() || !numbers.exact().containsKey(row));
    }
    return derived.value() instanceof Expr.Column source
        ? isSure(source.table(), source.name(), derived.row())
        : Wholes.isSure(derived.value());
  }
}
