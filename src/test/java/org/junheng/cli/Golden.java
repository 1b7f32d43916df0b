package org.junheng.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of the project that the program could write itself. */
final class Golden {
  private static final boolean RENEW = Boolean.getBoolean("golden.renew");

  private Golden() {}

  /** Holds a file to what it must say; with {@code -Dgolden.renew=true} it is written anew. */
  static void hold(Path file, String expected) throws IOException {
    if (RENEW) {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, expected);
    }
    String actual = Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : "";
    assertEquals(
        expected,
        actual.replace("\r\n", "\n"),
        file + ": renew it with -Dgolden.renew=true and read the difference");
  }
}
