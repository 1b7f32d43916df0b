package org.junheng.expr;

import org.jspecify.annotations.Nullable;

/**
 * An expression made ready to be worked out for single rows: its parts know their columns, and
 * nothing of it is looked up again. Kept by {@link RowFormulas}, shared by threads; what is
 * particular to one working out is in its {@link RowEvaluator}.
 */
interface RowFormula {
  /**
   * The value for one row of the table that the formula is about, with all its digits; null where
   * it is missing. To be asked by {@link RowEvaluator#value} only, which keeps the account of what
   * is missing.
   */
  @Nullable Object of(RowEvaluator evaluator, int row);

  /** Whether it is a submitted cell in which something is written that cannot be read. */
  default boolean isUnreadable(int row) {
    return false;
  }
}
