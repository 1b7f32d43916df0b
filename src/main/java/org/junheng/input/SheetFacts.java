package org.junheng.input;

import java.util.BitSet;
import java.util.List;

/**
 * What a look through a sheet found, before its rows are read.
 *
 * @param width how many columns it has, up to the last that holds something
 * @param isEmpty whether no cell holds anything
 * @param merges the merged cells, from top to bottom
 * @param hiddenColumns how many columns that hold something are hidden
 * @param filled the rows that hold something
 */
record SheetFacts(
    int width, boolean isEmpty, List<Merge> merges, int hiddenColumns, BitSet filled) {
  /**
   * Cells that were merged into one; its text stands in the first of them.
   *
   * @param top the first row, from 1
   * @param left the first column, from 0
   * @param bottom the last row
   * @param right the last column
   */
  record Merge(int top, int left, int bottom, int right) {
    /** Whether it takes several rows. */
    boolean isTall() {
      return bottom > top;
    }
  }

  /** Whether merged cells reach over rows that hold something of their own beside them. */
  boolean isOfSeveralRows(Merge merge) {
    int next = filled.nextSetBit(merge.top() + 1);
    return next >= 0 && next <= merge.bottom();
  }
}
