package org.junheng.input;

/**
 * How much a file may hold, so that a broken or hostile one is refused in words and does not
 * exhaust the machine.
 *
 * @param bytes the bytes of one file, unpacked if it is packed; of an archive, all it unpacks to
 * @param rows the rows of one file
 * @param columns the columns of one file
 * @param recordChars the characters of one record
 * @param depth how deep values may nest in JSON
 * @param entries how many files an archive may hold
 * @param expansion how many times as large as it is a packed file may become
 */
public record Limits(
    long bytes, int rows, int columns, int recordChars, int depth, int entries, int expansion) {
  /** Far above what any country's schools fill. */
  public static final Limits DEFAULT =
      new Limits(8L << 30, 100_000_000, 5_000, 4_000_000, 30, 10_000, 500);
}
