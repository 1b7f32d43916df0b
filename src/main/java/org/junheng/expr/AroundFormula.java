package org.junheng.expr;

import org.jspecify.annotations.Nullable;

/** A formula about the row around. */
final class AroundFormula implements RowFormula {
  private final Rows rows;
  private final String table;
  private final String around;
  private final RowFormula value;
  private volatile int[] places = {};

  AroundFormula(Rows rows, String table, String around, RowFormula value) {
    this.rows = rows;
    this.table = table;
    this.around = around;
    this.value = value;
  }

  @Override
  public @Nullable Object of(RowEvaluator evaluator, int row) {
    int place = place(row);
    return place < 0 ? null : evaluator.value(value, place);
  }

  @Override
  public boolean isUnreadable(int row) {
    int place = place(row);
    return place >= 0 && value.isUnreadable(place);
  }

  private int place(int row) {
    int[] known = places;
    if (row >= known.length) {
      known = rows.around(table, around);
      places = known;
    }
    return known[row];
  }
}
