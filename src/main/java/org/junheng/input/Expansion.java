package org.junheng.input;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.junheng.text.Message;

/**
 * What a packed file unpacks to, as long as it stays within its limits: a few kilobytes can be made
 * that unpack to terabytes.
 */
final class Expansion extends FilterInputStream {
  // Below this, no ratio tells anything: a table of zeros packs well.
  private static final long HARMLESS = 16L << 20;

  private final LongSupplier packed;
  private final Limits limits;
  private long unpacked;

  /**
   * Watches a stream of unpacked bytes.
   *
   * @param packed how many packed bytes they come from
   */
  Expansion(InputStream in, LongSupplier packed, Limits limits) {
    super(in);
    this.packed = packed;
    this.limits = limits;
  }

  /**
   * Unpacks a stream, all its members in sequence: whatever follows the first is no less data.
   *
   * @throws Refused if it is not packed by gzip
   */
  static Expansion gunzip(InputStream in, Limits limits) throws IOException {
    Counted counted = new Counted(in);
    try {
      return new Expansion(
          GzipCompressorInputStream.builder()
              .setInputStream(counted)
              .setDecompressConcatenated(true)
              .get(),
          () -> counted.count,
          limits);
    } catch (IOException e) {
      in.close();
      throw corrupt();
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    int read;
    try {
      read = in.read(into, from, length);
    } catch (IOException | RuntimeException e) { // what unpacks throws both at broken bytes
      throw corrupt();
    }
    unpacked += Math.max(0, read);
    if (unpacked > limits.bytes()) {
      throw new Refused(Message.of("input.unpacks-too-large", limits.bytes()));
    }
    if (isTooFar(unpacked, packed.getAsLong(), limits)) {
      throw new Refused(Message.of("input.unpacks-too-far", limits.expansion()));
    }
    return read;
  }

  /** Whether so few packed bytes unpack to so many as no table does. */
  static boolean isTooFar(long unpacked, long packed, Limits limits) {
    return unpacked > HARMLESS && unpacked / limits.expansion() > packed;
  }

  /** What is said of packed bytes that are not in order. */
  static Refused corrupt() {
    return new Refused(Message.of("input.archive-corrupt"));
  }

  /** Counts the bytes that are read. */
  private static final class Counted extends FilterInputStream {
    private long count;

    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int read = in.read();
      count += read < 0 ? 0 : 1;
      return read;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      int read = in.read(into, from, length);
      count += Math.max(0, read);
      return read;
    }
  }
}
