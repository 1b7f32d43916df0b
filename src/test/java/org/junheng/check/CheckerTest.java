package org.junheng.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junheng.rule.Outcome;
import org.junheng.rule.RuleSet;
import org.junheng.rule.Severity;
import org.junheng.rulebook.ReadBooks;
import org.junheng.rulebook.RuleBooks;
import org.junheng.table.Table;
import org.junit.jupiter.api.Test;

class CheckerTest {
  static final List<String> SCHOOL =
      List.of("id", "district", "name", "lower", "upper", "teachers", "area", "built");
  static final List<String> GROUP = List.of("school", "number", "pupils");
  static final RuleSet RULES = read();

  private static RuleSet read() {
    ReadBooks read =
        RuleBooks.read(List.of("src/test/resources/org/junheng/check/small.yaml"), List.of());
    assertEquals(List.of(), read.problems());
    return Objects.requireNonNull(read.rules());
  }

  private static Table district(String reportedOn) {
    return Samples.table(
        RULES, "district", List.of("id", "reported_on"), List.of(List.of("D", reportedOn)));
  }

  @SafeVarargs
  @SuppressWarnings("varargs")
  private static Table schools(List<String>... rows) {
    return Samples.table(RULES, "school", SCHOOL, List.of(rows));
  }

  @SafeVarargs
  @SuppressWarnings("varargs")
  private static Table groups(List<String>... rows) {
    return Samples.table(RULES, "group", GROUP, List.of(rows));
  }

  @SafeVarargs
  @SuppressWarnings("varargs")
  private static Table judgements(List<String>... rows) {
    return Samples.table(
        RULES, "judgement", List.of("rule", "table", "row", "outcome"), List.of(rows));
  }

  private static List<String> school(
      String id, String lower, String upper, String teachers, String area, String built) {
    return List.of(id, "D", "School " + id, lower, upper, teachers, area, built);
  }

  private static Result.RowResult found(Result result, String rule, String key) {
    return Objects.requireNonNull(Samples.find(result, rule, key), rule + " " + key);
  }

  @Test
  void nine_teachers_to_a_thousand_pupils_are_exactly_nine_tenths_of_one_in_a_hundred() {
    Result result =
        Samples.check(RULES, district(""), schools(school("A", "1000", "0", "9", "9000", "2000")));
    assertNull(Samples.find(result, "TEACHERS", "A"));
    Result short1 =
        Samples.check(RULES, district(""), schools(school("A", "1001", "0", "9", "9000", "2000")));
    Result.RowResult finding = found(short1, "TEACHERS", "A");
    assertEquals(Outcome.FAIL, finding.outcome());
    assertEquals(
        List.of(BigDecimal.ONE), finding.remedies().stream().map(Result.Change::change).toList());
  }

  @Test
  void a_missing_figure_is_undecided_and_names_its_cell() {
    Result result =
        Samples.check(RULES, district(""), schools(school("A", "1000", "0", "", "9000", "2000")));
    Result.RowResult finding = found(result, "TEACHERS", "A");
    assertEquals(Outcome.UNDECIDED, finding.outcome());
    assertEquals("teachers", finding.missing().get(0).field());
    assertEquals("school.csv:2:6", String.valueOf(finding.missing().get(0).location()));
  }

  @Test
  void no_pupils_make_a_ratio_undecided() {
    Result result =
        Samples.check(RULES, district(""), schools(school("A", "0", "0", "4", "9000", "2000")));
    assertEquals(Outcome.UNDECIDED, found(result, "TEACHERS", "A").outcome());
  }

  @Test
  void a_shared_amount_is_split_by_weighted_size_and_conserved() {
    Result result =
        Samples.check(RULES, district(""), schools(school("A", "166", "210", "9", "300", "2000")));
    BigDecimal low =
        (BigDecimal) Objects.requireNonNull(found(result, "AREA", "A/low").actual()).value();
    BigDecimal high =
        (BigDecimal) Objects.requireNonNull(found(result, "AREA", "A/high").actual()).value();
    assertEquals(300.0, low.doubleValue() * 166 + high.doubleValue() * 210, 1e-9);
    assertEquals(1.1, high.doubleValue() / low.doubleValue(), 1e-9);
  }

  @Test
  void a_relief_eases_the_limit_only_while_it_is_in_force() {
    List<String> old = school("A", "100", "0", "9", "420", "1980");
    Result eased = Samples.check(RULES, district("2021-09-01"), schools(old));
    assertNull(Samples.find(eased, "AREA", "A/low"));
    Result strict = Samples.check(RULES, district("2022-09-01"), schools(old));
    Result.RowResult finding = found(strict, "AREA", "A/low");
    assertEquals(Outcome.FAIL, finding.outcome());
    assertEquals(0, new BigDecimal("0.3").compareTo(Objects.requireNonNull(finding.shortfall())));
    assertEquals(new BigDecimal("30.00"), finding.remedies().get(0).change());
    assertEquals("data", strict.run().asOfOrigin());
  }

