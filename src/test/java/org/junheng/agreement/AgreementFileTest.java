package org.junheng.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junheng.problem.Location;
import org.junheng.problem.Problem;
import org.junheng.rule.RuleSet;
import org.junheng.rulebook.FileBytes;
import org.junheng.rulebook.RuleBooks;
import org.junheng.text.Language;
import org.junit.jupiter.api.Test;

class AgreementFileTest {
  private static final RuleSet RULES =
      Objects.requireNonNull(
          RuleBooks.read(List.of("src/test/resources/org/junheng/agreement/book.yaml"), List.of())
              .rules());

  private AgreementFile waivers(String name, String text) {
    return waivers(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private AgreementFile waivers(String name, byte[] bytes) {
    return AgreementFile.waivers(name, FileBytes.of(bytes), RULES);
  }

  private AgreementFile answers(String name, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return AgreementFile.answers(name, FileBytes.of(bytes), RULES);
  }

  /** What is wrong, without the excerpts. */
  private List<String> told(AgreementFile file) {
    assertTrue(file.isFaulty());
    assertEquals(Agreements.NONE, file.agreements());
    return file.problems().stream().map(this::line).toList();
  }

  private String line(Problem problem) {
    String all = problem.in(Language.EN);
    int end = all.indexOf('\n');
    return (end < 0 ? all : all.substring(0, end));
  }

  private static final String WAIVER =
      """
      waivers:
        - rule: CLASS
          row: A/1
          reason: a new building
          authority: the office
          document: No. 31
          last-day: 2027-07-31
      """;

  @Test
  void a_waiver_says_who_permits_what_and_until_when() {
    AgreementFile file = waivers("w.yaml", WAIVER + "    from: 2026-09-01\n    bound: 55\n");
    assertEquals(List.of(), file.problems());
    assertEquals(
        List.of(
            new Waiver(
                "CLASS",
                "class",
                "A/1",
                LocalDate.of(2026, 9, 1),
                LocalDate.of(2027, 7, 31),
                new BigDecimal("55"),
                "a new building",
                "the office",
                "No. 31",
                new Location("w.yaml", 3, 10))),
        file.agreements().waivers());
    assertEquals(64, file.sha256().length());
  }

  @Test
  void rules_and_rows_may_be_several_and_a_row_may_be_one_around() {
    AgreementFile file =
        waivers(
            "w.yaml",
            WAIVER
                .replace("rule: CLASS", "rule: [CLASS, ROOM]")
                .replace("row: A/1", "table: school\n    row: [A, B]"));
    assertEquals(List.of(), file.problems());
    assertEquals(
        List.of("CLASS A", "CLASS B", "ROOM A", "ROOM B"),
        file.agreements().waivers().stream()
            .map(waiver -> waiver.rule() + " " + waiver.row())
            .toList());
    assertTrue(
        file.agreements().waivers().stream().allMatch(waiver -> waiver.table().equals("school")));
  }

  @Test
  void everything_that_is_wrong_is_told_at_once_with_its_place() {
    AgreementFile file =
        waivers(
            "w.yaml",
            """
            waivers:
              - rule: CLAS
                row: A/1
                reasn: misspelt
                authority: the office
                document: No. 31
                last-day: 31.7.2027
              - {rule: VETO, row: A, reason: r, authority: a, document: d, last-day: 2027-07-31}
              - {rule: QUERY, row: A, reason: r, authority: a, document: d, last-day: 2027-07-31}
              - {rule: CLASS, table: scool, row: A, reason: r, authority: a, document: d, last-day: 2027-07-31}
              - {rule: CLASS, row: " ", reason: "", authority: a, document: d, last-day: 2027-07-31, bound: many}
              - {rule: ROOM, row: "1", reason: r, authority: a, document: d, from: 2027-08-01, last-day: 2027-07-31}
              - {rule: LOGIC, row: A, reason: r, authority: a, document: d, last-day: 2027-07-31, bound: 3}
              - nonsense
            """);
    assertEquals(
        List.of(
            "w.yaml:2:5: error: \"reason\" is missing",
            "w.yaml:2:11: error: unknown rule \"CLAS\"; did you mean \"CLASS\"?",
            "w.yaml:4:5: error: unknown key \"reasn\"; did you mean \"reason\"?",
            "w.yaml:7:15: error: \"31.7.2027\" is not a day; write it as 2027-07-31",
            "w.yaml:8:12: error: rule VETO (A grave incident) may not be waived, says the rule book"
                + " test/agreement; remove this waiver",
            "w.yaml:9:12: error: rule QUERY is a query: it is not waived but answered (--answers)",
            "w.yaml:10:26: error: the rows of rule CLASS do not lie within \"scool\"; did you mean"
                + " \"school\"?",
            "w.yaml:11:24: error: \"row\" is blank; fill it in",
            "w.yaml:11:37: error: \"reason\" is blank; fill it in",
            "w.yaml:11:97: error: \"many\" is not a number; write it as 55, 3.9 or 85%",
            "w.yaml:12:12: error: the rows of table \"room\" have no key by which one could be"
                + " named; name a row around them, by table and row",
            "w.yaml:12:94: error: the last day 2027-07-31 lies before the first, 2027-08-01",
            "w.yaml:13:94: error: rule LOGIC holds no figure against a limit on one side, so a bound"
                + " has no meaning; remove it",
            "w.yaml:14:5: error: this should be a mapping of keys, but is a single value"),
        told(file));
  }

  @Test
  void the_same_waiver_twice_is_a_slip() {
    AgreementFile file = waivers("w.yaml", WAIVER + WAIVER.substring("waivers:\n".length()));
    assertEquals(
        List.of("w.yaml:8:5: error: the same was said before, at w.yaml:2:5; remove one of them"),
        told(file));
  }

  @Test
  void a_table_may_have_chinese_headers_and_an_old_encoding() {
    String text =
        """
        规则,表,行,理由,批准机关,文号,起始日,截止日,限度,备注
        CLASS,,A/1,新校舍在建,县教育局,教〔2026〕31号,2026/9/1,2027年7月31日,55,
        ROOM,学校,A,借址,县教育局,教〔2026〕31号,,2027-07-31,,两处
        """
            .replace("学校", "school");
    AgreementFile file = waivers("豁免.csv", text.getBytes(Charset.forName("GB18030")));
    assertEquals(List.of(), file.problems().stream().filter(Problem::isError).toList());
    assertEquals(2, file.agreements().waivers().size());
    Waiver first = file.agreements().waivers().get(0);
    assertEquals(LocalDate.of(2027, 7, 31), first.lastDay());
    assertEquals(LocalDate.of(2026, 9, 1), first.from());
    assertEquals(new BigDecimal("55"), first.bound());
    assertEquals("school", file.agreements().waivers().get(1).table());
  }

  @Test
  void a_table_tells_its_faults_by_line_and_column() {
    AgreementFile file =
        waivers(
            "w.csv",
            """
            rule,row,reason,authority,document,last-day,bund
            CLAS,A/1,r,a,d,2027-07-31,55
            CLASS,A/1,,a,d,soon,55
            VETO,A,r,a,d,2027-07-31,
            """);
    assertEquals(
        List.of(
            "w.csv:1:7: error: unknown column \"bund\"; did you mean \"bound\"?",
            "w.csv:2:1: error: unknown rule \"CLAS\"; did you mean \"CLASS\"?",
            "w.csv:3:3: error: \"Reason\" (reason) is empty; fill it in",
            "w.csv:3:6: error: Last day: \"soon\" is not a date; write it as 2024-09-01",
            "w.csv:4:1: error: rule VETO (A grave incident) may not be waived, says the rule book"
                + " test/agreement; remove this waiver"),
        told(file));
  }

  @Test
  void a_table_without_a_last_day_is_none_of_waivers() {
    AgreementFile file = waivers("w.csv", "rule,row,reason,authority,document\nCLASS,A/1,r,a,d\n");
    assertTrue(told(file).get(0).contains("last-day"), told(file).toString());
  }

  @Test
  void an_answer_says_what_is_explained_by_whom_and_when() {
    AgreementFile file =
        answers(
            "a.csv",
            """
            规则,行,所说明的值,说明,说明人,日期
            QUERY,A,0.3125,并入撤并校学生,李主任,2026-09-20
            """);
    assertFalse(file.isFaulty(), file.problems().toString());
    assertEquals(
        List.of(
            new Answer(
                "QUERY",
                "school",
                "A",
                "0.3125",
                "并入撤并校学生",
                "李主任",
                LocalDate.of(2026, 9, 20),
                new Location("a.csv", 2, 0))),
        file.agreements().answers());
  }

  @Test
  void only_queries_are_answered_and_only_for_their_own_rows() {
    AgreementFile file =
        answers(
            "a.yaml",
            """
            answers:
              - {rule: CLASS, row: A/1, value: 52, explanation: e, by: b, date: 2026-09-20}
              - {rule: QUERY, table: county, row: C, value: 52, explanation: e, by: b, date: 2026-09-20}
              - {rule: QUERY, row: [A, B], value: 52, explanation: e, by: b, date: 2026-09-20}
            """);
    assertEquals(
        List.of(
            "a.yaml:2:12: error: rule CLASS is no query: its failures are not answered but waived"
                + " (--waivers)",
            "a.yaml:3:26: error: the rows of rule QUERY do not lie within \"county\"; it is one of"
                + " school",
            "a.yaml:4:28: error: only one value of \"row\" may stand here"),
        told(file));
  }

  @Test
  void values_are_the_same_if_their_figures_are() {
    Answer answer =
        new Answer(
            "Q",
            "school",
            "A",
            "31.250",
            "e",
            "b",
            LocalDate.of(2026, 9, 20),
            Location.of("a.yaml"));
    assertTrue(answer.explains("31.25"));
    assertFalse(answer.explains("31.2500000000001"));
    assertFalse(answer.explains("many"));
  }
}
