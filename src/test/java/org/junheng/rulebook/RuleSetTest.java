package org.junheng.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import org.junheng.expr.Expr;
import org.junheng.expr.Printer;
import org.junheng.rule.Basis;
import org.junheng.rule.Citation;
import org.junheng.rule.Comparison;
import org.junheng.rule.Criterion;
import org.junheng.rule.Outcome;
import org.junheng.rule.Relief;
import org.junheng.rule.Remedy;
import org.junheng.rule.Rule;
import org.junheng.rule.RuleCase;
import org.junheng.rule.RuleSet;
import org.junheng.rule.Severity;
import org.junheng.rule.Validity;
import org.junheng.text.Text;
import org.junit.jupiter.api.Test;

/** A book that uses every kind of thing is read as it is written. */
class RuleSetTest {
  private final RuleSet set = Books.read("county");

  private Rule rule(String id) {
    return Objects.requireNonNull(set.rules().get(id));
  }

  private String limit(String id) {
    Criterion.Threshold threshold =
        assertInstanceOf(Criterion.Threshold.class, rule(id).criterion());
    return Printer.print(threshold.limits().get(0), rule(id).of());
  }

  @Test
  void a_book_tells_where_it_comes_from() {
    RuleSet.Book book = set.books().get(0);
    assertEquals("test/county", book.id());
    assertEquals(new Text("县", "County"), book.title());
    Citation citation = new Citation("甲〔2020〕1号", "甲", "2020-01-02", "", Basis.OFFICIAL);
    assertEquals(citation, book.citation());
    LocalDate from = LocalDate.of(2020, 2, 1);
    assertEquals(new Validity(from, LocalDate.of(2030, 12, 31)), book.validity());
    assertEquals(64, book.sha256().length());
  }

  @Test
  void units_and_paths_are_shown_in_words() {
    assertEquals(new Text("人", "pupils"), set.units().get("pupil"));
    assertEquals(Text.same("元"), set.units().get("yuan"));
    assertEquals(new Text("自定", "Of our own"), set.paths().get("own"));
    assertEquals(new Text("教师", "Teachers"), set.paths().get("teachers"));
  }

  @Test
  void a_rule_says_all_that_is_written() {
    Rule rule = rule("AREA");
    assertEquals(new Text("面积不足", "Too little area"), rule.title());
    assertEquals(Text.same("定义"), rule.note());
    assertEquals(new Citation("乙〔2021〕2号", "", null, "第二条", Basis.RECALLED), rule.citation());
    assertEquals("resources", rule.path());
    assertEquals(Severity.QUERY, rule.severity());
    assertEquals("section", rule.of());
    assertEquals(OptionalInt.of(2), rule.roundPlaces());
    assertEquals(OptionalInt.of(2), rule.places(), "those of its indicator");
    assertEquals(new Remedy("area", true), rule.remedy());
    assertFalse(rule.waivable());
    assertEquals("test/county", rule.book());
    assertEquals("{primary: 4.5, junior: 5.8}", limit("AREA"));
  }

  @Test
  void what_is_not_written_has_its_usual_value() {
    Rule rule = rule("CLASS");
    assertEquals(Text.same("CLASS"), rule.title());
    assertEquals("", rule.path());
    assertEquals(Severity.REQUIRED, rule.severity());
    assertEquals(Basis.OFFICIAL, rule.citation().basis(), "the book's");
    assertEquals("甲〔2020〕1号", rule.citation().document());
    assertEquals(OptionalInt.empty(), rule.roundPlaces());
    assertTrue(rule.waivable());
    assertNull(rule.when());
    assertNull(rule.remedy());
    assertEquals(new Text("人", "pupils"), rule.unit(), "that of the measure");
  }

  @Test
  void a_rule_is_in_force_within_its_book() {
    Validity validity = rule("AREA").validity();
    assertEquals(LocalDate.of(2021, 1, 1), validity.from());
    assertEquals(LocalDate.of(2030, 12, 31), validity.until());
  }

  @Test
  void limits_are_figures_expressions_parameters_or_keyed() {
    assertEquals("if strict then 45 else 50", limit("CLASS"));
    assertEquals("cv_limit", limit("STAGE"));
    assertEquals("\"primary\"", limit("KIND"), "a value needs no quotes of its own");
    assertEquals("date(\"2016-12-31\")", limit("OPENED"), "a day needs no date()");
    assertEquals("per_head", limit("FUNDS"));
    assertEquals("{primary: 2000, junior: 2000, both: 2500}", limit("BY-OTHER"));
    Criterion.Threshold other = (Criterion.Threshold) rule("BY-OTHER").criterion();
    Expr.Choice choice = assertInstanceOf(Expr.Choice.class, other.limits().get(0));
    assertEquals("school.kind", Printer.print(choice.by(), "section"));
  }

