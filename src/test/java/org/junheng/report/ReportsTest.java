package org.junheng.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.junheng.draft.Forked;
import org.junheng.text.Language;
import org.junit.jupiter.api.Test;

class ReportsTest {
  private static final ReportOptions EN = ReportOptions.of(Language.EN);

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
