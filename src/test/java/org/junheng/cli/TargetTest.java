package org.junheng.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junheng.report.ReportFormat;
import org.junheng.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TargetTest {
  @TempDir private Path folder;

  private static String refused(String... words) {
    UsageException e =
        assertThrows(UsageException.class, () -> Target.all(List.of(words), Target.Formats.REPORT));
    return e.words().in(Language.EN);
  }

  @Test
  void nothing_said_is_the_text_report_on_stdout() {
    assertEquals(
        List.of(new Target<>(ReportFormat.TEXT, null)),
        Target.all(List.of(), Target.Formats.REPORT));
  }

  @Test
  void a_word_goes_to_stdout_and_an_equals_sign_leads_to_a_file() {
    assertEquals(new Target<>(ReportFormat.JSON, null), Target.of("json", Target.Formats.REPORT));
    assertEquals(new Target<>(ReportFormat.JSON, null), Target.of("JSON=-", Target.Formats.REPORT));
    assertEquals(
        new Target<>(ReportFormat.HTML, Path.of("r.out")),
        Target.of("html=r.out", Target.Formats.REPORT));
  }

  @Test
  void a_files_ending_tells_its_format() {
    assertEquals(
        new Target<>(ReportFormat.HTML, Path.of("县.HTM")),
        Target.of("县.HTM", Target.Formats.REPORT));
    assertEquals(
        new Target<>(ReportFormat.JSON, Path.of("a=b.json")),
        Target.of("a=b.json", Target.Formats.REPORT));
  }

  private static String all() {
    return String.join(", ", new FormatWords());
  }

  @Test
  void unknown_formats_are_refused_with_a_suggestion() {
    assertEquals(
        "unknown report format \"htlm\"; did you mean \"html\"? There are " + all(),
        refused("htlm"));
    assertEquals(
        "unknown report format \"htm\"; did you mean \"html\"? There are " + all(), refused("htm"));
    assertEquals(
        "unknown report format \"pdf\"; there are "
            + all()
            + ", or name a file with such an ending",
        refused("pdf"));
  }

  @Test
  void two_reports_never_share_a_place() {
    assertEquals(
        "only one report can go to standard output;"
            + " give the others a file, as in -f html=report.html",
        refused("text", "json"));
    assertEquals(
        "two reports would go to the same file \"x/../a\"", refused("json=a", "html=x/../a"));
  }

  @Test
  void places_that_cannot_be_written_are_refused_before_anything_is_read() throws IOException {
    Path missing = folder.resolve("no").resolve("r.html");
    assertEquals(
        "the report \""
            + missing
            + "\" cannot be written: there is no folder \""
            + missing.getParent()
            + "\"",
        refused(missing.toString()));
    Files.createDirectory(folder.resolve("d.html"));
    assertEquals(
        "the report \"" + folder.resolve("d.html") + "\" cannot be written: that is a folder",
        refused(folder.resolve("d.html").toString()));
    assertEquals("\"json=\" names no file after the \"=\"", refused("json="));
  }
}