  @Test
  void a_relief_is_a_threshold_of_its_own() {
    Relief relief = rule("AREA").reliefs().get(0);
    assertEquals("R-1", relief.id());
    assertEquals("附则", relief.citation().clause());
    assertEquals("乙〔2021〕2号", relief.citation().document(), "its rule's");
    assertEquals(new Validity(null, LocalDate.of(2022, 12, 31)), relief.validity());
    assertEquals(Comparison.AT_LEAST, relief.criterion().comparison());
    assertEquals("(area + 1) / pupils", Printer.print(relief.criterion().measure(), "section"));
    Expr when = Objects.requireNonNull(relief.when());
    assertEquals("school.opened <= from_day", Printer.print(when, "section"));
  }

  @Test
  void missing_figures_are_left_out_where_a_rule_says_so() {
    assertTrue(rule("STAGE").ignoreMissing());
    Criterion.Threshold threshold = (Criterion.Threshold) rule("STAGE").criterion();
    assertTrue(((Expr.Aggregate) threshold.measure()).ignoreMissing());
  }

  @Test
  void composites_come_after_their_parts_and_else_in_the_order_of_the_book() {
    List<String> order = List.copyOf(set.rules().keySet());
    List<String> expected = List.of("AREA", "STAGE", "CLASS", "ALL", "KIND", "OPENED");
    assertEquals(expected, order.subList(0, 6));
    assertTrue(order.indexOf("NOT-MANY") < order.indexOf("TWO"));
  }

  @Test
  void composites_name_their_parts() {
    List<Criterion.Part> parts = ((Criterion.AllOf) rule("ALL").criterion()).parts();
    assertEquals(new Criterion.Part.Every("AREA"), parts.get(0));
    BigDecimal share = new BigDecimal("0.95");
    assertEquals(new Criterion.Part.Share("CLASS", Comparison.AT_LEAST, share), parts.get(2));
    List<Criterion.Part> any = ((Criterion.AnyOf) rule("ANY").criterion()).parts();
    assertEquals(new Criterion.Part.Same("MUST"), any.get(0));
    BigDecimal floor = new BigDecimal("0.85");
    Criterion two = new Criterion.KOfN(1, List.of("FUNDS", "NOT-MANY"), floor);
    assertEquals(two, rule("TWO").criterion());
    Criterion.Score score = (Criterion.Score) rule("POINTS").criterion();
    assertEquals(new BigDecimal("2.5"), score.points().get("JUDGED"));
    Criterion.Declared judged = (Criterion.Declared) rule("JUDGED").criterion();
    assertEquals(Comparison.AT_LEAST, judged.comparison());
    assertEquals(
        new Criterion.RefersTo("school", List.of("school_id")), rule("REFERS").criterion());
    List<String> key = List.of("school_id", "class_no");
    assertEquals(new Criterion.Unique(key), rule("KEY").criterion());
  }

  @Test
  void what_all_cases_give_lies_under_what_each_gives() {
    List<RuleCase> cases = rule("AREA").cases();
    Map<String, Object> both = Map.of("boarding", "true", "kind", "both");
    Map<String, Object> first =
        Map.of("pupils", "100", "school", both, "stage", "primary", "area", "450");
    assertEquals(first, cases.get(0).given());
    Map<String, Object> primary = Map.of("boarding", "true", "kind", "primary");
    assertEquals(primary, cases.get(1).given().get("school"), "merged field by field");
    assertEquals(BigDecimal.TEN, cases.get(1).shortBy());
    assertFalse(cases.get(2).given().containsKey("pupils"), "null takes away");
    assertEquals(Map.of("strict", "false", "cv_limit.primary", "0.4"), cases.get(2).params());
    assertEquals(LocalDate.of(2021, 6, 1), cases.get(2).asOf());
    assertEquals(Outcome.UNDECIDED, cases.get(2).expect());
    Map<String, List<Outcome>> outcomes = rule("ALL").cases().get(0).outcomes();
    assertEquals(List.of(Outcome.PASS, Outcome.FAIL), outcomes.get("AREA"));
    assertEquals(List.of(Outcome.PASS), outcomes.get("STAGE"));
  }
}
