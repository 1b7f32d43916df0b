package org.junheng.input;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junheng.table.Column;
import org.junheng.table.FieldType;
import org.junheng.table.NumberColumn;
import org.junheng.table.TextColumn;
import org.junheng.text.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people write into cells, and what it is read as. */
class CellsTest {
  private final List<Supplier<Message>> faults = new ArrayList<>();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0|0",
        "7|7",
        "007|7",
        "1250|1250",
        "125.0|125",
        "125.|125",
        "+5|5",
        "-0|0",
        "１２５|125",
        "'１，２３４'|1234",
        "1,234|1234",
        "'1 234'|1234",
        "1,234,567|1234567",
        "1'234|1234",
        "999999999999999|999999999999999",
        "'  12  '|12",
        "　12　|12",
      })
  void a_count_may_be_written(String written, String read) {
    assertEquals(read, read(FieldType.COUNT, written));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "4500.25|4500.25",
        "0.1|0.1",
        ".5|0.5",
        "1,234.50|1234.5",
        "12．5|12.5",
        "－3|-3",
        "−2.5|-2.5",
        "0.10000000000000000001|0.10000000000000000001",
        "123456789012345.678|123456789012345.678",
        "9007199254740993|9007199254740993",
      })
  void a_quantity_may_be_written(String written, String read) {
    assertEquals(read, read(FieldType.QUANTITY, written));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "95%|0.95",
        "95.0％|0.95",
        "0.95|0.95",
        "'95 %'|0.95",
        "100%|1",
        "1|1",
        "0|0",
        "104.5%|1.045",
        "1.045|1.045",
        "99.95%|0.9995",
        "1,200%|12",
      })
  void a_percentage_may_be_written(String written, String read) {
    assertEquals(read, read(FieldType.PERCENT, written));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "是", "有", "√", "✓", "Y", "y", "yes", "YES", "true", "True", "1", "1.0", "１", " 是 ", "Ｙ",
        "sim", "oui", "对"
      })
  void yes_may_be_written(String written) {
    assertEquals("true", read(FieldType.FLAG, written));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "否", "无", "×", "N", "no", "No", "false", "FALSE", "0", "0.0", "０", "没有", "não", "non"
      })
  void no_may_be_written(String written) {
    assertEquals("false", read(FieldType.FLAG, written));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024-09-01",
        "2024-9-1",
        "2024/9/1",
        "2024/09/01",
        "2024.9.1",
        "2024年9月1日",
        "２０２４年９月１日",
        "2024年09月01",
        "20240901",
        " 2024-09-01 ",
        "2024-09-01 00:00:00",
        "2024-09-01T00:00:00Z",
        "2024/9/1 0:00"
      })
  void a_date_may_be_written(String written) {
    assertEquals("2024-09-01", read(FieldType.DATE, written));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", " ", "　", "-", "－", "—", "——", "--", "/", "／", "NA", "N/A", "n/a", "#N/A", "null",
        "NULL", "无数据", "不详", " 不 详 "
      })
  void nothing_may_be_written(String written) {
    for (FieldType type : FieldType.values()) {
      assertEquals("·", read(type, written), type.word());
    }
  }

  @Test
  void what_does_not_apply_is_told_from_what_was_not_given() {
    for (FieldType type : FieldType.values()) {
      assertEquals("n/a", read(type, "不适用"), type.word());
    }
  }

  @Test
  void zero_is_not_missing() {
    assertEquals("0", read(FieldType.COUNT, "0"));
    assertEquals("0", read(FieldType.QUANTITY, "0.00"));
    assertEquals("false", read(FieldType.FLAG, "0"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"城关小学|城关小学", "' 城关 小学 '|城关 小学", "Ａ校|Ａ校", "３２|３２", "'=\"32\"'|=\"32\""})
  void a_text_is_kept_as_it_is_but_for_blanks_around_it(String written, String read) {
    assertEquals(read, read(FieldType.TEXT, written));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "0123|0123",
        "３２０１|3201",
        "~3201\t~|3201",
        "=\"0123\"|0123",
        "'0123|0123",
        "Ｓ－１|S-1",
        "''0123|0123",
        "1E5|1E5",
        "12.0|12",
        "1.5|1.5"
      })
  void a_code_keeps_its_zeros_and_loses_what_spreadsheets_add(String written, String read) {
    assertEquals(read, read(FieldType.CODE, written));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "primary|primary",
        "PRIMARY|primary",
        "小学|primary",
        "' 小 学 '|primary",
        "21|primary",
        "２１|primary",
        "21.0|primary",
        "Junior secondary|junior",
        "juniorSecondary|junior"
      })
  void a_category_is_known_by_name_title_or_alias(String written, String read) {
    assertEquals(read, read(Samples.SCHOOL.fields().get("stage"), written));
  }

  @Test
  void a_field_has_marks_of_its_own() {
    var area = Samples.field("area", FieldType.QUANTITY, "", "").missing("-999", "未测");
    assertEquals("· · · · 999", read(area.make(), "-999", "-999.0", "－９９９", "未测", "999"));
    var flag = Samples.field("flag", FieldType.FLAG, "", "").missing("9", "0");
    assertEquals("· · true", read(flag.make(), "9", "0", "1"));
    var code = Samples.field("code", FieldType.CODE, "", "").missing("999").pattern("\\d+");
    assertEquals("· 99 ?x?", read(code.make(), "999", "99", "x"));
    var count = Samples.field("count", FieldType.COUNT, "", "").missing("99");
    assertEquals("· 9", read(count.make(), "99", "9"));
  }

  @Test
  void what_a_text_means_does_not_depend_on_what_stood_above_it() {
    var code = Samples.field("code", FieldType.CODE, "", "").make();
    assertEquals("12 12 12 12 · ·", read(code, "１２", "12", "'12", "=\"１２\"", "'NA", "NA"));
    assertEquals("· · 12 12 12 12", read(code, "NA", "'NA", "=\"１２\"", "'12", "12", "１２"));
  }

  @Test
  void each_text_is_kept_once() {
    Cells cells = Cells.of(Samples.SCHOOL.fields().get("stage"), FigureStyle.PLAIN, faults::add);
    for (String written : List.of("小学", "21", "初中", "小 学", "", "高中", "primary")) {
      cells.read(text(written));
    }
    assertEquals(2, ((TextColumn) cells.column()).dictionary().length);
  }

  @Test
  void the_figure_as_submitted_is_kept_even_where_a_double_cannot_hold_it() {
    Cells cells =
        Cells.of(
            Samples.field("x", FieldType.QUANTITY, "", "").make(), FigureStyle.PLAIN, faults::add);
    cells.read(text("0.1"));
    cells.read(text("0.30000000000000000001"));
    NumberColumn column = (NumberColumn) cells.column();
    assertEquals(new BigDecimal("0.30000000000000000001"), column.value(1));
    assertEquals(1, column.exact().size());
  }

  @Test
  void a_spoilt_cell_is_a_gap_and_its_neighbours_stay() {
    Cells cells =
        Cells.of(
            Samples.field("x", FieldType.COUNT, "", "").make(), FigureStyle.PLAIN, faults::add);
    cells.read(text("x"));
    cells.read(text("1"));
    cells.read(text("-1"));
    cells.spoil("-1");
    cells.read(text("2"));
    Column column = cells.column();
    assertEquals("?x? 1 ?-1? 2", Samples.shown(column, 0, 1, 2, 3));
  }

  private static CharView text(String written) {
    return new CharView().of(written);
  }

  private String read(FieldType type, String... written) {
    var field = Samples.field("x", type, "", "");
    return read(
        (type == FieldType.CATEGORY ? field.category("a", "甲", "A") : field).make(), written);
  }

  private String read(org.junheng.table.Field field, String... written) {
    Cells cells = Cells.of(field, FigureStyle.PLAIN, faults::add);
    int[] rows = new int[written.length];
    for (int row = 0; row < written.length; row++) {
      cells.read(text(written[row]));
      rows[row] = row;
    }
    return Samples.shown(cells.column(), rows);
  }
}
