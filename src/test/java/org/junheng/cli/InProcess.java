package org.junheng.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Runs the program within the test, in a world of its own. */
public final class InProcess {
  /** What came of a run. Line breaks are {@code \n} on every system. */
  public record Ran(int code, String out, String err) {}

  private final Map<String, String> env = new HashMap<>(Map.of("LANG", "en_GB.UTF-8"));
  private Locale locale = Locale.ENGLISH;
  private boolean terminal;
  private byte[] in = {};
  private boolean fullDisk;
  private Path folder = Path.of("");

  public InProcess env(String name, String value) {
    env.put(name, value);
    return this;
  }

  public InProcess locale(Locale system) {
    env.clear();
    locale = system;
    return this;
  }

  /** Looks for a project file from a folder; paths are meant as before. */
  public InProcess in(Path working) {
    folder = working;
    return this;
  }

  public InProcess onTerminal() {
    terminal = true;
    env.put("TERM", "xterm");
    return this;
  }

  /** Standard output takes nothing, as on a full disk. */
  public InProcess onFullDisk() {
    fullDisk = true;
    return this;
  }

  public InProcess stdin(String text) {
    in = text.getBytes(StandardCharsets.UTF_8);
    return this;
  }

  public Ran run(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        Run.run(
            args,
            new World(
                new ByteArrayInputStream(in),
                new PrintStream(fullDisk ? full() : out, false, StandardCharsets.UTF_8),
                new PrintStream(err, false, StandardCharsets.UTF_8),
                env,
                locale,
                terminal,
                folder,
                () -> Instant.parse("2026-11-01T08:00:00Z")));
    return new Ran(code, text(out), text(err));
  }

  private static String text(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
  }

  private static OutputStream full() {
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        throw new IOException("No space left on device");
      }
    };
  }
}
