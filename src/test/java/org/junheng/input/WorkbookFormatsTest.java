package org.junheng.input;

import static org.junheng.input.Workbooks.raw;
import static org.junheng.input.Workbooks.row;
import static org.junheng.input.Workbooks.styled;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
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

/** What is seen of a cell counts where its number format changes what that means. */
class WorkbookFormatsTest {
  private static final Schema SCHOOL = schema();

  private static Schema schema() {
    Map<String, Field> fields = new LinkedHashMap<>();
    fields.put("code", Samples.field("code", FieldType.CODE, "代码", "Code").make());
    fields.put(
        "pupils",
        Samples.field("pupils", FieldType.COUNT, "人数", "Pupils")
            .make()
            .withUnitWords(Map.of("人", BigDecimal.ONE)));
    fields.put(
        "value",
        Samples.field("value", FieldType.MONEY, "设备值", "Value")
            .make()
            .withUnitWords(Map.of("元", BigDecimal.ONE)));
    fields.put(
        "area",
        Samples.field("area", FieldType.QUANTITY, "面积", "Area")
            .make()
            .withUnitWords(Map.of("平方米", BigDecimal.ONE, "公顷", new BigDecimal(10_000))));
    fields.put("rate", Samples.field("rate", FieldType.PERCENT, "合格率", "Rate").max("1").make());
    fields.put("flag", Samples.field("flag", FieldType.FLAG, "寄宿", "Boarding").make());
    fields.put("day", Samples.field("day", FieldType.DATE, "日期", "Day").make());
    fields.put("name", Samples.field("name", FieldType.TEXT, "名称", "Name").make());
    return new Schema(
        "school",
        Text.same("学校"),
        List.of(),
        List.of("code"),
        null,
        null,
        null,
        null,
        false,
        fields);
  }

  private static Loaded read(Workbooks workbook) {
    return DataReader.read(
        List.of(Source.of(new ByteArrayInputStream(workbook.bytes()), "a.xlsx")),
        List.of(SCHOOL),
        Needs.ALL,
        ReadOptions.DEFAULT);
  }

