package org.junheng.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junheng.check.Result;
import org.junheng.draft.Forked;
import org.junheng.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class XlsxReportTest {
  private static final Path FOLDER = Path.of("src/test/resources/org/junheng/report/golden");

  static Stream<Result> results() {
    return JsonReportTest.results();
  }

  private static byte[] bytes(Result result, Language language) throws IOException {
    return ReportContractTest.bytes(ReportFormat.XLSX, result, ReportOptions.of(language));
  }

  /** The sheets by name, as another library reads them. */
  private static Map<String, List<Row>> sheets(Result result, Language language)
      throws IOException {
    Map<String, List<Row>> sheets = new LinkedHashMap<>();
    byte[] bytes = bytes(result, language);
    try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
      for (Sheet sheet : book.getSheets().toList()) {
        sheets.put(sheet.getName(), sheet.read());
      }
    }
    return sheets;
  }

  @ParameterizedTest
  @MethodSource("results")
  void it_opens_and_holds_every_finding(Result result) throws IOException {
    Map<String, List<Row>> sheets = sheets(result, Language.ZH);
    List<String> names = new ArrayList<>(List.of("概要", "问题清单", "单位与规则", "整改清单", "数据和规则"));
    if (!result.agreed().waivers().isEmpty()) {
      names.add(4, "豁免与说明");
    }
    assertEquals(names, List.copyOf(sheets.keySet()));
    assertEquals(
        new Digest(result).findings().size() + 1, sheets.getOrDefault("问题清单", List.of()).size());
  }

  @ParameterizedTest
  @MethodSource("results")
  void no_cell_is_a_formula(Result result) throws IOException {
    for (List<Row> rows : sheets(result, Language.EN).values()) {
      for (Row row : rows) {
        for (Cell cell : row) {
          if (cell != null) {
            assertFalse(cell.getType() == CellType.FORMULA);
            assertFalse(cell.getRawValue() != null && cell.getRawValue().matches("(?s)[=+@].*"));
          }
        }
      }
    }
  }

  @Test
  void figures_are_numbers() throws IOException {
    Row row = sheets(SampleResults.one(), Language.EN).getOrDefault("Findings", List.of()).get(1);
    assertEquals(new BigDecimal(52), row.getCell(FindingColumn.ACTUAL.ordinal()).asNumber());
    assertEquals(new BigDecimal(21), row.getCell(FindingColumn.LINE.ordinal()).asNumber());
  }

  @Test
  void an_office_finds_what_to_mend_and_room_for_who_and_when() throws IOException {
    List<Row> rows = sheets(SampleResults.one(), Language.ZH).getOrDefault("整改清单", List.of());
    assertEquals(
        "责任人 完成期限 完成情况 备注",
        texts(rows.get(0)).subList(8, 12).stream().reduce((a, b) -> a + " " + b).orElseThrow());
    assertEquals(
        List.of("1", "城关小学", "2年2班", "班额超过规定", "52", "≤ 45 人", "超出 7 人（在校生数），其余不变"),
        texts(rows.get(1)).subList(0, 7));
  }

  private static List<String> texts(Row row) {
    List<String> texts = new ArrayList<>();
    for (Cell cell : row) {
      texts.add(cell == null || cell.getRawValue() == null ? "" : cell.getRawValue());
    }
    return texts;
  }

  @Test
  void it_holds_no_time_but_that_of_the_check() throws IOException {
    try (ZipInputStream zip =
        new ZipInputStream(new ByteArrayInputStream(bytes(SampleResults.one(), Language.EN)))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        assertEquals("2026-11-20T08:30", entry.getTimeLocal().toString());
        if (entry.getName().equals("docProps/core.xml")) {
          String properties = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
          assertTrue(properties.contains(">2026-11-20T08:30:00Z</dcterms:created>"), properties);
        }
      }
    }
  }

  @Test
  void another_run_writes_the_same_bytes(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("r.xlsx");
    Process other =
        Forked.java(
                "-Duser.timezone=Asia/Tokyo", Look.class.getName(), "zh", "xlsx", "12", "" + file)
            .start();
    assertEquals(0, other.waitFor());
    assertArrayEquals(Files.readAllBytes(file), bytes(SampleCounty.of(12), Language.ZH));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void it_reads_as_it_did(Language language) throws IOException {
    StringBuilder text = new StringBuilder();
    sheets(SampleResults.one(), language)
        .forEach(
            (name, rows) -> {
              text.append("== ").append(name).append('\n');
              rows.forEach(row -> text.append(String.join(" | ", texts(row))).append('\n'));
            });
    Path golden = FOLDER.resolve("one-" + language.tag() + ".xlsx.txt");
    if (Boolean.getBoolean("golden.renew")) {
      Files.writeString(golden, text);
    }
    assertEquals(Files.readString(golden).replace("\r\n", "\n"), text.toString());
  }
}
