package org.junheng.evidence;

import java.nio.BufferUnderflowException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/** A signature as {@code ssh-keygen -Y sign -n junheng} writes it. */
final class SshSignature {
  /** What signatures of packs are for, so that none given for something else is taken for one. */
  static final String NAMESPACE = "junheng";

  private static final String MAGIC = "SSHSIG";
  private static final int VERSION = 1;
  private static final String HASH = "sha512";
  private static final String BEGIN = "-----BEGIN SSH SIGNATURE-----\n";
  private static final String END = "\n-----END SSH SIGNATURE-----\n";
  private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

  private final SshKey key;
  private final byte[] bytes;

  /**
   * A signature that was made.
   *
   * @param key the key that is to have made it
   * @param bytes the signature itself
   */
  SshSignature(SshKey key, byte[] bytes) {
    this.key = key;
    this.bytes = bytes.clone();
  }

  /** The key that made it. */
  SshKey key() {
    return key;
  }

  /** What is signed for a message. */
  static byte[] signed(byte[] message) {
    return head().text(sha512(message)).bytes();
  }

  private static SshWire.Writer head() {
    return new SshWire.Writer().raw(MAGIC).text(NAMESPACE).text("").text(HASH);
  }

  private static byte[] sha512(byte[] message) {
    try {
      return MessageDigest.getInstance("SHA-512").digest(message);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-512", e);
    }
  }

  /** The signature as a file. */
  byte[] file() {
    byte[] blob =
        new SshWire.Writer()
            .raw(MAGIC)
            .number(VERSION)
            .text(Base64.getDecoder().decode(key.blob()))
            .text(NAMESPACE)
            .text("")
            .text(HASH)
            .text(new SshWire.Writer().text(SshKey.KIND).text(bytes).bytes())
            .bytes();
    String body = Base64.getEncoder().encodeToString(blob).replaceAll("(.{70})(?=.)", "$1\n");
    return (BEGIN + body + END).getBytes(StandardCharsets.US_ASCII);
  }

  /** The signature in a file, if it is one of this kind, to the last byte, and fits a message. */
  static Optional<SshSignature> of(byte[] file, byte[] message) {
    String text = new String(file, StandardCharsets.ISO_8859_1);
    if (!text.startsWith(BEGIN) || !text.endsWith(END)) {
      return Optional.empty();
    }
    String body =
        text.substring(BEGIN.length(), Math.max(BEGIN.length(), text.length() - END.length()));
    try {
      SshWire.Reader in = new SshWire.Reader(Base64.getMimeDecoder().decode(body));
      in.raw(MAGIC.length() + Integer.BYTES);
      byte[] blob = in.text();
      in.text();
      in.text();
      in.text();
      SshWire.Reader own = new SshWire.Reader(in.text());
      own.text();
      byte[] open = Arrays.copyOfRange(blob, blob.length - SshKey.LENGTH, blob.length);
      SshSignature signature = new SshSignature(SshKey.of(open), own.text());
      return Arrays.equals(signature.file(), file) && signature.fits(message)
          ? Optional.of(signature)
          : Optional.empty();
    } catch (IllegalArgumentException
        | IndexOutOfBoundsException
        | BufferUnderflowException
        | GeneralSecurityException e) {
      return Optional.empty();
    }
  }

  private boolean fits(byte[] message) throws GeneralSecurityException {
    byte[] encoded = Arrays.copyOf(X509, X509.length + SshKey.LENGTH);
    System.arraycopy(key.bytes(), 0, encoded, X509.length, SshKey.LENGTH);
    Signature check = Signature.getInstance("Ed25519");
    check.initVerify(
        KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
    check.update(signed(message));
    return check.verify(bytes);
  }
}
