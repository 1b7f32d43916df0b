package org.junheng.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junheng.check.Result;
import org.junheng.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TapReportTest {
  private static final ReportOptions EN = ReportOptions.of(Language.EN);

  private static List<String> lines(Result result) throws IOException {
    return ReportContractTest.text(ReportFormat.TAP, result, EN).lines().toList();
  }

  static Stream<Result> results() {
    return JsonReportTest.results();
  }

  @ParameterizedTest
  @MethodSource("results")
  void the_plan_is_kept(Result result) throws IOException {
    List<String> lines = lines(result);
    assertEquals("TAP version 13", lines.get(0));
    int number = 0;
    boolean explained = false;
    for (String line : lines.subList(2, lines.size())) {
      if (line.equals("  ---") || line.equals("  ...")) {
        assertEquals(line.equals("  ..."), explained);
        explained = !explained;
      } else if (!explained && !line.startsWith("# ")) {
        number++;
        assertTrue(line.matches("(not )?ok " + number + " - .*"), line);
        // A sign that is no directive is escaped.
        String text = line.replaceAll("\\\\[\\\\#]", "").replaceFirst(" # (SKIP|TODO) .*", "");
        assertFalse(text.contains("#"), line);
      }
    }
    assertEquals("1.." + number, lines.get(1));
  }

  @ParameterizedTest
  @MethodSource("results")
  void it_is_ok_where_the_check_was_fine(Result result) throws IOException {
    assertEquals(
        result.run().exitCode() == 0,
        lines(result).stream()
            .noneMatch(line -> line.startsWith("not ok") && !line.contains(" # TODO ")));
  }

  @Test
  void what_does_not_apply_is_skipped_with_its_reason() throws IOException {
    assertTrue(
        lines(SampleCounty.of(12)).stream().anyMatch(line -> line.matches("ok .* # SKIP .+: .+")));
  }
}
