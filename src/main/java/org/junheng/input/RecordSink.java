package org.junheng.input;

import org.jspecify.annotations.Nullable;

/**
 * Takes the records of a file one by one, as a decoder finds them: {@code begin}, its cells, {@code
 * end}.
 */
interface RecordSink {
  /** How many cells a record should have; 0 where that is not known yet. */
  default int width() {
    return 0;
  }

  /** A record begins on a line of the file. */
  void begin(int line);

  /**
   * A cell of the record.
   *
   * @param cell its number in the record, from 0
   * @param text what it says; only good until the call returns
   * @throws Refused if the file cannot have it
   */
  void cell(int cell, CharView text) throws Refused;

  /**
   * A cell that is merged with others.
   *
   * @param cell its number in the record, from 0
   * @param text what they say together
   * @param shown how they show something else than they hold; null where they do not
   * @param with the others
   * @throws Refused if the file cannot have it
   */
  void merged(int cell, CharView text, @Nullable Shown shown, Merged with) throws Refused;

  /**
   * The cells that a cell is merged with.
   *
   * @param isFirst whether it stands in their first column
   * @param isOfOneRow whether no other row that holds something has a part in them
   * @param last the number of their last column
   */
  record Merged(boolean isFirst, boolean isOfOneRow, int last) {}

  /**
   * A cell that shows something else than it holds.
   *
   * @param cell its number in the record, from 0
   * @throws Refused if the file cannot have it
   */
  void shown(int cell, Shown shown) throws Refused;

  /**
   * A whole record, instead of its beginning, its cells and its end.
   *
   * @param record only good until the call returns
   * @throws Refused if the file cannot have it
   */
  default void record(CutRecord record) throws Refused {
    begin(record.line());
    for (int cell = 0; cell < record.cells(); cell++) {
      cell(cell, record.cell(cell));
    }
    end(record.cells());
  }

  /**
   * The record ends.
   *
   * @param cells how many cells it had
   * @throws Refused if the file cannot have it
   */
  void end(int cells) throws Refused;
}
