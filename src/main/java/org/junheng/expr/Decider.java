package org.junheng.expr;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junheng.table.FlagColumn;

/** Decides single rows in exact decimals, where doubles come too close to tell. */
final class Decider {
  private static final int MOST_REMEMBERED = 20_000;

  private final ErrorBounds bounds;

  // Rows decided one after another often need the same figures of the rows around them.
  private final ThreadLocal<RowEvaluator> evaluators;

  Decider(Rows rows, ErrorBounds bounds) {
    this.bounds = bounds;
    evaluators = ThreadLocal.withInitial(() -> RowEvaluator.untraced(rows));
  }

  /** How far figures of expressions may be from the true ones. */
  ErrorBounds bounds() {
    return bounds;
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
}
