package org.junheng.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junheng.check.Result;
import org.junheng.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GithubReportTest {
  private static final ReportOptions EN = ReportOptions.of(Language.EN);

  private static List<String> lines(Result result) throws IOException {
    return ReportContractTest.text(ReportFormat.GITHUB, result, EN).lines().toList();
  }

  static Stream<Result> results() {
    return Stream.concat(JsonReportTest.results(), Stream.of(ReportContractTest.many(50)));
  }

  @ParameterizedTest
  @MethodSource("results")
  void every_line_is_a_command_and_no_level_has_more_than_are_shown(Result result)
      throws IOException {
    Map<String, Long> levels =
        lines(result).stream()
            .collect(Collectors.groupingBy(line -> line.split("[: ]+")[1], Collectors.counting()));
    assertTrue(
        List.of("error", "warning", "notice").containsAll(levels.keySet()), levels.toString());
    levels.values().forEach(count -> assertTrue(count <= GithubCommands.MOST, levels.toString()));
  }

  @Test
  void a_command_names_the_line() throws IOException {
    assertEquals(
        "::error file=class.csv,line=21,title=QB-GOV-05 Class too large::"
            + "Chengguan Primary School Class 2.2: fail: 52, must be ≤ 45 pupils;"
            + " 7 too many (Pupils), all else as it is",
        lines(SampleResults.one()).get(1));
  }

  @Test
  void what_is_not_shown_is_counted() throws IOException {
    List<String> lines = lines(ReportContractTest.many(50));
    assertEquals(1 + GithubCommands.MOST, lines.size());
    assertTrue(lines.get(lines.size() - 1).startsWith("::error title=and 41 more::"));
  }

  @Test
  void nothing_ends_a_property_early() throws IOException {
    for (String line : lines(SampleResults.hostile())) {
      String properties = line.substring(2, line.indexOf("::", 2));
      assertTrue(properties.matches("(error|warning|notice) [^:]*"), properties);
      assertTrue(properties.split(",").length <= 3, properties);
    }
  }
}
