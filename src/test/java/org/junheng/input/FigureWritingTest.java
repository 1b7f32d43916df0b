package org.junheng.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junheng.table.DataSet;
import org.junheng.table.Field;
import org.junheng.table.FieldType;
import org.junheng.table.Schema;
import org.junheng.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures with units, and with a decimal comma. */
class FigureWritingTest {
  private static final Schema SCHOOL = schema();

  private static Schema schema() {
    Map<String, Field> fields = new java.util.LinkedHashMap<>();
    fields.put("id", Samples.field("id", FieldType.CODE, "代码", "Id").make());
    fields.put(
        "pupils",
        Samples.field("pupils", FieldType.COUNT, "在校生数", "Pupils")
            .make()
            .withUnitWords(Map.of("人", BigDecimal.ONE, "pupils", BigDecimal.ONE)));
    fields.put(
        "value",
        Samples.field("value", FieldType.MONEY, "设备值", "Value")
            .make()
            .withUnitWords(Map.of("元", BigDecimal.ONE, "yuan", BigDecimal.ONE)));
    fields.put(
        "area",
        Samples.field("area", FieldType.QUANTITY, "面积", "Area")
            .make()
            .withUnitWords(
                Map.of("平方米", BigDecimal.ONE, "m²", BigDecimal.ONE, "公顷", new BigDecimal(10_000))));
    fields.put("rate", Samples.field("rate", FieldType.PERCENT, "合格率", "Rate").max("1").make());
    return new Schema(
        "school", Text.same("学校"), List.of(), List.of("id"), null, null, null, null, false, fields);
  }

  private static Loaded read(String text) {
    return read(text, ReadOptions.DEFAULT);
  }

  private static Loaded read(String text, ReadOptions options) {
    return DataReader.read(
        List.of(
            Source.of(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "school.csv")),
        List.of(SCHOOL),
        Needs.ALL,
        options);
  }

  @ParameterizedTest
  @CsvSource({
    "12万元, ·, 120000",
    "12万, ·, 120000",
    "1.5 万元, ·, 15000",
    "3亿元, ·, 300000000",
    "350元, ·, 350",
    "'1 250元', ·, 1250",
    "－12万元, ·, -120000",
    "１２万元, ·, 120000",
  })
  void a_cell_may_say_its_unit(String cell, String pupils, String value) {
    Loaded loaded = read("代码\t在校生数\t设备值\n1\t\t" + cell + "\n");
    assertEquals("1 " + pupils + " " + value, Samples.shown(loaded, "school"), cell);
    assertEquals("", Samples.problems(loaded));
  }

  @ParameterizedTest
  @CsvSource({
    "面积, 350㎡, 350",
    "面积, 350平方米, 350",
    "面积, 1.2公顷, 12000",
    "面积（公顷）, 1.2, 12000",
    "面积(㎡), 1.2, 1.2",
    "面积 【单位：万平方米】, 0.35, 3500",
    "面积(公顷), 350㎡, 350",
    "合格率(%), 95, 0.95",
    "合格率（％）, 95%, 0.95",
    "合格率, 95%, 0.95",
    "设备值(万元), 0.1, 1000",
    "Value (yuan), 7, 7",
    "在校生数（人）, 45人, 45",
    "在校生数, 1.2万人, 12000",
  })
  void a_header_may_say_the_unit(String header, String cell, String value) {
    Loaded loaded = read("代码;" + header + "\n1;" + cell + "\n");
    assertEquals("1 " + value, Samples.shown(loaded, "school"));
  }

  @Test
  void what_a_header_said_is_in_the_result() {
    List<DataSet.Header> headers =
        read("代码,设备值（万元）,面积（m2）\n1,2,3\n").data().inputs().get(0).columns();
    assertEquals("万元", headers.get(1).unit());
    assertEquals("value", headers.get(1).field());
    assertNull(headers.get(2).unit());
    assertEquals("2", headers.get(1).example());
    assertEquals(1, headers.get(1).filled());
  }

