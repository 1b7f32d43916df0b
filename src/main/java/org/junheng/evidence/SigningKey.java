package org.junheng.evidence;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.junheng.problem.Location;

/** A private key of Ed25519 in the file that {@code ssh-keygen} writes, without a passphrase. */
public final class SigningKey {
  private static final String BEGIN = "-----BEGIN OPENSSH PRIVATE KEY-----";
  private static final String END = "-----END OPENSSH PRIVATE KEY-----";
  private static final String MAGIC = "openssh-key-v1\0";
  // What a key of this kind begins with where Java reads it.
  private static final byte[] PKCS8 = HexFormat.of().parseHex("302e020100300506032b657004220420");

  private final SshKey open;
  private final PrivateKey secret;

  private SigningKey(SshKey open, PrivateKey secret) {
    this.open = open;
    this.secret = secret;
  }

  /**
   * Reads a key.
   *
   * @param name what the file is called in what is said of it
   * @throws PackProblem if it is none that can be used
   */
  public static SigningKey read(String name, Path file) throws IOException {
    String text = SshKey.text(name, file).strip();
    if (!text.startsWith(BEGIN) || !text.endsWith(END)) {
      throw SshKey.problem(Location.of(name), "evidence.no-key");
    }
    String body = text.substring(BEGIN.length(), text.length() - END.length());
    try {
      return of(name, new SshWire.Reader(Base64.getMimeDecoder().decode(body)));
    } catch (IllegalArgumentException | BufferUnderflowException | GeneralSecurityException e) {
      throw SshKey.problem(Location.of(name), "evidence.no-key");
    }
  }

  private static SigningKey of(String name, SshWire.Reader in)
      throws PackProblem, GeneralSecurityException {
    if (!Arrays.equals(in.raw(MAGIC.length()), new SshWire.Writer().raw(MAGIC).bytes())) {
      throw new IllegalArgumentException(name);
    }
    String cipher = in.word();
    in.text();
    in.text();
    if (!cipher.equals("none")) {
      throw SshKey.problem(Location.of(name), "evidence.locked-key");
    }
    int keys = in.number();
    in.text();
    SshWire.Reader own = new SshWire.Reader(in.text());
    own.number();
    own.number();
    if (keys != 1 || !own.word().equals(SshKey.KIND)) {
      throw SshKey.problem(Location.of(name), "evidence.no-key");
    }
    byte[] open = own.text();
    byte[] seed = Arrays.copyOf(own.text(), SshKey.LENGTH);
    byte[] encoded = Arrays.copyOf(PKCS8, PKCS8.length + SshKey.LENGTH);
    System.arraycopy(seed, 0, encoded, PKCS8.length, SshKey.LENGTH);
    PrivateKey secret =
        KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(encoded));
    return new SigningKey(SshKey.of(open), secret);
  }

  /** Signs bytes, in the form that {@code ssh-keygen -Y sign} writes. */
  byte[] sign(byte[] message) {
    try {
      Signature signing = Signature.getInstance("Ed25519");
      signing.initSign(secret);
      signing.update(SshSignature.signed(message));
      return new SshSignature(open, signing.sign()).file();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java from 15 on has Ed25519", e);
    }
  }
}
