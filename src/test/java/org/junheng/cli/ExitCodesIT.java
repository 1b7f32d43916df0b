package org.junheng.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junheng.cli.Program.Run;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Every exit code, reached by the packed program as a process of its own. */
class ExitCodesIT {
  private static final String DEVICE_FULL = "/dev/full";

  @TempDir private Path folder;
  private Classes classes;

  @BeforeEach
  void set_up() {
    classes = new Classes(folder);
  }

  private Run check(String data, String... options) {
    classes.file("class.csv", data);
    List<String> words = new ArrayList<>(List.of("check", "class.csv", "-r", "classes.yaml"));
    words.addAll(List.of("--lang", "en"));
    words.addAll(List.of(options));
    return Program.run(folder, words.toArray(String[]::new));
  }

  @Test
  void code_0_all_is_decided_and_nothing_failed() {
    Run run = check(Classes.PASSING);
    assertEquals(0, run.code(), run.err());
    assertTrue(run.out().startsWith("PASS"), run.out());
  }

  @Test
  void code_1_something_failed() {
    Run run = check(Classes.FAILING);
    assertEquals(1, run.code(), run.err());
    assertTrue(run.out().startsWith("FAIL"), run.out());
  }

  @Test
  void code_2_the_command_line_cannot_be_followed() {
    Run run = check(Classes.PASSING, "--onyl", "SIZE");
    assertEquals(2, run.code());
    assertEquals("", run.out());
    assertTrue(run.err().contains("did you mean \"--only\"?"), run.err());
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void code_2_a_report_cannot_be_written() {
    Run file = check(Classes.PASSING, "-f", "json=" + DEVICE_FULL);
    assertEquals(2, file.code(), file.err());
    assertTrue(file.err().contains("\"/dev/full\" could not be written"), file.err());
    String command = String.format("'%s' -jar '%s' --help > %s", Program.JAVA, jar(), DEVICE_FULL);
    Run out = Program.start(folder, Map.of(), List.of("/bin/sh", "-c", command));
    assertEquals(2, out.code(), out.err());
  }

  @Test
  void code_3_a_rule_book_is_invalid() {
    classes.file("faulty.yaml", "rulebook: faulty\nrules: [\n");
    Run run = check(Classes.PASSING, "-r", "faulty.yaml");
    assertEquals(3, run.code());
    assertEquals("", run.out());
    assertTrue(run.err().contains("faulty.yaml:"), run.err());
  }

  @Test
  void code_4_the_data_cannot_be_used() {
    Run run = check("school,class_no\nA,1\n");
    assertEquals(4, run.code());
    assertEquals("", run.out());
    assertTrue(run.err().contains("class.csv: error: the column"), run.err());
  }

  @Test
  void code_5_something_could_not_be_decided() {
    Run run = check(Classes.UNDECIDED);
    assertEquals(5, run.code(), run.err());
    assertTrue(run.out().startsWith("UNDECIDED"), run.out());
    assertEquals(0, check(Classes.UNDECIDED, "--allow-undecided").code());
  }

  // A damaged installation is a defect that needs no hook in the program: its sentences are hidden
  // behind an empty file.
  @Test
  void code_70_the_program_is_broken() throws IOException {
    Path damage = Files.createDirectories(folder.resolve("damage/org/junheng/report"));
    Files.writeString(damage.resolve("messages_en.properties"), "");
    classes.file("class.csv", Classes.PASSING);
    String path = folder.resolve("damage") + java.io.File.pathSeparator + jar();
    List<String> command =
        List.of(
            Program.JAVA.toString(),
            "-cp",
            path,
            "org.junheng.cli.Junheng",
            "check",
            "class.csv",
            "-r",
            "classes.yaml",
            "--lang",
            "en");
    Run run = Program.start(folder, Map.of(), command);
    assertEquals(70, run.code(), run.err());
    assertTrue(run.err().startsWith("junheng: the program broke: "), run.err());
    assertEquals(3, run.err().lines().count(), run.err());
    List<String> verbose = new ArrayList<>(command);
    verbose.add("-v");
    assertTrue(Program.start(folder, Map.of(), verbose).err().contains("\tat org.junheng"));
  }

  @Test
  void code_70_out_of_memory_is_said_in_words() {
    StringBuilder rows = new StringBuilder(Classes.HEADER);
    for (int row = 0; row < 400_000; row++) {
      rows.append("S").append(row).append(",1,50,2\n");
    }
    classes.file("class.csv", rows.toString());
    List<String> command =
        List.of(
            Program.JAVA.toString(),
            "-Xmx24m",
            "-jar",
            jar(),
            "check",
            "class.csv",
            "-r",
            "classes.yaml",
            "--lang",
            "en");
    Run run = Program.start(folder, Map.of(), command);
    assertEquals(70, run.code(), run.err());
    assertTrue(run.err().contains("junheng: out of memory at "), run.err());
    assertTrue(run.err().contains("-Xmx"), run.err());
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void code_130_interrupted_and_nothing_is_left_behind() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Program.JAVA.toString(),
                "-jar",
                jar(),
                "check",
                "-",
                "--stdin-name",
                "class.csv",
                "-r",
                "classes.yaml",
                "--lang",
                "en",
                "--progress",
                "-f",
                "json=out.json")
            .directory(folder.toFile())
            .start();
    List<String> said = new ArrayList<>();
    try (BufferedReader err =
        new BufferedReader(
            new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8))) {
      process.getOutputStream().write(Classes.PASSING.getBytes(StandardCharsets.UTF_8));
      process.getOutputStream().flush();
      String line = err.readLine();
      while (line != null && !line.startsWith("reading the data")) {
        line = err.readLine();
      }
      new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
      assertTrue(process.waitFor(60, TimeUnit.SECONDS));
      err.lines().forEach(said::add);
    } finally {
      process.destroyForcibly();
    }
    assertEquals(130, process.exitValue(), said.toString());
    assertEquals(List.of("junheng: interrupted"), said);
    try (Stream<Path> left = Files.list(folder)) {
      assertEquals(List.of(folder.resolve("classes.yaml")), left.toList());
    }
  }

  private static String jar() {
    return Program.HOME.resolve("junheng.jar").toString();
  }
}
