package org.junheng.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.junheng.cli.InProcess.Ran;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainCommandTest {
  @TempDir private Path folder;
  private Classes classes;

  @BeforeEach
  void set_up() {
    classes = new Classes(folder);
  }

  private Ran explain(String... words) {
    String[] all = new String[words.length + 3];
    all[0] = "explain";
    System.arraycopy(words, 0, all, 1, words.length);
    all[words.length + 1] = "-r";
    all[words.length + 2] = classes.book();
    return new InProcess().run(all);
  }

  @Test
  void a_rule_is_told_in_words() {
    Ran ran = explain("SIZE");
    assertEquals(0, ran.code(), ran.err());
    assertEquals(
        """
        SIZE  Class too large
          written      试〔2020〕1号, 第一条, 试验, 2020-01-01
          basis        official: read in the issuer's own copy
          rule book    test/classes
          path         School conditions (resources)
          severity     required: must hold
          judges each  Class (class)
          applies      always
          must hold    pupils must be at most class_limit
          where        class.pupils  Pupils (pupils)
          parameters   class_limit  Limit of class size
                         = 45  (set by test/classes, classes.yaml:25:68)
          remedy       lower pupils
          set at       at-most  classes.yaml:34:5
                       basis  by the source of test/classes
                       clause  classes.yaml:30:5
                       document  by the source of test/classes
                       measure  classes.yaml:33:5
                       of  classes.yaml:32:5
                       path  classes.yaml:31:5
                       remedy  classes.yaml:35:5
                       severity  by default
                       title  classes.yaml:29:5
        """,
        ran.out()
            .replaceAll(",\\s+/\\S+/classes.yaml", ", classes.yaml")
            .replaceAll("/\\S+/classes.yaml", "classes.yaml"));
  }

  @Test
  void and_in_chinese() {
    String out = explain("SIZE", "--lang", "zh").out();
    assertTrue(out.startsWith("SIZE  班额过大\n"), out);
    assertTrue(out.contains("  要求      pupils 不高于 class_limit\n"), out);
  }

  @Test
  void a_parameter_that_was_set_says_so() {
    String out = explain("SIZE", "--param", "class_limit=40").out();
    assertTrue(out.contains("= 40  (set by --param class_limit=40)"), out);
  }

  @Test
  void of_a_parameter_with_several_values_it_is_said_who_set_each() {
    String told = told("explain", "QB-CV-1", "--param", "cv_limit.primary=0.4");
    assertTrue(told.contains("= 0.4 (Primary) (set by --param cv_limit.primary=0.4)"), told);
    assertTrue(
        told.contains("= 0.45 (Junior) (set by cn/quality-balance, rules/cn/quality-balance.yaml:"),
        told);
  }

  @Test
  void what_an_overlay_set_is_told_with_its_place_there() {
    String told = told("explain", "BB-PRE-01", "-r", "cn/overlay/hebei");
    assertTrue(told.contains(" every rules/cn/overlay/hebei.yaml:"), told);
    assertTrue(told.contains(" title rules/cn/basic-balance.yaml:"), told);
  }

  private static String told(String... words) {
    Ran ran = new InProcess().run(words);
    assertEquals(0, ran.code(), ran.err());
    return ran.out().replaceAll("\\s+", " ");
  }

  @Test
  void as_of_says_what_is_in_force() {
    assertTrue(explain("NEW").out().contains("in force     from 2030-01-01\n"));
    String before = explain("NEW", "--as-of", "2029-12-31").out();
    assertTrue(before.contains("from 2030-01-01, not in force on 2029-12-31"), before);
    String after = explain("NEW", "--as-of", "2030-01-01").out();
    assertTrue(after.contains("from 2030-01-01, in force on 2030-01-01"), after);
  }

  @Test
  void a_rule_of_the_library_needs_no_book() {
    Ran ran = new InProcess().run("explain", "QB-RES-1");
    assertEquals(0, ran.code(), ran.err());
    String told = ran.out().replaceAll("\\s+", " ");
    assertTrue(told.contains("at least 4.2 (Primary), 5.3 (Junior)"), told);
    assertTrue(ran.out().contains("= 100 * higher_degree_teachers / pupils"), ran.out());
    assertTrue(ran.out().contains("= primary_higher_degree (Primary)"), ran.out());
  }

  @Test
  void an_unknown_rule_is_refused_with_a_suggestion() {
    Ran library = new InProcess().run("explain", "QB-RES-11");
    assertEquals(2, library.code());
    assertTrue(library.err().contains("did you mean \"QB-RES-1\"?"), library.err());
    Ran book = explain("SIZ");
    assertEquals(2, book.code());
    assertTrue(book.err().contains("did you mean \"SIZE\"?"), book.err());
  }

  @Test
  void an_outcome_is_told_figure_by_figure() {
    String data = classes.file("class.csv", Classes.FAILING);
    Ran ran = explain("SIZE", "--row", "A/2", data, "--param", "class_limit=45");
    assertEquals(0, ran.code(), ran.err());
    String told = ran.out().replaceAll("\\d{4}-\\d\\d-\\d\\d", "DAY");
    assertEquals(
        """
        SIZE  A · 2 A/2
          as of    DAY, today
          outcome  fail: the rule does not hold
                   46; it must be at most 45
          measure  Pupils = 46   class.csv:3:3
          limit    Limit of class size = 45
          remedy   Pupils -1 pupils
        """,
        told);
  }

  @Test
  void an_outcome_that_passes_and_one_that_is_undecided() {
    String data = classes.file("class.csv", Classes.UNDECIDED);
    String pass = explain("SIZE", "--row", "A/1", data).out();
    assertTrue(pass.contains("outcome  pass: the rule holds"), pass);
    String open = explain("SIZE", "--row", "A/2", data).out();
    assertTrue(open.contains("outcome  undecided"), open);
    assertTrue(open.contains("Pupils = missing   class.csv:3:3"), open);
    String out = explain("NEW", "--row", "A/2", data, "--as-of", "2029-01-01").out();
    assertTrue(out.contains("not-checked"), out);
  }

  @Test
  void formulas_are_told_with_the_figures_in_them() {
    String county = Path.of("examples", "county-fails").toString();
    Ran ran =
        new InProcess().run("explain", "QB-RES-2", "--row", "9900010003/primary", county, "-q");
    assertEquals(0, ran.code(), ran.err());
    assertTrue(ran.out().contains("= 100 * backbone teachers / pupils\n"), ran.out());
    assertTrue(ran.out().contains("= 100 * 11 / 1150\n"), ran.out());
    assertFalse(ran.out().contains("null"), ran.out());
  }

  @Test
  void parts_of_a_composite_are_told() {
    String county = Path.of("examples", "county-fails").toString();
    Ran ran = new InProcess().run("explain", "QB-RES", "--row", "9900010003/primary", county, "-q");
    String told = ran.out().replaceAll("\\s+", " ");
    assertTrue(told.contains("QB-RES-2 Too few backbone teachers: fail: "), told);
    String whole = told("explain", "QB-PART-RES", "--row", "990001", county, "-q");
    assertTrue(whole.matches(".*QB-RES [^:]+: fail: [^(]+\\(\\d+ of \\d+ pass\\).*"), whole);
  }

  @Test
  void a_row_that_is_not_there_is_refused() {
    String data = classes.file("class.csv", Classes.FAILING);
    Ran ran = explain("SIZE", "--row", "C/1", data);
    assertEquals(2, ran.code());
    assertTrue(
        ran.err()
            .contains("there is no row \"C/1\" in class; a row is named by its school/class_no"),
        ran.err());
    assertEquals(2, explain("SIZE", data).code());
    assertEquals(2, explain("SIZE", "--row", "A/1").code());
  }

  @Test
  void data_that_cannot_be_used_explains_nothing() {
    assertEquals(4, explain("SIZE", "--row", "A/1", "absent.csv").code());
    String odd = classes.file("odd.csv", Classes.FAILING.replace(',', '#'));
    assertEquals(
        0, explain("SIZE", "--row", "A/1", "--table", "class=" + odd, "--delimiter", "#").code());
  }

  @Test
  void of_the_figures_of_several_rows_it_is_said_whose_each_is() {
    String county = "examples/county-fails";
    String told =
        told("explain", "QB-CV-1", "--row", "990001/primary", county, "--lang", "zh", "-v");
    assertTrue(told.contains("= 5.48 云溪县第二小学"));
  }

  private static String row(String rule, String book, String row, String... words) {
    List<String> all = new ArrayList<>(List.of("explain", rule, "--row", row));
    String example = "examples/" + book;
    all.addAll(List.of(example.substring(0, example.lastIndexOf('/')), "-r", example, "-q"));
    all.addAll(List.of("--as-of", "2020-01-01"));
    all.addAll(List.of(words));
    Ran ran = new InProcess().run(all.toArray(String[]::new));
    assertEquals(0, ran.code(), ran.err());
    return ran.out();
  }

  @Test
  void what_each_school_adds_to_a_coefficient_is_told_the_most_first() {
    assertEquals(
        """
        FIVE-CV  五校
          as of       2020-01-01, as asked
          outcome     fail: the rule does not hold
                      0.515257; it must be at most 0.5
          measure     coefficient of variation of: Books per pupil = 0.5153
                        mean 6.33 volumes per pupil
                        = standard deviation 3.2639 ÷ mean 6.3344
          made up of   share  figure  weight  without it  name
                      48.13%   10.51      89      0.4770  小学3
                      42.25%    2.11      76      0.3210  小学4
                       7.97%    3.70      37      0.4957  小学2
                       1.62%    7.31      55      0.5841  小学5
                       0.03%    6.20      45      0.5564  小学1
          limit       0.5
        """,
        row("FIVE-CV", "five-schools/books.yaml", "五校"));
  }

  @Test
  void of_many_schools_the_ten_that_add_most_are_told_and_all_with_v() {
    String county = "examples/county-fails";
    String few = told("explain", "QB-CV-1", "--row", "990001/primary", county, "-q");
    assertEquals(11, few.split("% ", -1).length - 1, few);
    assertTrue(few.contains("and 26 more, 23.54% together; add -v to list all"), few);
    String all = told("explain", "QB-CV-1", "--row", "990001/primary", county, "-q", "-v");
    List<Double> shares =
        Pattern.compile(" ([0-9.]+)% [0-9]")
            .matcher(all)
            .results()
            .map(each -> Double.valueOf(each.group(1)))
            .toList();
    assertEquals(36, shares.size(), all);
    assertEquals(100, shares.stream().mapToDouble(each -> each).sum(), 0.2);
    assertEquals(shares.stream().sorted(Comparator.reverseOrder()).toList(), shares);
  }

  @Test
  void the_split_of_a_combined_school_is_told_with_weights_and_shares() {
    assertEquals(
        """
        SPLIT-BOOKS  九年一贯制学校（示例）·小学部 九年一贯制学校（示例）/primary
          适用日期  2020-01-01（所指定）
          结论      fail：不合格
                    9711.627204；要求：等于 9711
          指标      图书册数 = 9711.627204
                      = 23226 * 166 / (166 + 231)
                      各部分按规模乘以权重分摊：
                        小学部：166 × 1 = 166，占 41.81%
                        初中部：210 × 1.1 = 231，占 58.19%
                        图书册数 = 23226   school.csv:2:4
                        小学在校生数 = 166   school.csv:2:2
                        初中在校生数 = 210   school.csv:2:3
          限值      9711（小学部）、13515（初中部） = 9711
                        stage = 小学部
        """,
        row("SPLIT-BOOKS", "nine-year-split/split.yaml", "九年一贯制学校（示例）/primary", "--lang", "zh")
            .replace("examples/nine-year-split/", ""));
  }

  @Test
  void a_school_of_one_stage_has_all_of_its_amounts() {
    String header = "学校,小学在校生数,初中在校生数,图书册数\n";
    String data = classes.file("school.csv", header + "甲,100,0,500\n");
    String out =
        told(
            "explain",
            "SPLIT-PER-PUPIL",
            "--row",
            "甲/primary",
            data,
            "-r",
            "examples/nine-year-split/split.yaml",
            "-q");
    assertTrue(out.contains("= Books / Primary pupils") || out.contains("= 500 / 100"), out);
    assertFalse(out.contains("shared out"), out);
  }

  @Test
  void a_part_of_unknown_size_leaves_the_split_open() {
    String header = "学校,小学在校生数,初中在校生数,图书册数\n";
    String data = classes.file("school.csv", header + "甲,100,,500\n");
    String book = "examples/nine-year-split/split.yaml";
    String out = told("explain", "SPLIT-BOOKS", "--row", "甲/primary", data, "-r", book, "-q");
    assertTrue(out.contains("Books = missing = 500 * 100 / (100 + ?)"), out);
    assertTrue(out.contains("Junior: ? × 1.1 = ?, ? of it"), out);
  }

  @Test
  void categories_are_told_by_their_titles() {
    String county = "examples/county-fails";
    String out =
        told(
            "explain",
            "QB-RES-2",
            "--row",
            "9900010003/primary",
            county,
            "--lang",
            "zh",
            "-q",
            "-v");
    assertTrue(out.contains("办学类型 = 小学 "), out);
    assertTrue(out.contains("= 小学 in [特殊教育学校, 附设特教班]"), out);
    assertFalse(out.contains("attached_"), out);
  }

  @Test
  void why_a_rule_applies_is_told_only_when_asked() {
    String county = "examples/county-fails";
    String out = told("explain", "QB-RES-2", "--row", "9900010003/primary", county, "-q");
    assertTrue(out.contains("= yes (add -v to see how)"), out);
    assertFalse(out.contains("School type"), out);
  }
}