  @Test
  void an_unknown_relief_decides_only_what_is_the_same_either_way() {
    Result result =
        Samples.check(
            RULES,
            district("2021-09-01"),
            schools(
                school("A", "100", "0", "9", "420", ""), school("B", "100", "0", "9", "390", "")));
    assertEquals(Outcome.UNDECIDED, found(result, "AREA", "A/low").outcome());
    assertEquals(Outcome.FAIL, found(result, "AREA", "B/low").outcome());
  }

  @Test
  void a_failing_part_that_reaches_the_floor_is_tolerated() {
    Result result =
        Samples.check(
            RULES,
            district(""),
            schools(
                school("A", "1000", "0", "8", "9000", "2000"),
                school("B", "1000", "0", "7", "9000", "2000")));
    assertTrue(found(result, "TEACHERS", "A").tolerated());
    assertNull(Samples.find(result, "BOTH", "A"));
    assertEquals(Outcome.FAIL, found(result, "BOTH", "B").outcome());
  }

  @Test
  void a_table_that_was_not_given_is_not_checked_and_leaves_its_composite_undecided() {
    Result result =
        Samples.check(RULES, district(""), schools(school("A", "100", "0", "9", "900", "2000")));
    Result.RuleResult group =
        result.rules().stream().filter(rule -> rule.id().equals("GROUP")).findFirst().orElseThrow();
    assertNotNull(group.reason());
    assertEquals(Outcome.UNDECIDED, found(result, "ALL", "D").outcome());
    assertEquals(Outcome.UNDECIDED, result.summary().verdict());
  }

  @Test
  void a_sound_district_passes() {
    Result result =
        Samples.check(
            RULES,
            district("2024-09-01"),
            schools(
                school("A", "100", "0", "9", "900", "2000"),
                school("B", "90", "0", "9", "810", "2000")),
            groups(List.of("A", "1", "45"), List.of("B", "1", "40")),
            judgements(List.of("SOUND", "", "", "pass")));
    assertEquals(Map.of("ALL D", "pass", "SOUND D", "pass"), Samples.outcomes(result));
    assertEquals(Outcome.PASS, result.summary().verdict());
  }

  @Test
  void contradicting_declarations_decide_nothing() {
    Result result =
        Samples.check(
            RULES,
            district(""),
            judgements(
                List.of("SOUND", "district", "D", "pass"), List.of("SOUND", "", "", "fail")));
    assertEquals(Outcome.UNDECIDED, found(result, "SOUND", "D").outcome());
    assertEquals(
        List.of(
            "judgement.csv:3: error: the judgement of SOUND contradicts that at judgement.csv:2, so"
                + " nothing is decided; find out which is right and keep that one"),
        result.problems().stream().map(Object::toString).toList());
    assertEquals(1, result.problemCount());
  }

  @Test
  void a_line_that_is_begun_but_not_judged_says_nothing() {
    Result judged =
        Samples.check(
            RULES,
            district(""),
            judgements(List.of("SOUND", "district", "", ""), List.of("SOUND", "", "", "fail")));
    assertEquals(Outcome.FAIL, found(judged, "SOUND", "D").outcome());
    assertEquals(List.of(), judged.problems());
    Result open =
        Samples.check(RULES, district(""), judgements(List.of("SOUND", "district", "", "")));
    Result.RowResult finding = found(open, "SOUND", "D");
    assertEquals(Outcome.UNDECIDED, finding.outcome());
    assertEquals("nobody has declared it", String.valueOf(finding.reason()));
  }

  @Test
  void duplicates_and_strangers_are_found_with_the_other_place() {
    Result result =
        Samples.check(
            RULES,
            district(""),
            schools(
                school("A", "1", "0", "9", "900", "2000"),
                school("A", "1", "0", "9", "900", "2000")),
            groups(List.of("Z", "1", "45")));
    assertEquals("the same as school.csv:3", String.valueOf(found(result, "UNIQUE", "A").reason()));
    assertEquals(Outcome.FAIL, found(result, "KNOWN", "Z/1").outcome());
  }

  @Test
  void a_spread_is_split_into_what_each_row_adds() {
    Result result =
        Samples.check(
            RULES,
            district(""),
            schools(
                school("A", "100", "0", "9", "900", "2000"),
                school("B", "100", "0", "9", "100", "2000")));
    Result.Spread spread = result.spreads().get(0);
    assertEquals(0.8, spread.value(), 1e-12);
    assertEquals(0.5, spread.contributions().get(0).share(), 1e-12);
    assertEquals(Outcome.FAIL, spread.outcome());
  }

  @Test
  void totals_add_up_to_rules_times_rows() {
    Result result =
        Samples.check(
            RULES,
            district(""),
            schools(
                school("A", "100", "3", "9", "", "2000"),
                school("B", "100", "0", "9", "100", "2000")),
            groups(List.of("A", "1", "60")));
    long rows =
        result.rules().stream()
            .mapToLong(
                rule ->
                    result.tables().stream()
                        .filter(t -> t.name().equals(rule.of()))
                        .findFirst()
                        .orElseThrow()
                        .rows())
            .sum();
    assertEquals(
        rows, result.summary().byOutcome().values().stream().mapToLong(Long::longValue).sum());
    assertEquals(
        rows,
        result.summary().bySeverity().get(Severity.REQUIRED).values().stream()
            .mapToLong(Long::longValue)
            .sum());
  }
}
