package org.junheng.table;

import java.util.List;

/**
 * What a table, or a map of its headers, says of the rows of its files that are none.
 *
 * @param hasTotals whether files may hold rows of sums; without them, every row is one
 * @param totals labels of rows of sums, beside the usual ones
 * @param leaveOut labels of rows that are left out whatever their figures are
 */
public record RowMarks(boolean hasTotals, List<String> totals, List<String> leaveOut) {
  /** Nothing is said: rows of sums are known by the usual labels. */
  public static final RowMarks USUAL = new RowMarks(true, List.of(), List.of());

  public RowMarks {
    totals = List.copyOf(totals);
    leaveOut = List.copyOf(leaveOut);
  }
}
