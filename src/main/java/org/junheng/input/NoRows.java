package org.junheng.input;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junheng.problem.Level;
import org.junheng.text.Message;

/**
 * The records below a header that are none of the table's rows, or may be none, by the line on
 * which they begin.
 *
 * @param byLine what each is
 */
record NoRows(Map<Integer, Found> byLine) {
  /** Every record is a row. */
  static final NoRows NONE = new NoRows(Map.of());

  NoRows {
    byLine = new TreeMap<>(byLine);
  }

  /**
   * What a record is.
   *
   * @param isDoubtful whether it may be a row all the same: it stays one, and its figures are
   *     unknown
   * @param level how bad it is
   * @param message what is said of it
   */
  record Found(boolean isDoubtful, Level level, Message message) {
    /** A record that is no row. */
    static Found leftOut(Message message) {
      return new Found(false, Level.NOTE, message);
    }

    /** A record of which it cannot be told. */
    static Found doubtful(Message message) {
      return new Found(true, Level.ERROR, message);
    }
  }

  boolean isEmpty() {
    return byLine.isEmpty();
  }

  /** What the record is that begins on a line; null where it is a row like any other. */
  @Nullable Found at(int line) {
    return byLine.get(line);
  }
}
