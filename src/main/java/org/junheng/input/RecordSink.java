package org.junheng.input;

/**
 * Takes the records of a file one by one, as a decoder finds them: {@code begin}, its cells, {@code
 * end}.
 */
interface RecordSink {
  /**
   * A record begins on a line of the file.
   *
   * @throws Refused if there are too many
   */
  void begin(int line) throws Refused;

  /**
   * A cell of the record.
   *
   * @param cell its number in the record, from 0
   * @param text what it says; only good until the call returns
   */
  void cell(int cell, CharSequence text);

  /**
   * The record ends.
   *
   * @param cells how many cells it had
   * @throws Refused if it is one that the file cannot have
   */
  void end(int cells) throws Refused;
}
