package org.junheng.evidence;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junheng.problem.Location;
import org.junheng.problem.Problem;
import org.junheng.text.Message;

/**
 * A public key of Ed25519, as {@code ssh-keygen} makes it.
 *
 * @param blob its kind and its bytes, in Base64, as they stand in a file
 */
public record SshKey(String blob) {
  static final String KIND = "ssh-ed25519";
  static final int LENGTH = 32;

  private static final int MOST_BYTES = 1 << 20;

  static SshKey of(byte[] key) {
    byte[] blob = new SshWire.Writer().text(KIND).text(key).bytes();
    return new SshKey(Base64.getEncoder().encodeToString(blob));
  }

  byte[] bytes() {
    byte[] blob = Base64.getDecoder().decode(this.blob);
    return Arrays.copyOfRange(blob, blob.length - LENGTH, blob.length);
  }

  /** What {@code ssh-keygen -l} calls it. */
  public String fingerprint() {
    byte[] hash = Hashing.digest().digest(Base64.getDecoder().decode(blob));
    return "SHA256:" + Base64.getEncoder().withoutPadding().encodeToString(hash);
  }

  /**
   * The keys of a file: a public key, or a list of who may sign.
   *
   * @param name what the file is called in what is said of it
   * @throws PackProblem if it holds none, or something that restricts one
   */
  public static List<SshKey> read(String name, Path file) throws IOException {
    List<SshKey> keys = new ArrayList<>();
    int number = 0;
    for (String line : text(name, file).lines().toList()) {
      number++;
      if (!line.isBlank() && !line.startsWith("#")) {
        keys.add(key(new Location(name, number, 1), line));
      }
    }
    if (keys.isEmpty()) {
      throw problem(Location.of(name), "evidence.no-public-key");
    }
    return keys;
  }

  // "ssh-ed25519 KEY …", or with the name of the signer before it.
  private static SshKey key(Location place, String line) throws PackProblem {
    List<String> words = List.of(line.strip().split("\\s+"));
    int at = words.indexOf(KIND);
    if ((at != 0 && at != 1) || words.size() < at + 2) {
      throw problem(place, "evidence.no-public-key");
    }
    try {
      SshWire.Reader blob = new SshWire.Reader(Base64.getDecoder().decode(words.get(at + 1)));
      if (blob.word().equals(KIND)) {
        SshKey key = of(blob.text());
        if (key.blob.equals(words.get(at + 1)) && key.isWhole()) {
          return key;
        }
      }
    } catch (IllegalArgumentException | BufferUnderflowException e) {
      // Said below.
    }
    throw problem(place, "evidence.no-public-key");
  }

  private boolean isWhole() {
    return Base64.getDecoder().decode(blob).length == 8 + KIND.length() + LENGTH;
  }

  static String text(String name, Path file) throws IOException {
    if (Files.size(file) > MOST_BYTES) {
      throw problem(Location.of(name), "evidence.no-key");
    }
    return Files.readString(file, StandardCharsets.ISO_8859_1);
  }

  static PackProblem problem(Location place, String key) {
    return new PackProblem(Problem.error(place, Message.of(key)));
  }
}
