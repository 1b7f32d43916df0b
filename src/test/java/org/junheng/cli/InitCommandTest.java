package org.junheng.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junheng.cli.InProcess.Ran;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InitCommandTest {
  @TempDir private Path folder;

  @Test
  void the_csv_templates_hold_the_fields_the_book_needs_and_no_other() throws IOException {
    Ran ran = init("us/tx-class-size", "--as", "csv", "--lang", "en");
    assertEquals(0, ran.code(), ran.err());
    List<String> files = names(data());
    assertEquals(List.of("Class.csv", "District.csv"), files);
    String header = Files.readString(data().resolve("District.csv"), StandardCharsets.UTF_8);
    String fields =
        "District number,District name,Average daily attendance,"
            + "Classroom teachers (full-time equivalent)";
    assertEquals("\uFEFF" + fields, header.strip());
  }

  @Test
  void a_filled_template_is_checked_without_another_word() throws IOException {
    Classes classes = new Classes(folder);
    assertEquals(0, init(classes.book(), "--as", "csv").code());
    String file = names(data()).get(0);
    Files.writeString(
        data().resolve(file), row(file), StandardCharsets.UTF_8, StandardOpenOption.APPEND);
    Ran checked = check();
    assertEquals(1, checked.code(), checked.err());
    assertTrue(checked.out().contains("46"), checked.out());
  }

  // The values in the order in which the template asks for them.
  private String row(String file) throws IOException {
    List<String> cells = new ArrayList<>();
    String header = Files.readString(data().resolve(file), StandardCharsets.UTF_8).substring(1);
    for (String name : header.strip().split(",", -1)) {
      cells.add(
          switch (name) {
            case "Class number" -> "1";
            case "Pupils" -> "46";
            case "Teachers" -> "2";
            case "Reported on" -> "2024-09-01";
            default -> "A";
          });
    }
    return String.join(",", cells) + "\r\n";
  }

  @Test
  void an_empty_template_ends_with_4_and_a_sentence_that_helps() {
    Classes classes = new Classes(folder);
    assertEquals(0, init(classes.book(), "--as", "csv").code());
    Ran checked = check();
    assertEquals(4, checked.code());
    assertTrue(checked.err().contains("fill"), checked.err());
  }

  @Test
  void the_workbook_has_a_sheet_for_each_table_one_that_explains_and_one_with_the_values()
      throws IOException {
    assertEquals(0, init("cn/class-size", "--lang", "zh").code());
    Path file = data().resolve(names(data()).get(0));
    try (ReadableWorkbook workbook = new ReadableWorkbook(Files.newInputStream(file))) {
      List<String> sheets = workbook.getSheets().map(Sheet::getName).toList();
      assertEquals(List.of("县（市、区）", "学校", "班级", "填写说明", "可选值"), sheets);
      Sheet explained = workbook.findSheet("填写说明").orElseThrow();
      List<Row> rows = explained.read();
      assertEquals("表", rows.get(0).getCellText(0));
      int fields = 0;
      for (String table : sheets.subList(0, 3)) {
        Row head = workbook.findSheet(table).orElseThrow().read().get(0);
        fields += head.getCellCount();
      }
      assertEquals(fields + 1, rows.size());
    }
  }

  @Test
  void the_sheets_that_explain_are_not_taken_for_data() {
    assertEquals(0, init("cn/class-size", "--lang", "zh").code());
    Ran checked = check();
    assertEquals(4, checked.code());
    assertTrue(checked.err().contains("[填写说明]: 提示"), checked.err());
    assertTrue(checked.err().contains("[可选值]: 提示"), checked.err());
  }

  @Test
  void the_table_of_judgements_is_begun_with_a_line_for_each_item() throws IOException {
    assertEquals(0, init("cn/quality-balance", "--as", "csv", "--lang", "zh").code());
    List<String> lines = Files.readAllLines(data().resolve("认定.csv"));
    assertTrue(lines.get(0).startsWith("\uFEFF条目编号,对象类别,对象代码,认定结论"), lines.get(0));
    assertTrue(
        lines.stream().anyMatch(line -> line.startsWith("QB-VETO-1,county,,")), lines.toString());
    List<String> items = Files.readAllLines(folder.resolve("office/认定条目.csv"));
    assertEquals(lines.size(), items.size());
    assertTrue(
        items.stream().anyMatch(line -> line.startsWith("QB-VETO-1,") && line.contains("第八条")),
        items.toString());
  }

  @Test
  void the_workbook_begins_them_too() throws IOException {
    assertEquals(0, init("cn/quality-balance", "--lang", "zh").code());
    Path file = data().resolve(names(data()).get(0));
    try (ReadableWorkbook workbook = new ReadableWorkbook(Files.newInputStream(file))) {
      List<Row> rows = workbook.findSheet("认定").orElseThrow().read();
      assertTrue(
          rows.stream()
              .anyMatch(
                  row ->
                      row.getCellText(0).equals("QB-VETO-1")
                          && row.getCellText(1).equals("county")));
    }
  }

  @Test
  void nothing_that_is_there_is_replaced() throws IOException {
    assertEquals(0, init("us/tx-class-size", "--as", "csv").code());
    Path project = folder.resolve("office/junheng.yaml");
    Files.writeString(project, "mine");
    Ran again = init("us/tx-class-size", "--as", "csv");
    assertEquals(2, again.code());
    assertTrue(again.err().contains("is there already"), again.err());
    assertEquals("mine", Files.readString(project));
  }

  private Ran init(String book, String... options) {
    List<String> words =
        new ArrayList<>(List.of("init", book, folder.resolve("office").toString()));
    words.addAll(List.of(options));
    return new InProcess().run(words.toArray(String[]::new));
  }

  private Ran check() {
    return new InProcess()
        .run("check", "--config", folder.resolve("office/junheng.yaml").toString());
  }

  private Path data() {
    return folder.resolve("office/data");
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
