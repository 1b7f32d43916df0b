package org.junheng.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junheng.agreement.Agreements;
import org.junheng.agreement.Answer;
import org.junheng.rule.Outcome;
import org.junheng.rule.RuleSet;
import org.junheng.rule.Severity;
import org.junheng.rulebook.ReadBooks;
import org.junheng.rulebook.RuleBooks;
import org.junheng.table.Table;
import org.junit.jupiter.api.Test;

/**
 * Figures that contradict each other decide nothing about the data, and mark what rests on them.
 */
class ConsistentTest {
  private static final RuleSet RULES = read();
  private static final Table COUNTY = Samples.table(RULES, "county", List.of("id"), rows("C"));

  private static RuleSet read() {
    ReadBooks read =
        RuleBooks.read(List.of("src/test/resources/org/junheng/check/consistent.yaml"), List.of());
    assertEquals(List.of(), read.problems());
    return Objects.requireNonNull(read.rules());
  }

  private static List<List<String>> rows(String... rows) {
    return List.of(rows).stream().map(row -> List.of(row.split(" "))).toList();
  }

  private static Table schools(String... rows) {
    return Samples.table(
        RULES, "school", List.of("id", "county", "pupils", "teachers", "area"), rows(rows));
  }

  private static Table classes(String... rows) {
    return Samples.table(RULES, "class", List.of("school", "number", "pupils"), rows(rows));
  }

  private static Outcome outcome(Result result, String rule, String row) {
    return Objects.requireNonNull(Samples.find(result, rule, row), rule).outcome();
  }

  private static List<String> contradicted(Result result, String rule, String row) {
    return Objects.requireNonNull(Samples.find(result, rule, row), rule).contradicted();
  }

  @Test
  void what_agrees_passes_and_marks_nothing() {
    Result result =
        Samples.check(RULES, COUNTY, schools("A C 80 2 10"), classes("A 1 40", "A 2 40"));
    assertEquals(Outcome.PASS, outcome(result, "DATA", "C"));
    assertEquals(List.of(), contradicted(result, "AREA", "A"));
  }

  @Test
  void what_contradicts_itself_is_undecided_and_never_fails() {
    Result result =
        Samples.check(RULES, COUNTY, schools("A C 800 2 100"), classes("A 1 40", "A 2 40"));
    assertEquals(Outcome.FAIL, outcome(result, "SUM", "A"));
    assertEquals(Outcome.UNDECIDED, outcome(result, "DATA", "C"));
  }

  @Test
  void an_outcome_that_rests_on_the_contradiction_stays_and_is_marked() {
    Result result =
        Samples.check(
            RULES,
            COUNTY,
            schools("A C 800 2 100", "B C 80 2 10"),
            classes("A 1 40", "A 2 40", "B 1 80"));
    assertEquals(Outcome.FAIL, outcome(result, "AREA", "A"));
    assertEquals(List.of("SUM"), contradicted(result, "AREA", "A"));
    assertEquals(Outcome.FAIL, outcome(result, "AREA", "B"));
    assertEquals(List.of(), contradicted(result, "AREA", "B"));
  }

  @Test
  void only_what_decides_it_marks_an_outcome_and_not_whether_it_applies() {
    Result result =
        Samples.check(RULES, COUNTY, schools("A C 800 1 100"), classes("A 1 40", "A 2 40"));
    assertEquals(Outcome.FAIL, outcome(result, "TEACHERS", "A"));
    assertEquals(List.of(), contradicted(result, "TEACHERS", "A"));
  }

  @Test
  void what_chooses_rows_and_formulas_marks_nothing_either() {
    Result result =
        Samples.check(RULES, COUNTY, schools("A C 800 1 100"), classes("A 1 40", "A 2 40"));
    assertEquals(Outcome.FAIL, outcome(result, "ALL", "C"));
    assertEquals(List.of(), contradicted(result, "ALL", "C"));
    assertEquals(Outcome.FAIL, outcome(result, "PUPILS", "C"));
    assertEquals(List.of("SUM"), contradicted(result, "PUPILS", "C"));
  }

  @Test
  void a_composite_is_marked_for_its_parts_and_the_contradiction_itself_is_not() {
    Result result =
        Samples.check(RULES, COUNTY, schools("A C 800 1 100"), classes("A 1 40", "A 2 40"));
    assertEquals(List.of("SUM"), contradicted(result, "SCHOOL", "A"));
    assertEquals(List.of(), contradicted(result, "SUM", "A"));
    assertEquals(List.of(), contradicted(result, "DATA", "C"));
  }

  @Test
  void a_table_that_was_not_given_contradicts_nothing() {
    Result result = Samples.check(RULES, COUNTY, schools("A C 80 2 100"));
    assertEquals(Outcome.NOT_CHECKED, outcomeOfRule(result, "SUM"));
    assertEquals(Outcome.PASS, outcome(result, "DATA", "C"));
  }

  private static Outcome outcomeOfRule(Result result, String rule) {
    return result.rules().stream()
        .filter(each -> each.id().equals(rule))
        .flatMap(each -> each.counts().entrySet().stream())
        .filter(count -> count.getValue() > 0)
        .findFirst()
        .orElseThrow()
        .getKey();
  }

  @Test
  void an_answered_oddity_contradicts_nothing_and_an_unanswered_one_does() {
    Table school = schools("A C 80 90 100");
    assertEquals(Outcome.UNDECIDED, outcome(check(school), "DATA", "C"));
    assertEquals(
        1, check(school).summary().byRootsAgreed().get(Severity.REQUIRED).get(Outcome.UNDECIDED));
    Result closed =
        check(school, AgreedSamples.answer("FEWER", "A", "90", LocalDate.of(2026, 8, 1), 2));
    assertEquals(0, closed.summary().byRootsAgreed().get(Severity.REQUIRED).get(Outcome.UNDECIDED));
  }

  private static Result check(Table school, Answer... answers) {
    CheckOptions options =
        new CheckOptions(
                List.of(),
                List.of(),
                AgreedSamples.TODAY,
                Integer.MAX_VALUE,
                1,
                CheckOptions.USUAL_CHUNK,
                "test",
                Instant.EPOCH)
            .with(new Agreements(List.of(), List.of(answers)));
    return Checker.check(RULES, Samples.data(COUNTY, school), List.of(), 0, options);
  }
}
