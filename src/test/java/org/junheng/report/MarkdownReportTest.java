package org.junheng.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.stream.Stream;
import org.junheng.check.Result;
import org.junheng.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MarkdownReportTest {
  private static String page(Result result, Language language) throws IOException {
    return ReportContractTest.text(ReportFormat.MARKDOWN, result, ReportOptions.of(language));
  }

  static Stream<Result> results() {
    return Stream.concat(
        JsonReportTest.results(), Stream.of(ReportContractTest.many(20_000), SampleCounty.of(400)));
  }

  @ParameterizedTest
  @MethodSource("results")
  void it_fits_into_a_comment(Result result) throws IOException {
    for (Language language : Language.values()) {
      String page = page(result, language);
      assertTrue(page.length() <= MarkdownPage.LONGEST, "" + page.length());
      assertEquals(
          page.split("<details>", -1).length, page.split("</details>", -1).length, "cut in two");
    }
  }

  @ParameterizedTest
  @MethodSource("results")
  void each_row_of_a_table_has_its_cells(Result result) throws IOException {
    int columns = 0;
    for (String line : page(result, Language.EN).lines().toList()) {
      int cells = line.startsWith("| ") ? line.split("(?<!\\\\)\\|", -1).length : 0;
      assertTrue(columns == 0 || cells == 0 || cells == columns, line);
      columns = cells;
    }
  }

  @Test
  void what_is_left_out_is_counted() throws IOException {
    assertTrue(
        page(ReportContractTest.many(20_000), Language.EN).matches("(?s).*… and \\d+ more\n.*"));
  }

  @Test
  void text_stays_text() throws IOException {
    String page = page(SampleResults.hostile(), Language.EN);
    assertFalse(page.contains("<script"));
    assertFalse(page.contains("<stop"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '§',
      value = {
        "a*b_c§a\\*b\\_c",
        "<b>&§&lt;b&gt;&amp;",
        "@all§@<!-- -->all",
        "see #12§see #<!-- -->12",
        "http://x.cn§http:<!-- -->//x.cn",
        "www.x.cn§www.<!-- -->x.cn",
        "[x](y)§\\[x\\](y)",
        "a|b§a\\|b",
        "≥ 4.2 (1)§≥ 4.2 (1)"
      })
  void markup_is_escaped(String words, String escaped) {
    assertEquals(escaped, Markdown.text(words));
  }
}
