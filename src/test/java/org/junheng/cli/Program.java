package org.junheng.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packed program, run as a process of its own. */
final class Program {

  /** The folder of {@code junheng.jar} and its launchers. */
  static final Path HOME = Path.of(System.getProperty("junheng.home", "target")).toAbsolutePath();

  static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

  /** What a run said and the code it ended with. */
  record Run(int code, String out, String err) {}

  private Program() {}

  /** Runs the jar in a folder and waits for its end. */
  static Run run(Path folder, String... args) {
    List<String> command = new ArrayList<>();
    command.add(JAVA.toString());
    command.add("-jar");
    command.add(HOME.resolve("junheng.jar").toString());
    command.addAll(List.of(args));
    return start(folder, Map.of(), command);
  }

  /**
   * Runs any command with some environment variables set, or taken away where the value is empty.
   */
  static Run start(Path folder, Map<String, String> environment, List<String> command) {
    try {
      Path out = Files.createTempFile("junheng", ".out");
      Path err = Files.createTempFile("junheng", ".err");
      try {
        ProcessBuilder builder =
            new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        environment.forEach(
            (name, value) -> {
              if (value.isEmpty()) {
                builder.environment().remove(name);
              } else {
                builder.environment().put(name, value);
              }
            });
        Process process = builder.start();
        process.getOutputStream().close();
        if (!process.waitFor(120, TimeUnit.SECONDS)) {
          process.destroyForcibly();
          throw new IllegalStateException("no end after two minutes: " + command);
        }
        return new Run(process.exitValue(), text(out), text(err));
      } finally {
        Files.deleteIfExists(out);
        Files.deleteIfExists(err);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String text(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8).replace("\r\n", "\n");
  }
}
