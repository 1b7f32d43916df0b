package org.junheng.input;

import static org.junheng.input.Workbooks.raw;
import static org.junheng.input.Workbooks.row;
import static org.junheng.input.Workbooks.styled;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junheng.table.DataSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkbookTest {
  private static final String HEADER = row(1, "学校代码", "在校生数", "学历合格率", "建校日期");

  @TempDir private Path folder;

  @Test
  void sheets_are_the_tables_that_their_names_tell() {
    byte[] bytes =
        new Workbooks()
            .sheet("学校", row(1, "学校代码", "学校名称") + row(2, "1", "甲校") + row(3, "2", "乙校"))
            .sheet("班级", row(1, "学校代码", "班号", "学生数") + row(2, "1", "1", 45))
            .bytes();
    Loaded loaded = Samples.read("县.xlsx", bytes);
    assertEquals("", Samples.problems(loaded));
    assertEquals("1 甲校\n2 乙校", Samples.shown(loaded, "school"));
    assertEquals("1 1 45", Samples.shown(loaded, "class"));
    DataSet.Input input = loaded.data().inputs().get(1);
    assertEquals("县.xlsx[班级]", input.place().toString());
    assertEquals(1, input.layout().header());
    assertEquals(
        "县.xlsx[班级]!C2", loaded.data().tables().get("class").origin().of(0, "pupils").toString());
  }

  @Test
  void what_another_program_wrote_is_read() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("school");
      sheet.value(0, 0, "school_id");
      sheet.value(0, 1, "area");
      sheet.value(0, 2, "founded");
      sheet.value(0, 3, "library");
      sheet.value(1, 0, 3601010001L);
      sheet.value(1, 1, 1.1);
      sheet.value(1, 2, java.time.LocalDate.of(1958, 9, 1));
      sheet.style(1, 2).format("yyyy/m/d").set();
      sheet.value(1, 3, true);
    }
    Loaded loaded = Samples.read("a.xlsx", bytes.toByteArray());
    assertEquals("", Samples.problems(loaded));
    assertEquals("3601010001 1.1 true 1958-09-01", Samples.shown(loaded, "school"));
  }

  @ParameterizedTest
  @CsvSource({
    "1, 45536, 2024-09-01",
    "1, 45536.0, 2024-09-01",
    "4, 45536, 2024-09-01",
    "7, 45536, 2024-09-01",
  })
  void days_are_days_whatever_their_format(int style, String serial, String day) {
    byte[] bytes =
        new Workbooks().sheet("school", HEADER + row(2, "1", 3, 1, styled(style, serial))).bytes();
    assertEquals("1 3 1 " + day, Samples.shown(Samples.read("a.xlsx", bytes), "school"));
  }

  @Test
  void days_may_count_from_1904() {
    byte[] bytes =
        new Workbooks()
            .from1904()
            .sheet("school", HEADER + row(2, "1", 3, 1, styled(1, 44074)))
            .bytes();
    assertEquals("1 3 1 2024-09-01", Samples.shown(Samples.read("a.xlsx", bytes), "school"));
  }

  @Test
  void a_percentage_is_the_share_that_the_cell_holds() {
    byte[] bytes =
        new Workbooks()
            .sheet("school", HEADER + row(2, "1", 3, styled(2, "0.985")) + row(3, "2", 3, 0.5))
            .bytes();
    assertEquals("1 3 0.985 ·\n2 3 0.5 ·", Samples.shown(Samples.read("a.xlsx", bytes), "school"));
  }

  @Test
  void a_code_keeps_the_zeros_that_its_format_shows() {
    byte[] bytes = new Workbooks().sheet("school", HEADER + row(2, styled(3, 1234), 3)).bytes();
    assertEquals("001234 3 · ·", Samples.shown(Samples.read("a.xlsx", bytes), "school"));
  }

  @Test
  void a_code_that_a_spreadsheet_cut_is_no_code() {
    byte[] bytes =
        new Workbooks()
            .sheet("school", HEADER + row(2, raw("><v>3.60101199001011E+17</v>"), 3))
            .bytes();
    Loaded loaded = Samples.read("a.xlsx", bytes);
    assertTrue(
        Samples.problems(loaded)
            .contains(
                "a.xlsx[school]!A2: error: School code: \"3.60101199001011E+17\" was shortened"));
  }

  @Test
  void formulas_give_the_values_that_were_stored() {
    byte[] bytes =
        new Workbooks()
            .sheet(
                "school",
                HEADER
                    + row(2, "1", raw("><f>SUM(B9:B9)</f><v>45</v>"))
                    + row(3, raw("t=\"str\"><f>A2&amp;\"x\"</f><v>1x</v>"), 3)
                    + row(4, "3", raw("t=\"e\"><f>1/0</f><v>#DIV/0!</v>"))
                    + row(5, "4", raw("t=\"e\"><v>#REF!</v>"))
                    + row(6, "5", raw("><f>1+1</f>"))
                    + row(7, "6", raw("t=\"str\"><f>\"\"</f><v></v>")))
            .bytes();
    Loaded loaded = Samples.read("a.xlsx", bytes);
    assertEquals(
        """
        1 45 · ·
        1x 3 · ·
        3 ?#DIV/0!? · ·
        4 ?#REF!? · ·
        5 ?=1+1? · ·
        6 · · ·""",
        Samples.shown(loaded, "school"));
    assertEquals(
        """
        a.xlsx[school]!B4: error: Pupils: "#DIV/0!" is an error of a formula; mend the formula, or write the figure; likewise "#REF!" (in 2 places; also a.xlsx[school]!B5)
        a.xlsx[school]!B6: error: Pupils: the file does not hold the value of the formula =1+1; open it in a spreadsheet program, let it calculate, and save it""",
        Samples.problems(loaded));
  }

  @ParameterizedTest
  @CsvSource({
    "fullCalcOnLoad='1', 0, ?=2+2?",
    "fullCalcOnLoad='1', 4, 4",
    "calcId='191029', 0, 0",
  })
  void a_program_that_works_out_no_formula_stores_a_zero(String said, String stored, String read) {
    byte[] bytes =
        new Workbooks()
            .sheet("school", HEADER + row(2, "1", raw("><f>2+2</f><v>" + stored + "</v>"), "", ""))
            .bytes();
    Map<String, String> parts =
        Zips.changed(
            bytes,
            "xl/workbook.xml",
            all -> all.replace("</workbook>", "<calcPr " + said + "/></workbook>"));
    Loaded loaded = Samples.read("a.xlsx", Workbooks.zip(parts));
    assertEquals("1 " + read + " · ·", Samples.shown(loaded, "school"));
  }

  @Test
  void merged_headers_and_titles_are_understood() {
    byte[] bytes =
        new Workbooks()
            .sheet(
                "school",
                "visible",
                "",
                row(1, "附件1 平安县学校统计表")
                    + row(2, "学校代码", "基本情况", "", "备注")
                    + row(3, "", "在校生数", "校舍面积", "")
                    + row(4, "1", 300, 1200)
                    + row(5, "2", 200, 800)
                    + row(6, "合计", 500, 2000)
                    + row(7, "填表人：张三"),
                "<mergeCells><mergeCell ref=\"A1:D1\"/><mergeCell ref=\"A2:A3\"/>"
                    + "<mergeCell ref=\"B2:C2\"/><mergeCell ref=\"D2:D3\"/>"
                    + "<mergeCell ref=\"A7:D7\"/></mergeCells>")
            .bytes();
    Loaded loaded = Samples.read("a.xlsx", bytes);
    assertEquals("1 300 1200\n2 200 800", Samples.shown(loaded, "school"));
    assertEquals(
        """
        a.xlsx[school]: note: columns that are not known and were left out (1): "备注"
        a.xlsx[school]!1: note: the line above the header was taken for a title: "附件1 平安县学校统计表"
        a.xlsx[school]!6: note: this row of totals was left out; what it adds up is counted already
        a.xlsx[school]!7: note: this line below the table was left out; it is no row""",
        Samples.problems(loaded));
    assertEquals(3, loaded.data().inputs().get(0).layout().header());
  }

  @Test
  void a_merged_name_stands_for_each_row_and_a_merged_figure_for_none() {
    byte[] bytes =
        new Workbooks()
            .sheet(
                "班级",
                "visible",
                "",
                row(1, "学校代码", "班号", "学生数")
                    + row(2, "9", "1", 45)
                    + row(3, "", "2", "")
                    + row(4, "", "3", 40),
                "<mergeCells><mergeCell ref=\"A2:A4\"/><mergeCell ref=\"C2:C3\"/></mergeCells>")
            .bytes();
    Loaded loaded = Samples.read("a.xlsx", bytes);
    assertEquals("9 1 ?45?\n9 2 ?45?\n9 3 40", Samples.shown(loaded, "class"));
    assertEquals(
        "a.xlsx[班级]!C2: error: Pupils: the cell is merged with others, and to which of them the"
            + " figure \"45\" belongs cannot be told; unmerge the cells and write each one's figure"
            + " (in 2 places; also a.xlsx[班级]!C3)",
        Samples.problems(loaded));
  }

  @Test
  void hidden_sheets_are_left_out_and_hidden_rows_and_columns_are_said() {
    String rows =
        row(1, "school_id", "name")
            + row(2, "1", "a").replace("<row ", "<row hidden=\"1\" ")
            + row(3, "2", "b");
    byte[] bytes =
        new Workbooks()
            .sheet(
                "school",
                "visible",
                "<cols><col min=\"2\" max=\"9\" hidden=\"1\"/></cols>",
                rows,
                "")
            .sheet("class", "hidden", "", row(1, "school_id", "class_no") + row(2, "1", "1"), "")
            .sheet("说明", row(1, "怎样填写"))
            .bytes();
    Loaded loaded = Samples.read("a.xlsx", bytes);
    assertEquals("1 a\n2 b", Samples.shown(loaded, "school"));
    assertEquals(
        """
        a.xlsx[class]: error: this sheet is hidden and was not read; show it, or name it with --table TABLE=FILE[SHEET]
        a.xlsx[school]: note: 1 columns of this sheet are hidden or of no width; they were read like the others
        a.xlsx[school]: note: 1 rows of this sheet are hidden or of no height; they were read like the others
        a.xlsx[说明]: note: this sheet is named after none of the tables school, class and was not read; rename it, or say which it is with --table TABLE=FILE[SHEET]""",
        Samples.problems(loaded));
  }

  @Test
  void the_only_sheet_is_of_the_table_that_the_file_is_named_after() {
    String rows = row(1, "school_id", "name") + row(2, "1", "a");
    byte[] one = new Workbooks().sheet("Sheet1", rows).sheet("Sheet2", "").bytes();
    assertEquals("1 a", Samples.shown(Samples.read("学校.xlsx", one), "school"));
    byte[] two = new Workbooks().sheet("Sheet1", rows).sheet("Sheet2", rows).bytes();
    assertEquals(
        "学校.xlsx: error: the sheets (Sheet1, Sheet2) are named after none of the tables school, class; "
            + "rename them, or say which is which, such as --table TABLE=学校.xlsx[Sheet1]",
        Samples.problems(Samples.read("学校.xlsx", two)));
  }

  @Test
  void the_user_may_say_which_sheet_is_which() throws IOException {
    Path file = folder.resolve("x.xlsx");
    String classes = row(1, "school_id", "class_no") + row(2, "1", "7");
    Files.write(
        file,
        new Workbooks()
            .sheet("Sheet1", row(1, "school_id", "name") + row(2, "1", "a"))
            .sheet("Sheet2", "hidden", "", classes, "")
            .sheet("班级", classes.replace("7", "8"))
            .bytes());
    Loaded loaded =
        DataReader.read(
            List.of(
                Source.of(file),
                Source.of(Path.of(file + "[Sheet1]"), "school"),
                Source.of(Path.of(file + "[Sheet2]"), "class")),
            List.of(Samples.SCHOOL, Samples.CLASS),
            Needs.ALL,
            ReadOptions.DEFAULT);
    assertEquals("", Samples.problems(loaded));
    assertEquals("1 a", Samples.shown(loaded, "school"));
    assertEquals("1 8\n1 7", Samples.shown(loaded, "class"));
    Loaded none =
        DataReader.read(
            List.of(Source.of(Path.of(file + "[Sheet9]"), "school")),
            List.of(Samples.SCHOOL),
            Needs.ALL,
            ReadOptions.DEFAULT);
    assertEquals(
        "x.xlsx: error: there is no sheet \"Sheet9\"; the sheets are Sheet1, Sheet2, 班级",
        Samples.problems(none));
  }

  @Test
  void rows_and_cells_need_not_say_where_they_stand() {
    String rows =
        (row(1, "school_id", "pupils") + row(2, "1", 7)).replaceAll(" r=\"[A-Z]*\\d+\"", "");
    Loaded loaded = Samples.read("a.xlsx", new Workbooks().sheet("school", rows).bytes());
    assertEquals("1 7", Samples.shown(loaded, "school"));
    assertEquals(
        "a.xlsx[school]!B2",
        loaded.data().tables().get("school").origin().of(0, "pupils").toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<row r=\"2\"/><row r=\"2\"/>",
        "<row r=\"3\"/><row r=\"2\"/>",
        "<row r=\"-2\"/>",
        "<row r=\"99999999\"/>",
        "<row r=\"2\"><c r=\"B2\"><v>1</v></c><c r=\"A2\"><v>1</v></c></row>",
        "<row r=\"2\"><c r=\"ZZZ2\"><v>1</v></c></row>",
        "<row r=\"2\"><c r=\"A3\"><v>1</v></c></row>",
        "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>7</v></c></row>",
        "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>2000000000</v></c></row>",
        "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>-1</v></c></row>",
        "<row r=\"2\"><c r=\"A2\" t=\"x\"><v>7</v></c></row>",
        "<row r=\"2\"><c r=\"A2\" s=\"x\"><v>7</v></c></row>",
        "<row r=\"2\"><c r=\"A2\"><v>7</v></row>",
        "<row r=\"2\"><c r=\"A2\"><v>&lol;</v></c></row>",
      })
  void a_sheet_that_is_not_in_order_is_refused_whole(String rows) {
    byte[] bytes =
        new Workbooks().texts("x").sheet("school", row(1, "school_id", "pupils") + rows).bytes();
    Loaded loaded = Samples.read("a.xlsx", bytes);
    assertFalse(loaded.usable());
    assertTrue(loaded.data().tables().isEmpty());
    assertTrue(Samples.problems(loaded).contains("the workbook "), Samples.problems(loaded));
  }

  @Test
  void no_entity_is_ever_followed() throws IOException {
    Path secret = folder.resolve("secret.txt");
    Files.writeString(secret, "secret");
    for (String declared :
        List.of(
            "<!DOCTYPE x [<!ENTITY lol \"ha\">]>",
            "<!DOCTYPE x [<!ENTITY lol SYSTEM \"" + secret.toUri() + "\">]>",
            "<!DOCTYPE x SYSTEM \"" + secret.toUri() + "\">")) {
      for (String part :
          List.of("xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/workbook.xml")) {
        byte[] plain = new Workbooks().sheet("school", row(1, "school_id") + row(2, "1")).bytes();
        Loaded loaded =
            Samples.read("a.xlsx", Workbooks.zip(Zips.changed(plain, part, declared::concat)));
        assertFalse(loaded.usable());
        assertEquals(
            "the workbook refers to things outside it, which no spreadsheet program "
                + "writes; open it and save it as .xlsx",
            loaded.problems().get(0).message().toString());
      }
    }
  }

  @Test
  void limits_are_told_in_words() {
    byte[] bytes =
        new Workbooks()
            .sheet(
                "school", row(1, "school_id", "name") + row(2, "1", "abcdefgh") + row(3, "2", "b"))
            .bytes();
    assertEquals(
        "a.xlsx[school]!B1: error: something stands here, beyond the 1 columns that are read; "
            + "delete the cells that do not belong to the table",
        beyond(bytes, new Limits(1 << 20, 9, 1, 4000, 9, 99, 9)));
    assertTrue(
        beyond(bytes, new Limits(1 << 20, 2, 9, 4000, 9, 99, 9)).contains("more than 2 rows"));
    assertTrue(
        beyond(bytes, new Limits(1 << 20, 9, 9, 7, 9, 99, 9)).contains("more than 7 characters"));
    assertTrue(
        beyond(bytes, new Limits(1 << 20, 9, 9, 4000, 9, 3, 9)).contains("more than 3 files"));
    assertTrue(beyond(bytes, new Limits(99, 9, 9, 4000, 9, 99, 9)).contains("more than 99 bytes"));
  }

  private static String beyond(byte[] bytes, Limits limits) {
    Loaded loaded =
        Samples.read("a.xlsx", bytes, ReadOptions.DEFAULT.withListed(9).withLimits(limits));
    assertFalse(loaded.usable());
    return Samples.problems(loaded);
  }

  @Test
  void other_workbooks_are_refused_in_words_that_say_what_to_do() {
    byte[] old = new byte[4096];
    System.arraycopy(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, 0, old, 0, 4);
    byte[] locked = old.clone();
    byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
    System.arraycopy(name, 0, locked, 2000, name.length);
    Map.of(
            "this is a workbook of the old form (.xls or .et); open it and save it as .xlsx",
            old,
            "this workbook is protected by a password; open it, take the password off (File, Info, Protect Workbook) and save it again",
            locked,
            "this is a web page or XML, whatever its name; open it in a spreadsheet program and save it as .xlsx",
            "<html><table></table></html>".getBytes(StandardCharsets.UTF_8),
            "workbooks of this form (.xlsb, .ods, .numbers) are not read; open it and save it as .xlsx",
            Workbooks.zip(Map.of("xl/workbook.bin", "")),
            "documents are not read; save the table as .xlsx or \"CSV UTF-8\"",
            Workbooks.zip(Map.of("word/document.xml", "")))
        .forEach(
            (words, bytes) ->
                assertEquals(
                    "school.xls: error: " + words,
                    Samples.problems(Samples.read("school.xls", bytes))));
    byte[] good = new Workbooks().sheet("school", row(1, "school_id") + row(2, "1")).bytes();
    assertEquals(
        "school.xlsx: error: the packed file is damaged or cut off; fetch it again, or pack it anew",
        Samples.problems(
            Samples.read("school.xlsx", java.util.Arrays.copyOf(good, good.length / 2))));
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "|", "，"})
  void rows_that_stand_in_one_cell_each_are_told(String between) {
    String header = "school_id,name,pupils".replace(",", between);
    String first = "1,a,45".replace(",", between);
    byte[] bytes = new Workbooks().sheet("school", row(1, header) + row(2, first)).bytes();
    Loaded loaded = Samples.read("a.xlsx", bytes);
    assertFalse(loaded.usable());
    assertEquals(
        "a.xlsx[school]: error: the cells of a whole row stand in one, with \""
            + between
            + "\" between them, so no column can be told; split them at that sign (in a"
            + " spreadsheet: Data, Text to Columns) and save again",
        Samples.problems(loaded));
    String quoted = "\"" + header + "\"\n\"" + first + "\"\n";
    assertTrue(
        Samples.problems(Samples.read("school.csv", quoted)).contains("the cells of a whole row"));
  }

  @Test
  void text_that_is_called_xls_is_read_as_text() {
    assertEquals(
        "1 a", Samples.shown(Samples.read("school.xls", "school_id\tname\n1\ta\n"), "school"));
  }

  @Test
  void a_workbook_in_an_archive_is_read() {
    byte[] bytes = new Workbooks().sheet("Sheet1", row(1, "school_id") + row(2, "1")).bytes();
    Loaded loaded = Samples.read("all.zip", Workbooks.zipped(Map.of("2024/学校.xlsx", bytes)));
    assertEquals("", Samples.problems(loaded));
    assertEquals("1", Samples.shown(loaded, "school"));
    assertEquals("all.zip/2024/学校.xlsx[Sheet1]", loaded.data().inputs().get(0).place().toString());
  }
}
