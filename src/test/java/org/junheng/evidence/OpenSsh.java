package org.junheng.evidence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Arrays;
import java.util.Base64;

/** Files with keys as {@code ssh-keygen} writes them, made anew for each test. */
public final class OpenSsh {
  private OpenSsh() {}

  /** Writes a private key, and the public one beside it with {@code .pub} behind its name. */
  public static Path key(Path file) {
    return key(file, SshKey.KIND, "none");
  }

  /** The same of any kind, locked with a cipher. */
  public static Path key(Path file, String kind, String cipher) {
    try {
      KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
      byte[] open = last(pair.getPublic().getEncoded());
      byte[] seed = last(pair.getPrivate().getEncoded());
      byte[] both = Arrays.copyOf(seed, 2 * SshKey.LENGTH);
      System.arraycopy(open, 0, both, SshKey.LENGTH, SshKey.LENGTH);
      byte[] blob = new SshWire.Writer().text(kind).text(open).bytes();
      byte[] secret =
          new SshWire.Writer().number(7).number(7).text(kind).text(open).text(both).bytes();
      byte[] all =
          new SshWire.Writer()
              .raw("openssh-key-v1\0")
              .text(cipher)
              .text(cipher)
              .text("")
              .number(1)
              .text(blob)
              .text(secret)
              .bytes();
      String body =
          Base64.getMimeEncoder(70, "\n".getBytes(StandardCharsets.US_ASCII)).encodeToString(all);
      Files.writeString(
          file,
          "-----BEGIN OPENSSH PRIVATE KEY-----\n" + body + "\n-----END OPENSSH PRIVATE KEY-----\n");
      Files.writeString(
          open(file), kind + " " + Base64.getEncoder().encodeToString(blob) + " office@example\n");
      return file;
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The public key beside a private one. */
  public static Path open(Path file) {
    return file.resolveSibling(file.getFileName() + ".pub");
  }

  private static byte[] last(byte[] encoded) {
    return Arrays.copyOfRange(encoded, encoded.length - SshKey.LENGTH, encoded.length);
  }
}
