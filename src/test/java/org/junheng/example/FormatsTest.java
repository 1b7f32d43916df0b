package org.junheng.example;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junheng.cli.InProcess;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One county in every format that is read: no rule can tell which of them the data came in. All
 * files are made here, of the one example.
 */
class FormatsTest {
  private static final Path EXAMPLE = Path.of("examples/county-fails");
  private static final String BOOK = "cn/quality-balance";
  private static final Map<String, List<List<String>>> TABLES = new LinkedHashMap<>();
  private static String expected = "";

  @TempDir private Path folder;

  @BeforeAll
  static void read() throws IOException {
    for (String table : List.of("attestation", "class", "county", "room", "school", "survey")) {
      String text = Files.readString(EXAMPLE.resolve(table + ".csv")).substring(1);
      List<List<String>> records = new ArrayList<>();
      for (CSVRecord record : CSVFormat.DEFAULT.parse(new StringReader(text))) {
        records.add(record.toList());
      }
      TABLES.put(table, records);
    }
    expected = judged(EXAMPLE);
    assertTrue(expected.length() > 100_000, "the example has findings");
  }

  @Test
  void utf_8_without_a_mark() throws IOException {
    encoded(UTF_8, "");
  }

  @Test
  void gb18030() throws IOException {
    encoded(Charset.forName("GB18030"), "");
  }

  @Test
  void utf_16_either_way() throws IOException {
    encoded(StandardCharsets.UTF_16LE, "\uFEFF");
    encoded(StandardCharsets.UTF_16BE, "\uFEFF");
    encoded(StandardCharsets.UTF_16LE, "");
  }

  @Test
  void every_line_end() throws IOException {
    for (String end : List.of("\r", "\n", "\r\n")) {
      write(csv(',', end));
      assertSame();
    }
  }

  @Test
  void every_delimiter() throws IOException {
    for (char delimiter : ";\t|，".toCharArray()) {
      write(csv(delimiter, "\n"));
      assertSame();
    }
  }

  @Test
  void semicolons_with_a_decimal_comma() throws IOException {
    Map<String, String> files = new LinkedHashMap<>();
    TABLES.forEach(
        (table, records) -> {
          List<List<String>> commas =
              records.stream()
                  .map(record -> record.stream().map(FormatsTest::withComma).toList())
                  .toList();
          files.put(table + ".csv", csv(commas, ';', "\n"));
        });
    write(files);
    assertSame();
  }

  private static String withComma(String cell) {
    return cell.matches("\\d+\\.\\d+") ? cell.replace('.', ',') : cell;
  }

  @Test
  void full_width_figures() throws IOException {
    Map<String, String> files = new LinkedHashMap<>();
    TABLES.forEach(
        (table, records) -> {
          List<List<String>> wide =
              records.stream()
                  .map(record -> record.stream().map(FormatsTest::fullWidth).toList())
                  .toList();
          files.put(table + ".csv", csv(wide, ',', "\n"));
        });
    write(files);
    assertSame();
  }

  private static String fullWidth(String cell) {
    StringBuilder wide = new StringBuilder();
    cell.chars().forEach(c -> wide.append((char) (c >= '0' && c <= '9' ? c + 0xFEE0 : c)));
    return cell.matches("[\\d.]+") ? wide.toString() : cell;
  }

  @Test
  void a_workbook() throws IOException {
    try (OutputStream out = Files.newOutputStream(folder.resolve("县.xlsx"));
        Workbook workbook = new Workbook(out, "test", "1.0")) {
      TABLES.forEach((table, records) -> sheet(workbook.newWorksheet(table), records));
    }
    assertSame();
  }

  private static void sheet(Worksheet sheet, List<List<String>> records) {
    for (int row = 0; row < records.size(); row++) {
      for (int column = 0; column < records.get(row).size(); column++) {
        String cell = records.get(row).get(column);
        if (cell.matches("\\d{4}-\\d\\d-\\d\\d")) {
          sheet.value(row, column, LocalDate.parse(cell));
          sheet.style(row, column).format("yyyy/m/d").set();
        } else if (cell.matches("[1-9]\\d*|\\d+\\.\\d+|0")) {
          sheet.value(row, column, Double.valueOf(cell));
        } else if (!cell.isEmpty()) {
          sheet.value(row, column, cell);
        }
      }
    }
  }

  @Test
  void one_object_of_tables() throws IOException {
    ObjectNode all = new ObjectMapper().createObjectNode();
    TABLES.forEach((table, records) -> all.set(table, objects(records)));
    Files.writeString(folder.resolve("county.json"), all.toPrettyString());
    assertSame();
  }

  @Test
  void a_list_of_objects_a_file_and_one_object_a_line() throws IOException {
    for (Map.Entry<String, List<List<String>>> table : TABLES.entrySet()) {
      ArrayNode objects = objects(table.getValue());
      StringBuilder lines = new StringBuilder();
      objects.forEach(each -> lines.append(each).append('\n'));
      boolean isList = table.getKey().length() % 2 == 0;
      Files.writeString(
          folder.resolve(table.getKey() + (isList ? ".json" : ".ndjson")),
          isList ? objects.toString() : lines.toString());
    }
    assertSame();
  }

  private static ArrayNode objects(List<List<String>> records) {
    ArrayNode objects = new ObjectMapper().createArrayNode();
    for (List<String> record : records.subList(1, records.size())) {
      ObjectNode object = objects.addObject();
      for (int at = 0; at < record.size(); at++) {
        object.put(records.get(0).get(at), record.get(at));
      }
    }
    return objects;
  }