  /** What is read of a figure under a header, and what is said of it. */
  private static String read(String header, String format, String stored) {
    Loaded loaded =
        read(
            new Workbooks()
                .formats(format)
                .sheet("学校", row(1, header, "备注") + row(2, styled(2, stored), "x")));
    boolean isTold = loaded.errors() > 0;
    return Samples.shown(loaded, "school") + (isTold ? " told" : "");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          设备值      | General               | 120000 | 120000
          设备值      | #,##0.00              | 120000 | 120000
          设备值      | #,##0.00_ ;[Red]\\-#,##0.00\\  | 120000 | 120000
          设备值      | _ ¥* #,##0.00_ ;_ ¥* \\-#,##0.00_ ;_ ¥* "-"??_ ;_ @_  | 120000 | 120000
          设备值      | _ ¥* #,##0.00_ ;_ ¥* \\-#,##0.00_ ;_ ¥* "-"??_ ;_ @_  | 0 | 0
          设备值      | [$¥-804]#,##0.00      | 12     | 12
          设备值      | [$CNY] 0.00           | 12     | 12
          设备值      | "￥"0.00              | 12     | 12
          设备值      | 0.00"元"              | 12     | 12
          设备值      | 0.00元                | 12     | 12
          设备值      | 0.00\\元               | 12     | 12
          设备值      | ¥0.00"万元"           | 12     | 120000
          设备值      | 0.00"万元"            | 12     | 120000
          设备值      | 0.00" 万元"_          | 12.345 | 123450
          设备值      | 0.00\\万\\元            | 12     | 120000
          设备值      | 0.00!万!元            | 12     | 120000
          设备值      | 0.00万元              | 12     | 120000
          设备值      | 0.0_)"亿元"           | 1.2    | 120000000
          设备值      | 0!.0,"万元"           | 120000 | 120000
          设备值      | 0!.0,"万元"           | 123456 | 123456
          设备值      | 0\\.0,"万"             | 120000 | 120000
          设备值      | 0"."0000"万元"        | 120000 | 120000
          设备值      | #,##0!.0,"万元"       | 120000 | 120000
          设备值      | 0.0,"千元"            | 120000 | 120000
          设备值      | 0.00,,"百万元"        | 1200000 | 1200000
          设备值      | 0,,"百万元"           | 0      | 0
          设备值      | [>=10000]0!.0,"万元";0"元"  | 120000 | 120000
          设备值      | [>=10000]0!.0,"万元";0"元"  | 120    | 120
          设备值      | [>=100000000]0.00,,"百万元";[>=10000]0!.0,"万元";0"元"  | 50000 | 50000
          设备值      | [<10000]0"元";0!.0,"万元"   | 120000 | 120000
          设备值（万元） | 0!.0,               | 120000 | 120000
          设备值（万元） | 0!.0000             | 120000 | 120000
          设备值（万元） | 0.00                | 12     | 120000
          设备值（万元） | 0!.0,"万元"         | 120000 | 120000
          设备值（千元） | 0.0,                | 120000 | 120000
          面积        | 0.0"公顷"             | 1.2    | 12000
          面积        | 0!.0000"公顷"         | 35050  | 35050
          面积        | 0.00E+00              | 3510   | 3510
          面积        | # ?/?                 | 0.5    | 0.5
          面积        | # ??/100              | 0.25   | 0.25
          人数        | 0"人"                 | 45     | 45
          人数        | "共"0                 | 45     | ?共45? told
          人数        | General"人"           | 45     | 45
          人数        | G/通用格式"人"        | 45     | 45
          人数        | @"人"                 | 45     | 45
          人数        | [DBNum1]0             | 45     | 45
          人数        | [红色]0               | 45     | 45
          人数        | [Color10]0            | 45     | 45
          人数        | 0;-0;;@               | 0      | 0
          人数        | 0;;"无"               | 0      | ?无? told
          人数        | 0;;"-"                | 0      | 0
          人数        | #                     | 0      | 0
          人数        | 0_);(0)               | 45     | 45
          人数        | 000                   | 45     | 45
          合格率      | 0%                    | 0.95   | 0.95
          合格率      | 0.0 %                 | 0.95   | 0.95
          合格率      | 0"%"                  | 95     | 0.95
          合格率      | 0\\%                   | 95     | 0.95
          合格率      | 0.0"％"               | 95.5   | 0.955
          合格率      | 0.00                  | 0.95   | 0.95
          寄宿        | "是";;"否"            | 1      | true
          寄宿        | "是";;"否"            | 0      | false
          寄宿        | [=1]"是";[=0]"否"     | 0      | false
          日期        | 0000-00-00            | 20240901 | 2024-09-01
          日期        | 0000"年"00"月"00"日"  | 20240901 | 2024-09-01
          日期        | [$-804]yyyy"年"m"月"d"日";@  | 45536 | 2024-09-01
          日期        | [$-F800]dddd, mmmm dd, yyyy  | 45536 | 2024-09-01
          日期        | m/d                   | 45536  | 2024-09-01
          日期        | mmm                   | 45536  | 2024-09-01
          日期        | yyyy-mm-dd hh:mm:ss.000 | 45536.5 | 2024-09-01
          代码        | 0000                  | 12     | 0012
          代码        | "G"0000               | 12     | G0012
          代码        | \\G0000                | 12     | G0012
          代码        | 00\\-0000              | 510012 | 51-0012
          代码        | 00-0000               | 510012 | 51-0012
          代码        | "510"0000             | 13     | 5100013
          代码        | "510-"General"-A"     | 13     | 510-13-A
          代码        | "G"@                  | 13     | G13
          代码        | 0000;;;               | 13     | 0013
          代码        | [$-804]0000           | 13     | 0013
          代码        | 0000_                 | 13     | 0013
          代码        | #,##0                 | 510012 | 510012
          代码        | (000) 000-0000        | 1234567890 | (123) 456-7890
          """)
  void what_is_seen_is_read(String header, String format, String stored, String read) {
    assertEquals(read, read(header, format, stored));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          设备值      | 0.00,                 | 120000
          设备值      | 0!.0,                 | 120000
          设备值      | 0!.0000               | 120000
          设备值      | 0.00,"万元"           | 120000
          设备值      | 0.0,"元"              | 120000
          设备值      | 0,,                   | 120000
          设备值      | 0"万"0000"元"         | 120000
          设备值      | 0.00"万美元"          | 12
          设备值（千元） | 0!.0,               | 120000
          设备值      | [>=10000]0!.0,;0      | 120000
          面积        | 0.00"亩"              | 3
          人数        | ;;;                   | 45
          人数        | 0;                    | -45
          人数        | "-"0                  | 45
          人数        | 0;0                   | -45
          人数        | "约"0                 | 90
          人数        | "≥"0                  | 90
          人数        | 0"+"                  | 90
          人数        | 1"2"0                 | 3
          人数        | "已撤并"              | 45
          人数        | 00"."00               | 45
          人数        | 0":"00                | 118
          人数        | [>100]0;[<10]0        | 45
          人数        | h:mm                  | 0.75
          人数        | [h]:mm                | 1.5
          人数        | yyyy                  | 45536
          人数        | m"月"d"日"            | 45
          合格率      | 0%"左右"              | 0.95
          合格率      | h:mm                  | 0.0541666666666667
          合格率      | 0.00%,                | 95
          代码        | m"月"d"日"            | 45293
          代码        | yyyy-mm               | 45293
          代码        | h:mm                  | 0.05
          代码        | ;;;                   | 12
          代码        | 0.0,                  | 12000
          """)
  void what_may_be_meant_otherwise_is_told_and_not_read(
      String header, String format, String stored) {
    String read = read(header, format, stored);
    assertEquals("told", read.substring(read.indexOf(' ') + 1), read);
    assertEquals('?', read.charAt(0), read);
  }

  @Test
  void a_problem_says_what_is_stored_and_what_is_shown_once_for_a_column() {
    Loaded loaded =
        read(
            new Workbooks()
                .formats("0.00,", ";;;", "m/d", "0!.0,\"万元\"")
                .sheet(
                    "学校",
                    row(1, "代码", "设备值", "人数")
                        + row(2, "1", styled(2, 120000), styled(3, 45))
                        + row(3, "2", styled(2, 130000), styled(3, 46))
                        + row(4, styled(4, 45293), styled(5, 130000), 1)));
    assertEquals(
        """
        a.xlsx[学校]!B2: error: Value: the cell holds "120000", but its number format (0.00,) shows "120.00", and which of them is meant cannot be told; give the cell the format General and write the value that is meant (in 2 places; also a.xlsx[学校]!B3)
        a.xlsx[学校]!C2: error: Pupils: the cell holds "45", but its number format (;;;) hides it; give the cell the format General, or empty it if it does not count (in 2 places; also a.xlsx[学校]!C3)
        a.xlsx[学校]!A4: error: Code: a date stands here, 2024-01-02; a spreadsheet makes one of an entry such as 1-2. Format the column as text and enter the code again""",
        Samples.problems(loaded));
    assertEquals(
        "1 ?45? ?120.00?\n2 ?46? ?130.00?\n?2024-01-02? 1 130000", Samples.shown(loaded, "school"));
  }

  @Test
  void texts_are_shown_by_their_format_too() {
    Loaded loaded =
        read(
            new Workbooks()
                .formats("\"G\"@", "0;-0;0;@\"小学\"", ";;;", "@")
                .sheet(
                    "学校",
                    row(1, "代码", "名称")
                        + row(
                            2,
                            raw("s=\"2\" t=\"str\"><v>0012</v>"),
                            raw("s=\"3\" t=\"inlineStr\"><is><t>城关</t></is>"))
                        + row(
                            3,
                            raw("s=\"5\" t=\"str\"><v>0013</v>"),
                            raw("s=\"4\" t=\"inlineStr\"><is><t>城东</t></is>"))));
    assertEquals("G0012 城关小学\n0013 ?城东?", Samples.shown(loaded, "school"));
    assertEquals(1, loaded.errors());
  }

  @Test
  void a_format_may_be_built_in() {
    byte[] styles =
        "<styleSheet><cellXfs><xf/><xf numFmtId=\"58\"/><xf numFmtId=\"33\"/><xf numFmtId=\"20\"/><xf numFmtId=\"44\"/></cellXfs></styleSheet>"
            .getBytes(java.nio.charset.StandardCharsets.UTF_8);
    Loaded loaded =
        read(
            new Workbooks()
                .part("xl/styles.xml", new String(styles, java.nio.charset.StandardCharsets.UTF_8))
                .sheet(
                    "学校",
                    row(1, "日期", "设备值", "人数")
                        + row(2, styled(1, 45536), styled(4, 12), styled(2, "0.05"))
                        + row(3, styled(1, 45537), styled(4, 0), styled(3, "0.05"))));
    assertEquals("?1:12? 12 2024-09-01\n?1:12? 0 2024-09-02", Samples.shown(loaded, "school"));
  }

  @Test
  void days_and_times_keep_to_what_spreadsheets_count() {
    Loaded loaded =
        read(
            new Workbooks()
                .formats("yyyy-mm-dd", "yyyy-mm-dd hh:mm", "[h]:mm:ss", "AM/PM h:mm")
                .sheet(
                    "学校",
                    row(1, "名称", "日期")
                        + row(2, styled(2, 1), styled(2, 0))
                        + row(3, styled(2, 59), styled(2, 61))
                        + row(4, styled(3, "45536.375"), styled(3, "45536.9999999"))
                        + row(5, styled(4, "1.5007"), styled(2, -1))
                        + row(6, styled(5, "45536.75"), styled(2, 2958465))));
    assertEquals(
        """
        ?1900-01-00? 1900-01-01
        1900-03-01 1900-02-28
        2024-09-02 2024-09-01 09:00
        ?######? 36:01
        !9999-12-31! 18:00"""
            .indent(0)
            .strip(),
        Samples.shown(loaded, "school"));
  }
}
