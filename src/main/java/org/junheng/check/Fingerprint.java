package org.junheng.check;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * Names a finding by what it is about, so that it is known again in another run, order, wording or
 * language.
 */
final class Fingerprint {
  private static final int BYTES = 16;

  private static final ThreadLocal<MessageDigest> SHA_256 =
      ThreadLocal.withInitial(Fingerprint::sha256);

  private Fingerprint() {}

  /**
   * The first 128 bits of a SHA-256 over rule, table, key and what is measured, each on a line, in
   * hexadecimal.
   */
  static String of(String rule, String table, List<String> key, String measure) {
    return of(String.join("\n", rule, table, String.join("\u0000", key), measure));
  }

  /** The first 128 bits of the SHA-256 of a text, in hexadecimal. */
  static String of(String named) {
    byte[] hash = SHA_256.get().digest(named.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(hash, 0, BYTES);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has SHA-256", e);
    }
  }
}