  @Test
  void an_archive() throws IOException {
    try (ZipOutputStream zip =
        new ZipOutputStream(Files.newOutputStream(folder.resolve("county.zip")))) {
      for (Map.Entry<String, String> file : csv(',', "\r\n").entrySet()) {
        zip.putNextEntry(new ZipEntry("2022/" + file.getKey()));
        zip.write(file.getValue().getBytes(Charset.forName("GB18030")));
      }
    }
    assertSame();
  }

  @Test
  void packed_files() throws IOException {
    for (Map.Entry<String, String> file : csv(',', "\n").entrySet()) {
      try (OutputStream out =
          new GZIPOutputStream(Files.newOutputStream(folder.resolve(file.getKey() + ".gz")))) {
        out.write(file.getValue().getBytes(UTF_8));
      }
    }
    assertSame();
  }

  @Test
  void twenty_files_of_classes_in_three_encodings() throws IOException {
    Map<String, String> files = csv(',', "\n");
    files.remove("class.csv");
    write(files);
    List<List<String>> classes = TABLES.get("class");
    List<Charset> charsets = List.of(UTF_8, Charset.forName("GB18030"), StandardCharsets.UTF_16LE);
    int rows = classes.size() - 1;
    for (int part = 0; part < 20; part++) {
      List<List<String>> some = new ArrayList<>(List.of(classes.get(0)));
      some.addAll(classes.subList(1 + rows * part / 20, 1 + rows * (part + 1) / 20));
      Files.write(
          folder.resolve("班级-%02d校.csv".formatted(part)),
          csv(some, ',', "\n").getBytes(charsets.get(part % 3)));
    }
    assertSame();
  }

  @Test
  void titles_above_and_totals_and_signatures_below() throws IOException {
    Map<String, String> files = new LinkedHashMap<>();
    TABLES.forEach(
        (table, records) ->
            files.put(
                table + ".csv",
                "附件1,,\n云溪县义务教育学校统计表（2022年）,,\n\n"
                    + csv(records, ',', "\n")
                    + csv(sums(records), ',', "\n")
                    + "\n填表人：某某    审核人：某某,,\n注：数据截至9月1日,,\n"));
    write(files);
    assertSame();
  }

  /** Rows of sums below a table that has figures in several rows. */
  private static List<List<String>> sums(List<List<String>> records) {
    List<String> sums = new ArrayList<>();
    for (int column = 0; column < records.get(0).size(); column++) {
      String header = records.get(0).get(column);
      boolean isFigure = header.endsWith("数") || header.contains("面积");
      sums.add(column > 0 && isFigure ? sum(records, column) : "");
    }
    if (records.size() < 3 || sums.stream().allMatch(String::isEmpty)) {
      return List.of();
    }
    List<String> again = new ArrayList<>(sums);
    sums.set(0, "合计");
    again.set(0, "全县总计");
    return List.of(sums, again);
  }

  private static String sum(List<List<String>> records, int column) {
    return records.subList(1, records.size()).stream()
        .map(record -> record.get(column))
        .filter(cell -> cell.matches("[0-9.]+")) // not what cannot be read
        .map(BigDecimal::new)
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .toPlainString();
  }

  @Test
  void columns_in_another_order() throws IOException {
    Map<String, String> files = new LinkedHashMap<>();
    Random random = new Random(7);
    TABLES.forEach(
        (table, records) -> {
          List<Integer> order = new ArrayList<>();
          records.get(0).forEach(header -> order.add(order.size()));
          java.util.Collections.shuffle(order, random);
          files.put(
              table + ".csv",
              csv(
                  records.stream().map(record -> order.stream().map(record::get).toList()).toList(),
                  ',',
                  "\n"));
        });
    write(files);
    assertSame();
  }

  private void encoded(Charset charset, String mark) throws IOException {
    for (Map.Entry<String, String> file : csv(',', "\n").entrySet()) {
      Files.write(folder.resolve(file.getKey()), (mark + file.getValue()).getBytes(charset));
    }
    assertSame();
  }

  private static Map<String, String> csv(char delimiter, String end) {
    Map<String, String> files = new LinkedHashMap<>();
    TABLES.forEach((table, records) -> files.put(table + ".csv", csv(records, delimiter, end)));
    return files;
  }

  private static String csv(List<List<String>> records, char delimiter, String end) {
    StringBuilder text = new StringBuilder();
    CSVFormat format =
        CSVFormat.DEFAULT.builder().setDelimiter(delimiter).setRecordSeparator(end).get();
    try (CSVPrinter printer = new CSVPrinter(text, format)) {
      printer.printRecords(records);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return text.toString();
  }

  private void write(Map<String, String> files) throws IOException {
    for (Map.Entry<String, String> file : files.entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }
  }

  private void assertSame() throws IOException {
    String found = judged(folder);
    if (!expected.equals(found)) {
      assertEquals(expected.replace(",\"", ",\n\""), found.replace(",\"", ",\n\""));
    }
  }

  /** The result of checking, but for the files and the places in them. */
  private static String judged(Path data) throws IOException {
    InProcess.Ran ran =
        new InProcess()
            .run("check", data.toString(), "-r", BOOK, "-f", "json", "--as-of", "2022-10-01");
    assertEquals(1, ran.code(), ran.err());
    ObjectNode result = (ObjectNode) new ObjectMapper().readTree(ran.out());
    result.remove(List.of("inputs", "problems", "problemCount", "run"));
    withoutPlaces(result);
    return result.toString();
  }

  private static void withoutPlaces(JsonNode node) {
    if (node instanceof ObjectNode object) {
      object.remove(List.of("file", "sheet", "line", "column"));
    }
    node.forEach(FormatsTest::withoutPlaces);
  }
}
