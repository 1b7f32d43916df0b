package org.junheng.expr;

/**
 * Rows of one table or view.
 *
 * @param table the table
 * @param from the first row
 * @param to the row after the last one
 */
record Stretch(String table, int from, int to) {
  Stretch {
    if (from < 0 || to < from) {
      throw new IllegalArgumentException(table + ": rows " + from + " to " + to);
    }
  }

  int size() {
    return to - from;
  }
}
