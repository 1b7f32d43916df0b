package org.junheng.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.junheng.check.Result;
import org.junheng.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A waived failure is told as one by every format, and stops no build. */
class AgreedReportTest {
  private static final Result SETTLED = SampleAgreed.settled();
  private static final Result UNSETTLED = SampleAgreed.unsettled();

  /** They tell a state, a day and a value each in a field of its own. */
  private static final Set<ReportFormat> FOR_PROGRAMS =
      EnumSet.of(ReportFormat.JSON, ReportFormat.NDJSON);

  private static String report(ReportFormat format, Result result) throws IOException {
    return ReportContractTest.text(format, result, ReportOptions.of(Language.EN));
  }

  /** Without line breaks, which may stand anywhere between words. */
  private static String flat(ReportFormat format, Result result) throws IOException {
    if (format == ReportFormat.XLSX) {
      return String.join("\n", cells(result));
    }
    String told = report(format, result);
    return (format == ReportFormat.JUNIT ? told : told.replaceAll("<[^>]*>", ""))
        .replaceAll("\\s+", " ");
  }

  private static String bare(String told) {
    return told.replaceAll("\\s", "");
  }

  private static List<String> cells(Result result) throws IOException {
    byte[] bytes =
        ReportContractTest.bytes(ReportFormat.XLSX, result, ReportOptions.of(Language.EN));
    List<String> cells = new ArrayList<>();
    try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
      for (Sheet sheet : book.getSheets().toList()) {
        cells.add("[" + sheet.getName() + "]");
        sheet
            .read()
            .forEach(row -> row.forEach(cell -> cells.add(cell == null ? "" : cell.getText())));
      }
    }
    return cells;
  }

  @ParameterizedTest
  @EnumSource(ReportFormat.class)
  void the_waiver_of_a_failure_is_told_with_its_day_authority_document_and_reason(
      ReportFormat format) throws IOException {
    String told = flat(format, SETTLED);
    for (String word : List.of("2027-07-31", "临江县教育局", "临教〔2026〕31号", "新校区建设期间借址办学")) {
      assertTrue(bare(told).contains(bare(word)), format + " " + word + "\n" + told);
    }
  }

  @ParameterizedTest
  @EnumSource(ReportFormat.class)
  void the_answer_to_a_query_is_told_with_who_and_when(ReportFormat format) throws IOException {
    String told = flat(format, SETTLED);
    for (String word : List.of("并入撤并校学生", "李主任", "2026-09-20")) {
      assertTrue(bare(told).contains(bare(word)), format + " " + word + "\n" + told);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = ReportFormat.class,
      names = {"TEXT", "HTML", "XLSX", "MARKDOWN"})
  void what_became_of_each_is_listed(ReportFormat format) throws IOException {
    String told = flat(format, UNSETTLED);
    for (String state :
        List.of(
            "used (1 failure)",
            "expired (would concern 1 failure)",
            "not used: 1 beyond its bound",
            "not used: nothing fails",
            "not in force yet",
            "the value has changed, answer again")) {
      assertTrue(bare(told).contains(bare(state)), format + " " + state + "\n" + told);
    }
  }

  @ParameterizedTest
  @EnumSource(ReportFormat.class)
  void a_reopened_query_tells_both_values(ReportFormat format) throws IOException {
    String told = flat(format, UNSETTLED);
    assertTrue(told.contains("22.5"), told);
    assertTrue(
        FOR_PROGRAMS.contains(format)
            || told.contains("is 24 by now")
            || told.contains("it is 24 now"),
        told);
  }

  @ParameterizedTest
  @EnumSource(
      value = ReportFormat.class,
      names = {"TEXT", "HTML", "MARKDOWN", "TAP", "GITHUB", "XLSX", "JUNIT", "SARIF"})
  void a_verdict_that_passes_by_waivers_says_so(ReportFormat format) throws IOException {
    assertTrue(flat(format, SETTLED).contains("PASSES WITH WAIVERS"), flat(format, SETTLED));
    assertFalse(flat(format, UNSETTLED).contains("PASSES"), flat(format, UNSETTLED));
  }

  @Test
  void junit_skips_it_and_says_why() throws IOException {
    String xml = report(ReportFormat.JUNIT, SETTLED);
    assertFalse(xml.contains("<failure"), xml);
    assertTrue(xml.contains("<skipped message=\"Class too large: fails, waived: 52"), xml);
    assertTrue(xml.contains("<skipped message=\"Odd change of pupils: odd, explained: "), xml);
    String other = report(ReportFormat.JUNIT, UNSETTLED);
    assertEquals(3, other.split("<failure", -1).length - 1, other);
  }

  @Test
  void sarif_keeps_it_and_suppresses_it() throws IOException {
    JsonNode run = new ObjectMapper().readTree(report(ReportFormat.SARIF, UNSETTLED)).at("/runs/0");
    int suppressed = 0;
    for (JsonNode each : run.path("results")) {
      JsonNode suppression = each.at("/suppressions/0");
      if (!suppression.isMissingNode()) {
        suppressed++;
        assertEquals("external", suppression.path("kind").asText());
        assertEquals("accepted", suppression.path("status").asText());
        assertTrue(suppression.path("justification").asText().contains("2026"));
      }
    }
    assertEquals(6, run.path("results").size());
    assertEquals(2, suppressed);
    assertEquals(0, run.at("/invocations/0/exitCode").asInt() - 1);
  }

  @Test
  void tap_marks_it_as_a_failure_that_is_known() throws IOException {
    String lines = report(ReportFormat.TAP, SETTLED);
    List<String> failing = lines.lines().filter(line -> line.startsWith("not ok")).toList();
    assertEquals(2, failing.size(), lines);
    assertTrue(
        failing.stream().anyMatch(line -> line.contains("# TODO waived from 2026-08-31 until")),
        lines);
    assertTrue(failing.stream().allMatch(line -> line.contains(" # TODO ")), lines);
  }

  @Test
  void github_shows_no_error_for_it() throws IOException {
    assertFalse(report(ReportFormat.GITHUB, SETTLED).contains("::error"));
    String other = report(ReportFormat.GITHUB, UNSETTLED);
    assertEquals(1, other.split("::error", -1).length - 1, other);
  }

  @Test
  void csv_tells_the_day_and_the_value_to_explain_in_columns_of_their_own() throws IOException {
    List<String> lines = report(ReportFormat.CSV, UNSETTLED).lines().toList();
    assertTrue(
        lines.get(0).contains("\"Waiver or answer\",\"Waived until\",\"Value to explain\""),
        lines.get(0));
    for (String cells : List.of(",\"2027-07-31\",\"\"", ",\"\",\"26.5\"", ",\"\",\"24\"")) {
      assertTrue(lines.stream().anyMatch(line -> line.contains(cells)), lines.toString());
    }
  }

  @Test
  void a_notice_to_a_school_does_not_ask_for_what_is_waived_or_explained() throws IOException {
    String settled = report(ReportFormat.HTML, SETTLED);
    assertFalse(settled.contains("class=\"to-notice\""), settled);
    assertTrue(report(ReportFormat.HTML, UNSETTLED).contains("class=\"to-notice\""));
  }

  @Test
  void the_workbook_has_a_sheet_of_them_and_asks_to_mend_only_the_rest() throws IOException {
    assertTrue(cells(SETTLED).contains("[Waivers and answers]"));
    assertFalse(cells(SampleResults.one()).contains("[Waivers and answers]"));
  }

  @Test
  void unlisted_failures_that_are_waived_are_skipped() throws IOException {
    Result capped =
        new Result(
            SETTLED.run(),
            SETTLED.books(),
            SETTLED.parameters(),
            SETTLED.inputs(),
            SETTLED.tables(),
            SETTLED.summary(),
            SETTLED.rules(),
            List.of(),
            3,
            SETTLED.spreads(),
            SETTLED.problems(),
            SETTLED.problemCount(),
            SETTLED.sensitivity(),
            SETTLED.files(),
            SETTLED.agreed(),
            SETTLED.rosters(),
            SETTLED.baseline(),
            SETTLED.history());
    String xml = report(ReportFormat.JUNIT, capped);
    assertFalse(xml.contains("<failure"), xml);
    assertTrue(xml.contains("fails, waived or explained"), xml);
  }
}
