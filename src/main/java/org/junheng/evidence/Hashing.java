package org.junheng.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A SHA-256 in the making; what is written to it is only hashed and counted. */
final class Hashing extends OutputStream {
  private final MessageDigest digest;
  private long count;

  Hashing() {
    digest = digest();
  }

  static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** All bytes of a stream. */
  static Hashing of(InputStream in) throws IOException {
    Hashing hashing = new Hashing();
    in.transferTo(hashing);
    return hashing;
  }

  @Override
  public void write(int one) {
    digest.update((byte) one);
    count++;
  }

  @Override
  public void write(byte[] some, int from, int length) {
    digest.update(some, from, length);
    count += length;
  }

  /** The hash and how many bytes it is of; nothing can be added after. */
  PackWriter.Written written() {
    return new PackWriter.Written(hash(), count);
  }

  /** The hash, in hexadecimal; nothing can be added after. */
  String hash() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
