package org.junheng.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junheng.cli.InProcess.Ran;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesGuideCommandTest {
  private static final String BOOK = "src/test/resources/org/junheng/guide/small.yaml";

  @TempDir private Path folder;

  @Test
  void nothing_said_is_markdown_on_stdout() {
    Ran ran = new InProcess().run("rules", "guide", BOOK);
    assertEquals(0, ran.code(), ran.err());
    assertTrue(ran.out().startsWith("# A small standard"), ran.out());
    Ran chinese = new InProcess().run("rules", "guide", BOOK, "-f", "markdown", "--lang", "zh");
    assertTrue(chinese.out().startsWith("# 小标准"), chinese.out());
  }

  @Test
  void a_files_ending_tells_the_format() throws IOException {
    Path page = folder.resolve("标准.html");
    Path text = folder.resolve("standard.md");
    Ran ran =
        new InProcess()
            .run("rules", "guide", BOOK, "-f", page.toString(), "--format", text.toString());
    assertEquals(0, ran.code(), ran.err());
    assertEquals("", ran.out());
    assertTrue(Files.readString(page).startsWith("<!DOCTYPE html>"));
    assertTrue(Files.readString(text).startsWith("# A small standard"));
    assertTrue(ran.err().contains("report written"), ran.err());
  }

  @Test
  void a_parameter_set_by_the_user_is_told_as_such() {
    Ran ran = new InProcess().run("rules", "guide", BOOK, "--param", "ratio_limit.junior=9");
    assertTrue(ran.out().contains("Junior section 9 | \\--param"), ran.out());
    assertTrue(ran.out().contains("| Junior section | at least 9 per 100 pupils |"), ran.out());
  }

  @Test
  void a_format_of_reports_is_none_of_a_guide() {
    Ran ran = new InProcess().run("rules", "guide", BOOK, "-f", "text");
    assertEquals(2, ran.code());
    assertTrue(ran.err().contains("there are markdown, html"), ran.err());
  }

  @Test
  void a_faulty_book_is_told_and_nothing_is_written() throws IOException {
    Path book =
        Files.writeString(folder.resolve("faulty.yaml"), "rulebook: x\ntitle: X\nrule: {}\n");
    Path page = folder.resolve("x.html");
    Ran ran = new InProcess().run("rules", "guide", book.toString(), "-f", page.toString());
    assertEquals(3, ran.code());
    assertFalse(Files.exists(page));
  }
}
