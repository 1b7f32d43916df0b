package org.junheng.check;

import static org.junheng.check.AgreedSamples.answer;
import static org.junheng.check.AgreedSamples.answers;
import static org.junheng.check.AgreedSamples.check;
import static org.junheng.check.AgreedSamples.classes;
import static org.junheng.check.AgreedSamples.school;
import static org.junheng.check.AgreedSamples.schools;
import static org.junheng.check.AgreedSamples.waiver;
import static org.junheng.check.AgreedSamples.waivers;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junheng.agreement.Agreements;
import org.junheng.agreement.AnswerState;
import org.junheng.agreement.WaiverState;
import org.junheng.agreement.WaiverUse;
import org.junheng.rule.Outcome;
import org.junheng.rule.Severity;
import org.junheng.table.Table;
import org.junit.jupiter.api.Test;

class SettlementTest {
  private static final LocalDate TODAY = AgreedSamples.TODAY;
  private static final Table SCHOOLS =
      schools(List.of(school("A", 9, 100, 100, true, 5), school("B", 1, 100, 50, false, 5)));
  private static final Table CLASSES =
      classes(List.of(List.of("A", "1", "45"), List.of("A", "2", "52"), List.of("B", "1", "58")));

  private static Result county(Agreements agreements) {
    return check(
        agreements,
        AgreedSamples.county(),
        SCHOOLS,
        CLASSES,
        AgreedSamples.attestations(
            List.of(
                List.of("ITEM", "school", "A", "pass", "40"),
                List.of("ITEM", "school", "B", "fail", "10"))));
  }

  private static Result.RowResult found(Result result, String rule, String key) {
    return Objects.requireNonNull(Samples.find(result, rule, key), rule + " " + key);
  }

  private static List<WaiverState> states(Result result) {
    return result.agreed().waivers().stream().map(WaiverUse::state).toList();
  }

  private static long roots(Result result, Severity severity, Outcome outcome) {
    return Objects.requireNonNull(result.summary().byRootsAgreed().get(severity)).get(outcome);
  }

  @Test
  void a_waived_failure_stays_a_failure_and_is_marked() {
    Result result = county(waivers(waiver("CLASS", "class", "A/2", null, 1)));
    Result.RowResult finding = found(result, "CLASS", "A/2");
    assertEquals(Outcome.FAIL, finding.outcome());
    assertEquals(
        "No. 1",
        Objects.requireNonNull(Objects.requireNonNull(finding.waiver()).waiver()).document());
    assertNull(found(result, "CLASS", "B/1").waiver());
    Result.RuleResult rule =
        result.rules().stream().filter(each -> each.id().equals("CLASS")).findFirst().orElseThrow();
    assertEquals(2, rule.counts().get(Outcome.FAIL));
    assertEquals(1, rule.waived());
    assertEquals(List.of(WaiverState.APPLIED), states(result));
  }

  @Test
  void a_composite_whose_failing_parts_are_all_waived_is_waived_through_them() {
    Result some = county(waivers(waiver("CLASS", "class", "A/2", null, 1)));
    assertNull(found(some, "STRICT", "C").waiver());
    Result all =
        county(
            waivers(
                waiver("CLASS", "class", "A/2", null, 1),
                waiver("CLASS", "class", "B/1", null, 2),
                waiver("FLOOR", "school", "B", null, 3)));
    Result.Waived waived = Objects.requireNonNull(found(all, "STRICT", "C").waiver());
    assertNull(waived.waiver());
    assertEquals(Outcome.FAIL, found(all, "STRICT", "C").outcome());
  }

  @Test
  void the_verdict_is_made_from_what_was_agreed() {
    assertEquals(Outcome.FAIL, county(Agreements.NONE).summary().verdict());
    Result result =
        county(
            waivers(
                waiver("CLASS", "county", "C", null, 1),
                waiver("POINTS", "school", "B", null, 2),
                waiver("FLOOR", "school", "B", null, 3)));
    assertEquals(Outcome.PASS, result.summary().verdict());
    assertEquals(0, roots(result, Severity.REQUIRED, Outcome.FAIL));
    assertTrue(result.summary().byRoots().get(Severity.REQUIRED).get(Outcome.FAIL) > 0);
    // two classes, two composites of a school, and the county's two through their parts
    assertEquals(6, result.summary().waived());
  }

  @Test
  void a_waiver_of_a_row_around_covers_every_row_within() {
    Result result = county(waivers(waiver("CLASS", "school", "B", null, 1)));
    assertNotNull(found(result, "CLASS", "B/1").waiver());
    assertNull(found(result, "CLASS", "A/2").waiver());
    assertEquals(1, result.agreed().waivers().get(0).applied());
  }

