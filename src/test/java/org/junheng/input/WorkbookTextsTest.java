package org.junheng.input;

import static org.junheng.input.Workbooks.raw;
import static org.junheng.input.Workbooks.row;
import static org.junheng.input.Workbooks.styled;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is struck out, raised or a help to pronounce is no part of a text. */
class WorkbookTextsTest {
  private static final String HEADER = row(1, "学校代码", "学校名称", "在校生数");
  private static final String STRUCK = "<r><rPr><strike/><sz val=\"11\"/></rPr><t>%s</t></r>";
  private static final String NOT_STRUCK = "<r><rPr><strike val=\"0\"/></rPr><t>%s</t></r>";
  private static final String RAISED =
      "<r><rPr><vertAlign val=\"superscript\"/></rPr><t>%s</t></r>";
  private static final String LOWERED = "<r><rPr><vertAlign val=\"subscript\"/></rPr><t>%s</t></r>";
  private static final String LINE = "<r><rPr><vertAlign val=\"baseline\"/></rPr><t>%s</t></r>";
  private static final String PLAIN = "<r><t xml:space=\"preserve\">%s</t></r>";

  private static String inline(String runs) {
    return "t=\"inlineStr\"><is>" + runs + "</is>";
  }

  private static Loaded read(String name, String pupils) {
    return Samples.read(
        "a.xlsx",
        new Workbooks()
            .formats()
            .sheet("school", HEADER + row(2, "1", raw(name), raw(pupils)))
            .bytes());
  }

  private static String runs(String written) {
    StringBuilder runs = new StringBuilder();
    for (String run : written.split(" ")) {
      String form =
          switch (run.charAt(0)) {
            case '-' -> STRUCK;
            case '=' -> NOT_STRUCK;
            case '^' -> RAISED;
            case '_' -> LOWERED;
            case '.' -> LINE;
            default -> PLAIN;
          };
      runs.append(form.formatted(run.substring(1).replace('~', ' ')));
    }
    return runs.toString();
  }

  @ParameterizedTest
  @CsvSource({
    "-45 +50, 50, warning",
    "+50 -45, 50, warning",
    "+4 -5 +0, 40, warning",
    "=45 +, 45, ",
    "-45, ?45?, error",
    "-45 +~, ?45?, error",
    "+45 -~, 45, ",
    "+45 ^1, 45, note",
    "+45 ^①, 45, note",
    "+45 _2, 45, note",
    "+45 .1, 451, ",
    "^45, 45, ",
    "+1 -2 +5 ^3, 15, warning",
  })
  void a_figure_is_what_is_left_of_it(String runs, String read, String level) {
    for (boolean isShared : new boolean[] {true, false}) {
      Workbooks workbook = new Workbooks().formats();
      if (isShared) {
        workbook.part("xl/sharedStrings.xml", "<sst><si>" + runs(runs) + "</si></sst>");
      }
      String cell = isShared ? "t=\"s\"><v>0</v>" : inline(runs(runs));
      Loaded loaded =
          Samples.read(
              "a.xlsx", workbook.sheet("school", HEADER + row(2, "1", "a", raw(cell))).bytes());
      assertEquals("1 a " + read, Samples.shown(loaded, "school"));
      String said = Samples.problems(loaded);
      assertTrue(
          level == null ? said.isEmpty() : said.startsWith("a.xlsx[school]!C2: " + level), said);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "+城关小学 ^1, 城关小学, note",
    "+城关小学 ^[注], 城关小学, note",
    "-城关 +城东小学, 城东小学, warning",
    "-城关小学, 城关小学, warning",
    "+面积m ^2, 面积m², note",
  })
  void a_name_is_what_is_left_of_it(String runs, String read, String level) {
    Loaded loaded = read(inline(runs(runs)), "><v>45</v>");
    assertEquals("1 " + read + " 45", Samples.shown(loaded, "school"));
    assertTrue(Samples.problems(loaded).startsWith("a.xlsx[school]!B2: " + level));
  }

  @Test
  void a_row_that_is_struck_out_is_told_and_its_figures_are_open() {
    Loaded loaded =
        Samples.read(
            "a.xlsx",
            new Workbooks()
                .formats()
                .sheet(
                    "school",
                    HEADER
                        + row(2, "1", "a", 45)
                        + row(3, styled(1, 2), raw("s=\"1\" " + inline("<t>b</t>")), styled(1, 46))
                        + row(4, styled(1, 3), "c", raw("s=\"1\" " + inline(runs("-9 =8")))))
                .bytes());
    assertEquals("1 a 45\n2 b ?46?\n3 c 8", Samples.shown(loaded, "school"));
    assertEquals(
        """
        a.xlsx[school]!A3: warning: School code: the entry is struck out; it was read like the others. Delete the row if it does not count, or take the line off (in 2 places; also a.xlsx[school]!A4)
        a.xlsx[school]!B3: warning: Name: the entry is struck out; it was read like the others. Delete the row if it does not count, or take the line off
        a.xlsx[school]!C3: error: Pupils: the entry is struck out, and whether it still counts cannot be told; delete it, or take the line off
        a.xlsx[school]!C4: warning: Pupils: a part of the entry is struck out and was left out; delete that part""",
        Samples.problems(loaded));
  }

  @Test
  void how_a_text_is_pronounced_is_no_part_of_it() {
    String spoken = "<t>城关</t><rPh sb=\"0\" eb=\"2\"><t>ジョウカン</t></rPh><phoneticPr fontId=\"1\"/>";
    Loaded loaded =
        read(inline(spoken), inline("<r><t>45</t></r><rPh sb=\"0\" eb=\"1\"><t>9</t></rPh>"));
    assertEquals("1 城关 45", Samples.shown(loaded, "school"));
    assertEquals("", Samples.problems(loaded));
  }

  @ParameterizedTest
  @CsvSource({
    "45_x000D_, 45",
    "45_x000d_, 45",
    "_x0009_45_x000A_, 45",
    "4_x005F_5, ?4_5?",
    "_x005F_x000D_, ?_x000D_?",
    "45_x000_, ?45_x000_?",
  })
  void signs_that_xml_cannot_hold_are_put_back(String written, String read) {
    for (String cell :
        new String[] {
          inline("<t>" + written + "</t>"), "t=\"str\"><f>A1</f><v>" + written + "</v>"
        }) {
      assertEquals("1 a " + read, Samples.shown(read(inline("<t>a</t>"), cell), "school"));
    }
  }

  @Test
  void headers_are_known_whatever_their_runs() {
    Loaded loaded =
        Samples.read(
            "a.xlsx",
            new Workbooks()
                .formats()
                .sheet(
                    "school",
                    row(
                            1,
                            raw(inline("<t>学校代码_x000D_\n</t>")),
                            raw("s=\"1\" " + inline("<t>学校名称</t>")),
                            raw(inline(runs("-学生 +在校生数 ^1"))))
                        + row(2, "1", "a", 45))
                .bytes());
    assertEquals("1 a 45", Samples.shown(loaded, "school"));
    assertEquals("", Samples.problems(loaded));
  }
}
