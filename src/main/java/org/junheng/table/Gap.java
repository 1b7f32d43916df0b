package org.junheng.table;

/** Why a cell holds no value. Zero is not among them: zero is a value. */
public enum Gap {
  /** Blank, or a mark that means so. */
  NOT_GIVEN,
  /** Marked as not applying to this row. */
  NOT_APPLICABLE,
  /** Something is written, but it is not of the field's type. */
  UNREADABLE,
  /** A figure outside the field's possible range. */
  IMPOSSIBLE,
  /** The rows that have this key differ in it. */
  CONTRADICTORY,
  /** A value that is the key of no row; of cells in results only. */
  UNMATCHED;

  /** Whether something is written, so that the cell is not known rather than empty. */
  public boolean isWritten() {
    return this != NOT_GIVEN && this != NOT_APPLICABLE;
  }
}