  @Test
  void a_waived_item_earns_its_full_points() {
    assertEquals(Outcome.FAIL, found(county(Agreements.NONE), "POINTS", "B").outcome());
    Result result = county(waivers(waiver("ITEM", "school", "B", null, 1)));
    assertNotNull(found(result, "POINTS", "B").waiver());
  }

  @Test
  void a_part_is_tolerated_where_the_waivers_of_others_let_its_whole_pass() {
    Table weak = schools(List.of(school("B", 1, 100, 100, true, 0)));
    Result failing = check(Agreements.NONE, AgreedSamples.county(), weak);
    assertEquals(Outcome.FAIL, found(failing, "TWO", "B").outcome());
    assertFalse(found(failing, "BEDS", "B").tolerated());
    Result result =
        check(waivers(waiver("TEACHERS", "school", "B", null, 1)), AgreedSamples.county(), weak);
    assertNotNull(found(result, "TWO", "B").waiver());
    assertFalse(found(result, "TEACHERS", "B").tolerated());
  }

  @Test
  void a_part_that_is_waived_need_not_reach_the_floor() {
    assertEquals(Outcome.FAIL, found(county(Agreements.NONE), "FLOOR", "B").outcome());
    Result result = county(waivers(waiver("TEACHERS", "school", "B", null, 1)));
    assertNotNull(found(result, "FLOOR", "B").waiver());
  }

  @Test
  void what_may_not_be_waived_is_not_waived_through_its_parts_either() {
    Table bedless = schools(List.of(school("B", 9, 100, 100, true, 0)));
    Result result =
        check(waivers(waiver("BEDS", "school", "B", null, 1)), AgreedSamples.county(), bedless);
    assertNotNull(found(result, "BEDS", "B").waiver());
    assertNull(found(result, "HARD", "C").waiver());
    assertEquals(1, roots(result, Severity.ADVISORY, Outcome.FAIL));
  }

  @Test
  void the_last_day_counts_and_the_day_after_does_not() {
    Result last = county(waivers(waiver("CLASS", "class", "A/2", null, null, TODAY, 1)));
    assertEquals(List.of(WaiverState.APPLIED), states(last));
    Result over =
        county(waivers(waiver("CLASS", "class", "A/2", null, null, TODAY.minusDays(1), 1)));
    assertEquals(List.of(WaiverState.EXPIRED), states(over));
    assertEquals(1, over.agreed().waivers().get(0).reached());
    assertNull(found(over, "CLASS", "A/2").waiver());
  }

  @Test
  void the_first_day_counts_and_the_day_before_does_not() {
    LocalDate last = TODAY.plusDays(9);
    Result first = county(waivers(waiver("CLASS", "class", "A/2", null, TODAY, last, 1)));
    assertEquals(List.of(WaiverState.APPLIED), states(first));
    Result early =
        county(waivers(waiver("CLASS", "class", "A/2", null, TODAY.plusDays(1), last, 1)));
    assertEquals(List.of(WaiverState.NOT_YET), states(early));
  }

  @Test
  void the_bound_itself_is_covered_and_one_more_is_not() {
    Result at = county(waivers(waiver("CLASS", "class", "A/2", "52", 1)));
    assertEquals(List.of(WaiverState.APPLIED), states(at));
    Result over = county(waivers(waiver("CLASS", "class", "A/2", "51", 1)));
    assertEquals(List.of(WaiverState.OUTSIDE), states(over));
    assertNull(found(over, "CLASS", "A/2").waiver());
  }

  @Test
  void the_bound_of_a_group_covers_those_within_it() {
    Result result = county(waivers(waiver("CLASS", "county", "C", "55", 1)));
    WaiverUse use = result.agreed().waivers().get(0);
    assertEquals(List.of(2L, 1L, 1L), List.of(use.reached(), use.applied(), use.outside()));
    assertNotNull(found(result, "CLASS", "A/2").waiver());
    assertNull(found(result, "CLASS", "B/1").waiver());
  }

  @Test
  void a_bound_lies_on_the_side_on_which_a_rule_fails() {
    assertEquals(
        List.of(WaiverState.APPLIED, WaiverState.OUTSIDE),
        states(
            county(
                waivers(
                    waiver("TEACHERS", "school", "B", "1", 1),
                    waiver("TEACHERS", "school", "B", "1.01", 2)))));
    Table small =
        schools(List.of(school("A", 1, 8, 8, false, 0), school("B", 99, 3100, 3100, false, 0)));
    assertEquals(
        List.of(WaiverState.APPLIED, WaiverState.OUTSIDE, WaiverState.APPLIED, WaiverState.OUTSIDE),
        states(
            check(
                waivers(
                    waiver("SIZE", "school", "A", "8", 1),
                    waiver("SIZE", "school", "A", "9", 2),
                    waiver("SIZE", "school", "B", "3100", 3),
                    waiver("SIZE", "school", "B", "3099", 4)),
                AgreedSamples.county(),
                small)));
  }

