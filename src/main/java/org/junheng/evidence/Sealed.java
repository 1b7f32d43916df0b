package org.junheng.evidence;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * Ends a zip file with the hash of all bytes before it, as its comment: packed bytes can be changed
 * in ways that unpack to the same. What is written last, room for the hash, is held back.
 */
final class Sealed extends OutputStream {
  private static final String WORDS = "SHA-256 of the bytes before: ";
  private static final int HASH = 64;

  /** A comment with room for the hash. */
  static final String COMMENT = WORDS + "0".repeat(HASH);

  private final OutputStream to;
  private final Hashing hashing = new Hashing();
  private final byte[] last = new byte[HASH];
  private int held;

  Sealed(OutputStream to) {
    this.to = to;
  }

  @Override
  public void write(int one) throws IOException {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] some, int from, int length) throws IOException {
    int out = Math.max(0, held + length - HASH);
    int old = Math.min(held, out);
    pass(last, 0, old);
    pass(some, from, out - old);
    System.arraycopy(last, old, last, 0, held - old);
    System.arraycopy(some, from + out - old, last, held - old, length - out + old);
    held += length - out;
  }

  private void pass(byte[] some, int from, int length) throws IOException {
    to.write(some, from, length);
    hashing.write(some, from, length);
  }

  @Override
  public void flush() throws IOException {
    to.flush();
  }

  /** Writes the hash in the place of what was held back. */
  void finish() throws IOException {
    to.write(hashing.hash().getBytes(StandardCharsets.US_ASCII));
    to.flush();
  }

  /** The comment of a zip file whose bytes before the hash have this one. */
  static byte[] comment(byte[] hash) {
    return (WORDS + HexFormat.of().formatHex(hash)).getBytes(StandardCharsets.US_ASCII);
  }

  /** How many bytes of the comment stand before the hash, and so are in it. */
  static int words() {
    return WORDS.length();
  }
}
