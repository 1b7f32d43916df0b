package org.junheng.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junheng.table.Field;
import org.junheng.table.FieldType;
import org.junheng.table.Schema;
import org.junheng.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a cell is read as where only the column tells. */
class ColumnReadingTest {
  private static final Field RATE =
      Samples.field("rate", FieldType.PERCENT, "合格率", "Rate").min("0").make();

  private static Schema schema(Field rate) {
    Map<String, Field> fields = new LinkedHashMap<>();
    fields.put("id", Samples.field("id", FieldType.CODE, "代码", "Id").make());
    fields.put("name", Samples.field("name", FieldType.TEXT, "名称", "Name").make());
    fields.put("pupils", Samples.field("pupils", FieldType.COUNT, "人数", "Pupils").make());
    fields.put("area", Samples.field("area", FieldType.QUANTITY, "面积", "Area").make());
    fields.put("rate", rate);
    return new Schema(
        "school", Text.same("学校"), List.of(), List.of(), null, null, null, null, false, fields);
  }

  private static Loaded read(Schema schema, String name, String text, ReadOptions options) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return DataReader.read(
        List.of(Source.of(new ByteArrayInputStream(bytes), name)),
        List.of(schema),
        Needs.ALL,
        options);
  }

  private static Loaded column(Field rate, String header, String cells) {
    String text = header + ",Id\n" + cells.replace("|", ",x\n") + ",x\n";
    return read(schema(rate), "school.csv", text, ReadOptions.DEFAULT);
  }

  private static String values(Loaded loaded) {
    return Samples.shown(loaded, "school").replace("x ", "").replace("\n", " ");
  }

  @ParameterizedTest
  @CsvSource({
    "0.95|0.8|1, 0.95 0.8 1",
    "0|1|0, 0 1 0",
    "0|0, 0 0",
    "95|80.5|100, 0.95 0.805 1",
    "0|95, 0 0.95",
    "120|95, 1.2 0.95",
    "1.2, 0.012",
    "95%|0.9, 0.95 0.9",
    "95%|96, 0.95 0.96",
    "0.8%|96, 0.008 0.96",
    "95‰|９５％, 0.095 0.95",
  })
  void shares_of_one_kind_are_read_as_what_all_of_them_are(String cells, String values) {
    Loaded loaded = column(RATE, "合格率", cells);
    assertEquals(values, values(loaded));
    assertEquals(0, loaded.errors());
  }

  @Test
  void what_shares_were_taken_for_is_said_once() {
    assertEquals(
        "school.csv:1:1: note: Rate: figures without a sign are read as percentages, for all are"
            + " above 1: 95 is 95%",
        Samples.problems(column(RATE, "合格率", "95|80|0|70")));
    assertEquals(
        "school.csv:1:1: note: Rate: figures without a sign are read as fractions, for none is"
            + " above 1: 0.95 is 95%",
        Samples.problems(column(RATE, "合格率", "0.95|0.8")));
    assertEquals("", Samples.problems(column(RATE, "合格率", "0|0")));
    assertEquals("", Samples.problems(column(RATE, "合格率", "95%|80%")));
  }

  @ParameterizedTest
  @CsvSource({
    "1|95, ?1? ?95?",
    "95|0.97|0, ?95? ?0.97? 0",
    "1.2|0.96|97.5|40, ?1.2? ?0.96? ?97.5? ?40?",
    "95 %|96|0.97|0.95%, 0.95 ?96? ?0.97? ?0.95%?",
    "0.8%|0.5, ?0.8%? ?0.5?",
  })
  void shares_of_two_kinds_are_undecided_in_one_message(String cells, String values) {
    Loaded loaded = column(RATE, "合格率", cells);
    assertEquals(values, values(loaded));
    assertEquals(1, loaded.problems().size());
    assertTrue(Samples.problems(loaded).contains("(%) in the header"), Samples.problems(loaded));
  }

  @ParameterizedTest
  @CsvSource({
    "合格率（%）, 1.2|0.96|97.5|40, 0.012 0.0096 0.975 0.4",
    "合格率(%), 0.95|0.96|1, ?0.95? ?0.96? ?1?",
    "合格率(%), 95%|96|0.97, 0.95 0.96 ?0.97?",
    "合格率(%), 95%|98|0.97, 0.95 0.98 ?0.97?",
    "合格率(%), 0|0, 0 0",
    "合格率(‰), 5|7, 0.005 0.007",
  })
  void a_header_that_says_percent_is_believed_unless_the_figures_look_like_fractions(
      String header, String cells, String values) {
    assertEquals(values, values(column(RATE, header, cells)));
  }

  @Test
  void a_header_may_say_percent_without_brackets() {
    Field field = Samples.field("rate", FieldType.PERCENT, "", "Rate").aliases("% passed").make();
    assertEquals("0.012 0.005", values(column(field, "% passed", "1.2|0.5")));
  }

  @Test
  void what_the_book_says_of_a_share_holds_whatever_its_figures_look_like() {
    Field points = RATE.withUnitWords(Map.of("", new BigDecimal("0.01")));
    Loaded loaded = column(points, "合格率", "1.5|0.8|2.4|3%");
    assertEquals("0.015 0.008 0.024 0.03", values(loaded));
    assertEquals("", Samples.problems(loaded));
    Field fractions = RATE.withUnitWords(Map.of("", BigDecimal.ONE));
    assertEquals("1.05 0.9", values(column(fractions, "合格率", "1.05|0.9")));
  }

  @Test
  void what_the_user_ties_to_a_share_holds_before_all_else() {
    for (String unit : List.of("%", "1")) {
      Schema tied = schema(RATE).withHeaders(Map.of("P", new Schema.Tied("rate", unit)));
      Loaded loaded = read(tied, "school.csv", "P,Id\n0.8,x\n1.5,x\n", ReadOptions.DEFAULT);
      assertEquals(unit.equals("%") ? "0.008 0.015" : "0.8 1.5", values(loaded));
      assertEquals("", Samples.problems(loaded));
    }
  }

  @Test
  void json_is_read_by_the_column_too() {
    Loaded loaded =
        read(schema(RATE), "school.json", "[{\"rate\":95},{\"rate\":1.5}]", ReadOptions.DEFAULT);
    assertEquals("0.95\n0.015", Samples.shown(loaded, "school"));
  }

  @Test
  void each_sheet_is_read_by_its_own_columns() {
    String filler = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>合格率</t></is></c></row>";
    StringBuilder rows = new StringBuilder(filler);
    for (int row = 2; row < 60; row++) {
      String figure = row < 50 ? "0" : "95.5";
      rows.append("<row r=\"" + row + "\"><c r=\"A" + row + "\"><v>" + figure + "</v></c></row>");
    }
    byte[] bytes = new Workbooks().sheet("school", rows.toString()).bytes();
    Loaded loaded =
        DataReader.read(
            List.of(Source.of(new ByteArrayInputStream(bytes), "a.xlsx")),
            List.of(schema(RATE)),
            Needs.ALL,
            ReadOptions.DEFAULT);
    assertTrue(
        Samples.shown(loaded, "school").endsWith("0.955\n0.955"), "by the figures far below");
    assertEquals(1, loaded.problems().size());
  }

  @Test
  void a_share_is_held_to_its_limits_as_what_it_was_read_as() {
    Field most = Samples.field("rate", FieldType.PERCENT, "合格率", "Rate").max("1").make();
    assertEquals("!120! 0.95", values(column(most, "合格率", "120|95")));
    Field growth = Samples.field("rate", FieldType.PERCENT, "合格率", "Rate").make();
    assertEquals("-0.052 0.03", values(column(growth, "合格率", "-5.2|3")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"3.505", "120.000", "1.234", "-1.234", "1,234"})
  void a_mark_before_three_digits_tells_nothing_where_no_cell_does(String cell) {
    Loaded loaded = table("Area;Id\n" + cell + ";x\n7;y\n");
    assertEquals("x ?" + cell + "?\ny 7", Samples.shown(loaded, "school"));
    assertTrue(Samples.problems(loaded).contains("--decimal comma"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "3.505;12.5|3.505 12.5",
        "3.505;12,5|3505 12.5",
        "3.505;1.234.567|3505 1234567",
        "1,234;0.5|1234 0.5",
      })
  void another_cell_tells_it(String cells, String values) {
    Loaded loaded = table("Area;Id\n" + cells.replace(";", ";x\n") + ";x\n");
    assertEquals(values, values(loaded));
    assertEquals("", Samples.problems(loaded));
  }

  @Test
  void a_cell_far_below_tells_it_of_the_whole_file() {
    String many = "7;x\n".repeat(20_000);
    assertTrue(
        Samples.shown(table("Area;Id\n3.505;x\n" + many + "12,5;y\n"), "school")
            .startsWith("x 3505\n"));
  }

  @Test
  void cells_of_a_column_that_contradict_each_other_leave_what_is_in_doubt_undecided() {
    Loaded loaded = table("Area;Id\n12.5;a\n12,5;b\n1.234;c\n1234.5;d\n");
    assertEquals("a 12.5\nb ?12,5?\nc ?1.234?\nd 1234.5", Samples.shown(loaded, "school"));
    assertEquals(2, loaded.problems().size());
    ReadOptions said = ReadOptions.DEFAULT.withDecimal(Decimal.POINT);
    String one = "Area;Id\n12,5;b\n1.234;c\n";
    assertEquals(
        "b ?12,5?\nc 1.234", Samples.shown(read(schema(RATE), "school.csv", one, said), "school"));
  }

  @Test
  void quoted_cells_show_a_decimal_comma_among_commas() {
    Loaded loaded = table("Area,Pupils,Id\n\"27,0\",30,x\n\"3,5\",12,y\n1.234,9,z\n");
    assertEquals("x 30 27\ny 12 3.5\nz 9 ?1.234?", Samples.shown(loaded, "school"));
    // Thousands of a count are set apart, so the comma is none of decimals.
    String counts = "Area,Pupils,Id\n\"27,0\",\"1,250\",x\n";
    assertEquals("x 1250 ?27,0?", Samples.shown(table(counts), "school"));
    assertTrue(Samples.problems(table(counts)).contains("write 27.0, or say --decimal comma"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"3.51E+03", "1e3", "1.0E+5", "2.26e6", "1.5E-05", "3.51Ｅ＋03"})
  void a_figure_with_a_power_was_perhaps_shortened(String cell) {
    Loaded loaded = table("Area,Id\n" + cell + ",x\n");
    assertEquals("x ?" + cell + "?", Samples.shown(loaded, "school"));
  }

  @Test
  void a_program_that_writes_numbers_shortens_none() {
    String json =
        "[{\"id\":1.4e1,\"pupils\":4.5e1,\"area\":1.5E-3},{\"id\":13.0,\"area\":\"1.5E-3\"},"
            + "{\"id\":true},{\"id\":12,\"area\":1E+2147483647}]";
    Loaded loaded = read(schema(RATE), "school.json", json, ReadOptions.DEFAULT);
    assertEquals(
        "14 45 0.0015\n13 · ?1.5E-3?\n?true? · ·\n12 · ?1E+2147483647?",
        Samples.shown(loaded, "school"));
  }

  @Test
  void marks_of_foreign_data_are_told_in_one_message() {
    Field rate = Samples.field("rate", FieldType.PERCENT, "合格率", "Rate").min("0").make();
    Loaded loaded = column(rate, "合格率", "-999|-99|-9|-1|-888");
    assertEquals(5, loaded.errors());
    assertEquals(1, loaded.problems().stream().filter(each -> each.isError()).count());
    assertTrue(Samples.problems(loaded).contains("missing: [\"-999\"]"));
    assertEquals("!-5%!", values(column(rate, "合格率", "-5%")));
    assertFalse(Samples.problems(column(rate, "合格率", "-5%")).contains("missing:"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "12.0|12",
        "1.5|1.5",
        "99\u200B01|9901",
        "99\u00AD01|9901",
        "99\uFEFF01|9901",
        "\u202D9901\u202C|9901",
        "990\u00A0001|990001",
        "CH\u00A0A|CH A",
        "990 001|990001",
        "99 1|99 1",
        "9,900,010|9900010",
        "990\u2014001|990-001",
        "\u2F00001|一001",
        "“0012”|0012",
        "‘0013|0013",
        "＇0014|0014",
        "~~|·",
        "nan|·",
        "99?1|?99?1?",
        "99\uFFFD1|?99\uFFFD1?",
        "2024-01-02|?2024-01-02?",
        "2024/1/2|?2024/1/2?",
        "2024-01-02 00:00:00|?2024-01-02 00:00:00?",
        "1/2/2024|?1/2/2024?",
        "Jan-24|?Jan-24?",
        "2-Jan|?2-Jan?",
        "1月2日|?1月2日?",
        "2024-13-02|2024-13-02",
        "2024-1|2024-1",
        "1.0E+5|?1.0E+5?",
        "9.9E+17|?9.9E+17?",
        "45292|45292",
        "OO12|OO12",
      })
  void a_code_is_mended_or_refused_and_never_kept_as_another(String written, String read) {
    Loaded loaded = table("Id,Pupils\n\"" + written + "\",7\n");
    assertEquals(read + " 7", Samples.shown(loaded, "school"));
    boolean isSaid = loaded.errors() + loaded.warnings() > 0;
    boolean isKept = Normal.strip(Normal.halfWidth(written)).replace("'", "").equals(read);
    assertEquals(!isKept && !read.equals("·"), isSaid, Samples.problems(loaded));
  }

  @Test
  void a_code_within_which_a_line_ends_is_none() {
    assertEquals("?12\n13? 7", Samples.shown(table("Id,Pupils\n\"12\n13\",7\n"), "school"));
  }

  @Test
  void a_pattern_of_the_book_says_what_a_code_looks_like() {
    Map<String, Field> fields = new LinkedHashMap<>(schema(RATE).fields());
    fields.put(
        "id", Samples.field("id", FieldType.CODE, "", "Id").pattern("[\\d-]+(\\.0)?").make());
    Loaded loaded =
        read(
            schema(RATE).withFields(fields),
            "school.csv",
            "Id,Pupils\n2024-01-02,1\n1.0,2\n\"99\u200B1\",3\nx,4\n",
            ReadOptions.DEFAULT);
    assertEquals("2024-01-02 1\n1.0 2\n991 3\n?x? 4", Samples.shown(loaded, "school"));
  }

  @Test
  void names_whose_characters_were_lost_are_told_and_kept() {
    Loaded loaded = table("Id,Name\n1,城\uFFFD小学\n2,锟斤拷小学\n3,城\u200B关\n");
    assertEquals("1 城\uFFFD小学\n2 锟斤拷小学\n3 城关", Samples.shown(loaded, "school"));
    assertEquals(3, loaded.warnings());
    assertEquals(2, loaded.problems().size());
  }

  private static Loaded table(String text) {
    return read(schema(RATE), "school.csv", text, ReadOptions.DEFAULT);
  }
}
