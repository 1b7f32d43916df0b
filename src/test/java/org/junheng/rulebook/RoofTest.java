package org.junheng.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junheng.check.Selection;
import org.junheng.expr.Expr;
import org.junheng.rule.Criterion;
import org.junheng.rule.Rule;
import org.junheng.rule.RuleSet;
import org.junheng.rule.Severity;
import org.junit.jupiter.api.Test;

/** The book that takes all Chinese books together, one verdict for each path. */
class RoofTest {
  private static final String ROOF = "cn/compulsory-education-48";

  private final RuleSet set = Books.sound(RuleBooks.read(List.of(ROOF), List.of()));

  private Rule rule(String id) {
    return Objects.requireNonNull(set.rules().get(id));
  }

  /** The verdicts of the paths, by path. */
  private Map<String, Rule> verdicts() {
    Map<String, Rule> verdicts = new LinkedHashMap<>();
    for (String id : rule("CE48").criterion().composedOf()) {
      verdicts.put(rule(id).path(), rule(id));
    }
    return verdicts;
  }

  @Test
  void it_takes_every_chinese_book_that_is_no_overlay() {
    Set<String> taken = new TreeSet<>();
    set.rules().values().forEach(rule -> taken.add(rule.book()));
    Set<String> shipped = new TreeSet<>(RuleLibrary.ids());
    shipped.removeIf(
        id ->
            !id.startsWith("cn/")
                || id.startsWith("cn/overlay/")
                || id.startsWith("cn/statistics"));
    assertEquals(shipped, taken);
  }

  @Test
  void every_path_has_a_verdict_of_the_county() {
    assertEquals(set.paths().keySet(), verdicts().keySet());
    verdicts().values().forEach(verdict -> assertEquals("county", verdict.of(), verdict.id()));
  }

  /** What a score or "k of n" decides about counts there, and may fail by itself. */
  @Test
  void every_required_rule_counts_for_its_path() {
    Set<String> chosen = new LinkedHashSet<>();
    set.rules().values().forEach(rule -> addTradedOff(rule.criterion(), chosen));
    List<String> left = new ArrayList<>();
    Map<String, Rule> verdicts = verdicts();
    for (Rule rule : set.rules().values()) {
      Rule verdict = Objects.requireNonNull(verdicts.get(rule.path()), rule.id());
      boolean counts = reached(verdict).contains(rule.id()) || rule.id().equals("CE48");
      if (rule.severity() == Severity.REQUIRED && !counts && !chosen.contains(rule.id())) {
        left.add(rule.path() + " " + rule.id());
      }
    }
    assertEquals(List.of(), left);
  }

  private static void addTradedOff(Criterion criterion, Set<String> chosen) {
    if (criterion instanceof Criterion.KOfN || criterion instanceof Criterion.Score) {
      chosen.addAll(criterion.composedOf());
    }
  }

  private Set<String> reached(Rule verdict) {
    return Selection.chosen(set, List.of(verdict.id()), List.of());
  }

  @Test
  void advice_and_oddities_do_not_count() {
    for (Rule verdict : verdicts().values()) {
      for (String part : verdict.criterion().composedOf()) {
        assertEquals(Severity.REQUIRED, rule(part).severity(), part);
      }
    }
  }

  /** Two rules that ask the same of the same rows with the same weight would tell a fault twice. */
  @Test
  void no_two_rules_ask_the_same() {
    Map<List<Object>, String> asked = new HashMap<>();
    List<String> twice = new ArrayList<>();
    for (Rule rule : set.rules().values()) {
      Object what = asks(rule.criterion());
      String key = rule.citation().document() + rule.severity();
      String other =
          what == null
              ? null
              : asked.putIfAbsent(List.of(rule.of(), key, what, "" + rule.when()), rule.id());
      if (other != null && !rule.validity().and(rule(other).validity()).isEmpty()) {
        twice.add(other + " " + rule.id());
      }
    }
    assertEquals(List.of(), twice);
    assertTrue(asked.size() > 300, "" + asked.size());
  }

  private static @Nullable Object asks(Criterion criterion) {
    if (criterion instanceof Criterion.Threshold threshold) {
      Expr measure = threshold.measure();
      return List.of(measure, threshold.comparison(), threshold.limits());
    }
    return criterion instanceof Criterion.Condition ? criterion : null;
  }

  @Test
  void an_overlay_beside_it_takes_the_place_of_its_base() {
    RuleSet hebei = Books.sound(RuleBooks.read(List.of(ROOF, "cn/overlay/hebei"), List.of()));
    assertTrue(hebei.rules().containsKey("HEB-GATE"));
    assertTrue(
        Objects.requireNonNull(hebei.rules().get("BB-PRE-01")).criterion()
            instanceof Criterion.AllOf);
  }
}
