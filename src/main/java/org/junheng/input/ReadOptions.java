package org.junheng.input;

import java.nio.charset.Charset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How files are to be read.
 *
 * @param encoding the encoding of every file, or null to find it out for each
 * @param delimiter what stands between cells, or null to find it out for each file
 * @param decimal what stands before decimals, or null to find it out for each file
 * @param listed how many faults of cells are listed at most; totals stay exact
 * @param limits how much a file may hold
 */
public record ReadOptions(
    @Nullable Charset encoding,
    @Nullable Character delimiter,
    @Nullable Decimal decimal,
    int listed,
    Limits limits) {
  /** Everything found out, a thousand faults listed. */
  public static final ReadOptions DEFAULT =
      new ReadOptions(null, null, null, 1_000, Limits.DEFAULT);

  /** The same, with an encoding for every file. */
  public ReadOptions withEncoding(Charset charset) {
    return new ReadOptions(charset, delimiter, decimal, listed, limits);
  }

  /** The same, with a delimiter for every file. */
  public ReadOptions withDelimiter(char character) {
    return new ReadOptions(encoding, character, decimal, listed, limits);
  }

  /** The same, with a decimal mark for every file. */
  public ReadOptions withDecimal(Decimal mark) {
    return new ReadOptions(encoding, delimiter, mark, listed, limits);
  }

  /** The same with other limits. */
  public ReadOptions withLimits(Limits others) {
    return new ReadOptions(encoding, delimiter, decimal, listed, others);
  }

  /** The same, with another cap on the faults of cells that are listed. */
  public ReadOptions withListed(int most) {
    return new ReadOptions(encoding, delimiter, decimal, most, limits);
  }

  /**
   * The encoding of a name as people say it. The older Chinese names mean GB18030, which holds them
   * all.
   *
   * @throws IllegalArgumentException if there is no encoding of that name
   */
  public static Charset encoding(String name) {
    return switch (name.strip().toLowerCase(Locale.ROOT)) {
      case "gbk", "gb2312", "gb", "cp936", "ansi" -> Charset.forName("GB18030");
      case "latin-1", "latin1", "iso-8859-1", "iso8859-1" -> Encoding.LATIN;
      default -> Charset.forName(name.strip());
    };
  }
}
