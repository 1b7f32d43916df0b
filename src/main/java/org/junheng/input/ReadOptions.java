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
 * @param threads how many threads read a large file
 * @param chunkBytes how many bytes of it each of them reads at a time
 */
public record ReadOptions(
    @Nullable Charset encoding,
    @Nullable Character delimiter,
    @Nullable Decimal decimal,
    int listed,
    Limits limits,
    int threads,
    int chunkBytes) {
  private static final int USUAL_CHUNK = 1 << 20;

  /** Everything found out, a thousand faults listed, as many threads as there are processors. */
  public static final ReadOptions DEFAULT =
      new ReadOptions(
          null,
          null,
          null,
          1_000,
          Limits.DEFAULT,
          Runtime.getRuntime().availableProcessors(),
          USUAL_CHUNK);

  public ReadOptions {
    if (threads < 1 || chunkBytes < 2) {
      throw new IllegalArgumentException("threads " + threads + ", chunkBytes " + chunkBytes);
    }
  }

  /** The same, with an encoding for every file. */
  public ReadOptions withEncoding(Charset charset) {
    return new ReadOptions(charset, delimiter, decimal, listed, limits, threads, chunkBytes);
  }

  /** The same, with a delimiter for every file. */
  public ReadOptions withDelimiter(char character) {
    return new ReadOptions(encoding, character, decimal, listed, limits, threads, chunkBytes);
  }

  /** The same, with a decimal mark for every file. */
  public ReadOptions withDecimal(Decimal mark) {
    return new ReadOptions(encoding, delimiter, mark, listed, limits, threads, chunkBytes);
  }

  /** The same with other limits. */
  public ReadOptions withLimits(Limits others) {
    return new ReadOptions(encoding, delimiter, decimal, listed, others, threads, chunkBytes);
  }

  /** The same, with another cap on the faults of cells that are listed. */
  public ReadOptions withListed(int most) {
    return new ReadOptions(encoding, delimiter, decimal, most, limits, threads, chunkBytes);
  }

  /** The same, with another number of threads. */
  public ReadOptions withThreads(int number) {
    return new ReadOptions(encoding, delimiter, decimal, listed, limits, number, chunkBytes);
  }

  /** The same, in chunks of another size. */
  public ReadOptions withChunkBytes(int bytes) {
    return new ReadOptions(encoding, delimiter, decimal, listed, limits, threads, bytes);
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
