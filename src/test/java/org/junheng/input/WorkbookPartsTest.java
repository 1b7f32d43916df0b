package org.junheng.input;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junheng.input.Workbooks.row;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The parts of a workbook are those that its relations name; whatever else lies in it is not read.
 */
class WorkbookPartsTest {
  private static final String SHEET = "xl/worksheets/sheet1.xml";
  private static final String RELATIONS = "xl/_rels/workbook.xml.rels";
  private static final String KIND =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

  private static Workbooks workbook() {
    return new Workbooks()
        .texts("甲校")
        .sheet(
            "school",
            row(1, "school_id", "name", "pupils")
                + row(2, "1", Workbooks.raw("t=\"s\"><v>0</v>"), 45));
  }

  private static void isRead(Map<String, String> parts) {
    Loaded loaded = Samples.read("a.xlsx", Workbooks.zip(parts));
    assertEquals("", Samples.problems(loaded));
    assertEquals("1 甲校 45", Samples.shown(loaded, "school"));
  }

  private static Map<String, String> changed(String part, UnaryOperator<String> change) {
    return Zips.changed(workbook().bytes(), part, change);
  }

  @ParameterizedTest
  @CsvSource({
    "xl/calcChain.xml, <calcChain><c r=\"D4\" i=\"1\"/><c r=\"D3\"/><c r=\"D4\"/></calcChain>",
    "xl/externalLinks/externalLink1.xml, <externalLink><row r=\"1\"/><row r=\"1\"/></externalLink>",
    "xl/pivotCache/pivotCacheRecords1.xml, <r><s v=\"x\"/><x v=\"0\"/></r>",
    "xl/tables/table1.xml, <table ref=\"A1:B9\"><mergeCell ref=\"?\"/></table>",
    "xl/comments1.xml, <comments><t>x</t><c r=\"A1\" t=\"s\"><v>9</v></c></comments>",
    "xl/worksheets/sheet9.xml, <worksheet><row r=\"0\"/></worksheet>",
    "xl/media/image1.png, PNG",
    "xl/vbaProject.bin, none",
    "customXml/item1.xml, <!DOCTYPE x><x/>",
    "docProps/app.xml, <broken",
  })
  void what_no_relation_names_as_a_sheet_is_not_read(String part, String content) {
    isRead(Zips.changed(workbook().part(part, content).bytes(), part, whole -> whole));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "xl/worksheets/sheet1.bin.txt",
        "xl/worksheets/sheet1",
        "xl/Tabelle 1.xml",
        "data/rows.dat",
        "xl/worksheets/学校.xml",
      })
  void a_sheet_lies_where_its_relation_says(String part) {
    Map<String, String> parts =
        changed(
            RELATIONS, all -> all.replace("worksheets/sheet1.xml", "/" + part.replace(" ", "%20")));
    parts.put(part, String.valueOf(parts.remove(SHEET)));
    isRead(parts);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/xl/worksheets/sheet1.xml",
        "./worksheets/sheet1.xml",
        "../xl/worksheets/sheet1.xml",
        "worksheets\\sheet1.xml",
        "\\xl\\worksheets\\sheet1.xml",
        "Worksheets/Sheet1.XML",
        "worksheets/sheet%31.xml",
      })
  void a_relation_may_be_written_in_several_ways(String target) {
    isRead(changed(RELATIONS, all -> all.replace("worksheets/sheet1.xml", target)));
  }

  @Test
  void entries_may_be_written_with_backslashes() {
    Map<String, String> parts = new LinkedHashMap<>();
    changed(SHEET, whole -> whole)
        .forEach((name, content) -> parts.put(name.replace('/', '\\'), content));
    isRead(parts);
  }

  @Test
  void the_workbook_itself_is_found_by_its_relation() {
    Map<String, String> parts = new LinkedHashMap<>();
    changed(SHEET, whole -> whole)
        .forEach(
            (name, content) ->
                parts.put(
                    name.replace("xl/", "book/").replace("workbook.xml", "main.xml"), content));
    parts.put(
        "_rels/.rels",
        "<Relationships><Relationship Id=\"r1\" Type=\""
            + KIND
            + "officeDocument\" Target=\"/book/main.xml\"/></Relationships>");
    isRead(parts);
  }

  @Test
  void the_strict_form_is_read_like_the_ordinary_one() {
    Map<String, String> strict = new LinkedHashMap<>();
    changed(SHEET, whole -> whole)
        .forEach(
            (name, content) ->
                strict.put(
                    name,
                    content
                        .replace(
                            "http://schemas.openxmlformats.org/officeDocument/2006",
                            "http://purl.oclc.org/ooxml/officeDocument")
                        .replace(
                            "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                            "http://purl.oclc.org/ooxml/spreadsheetml/main")));
    assertTrue(strict.get("xl/workbook.xml").contains("purl.oclc.org"));
    isRead(strict);
  }

  @Test
  void names_may_have_a_prefix() {
    Map<String, String> prefixed = new LinkedHashMap<>();
    changed(SHEET, whole -> whole)
        .forEach(
            (name, content) ->
                prefixed.put(
                    name,
                    name.startsWith("xl/") && !name.endsWith(".rels")
                        ? content
                            .replaceAll("<(/?)([a-zA-Z])", "<$1x:$2")
                            .replace("xmlns=", "xmlns:x=")
                        : content));
    assertTrue(prefixed.get(SHEET).contains("<x:row"));
    isRead(prefixed);
  }

  @Test
  void what_a_workbook_may_do_without_it_need_not_have() {
    Map<String, String> parts =
        changed(SHEET, whole -> whole.replace("t=\"s\"><v>0</v>", "t=\"str\"><v>甲校</v>"));
    parts.remove("xl/styles.xml");
    parts.remove("xl/sharedStrings.xml");
    parts.remove("[Content_Types].xml");
    isRead(parts);
  }

  @Test
  void what_stands_around_the_rows_is_no_row() {
    isRead(
        changed(
            SHEET,
            whole ->
                whole
                    .replace(
                        "<sheetData>",
                        "<sheetPr><tabColor/></sheetPr><dimension ref=\"A1:XFD9\"/><sheetViews>"
                            + "<sheetView><pane/><selection sqref=\"A1\"/></sheetView></sheetViews>"
                            + "<cols><col min=\"1\" max=\"99999\"/><col min=\"9\" max=\"3\"/></cols><sheetData>")
                    .replace(
                        "</sheetData>",
                        "</sheetData><autoFilter ref=\"A1:B2\"/><mergeCells><mergeCell ref=\"A1\"/>"
                            + "<mergeCell ref=\"$B$4:$A$3\"/></mergeCells><conditionalFormatting>"
                            + "<cfRule><formula>A1</formula></cfRule></conditionalFormatting>"
                            + "<extLst><ext><f>x</f><v>9</v><is><t>9</t></is></ext></extLst>")));
  }

  @Test
  void charts_and_dialogs_have_sheets_without_cells() {
    byte[] bytes =
        workbook()
            .sheet("class", "<row r=\"7\"/>")
            .sheet("图", "<row r=\"0\"/>")
            .sheet("框", "<row r=\"0\"/>")
            .bytes();
    isRead(
        Zips.changed(
            bytes,
            RELATIONS,
            all ->
                all.replace("Id=\"r3\"", "Type=\"" + KIND + "chartsheet\" Id=\"r3\"")
                    .replace("Id=\"r4\"", "Type=\"" + KIND + "dialogsheet\" Id=\"r4\"")));
  }

  @Test
  void a_sheet_that_is_named_and_not_there_is_missed() {
    Map<String, String> parts = changed(SHEET, whole -> whole);
    parts.remove(SHEET);
    assertTrue(
        Samples.problems(Samples.read("a.xlsx", Workbooks.zip(parts)))
            .startsWith("a.xlsx[school]: error: the workbook is damaged"));
  }

  @Test
  void a_cell_of_a_style_that_is_not_there_is_not_guessed_at() {
    Map<String, String> parts =
        changed(SHEET, whole -> whole.replace("<c r=\"C2\"", "<c s=\"99\" r=\"C2\""));
    assertTrue(
        Samples.problems(Samples.read("a.xlsx", Workbooks.zip(parts)))
            .contains("the workbook is damaged"));
  }

  @ParameterizedTest
  @CsvSource({
    "mimetype, workbooks of this form",
    "xl/workbook.bin, workbooks of this form",
    "word/document.xml, documents are not read",
    "ppt/presentation.xml, documents are not read",
    "xl/styles.xml, the workbook is damaged",
    "nothing.bin, the workbook is damaged",
  })
  void what_is_named_xlsx_is_told_by_what_it_holds(String entry, String words) {
    byte[] bytes = Workbooks.zip(Map.of(entry, "<x/>"));
    assertTrue(
        Samples.problems(Samples.read("school.xlsx", bytes))
            .startsWith("school.xlsx: error: " + words));
  }

  @Test
  void text_and_archives_that_are_named_xlsx_are_read() {
    assertEquals(
        "1 a", Samples.shown(Samples.read("school.xlsx", "school_id,name\n1,a\n"), "school"));
    byte[] utf16 =
        "\uFEFFschool_id\tname\n1\ta\n".getBytes(java.nio.charset.StandardCharsets.UTF_16LE);
    assertEquals("1 a", Samples.shown(Samples.read("school.xlsx", utf16), "school"));
    byte[] packed = Workbooks.zipped(Map.of("school.csv", "school_id,name\n1,a\n".getBytes(UTF_8)));
    assertEquals("1 a", Samples.shown(Samples.read("school.xlsx", packed), "school"));
  }

  @Test
  void rows_and_columns_of_no_size_are_told_like_hidden_ones() {
    byte[] bytes =
        new Workbooks()
            .sheet(
                "school",
                "visible",
                "<cols><col min=\"2\" max=\"2\" width=\"0\" customWidth=\"1\"/>"
                    + "<col min=\"3\" max=\"3\" width=\"9.14\"/></cols>",
                row(1, "school_id", "name", "pupils")
                    + row(2, "1", "a", 4).replace("<row ", "<row ht=\"0\" customHeight=\"1\" ")
                    + row(3, "2", "b", 5).replace("<row ", "<row ht=\"14.25\" hidden=\"0\" ")
                    + row(4, "3", "c", 6).replace("<row ", "<row ht=\"0.75\" "),
                "")
            .bytes();
    Loaded loaded = Samples.read("a.xlsx", bytes);
    assertEquals("1 a 4\n2 b 5\n3 c 6", Samples.shown(loaded, "school"));
    assertEquals(
        """
        a.xlsx[school]: note: 1 columns of this sheet are hidden or of no width; they were read like the others
        a.xlsx[school]: note: 2 rows of this sheet are hidden or of no height; they were read like the others""",
        Samples.problems(loaded));
  }

  @Test
  void a_blank_cell_far_out_is_no_column() {
    byte[] bytes =
        new Workbooks()
            .sheet(
                "school",
                row(1, "school_id", "name", "pupils")
                    + row(2, "1", "甲校", 45)
                        .replace(
                            "</row>", "<c r=\"XFD2\" t=\"inlineStr\"><is><t> </t></is></c></row>"))
            .bytes();
    isRead(Zips.changed(bytes, SHEET, whole -> whole));
  }

  @Test
  void a_figure_that_no_spreadsheet_holds_is_told_in_its_cell() {
    for (String figure :
        new String[] {"1E+2147483647", "1e-2147483648", "1e999999999", "0e999999999", "NaN"}) {
      byte[] bytes =
          new Workbooks()
              .sheet(
                  "school",
                  row(1, "school_id", "pupils")
                      + row(2, "1", Workbooks.raw("s=\"1\"><v>" + figure + "</v>"))
                      + row(3, "2", Workbooks.raw("s=\"2\"><v>" + figure + "</v>")))
              .bytes();
      Loaded loaded = Samples.read("a.xlsx", bytes);
      assertEquals("1 ?" + figure + "?\n2 ?" + figure + "?", Samples.shown(loaded, "school"));
    }
  }
}
