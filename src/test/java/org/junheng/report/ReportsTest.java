package org.junheng.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junheng.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportsTest {
  private static final ReportOptions EN = ReportOptions.of(Language.EN);

  @TempDir Path folder;

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void a_file_is_written_or_replaced_whole() throws IOException {
    Path target = folder.resolve("r.txt");
    Files.writeString(target, "x".repeat(100_000));
    Reports.writeFile(target, ReportFormat.TEXT, SampleResults.one(), EN);
    assertTrue(Files.readString(target).startsWith("FAIL  "));
    assertEquals(List.of("r.txt"), files());
  }

  @Test
  void what_fails_half_way_leaves_nothing() throws IOException {
    Path target = folder.resolve("r.txt");
    Files.writeString(target, "before");
    assertThrows(
        IOException.class,
        () -> {
          try (ReplacedFile file = new ReplacedFile(target)) {
            file.stream().write("half".getBytes(StandardCharsets.UTF_8));
            throw new IOException("no space left");
          }
        });
    assertEquals("before", Files.readString(target));
    assertEquals(List.of("r.txt"), files());
  }

  @Test
  void a_missing_folder_is_said_and_not_made() {
    Path target = folder.resolve("none/r.txt");
    assertThrows(
        NoSuchFileException.class,
        () -> Reports.writeFile(target, ReportFormat.TEXT, SampleResults.one(), EN));
    assertFalse(Files.exists(target.getParent()));
  }

  @Test
  void a_folder_is_not_replaced() {
    assertThrows(
        IOException.class,
        () -> Reports.writeFile(folder, ReportFormat.TEXT, SampleResults.one(), EN));
    assertTrue(Files.isDirectory(folder));
  }

  @Test
  void printing_gives_the_same_characters() throws IOException {
    for (ReportFormat format : ReportFormat.values()) {
      if (!format.isText()) {
        continue;
      }
      StringWriter out = new StringWriter();
      Reports.print(out, format, SampleCounty.of(12), EN);
      assertEquals(ReportContractTest.text(format, SampleCounty.of(12), EN), out.toString());
    }
  }

  @Test
  void an_interrupt_leaves_nothing_behind() throws Exception {
    Path target = folder.resolve("r.txt");
    Process process =
        Forked.java("org.junheng.report.ReportsTest$Hanging", target.toString()).start();
    try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
      assertEquals("writing", lines.readLine());
      assertFalse(files().isEmpty());
      process.destroy();
      process.waitFor();
    }
    assertEquals(List.of(), files());
  }

  /** Begins to write and never ends. */
  static final class Hanging {
    public static void main(String[] args) throws Exception {
      try (ReplacedFile file = new ReplacedFile(Path.of(args[0]))) {
        file.stream().write(new byte[100_000]);
        System.out.println("writing");
        Thread.sleep(60_000);
      }
    }
  }

  /** A run that writes text loads no template engine; one that lists formats loads nothing. */
  @Test
  void libraries_are_loaded_only_when_used() throws Exception {
    Process process =
        Forked.java("-Xlog:class+load", "org.junheng.report.ReportsTest$TextOnly")
            .redirectErrorStream(true)
            .start();
    String log = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor());
    assertTrue(log.contains("org.junheng.report.TextPage"));
    assertFalse(log.contains(" freemarker."), "Freemarker");
    assertFalse(log.contains("com.fasterxml."), "Jackson");
  }

  /** Writes a text. */
  static final class TextOnly {
    public static void main(String[] args) throws Exception {
      for (ReportFormat format : ReportFormat.values()) {
        System.out.println(ReportFormat.ofWord(format.word()).orElseThrow());
      }
      ReportContractTest.text(ReportFormat.TEXT, SampleResults.one(), EN);
    }
  }
}
