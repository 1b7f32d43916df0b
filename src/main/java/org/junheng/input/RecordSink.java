package org.junheng.input;

import org.junheng.text.Message;

/**
 * Takes the records of a file one by one, as a decoder finds them: {@code begin}, its cells, {@code
 * end}.
 */
interface RecordSink {
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
   * A cell that only repeats what another says, as merged cells do.
   *
   * @param cell its number in the record, from 0
   * @param text what the other says
   * @throws Refused if the file cannot have it
   */
  void repeated(int cell, CharView text) throws Refused;

  /**
   * A cell that says something which cannot be known.
   *
   * @param cell its number in the record, from 0
   * @param written what is shown of it
   * @param reason why it cannot be known
   * @throws Refused if the file cannot have it
   */
  void bad(int cell, CharSequence written, Message reason) throws Refused;

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
