package org.junheng.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junheng.cli.InProcess.Ran;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a run reads is read once, stays as it is, and may come through a pipe. */
class KeptFilesTest {
  private static final String CHECK = "check {d}/class.csv -r {b} --lang en ";

  @TempDir private Path folder;
  private Classes classes;

  @BeforeEach
  void files() {
    classes = new Classes(folder);
    classes.file("class.csv", Classes.PASSING);
  }

  private Ran run(String line) {
    String said = line.replace("{d}", folder.toString()).replace("{b}", classes.book());
    return new InProcess().run(said.split(" "));
  }

  private void assertRefused(String line, String file) {
    byte[] before = bytes(file);
    List<String> names = names();
    Ran ran = run(line);
    assertEquals(2, ran.code(), ran.err());
    assertTrue(ran.err().contains("would replace a file that this run reads"), ran.err());
    assertEquals(new String(before, StandardCharsets.UTF_8), text(file));
    assertEquals(names, names());
    assertEquals("", ran.out());
  }

  private byte[] bytes(String file) {
    try {
      return Files.readAllBytes(folder.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String text(String file) {
    return new String(bytes(file), StandardCharsets.UTF_8);
  }

  private List<String> names() {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(path -> path.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "class.csv | check {d}/class.csv -r {b} -f csv={d}/class.csv",
        "class.csv | check {d}/class.csv -r {b} -f csv={d}/./x/../class.csv",
        "class.csv | check {d} -r {b} -f csv={d}/class.csv",
        "class.csv | check --table class={d}/class.csv -r {b} -f csv={d}/class.csv",
        "classes.yaml | check {d}/class.csv -r {b} -f json={b}",
        "w.yaml | check {d}/class.csv -r {b} --waivers {d}/w.yaml -f text={d}/w.yaml",
        "a.yaml | check {d}/class.csv -r {b} --answers {d}/a.yaml -f csv={d}/a.yaml",
        "m.yaml | check {d}/class.csv -r {b} --map {d}/m.yaml -f text={d}/m.yaml",
        "p.yaml | check {d}/class.csv -r {b} --config {d}/p.yaml -f text={d}/p.yaml",
        "old.json | check {d}/class.csv -r {b} --baseline {d}/old.json -f json={d}/old.json",
        "old.json | check {d}/class.csv -r {b} --last-year {d}/old.json -f json={d}/old.json",
        "old.json | report {d}/old.json -f json={d}/old.json",
        "old.json | diff {d}/old.json {d}/old.json -f json={d}/old.json",
        "args | @{d}/args -f json={d}/args",
        "class.csv | plan {d}/class.csv -r {b} -f csv={d}/class.csv",
        "class.csv | whatif {d}/class.csv -r {b} --set class[A/1].pupils=30 -f json={d}/class.csv",
        "changes.csv | whatif {d}/class.csv -r {b} --changes {d}/changes.csv -f json={d}/changes.csv",
        "classes.yaml | rules guide {b} -f markdown={b}",
        "w.yaml | waivers list --waivers {d}/w.yaml -r {b} -f json={d}/w.yaml",
      })
  void no_report_replaces_a_file_that_the_run_reads(String words) throws IOException {
    classes.file("w.yaml", "waivers: []\n");
    classes.file("a.yaml", "answers: []\n");
    classes.file("m.yaml", "class: {pupils: pupils}\n");
    classes.file("p.yaml", "lang: en\n");
    classes.file("args", "check " + folder.resolve("class.csv") + " -r " + classes.book());
    classes.file("changes.csv", "table,row,field,value\nclass,A/1,pupils,30\n");
    assertEquals(0, run(CHECK + "-f json={d}/old.json").code());
    Files.createDirectory(folder.resolve("x"));
    String[] parts = words.split(" \\| ");
    assertRefused(parts[1] + " --lang en", parts[0]);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void a_link_does_not_make_another_file_of_it() throws IOException {
    Files.createSymbolicLink(folder.resolve("link.csv"), Path.of("class.csv"));
    Files.createLink(folder.resolve("second-name.csv"), folder.resolve("class.csv"));
    assertRefused(CHECK + "-f csv={d}/link.csv", "class.csv");
    assertRefused(CHECK + "-f csv={d}/second-name.csv", "class.csv");
    Files.createSymbolicLink(folder.resolve("one.json"), Path.of("two.json"));
    Files.writeString(folder.resolve("two.json"), "old");
    Ran twice = run(CHECK + "-f json={d}/one.json -f text={d}/two.json");
    assertEquals(2, twice.code(), twice.err());
    assertTrue(twice.err().contains("two reports would go to the same file"), twice.err());
    assertEquals("old", text("two.json"));
  }

  @Test
  void a_pack_is_not_written_into_while_it_is_verified() throws IOException {
    assertEquals(0, run(CHECK + "--evidence={d}/pack").code());
    byte[] before = bytes("pack/manifest.json");
    assertEquals(2, run("verify {d}/pack -f json={d}/pack/manifest.json").code());
    assertEquals(2, run("verify {d}/pack -f json={d}/pack/new.json").code());
    assertEquals(new String(before, StandardCharsets.UTF_8), text("pack/manifest.json"));
    assertFalse(Files.exists(folder.resolve("pack/new.json")));
  }

  @Test
  void a_report_may_lie_with_the_data_and_is_replaced_the_next_time() {
    String line = CHECK.replace("class.csv", "") + "-f html={d}/report.html";
    assertEquals(0, run(line).code());
    assertEquals(0, run(line).code());
    assertEquals(0, run(CHECK + "-f json={d}/result.json").code());
    assertEquals(0, run(CHECK + "-f json={d}/result.json").code());
  }

  @Test
  void one_report_that_is_refused_keeps_all_others_back() {
    classes.file("old.html", "old");
    Ran ran = run(CHECK + "-f html={d}/old.html -f json={d}/new.json -f csv={d}/class.csv");
    assertEquals(2, ran.code(), ran.err());
    assertEquals("old", text("old.html"));
    assertEquals(List.of("class.csv", "classes.yaml", "old.html"), names());
  }

  /** What a run names twice, it reads once: what is judged is what is hashed. */
  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void files_that_options_name_may_come_through_a_pipe() throws Exception {
    String waiver =
        "waivers:\n  - rule: C-SIZE\n    reason: r\n    authority: a\n    until: 2999-01-01\n";
    classes.file("waivers.txt", waiver);
    assertEquals(0, run(CHECK + "-f json={d}/old.json").code());
    Ran plain = run(CHECK + "-f json --baseline {d}/old.json");
    Ran piped = piping("old.pipe", bytes("old.json"), CHECK + "-f json --baseline {d}/old.pipe");
    assertEquals(plain.code(), piped.code(), piped.err());
    assertEquals(
        plain.out().replace("old.json", ""), piped.out().replace("old.pipe", ""), piped.err());
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void data_may_come_through_a_pipe() throws Exception {
    byte[] rows = Classes.FAILING.getBytes(StandardCharsets.UTF_8);
    for (String data :
        List.of("{d}/class.csv", "--table class={d}/63", "--table class={d}/p.csv")) {
      String name = data.substring(data.lastIndexOf('/') + 1).replace("class.csv", "class");
      String line = "check " + data.replace("class.csv", "class") + " -r {b} --lang en -f json";
      Ran ran = piping(name, rows, line);
      assertEquals(1, ran.code(), ran.err());
      assertTrue(ran.out().contains("\"rows\":3"), ran.out());
    }
    Ran twice = piping("p", rows, "whatif {d}/p -r {b} --instead {b} --lang en", false);
    assertEquals(2, twice.code(), twice.err());
    Ran kept = piping("q", rows, "check {d}/q -r {b} --evidence={d}/e --evidence-data", false);
    assertEquals(2, kept.code(), kept.err());
  }

  private Ran piping(String pipe, byte[] content, String line) throws Exception {
    return piping(pipe, content, line, true);
  }

  private Ran piping(String pipe, byte[] content, String line, boolean isRead) throws Exception {
    Path file = folder.resolve(pipe);
    assertEquals(0, new ProcessBuilder("mkfifo", file.toString()).start().waitFor());
    if (!isRead) {
      return run(line);
    }
    CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> write(file, content));
    Ran ran = run(line);
    writing.get();
    Files.delete(file);
    return ran;
  }

  private static void write(Path pipe, byte[] content) {
    try (OutputStream out = Files.newOutputStream(pipe)) {
      out.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void a_device_is_refused_at_once_and_a_pipe_in_a_folder_is_passed_over() throws Exception {
    for (String device : List.of("/dev/zero", "/dev/null", "/dev/random")) {
      Ran ran = run("check " + device + " -r {b} --lang en");
      assertEquals(4, ran.code(), ran.err());
      assertTrue(ran.err().contains("this is a device, neither a file nor a pipe"), ran.err());
    }
    Path pipe = folder.resolve("more.csv");
    assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
    Ran ran = run(CHECK.replace("class.csv", ""));
    assertEquals(0, ran.code(), ran.err());
    assertTrue(ran.err().contains("more.csv"), ran.err());
  }

  @Test
  void what_cannot_be_read_is_told_in_a_sentence() throws IOException {
    Files.createDirectory(folder.resolve("empty.json"));
    for (String line :
        List.of(
            "report {d}/empty.json",
            "check {d}/class.csv -r {b} --waivers {d}/empty.json",
            "check {d}/class.csv -r {b} --map {d}/empty.json",
            "check {d}/class.csv -r {b} --baseline {d}/none.json",
            "check @{d}/empty.json")) {
      for (String language : List.of("en", "zh")) {
        Ran ran = run(line + " --lang " + language);
        assertTrue(ran.code() >= 2 && ran.code() <= 4, line + ran.err());
        assertFalse(ran.err().contains("Exception"), ran.err());
        assertFalse(ran.err().contains("Is a directory"), ran.err());
      }
    }
  }
}