  @Test
  void a_waiver_that_finds_nothing_to_cover_is_unused() {
    Result result =
        county(
            waivers(
                waiver("CLASS", "class", "A/1", null, 1),
                waiver("CLASS", "class", "A/2", null, 2),
                waiver("CLASS", "school", "A", null, 3)));
    assertEquals(
        List.of(WaiverState.UNUSED, WaiverState.APPLIED, WaiverState.UNUSED), states(result));
    assertEquals(1, result.agreed().waivers().get(2).reached());
    assertEquals(List.of(), result.problems());
  }

  @Test
  void a_row_that_is_not_there_is_told_with_the_one_that_was_perhaps_meant() {
    Result result =
        county(
            waivers(
                waiver("CLASS", "class", "AA/2", null, 7),
                waiver("CLASS", "class", "nowhere", null, 8)));
    assertEquals(2, result.problemCount());
    assertEquals(
        List.of(
            "waivers.yaml:7:3: warning: the data has no AA/2 among its \"Class\", so this was not"
                + " used; did you mean A/2?",
            "waivers.yaml:8:3: warning: the data has no nowhere among its \"Class\", so this was"
                + " not used"),
        result.problems().stream().map(Object::toString).toList());
  }

  @Test
  void what_is_undecided_is_never_waived() {
    Table open =
        Samples.table(
            AgreedSamples.RULES,
            "class",
            List.of("school", "number", "pupils"),
            List.of(List.of("A", "1", "")));
    Result result =
        check(
            waivers(waiver("CLASS", "class", "A/1", null, 1)),
            AgreedSamples.county(),
            SCHOOLS,
            open);
    assertEquals(Outcome.UNDECIDED, found(result, "CLASS", "A/1").outcome());
    assertNull(found(result, "CLASS", "A/1").waiver());
    assertEquals(List.of(WaiverState.UNUSED), states(result));
  }

  @Test
  void an_answer_closes_a_query_while_the_value_is_the_one_explained() {
    Result open = county(Agreements.NONE);
    assertEquals(
        new Result.Answered(AnswerState.OPEN, "1", null), found(open, "CHANGE", "B").answer());
    assertEquals(2, roots(open, Severity.QUERY, Outcome.FAIL));
    Result closed = county(answers(answer("CHANGE", "B", "1.00", TODAY, 1)));
    assertEquals(
        AnswerState.CLOSED, Objects.requireNonNull(found(closed, "CHANGE", "B").answer()).state());
    assertEquals(Outcome.FAIL, found(closed, "CHANGE", "B").outcome());
    assertEquals(1, roots(closed, Severity.QUERY, Outcome.FAIL));
    assertEquals(1, closed.summary().answered());
    assertEquals(0, closed.summary().waived());
    Result reopened = county(answers(answer("CHANGE", "B", "0.9", TODAY, 1)));
    Result.Answered other = Objects.requireNonNull(found(reopened, "CHANGE", "B").answer());
    assertEquals(AnswerState.REOPENED, other.state());
    assertEquals("1", other.value());
    assertEquals("0.9", Objects.requireNonNull(other.answer()).value());
    assertEquals(2, roots(reopened, Severity.QUERY, Outcome.FAIL));
  }

  @Test
  void a_query_without_a_measure_is_explained_by_the_cells_it_reads() {
    Result open = county(Agreements.NONE);
    assertEquals(
        "boarding=false; beds=5", Objects.requireNonNull(found(open, "ODD", "B").answer()).value());
    Result closed = county(answers(answer("ODD", "B", "boarding=false; beds=5", TODAY, 1)));
    assertEquals(
        AnswerState.CLOSED, Objects.requireNonNull(found(closed, "ODD", "B").answer()).state());
  }

  @Test
  void of_several_answers_the_one_that_explains_counts_else_the_newest() {
    Result result =
        county(
            answers(
                answer("CHANGE", "B", "1", TODAY.minusYears(1), 1),
                answer("CHANGE", "B", "0.8", TODAY, 2)));
    assertEquals(
        List.of(AnswerState.CLOSED, AnswerState.UNUSED),
        result.agreed().answers().stream().map(use -> use.state()).toList());
    Result none =
        county(
            answers(
                answer("CHANGE", "B", "0.7", TODAY.minusYears(1), 1),
                answer("CHANGE", "B", "0.8", TODAY, 2),
                answer("CHANGE", "A", "0.8", TODAY, 3)));
    assertEquals(
        List.of(AnswerState.UNUSED, AnswerState.REOPENED, AnswerState.UNUSED),
        none.agreed().answers().stream().map(use -> use.state()).toList());
  }
}