  @ParameterizedTest
  @CsvSource({"面积(亩)", "面积(万元)", "面积(室内)", "在校生数(小学)", "代码(人)"})
  void a_header_whose_brackets_are_no_unit_of_its_field_is_not_known(String header) {
    Loaded loaded = read("代码,合格率," + header + "\n1,0.5,2\n");
    assertEquals("1 0.5", Samples.shown(loaded, "school"));
    assertNull(loaded.data().inputs().get(0).columns().get(2).field());
  }

  @ParameterizedTest
  @CsvSource({
    "填报单位：某县教育局, note",
    "单位：万元, warning",
    "计量单位：万元, warning",
    "单位：亩, warning",
  })
  void a_title_may_name_a_unit_or_an_office(String title, String level) {
    Loaded loaded = read(title + "\n代码,设备值,面积\n1,2,3\n");
    assertTrue(Samples.problems(loaded).startsWith("school.csv:1: " + level));
  }

  @ParameterizedTest
  @CsvSource({"12亩", "45间", "12万3", "约90", "12 34", "万元", "1.2.3元", "12元元"})
  void what_is_no_unit_of_the_field_is_a_problem(String cell) {
    Loaded loaded = read("代码;在校生数\n1;" + cell + "\n");
    assertEquals("1 ?" + cell + "?", Samples.shown(loaded, "school"));
    assertEquals(1, loaded.errors());
  }

  @ParameterizedTest
  @CsvSource({"Inf", "-inf", "NaN", "∞"})
  void nothing_is_infinite(String cell) {
    Loaded loaded = read("代码;设备值\n1;" + cell + "\n");
    assertTrue(Samples.problems(loaded).contains("is no figure"));
    assertEquals("1 ?" + cell + "?", Samples.shown(loaded, "school"));
  }

  @Test
  void a_comma_stands_before_decimals_where_the_file_shows_it() {
    Loaded loaded = read("代码;面积;合格率;设备值\n1;12,5;95,5%;1.234,56\n2;1.234;0,95;1.234.567\n");
    assertEquals(0, loaded.errors() + loaded.warnings());
    assertEquals("1 1234.56 12.5 0.955\n2 1234567 1234 0.95", Samples.shown(loaded, "school"));
    assertEquals(",", loaded.data().inputs().get(0).layout().decimal());
  }

  @Test
  void a_point_in_a_file_of_commas_is_a_problem() {
    Loaded loaded = read("代码;面积\n1;12,5\n2;12.5\n", ReadOptions.DEFAULT.withDecimal(Decimal.COMMA));
    assertEquals("1 12.5\n2 ?12.5?", Samples.shown(loaded, "school"));
  }

  @Test
  void a_comma_that_may_be_either_is_a_problem_until_the_user_says() {
    String text = "代码;面积;在校生数\n1;1,234;2,345\n";
    Loaded loaded = read(text);
    assertEquals(
        "school.csv:2:2: error: Area: \"1,234\" may be 1234 or 1.234; write it without a mark for thousands, "
            + "or say --decimal comma or --decimal point",
        Samples.problems(loaded));
    assertEquals("1 2345 ?1,234?", Samples.shown(loaded, "school"));
    assertEquals(
        "1 2345 1234",
        Samples.shown(read(text, ReadOptions.DEFAULT.withDecimal(Decimal.POINT)), "school"));
    String one = "代码;面积\n1;1,234\n";
    assertEquals(
        "1 1.234",
        Samples.shown(read(one, ReadOptions.DEFAULT.withDecimal(Decimal.COMMA)), "school"));
    assertEquals("1 1234", Samples.shown(read("代码,面积\n1,\"1,234\"\n"), "school"));
    assertEquals("1 1234\n2 0.5", Samples.shown(read("代码;面积\n1;1,234\n2;0.5\n"), "school"));
  }

  @Test
  void a_mix_of_marks_is_never_guessed() {
    Loaded loaded = read("代码;面积\n1;12,5\n2;12.5\n");
    assertEquals("1 ?12,5?\n2 12.5", Samples.shown(loaded, "school"));
    assertFalse(loaded.problems().isEmpty());
  }
}
