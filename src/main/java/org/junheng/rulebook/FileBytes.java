package org.junheng.rulebook;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** The bytes of a file as it was read, and their hash. Equal bytes are equal. */
public final class FileBytes {
  private final byte[] bytes;
  private final String sha256;

  private FileBytes(byte[] bytes) {
    this.bytes = bytes;
    this.sha256 = hash(bytes);
  }

  /** Takes bytes, which nobody changes from now on. */
  public static FileBytes of(byte[] bytes) {
    return new FileBytes(bytes);
  }

  /** The bytes; not to be changed. */
  public byte[] bytes() {
    return bytes;
  }

  /** Their SHA-256, in hexadecimal. */
  public String sha256() {
    return sha256;
  }

  private static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof FileBytes file && sha256.equals(file.sha256);
  }

  @Override
  public int hashCode() {
    return sha256.hashCode();
  }

  @Override
  public String toString() {
    return "sha256:" + sha256;
  }
}
