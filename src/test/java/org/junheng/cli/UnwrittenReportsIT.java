package org.junheng.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junheng.cli.Program.Run;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Reports that cannot be written to their end: the packed program leaves what was there, nothing
 * half-written, and the right code.
 */
@EnabledOnOs({OS.LINUX, OS.MAC})
class UnwrittenReportsIT {
  private static final String OLD = "what was there before";

  @TempDir private Path folder;
  private Classes classes;

  @BeforeEach
  void files() {
    classes = new Classes(folder);
    classes.file("class.csv", Classes.FAILING);
  }

  private Run sh(String script) {
    return Program.start(folder, Map.of(), List.of("/bin/sh", "-c", script));
  }

  private static String java(String options, String words) {
    return String.format(
        "'%s' %s -jar '%s' check class.csv -r classes.yaml --lang en %s",
        Program.JAVA, options, Program.HOME.resolve("junheng.jar"), words);
  }

  private TreeSet<String> left() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      TreeSet<String> names = new TreeSet<>();
      all.forEach(path -> names.add(path.getFileName().toString()));
      return names;
    }
  }

  /**
   * No file may grow beyond 512 bytes or a kilobyte, as the shell counts: the disk is full. That
   * every format tells of it, the contract of formats says.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "text",
        "json",
        "html",
        "csv",
        "ndjson",
        "markdown",
        "junit",
        "sarif",
        "github",
        "tap",
        "xlsx"
      })
  void a_full_disk_ends_with_2_and_leaves_the_old_report(String format) throws IOException {
    classes.file("class.csv", many(60));
    classes.file("report.x", OLD);
    Run run = sh("ulimit -f 1; " + java("-XX:-UsePerfData", "-v -f " + format + "=report.x"));
    assertEquals(2, run.code(), run.err());
    assertTrue(run.err().contains("\"report.x\" could not be written: "), run.err());
    assertEquals(OLD, Files.readString(folder.resolve("report.x")));
    assertEquals("[class.csv, classes.yaml, report.x]", left().toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"pack", "pack.zip"})
  void a_full_disk_leaves_no_half_of_the_evidence(String pack) throws IOException {
    Run run = sh("ulimit -f 8; " + java("-XX:-UsePerfData", "--evidence=" + pack));
    assertEquals(2, run.code(), run.err());
    assertTrue(run.err().contains("the evidence \"" + pack + "\" could not be written"), run.err());
    assertEquals("", run.out());
    assertEquals("[class.csv, classes.yaml]", left().toString());
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void a_folder_that_takes_nothing_ends_with_2() {
    Run run = sh(java("", "-f json=/proc/report.json"));
    assertEquals(2, run.code(), run.err());
    assertTrue(run.err().contains("\"/proc/report.json\" could not be written"), run.err());
    assertEquals(2, sh(java("", "--evidence=/proc/pack.zip")).code());
    assertEquals(2, sh(java("", "--evidence=/proc/pack")).code());
  }

  @Test
  void a_missing_folder_ends_with_2_before_anything_is_read() {
    Run run = sh(java("", "-f json=no/report.json -r no-such-book"));
    assertEquals(2, run.code(), run.err());
    assertTrue(run.err().contains("there is no folder"), run.err());
  }

  @Test
  void a_reader_that_goes_away_is_told_once_and_ends_with_2() throws IOException {
    classes.file("class.csv", many(20_000));
    Run run =
        sh(
            "( "
                + java("", "-f json --max-findings 20000")
                + "; echo $? > code ) | head -1; cat code");
    assertEquals("{\n2\n", run.out());
    assertEquals(1, run.err().lines().filter(line -> line.startsWith("junheng: ")).count());
    assertTrue(run.err().contains("standard output: it was closed"), run.err());
    assertFalse(run.err().contains("Exception"), run.err());
  }

  /** Broken off while a report is being written, which takes a while. */
  @ParameterizedTest
  @CsvSource({"INT,json=out.json,130", "TERM,json=out.json,143", "INT,--evidence=pack,130"})
  void a_signal_while_a_report_is_written_leaves_the_old_one(String signal, String to, int code)
      throws IOException, InterruptedException {
    classes.file("class.csv", many(60_000));
    classes.file("out.json", OLD);
    List<String> command =
        new ArrayList<>(
            List.of(
                Program.JAVA.toString(),
                "-jar",
                Program.HOME.resolve("junheng.jar").toString(),
                "check",
                "class.csv",
                "-r",
                "classes.yaml",
                "--lang",
                "en",
                "--max-findings",
                "60000"));
    command.addAll(to.startsWith("--") ? List.of(to) : List.of("-f", to));
    Path err = folder.resolve("err.txt");
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(err.toFile())
            .start();
    try {
      assertTrue(isWriting(process), "no draft was seen");
      new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start().waitFor();
      assertTrue(process.waitFor(60, TimeUnit.SECONDS));
    } finally {
      process.destroyForcibly();
    }
    String said = Files.readString(err, StandardCharsets.UTF_8);
    assertEquals(code, process.exitValue(), said);
    assertEquals("junheng: interrupted\n", said);
    assertEquals(OLD, Files.readString(folder.resolve("out.json")));
    assertEquals("[class.csv, classes.yaml, err.txt, out.json]", left().toString());
  }

  private boolean isWriting(Process process) throws IOException, InterruptedException {
    for (int time = 0; time < 6_000 && process.isAlive(); time++) {
      if (left().stream().anyMatch(name -> name.endsWith(".part"))) {
        return true;
      }
      Thread.sleep(10);
    }
    return false;
  }

  private static String many(int classes) {
    StringBuilder rows = new StringBuilder(Classes.HEADER);
    for (int number = 0; number < classes; number++) {
      rows.append("学校").append(number).append(",1,52,2\n");
    }
    return rows.toString();
  }
}
