package org.junheng.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junheng.check.Result;
import org.junheng.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReportTest {
  private static final ReportOptions ZH = ReportOptions.of(Language.ZH);

  private static List<CSVRecord> records(Result result) throws IOException {
    String csv = ReportContractTest.text(ReportFormat.CSV, result, ZH);
    assertTrue(csv.startsWith("\uFEFF"), "Excel takes a file without it for GB18030");
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    return format.parse(new StringReader(csv.substring(1))).getRecords();
  }

  static List<Result> results() {
    return JsonReportTest.results().toList();
  }

  @ParameterizedTest
  @MethodSource("results")
  void there_is_a_row_for_each_finding(Result result) throws IOException {
    List<CSVRecord> records = records(result);
    assertEquals(new Digest(result).findings().size(), records.size());
    for (CSVRecord record : records) {
      assertTrue(record.isConsistent());
    }
  }

  @ParameterizedTest
  @MethodSource("results")
  void no_cell_is_a_formula(Result result) throws IOException {
    for (CSVRecord record : records(result)) {
      for (String cell : record) {
        assertFalse(cell.matches("(?s)[=+@＝＋＠].*"), cell);
        assertTrue(!cell.startsWith("-") || cell.matches("-[0-9.]+%?"), cell);
      }
    }
  }

  @Test
  void a_finding_is_said_in_figures_and_words() throws IOException {
    CSVRecord row = records(SampleResults.one()).get(0);
    assertEquals("QB-GOV-05", row.get("规则"));
    assertEquals("临江县（样例）", row.get("地区"));
    assertEquals("城关小学", row.get("单位"));
    assertEquals("S001", row.get("单位代码"));
    assertEquals("2年2班", row.get("对象"));
    assertEquals("52", row.get("实际"));
    assertEquals("≤ 45 人", row.get("要求"));
    assertEquals("7", row.get("与限值之差"));
    assertEquals("class.csv", row.get("文件"));
    assertEquals("21", row.get("行"));
    assertEquals("4", row.get("列"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1+cmd|' /C calc'!A0", "@SUM(A1)", "＝1", "＠x", "-"})
  void what_could_be_a_formula_is_made_inert(String text) {
    assertEquals("'" + text, InertText.of(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-5", "-0.25", "-3%", "a=b", "1-2", "≥ 5"})
  void everything_else_stays_as_it_is(String text) {
    assertEquals(text, InertText.of(text));
  }
}
