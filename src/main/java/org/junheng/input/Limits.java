package org.junheng.input;

/**
 * How much a file may hold, so that a broken or hostile one is refused in words and does not
 * exhaust the machine.
 *
 * @param bytes the bytes of one file
 * @param rows the rows of one file
 * @param columns the columns of one file
 * @param recordChars the characters of one record
 * @param depth how deep values may nest in JSON
 */
public record Limits(long bytes, int rows, int columns, int recordChars, int depth) {
  /** Far above what any country's schools fill. */
  public static final Limits DEFAULT = new Limits(8L << 30, 100_000_000, 5_000, 4_000_000, 30);
}
