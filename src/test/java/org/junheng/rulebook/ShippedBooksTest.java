package org.junheng.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junheng.check.CaseRunner;
import org.junheng.problem.Level;
import org.junheng.problem.Problem;
import org.junheng.rule.Comparison;
import org.junheng.rule.Criterion;
import org.junheng.rule.Outcome;
import org.junheng.rule.Rule;
import org.junheng.rule.RuleSet;
import org.junheng.table.Field;
import org.junheng.table.Schema;
import org.junheng.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every book of the library is held to. */
class ShippedBooksTest {
  private static final BookShelf SHELF = new BookShelf();

  static List<String> books() {
    return RuleLibrary.ids();
  }

  @Test
  void there_are_books() {
    assertTrue(books().contains("cn/quality-balance"), books().toString());
  }

  /** Every rule has both titles, a clause, a path, a basis and a case of each outcome. */
  @ParameterizedTest
  @MethodSource("books")
  void a_book_has_no_problems_and_needs_no_advice(String book) {
    List<Problem> problems = SHELF.lint(List.of(book), List.of()).problems();
    assertEquals(
        "",
        problems.stream()
            .filter(problem -> problem.level() != Level.NOTE)
            .map(Problem::toString)
            .collect(Collectors.joining("\n")));
  }

  @ParameterizedTest
  @MethodSource("books")
  void every_name_that_people_see_has_a_title(String book) {
    RuleSet set = read(book, Map.of());
    Set<String> bare = new TreeSet<>();
    List<Schema> schemas = new ArrayList<>(set.tables().values());
    set.views().values().forEach(view -> schemas.add(view.schema()));
    for (Schema schema : schemas) {
      for (Field field : schema.fields().values()) {
        if (field.title().equals(Text.same(field.name()))) {
          bare.add(schema.name() + "." + field.name());
        }
      }
    }
    assertEquals(Set.of(), bare);
  }

  /**
   * A rule with a figure for a limit has a case at the limit itself. It shows by making an
   * inclusive comparison strict, or a strict one inclusive: then that case comes out otherwise.
   */
  @ParameterizedTest
  @MethodSource("books")
  void every_limit_is_one_of_the_cases(String book) {
    Map<String, List<Outcome>> usual = outcomes(read(book, Map.of()), set -> read(book, set));
    Map<String, List<Outcome>> turned =
        outcomes(turned(read(book, Map.of())), set -> turned(read(book, set)));
    List<String> without = new ArrayList<>();
    RuleSet set = read(book, Map.of());
    for (Rule rule : set.rules().values()) {
      boolean limited = set.isOwn(rule) && !turned(rule.criterion()).equals(rule.criterion());
      if (limited && Objects.equals(usual.get(rule.id()), turned.get(rule.id()))) {
        without.add(rule.id());
      }
    }
    assertEquals(List.of(), without);
  }

  private static RuleSet read(String book, Map<String, String> parameters) {
    List<String> written =
        parameters.entrySet().stream().map(each -> each.getKey() + "=" + each.getValue()).toList();
    return Books.sound(SHELF.read(List.of(book), written));
  }

  private static Map<String, List<Outcome>> outcomes(
      RuleSet set, Function<Map<String, String>, RuleSet> withParameters) {
    return CaseRunner.run(set, withParameters).stream()
        .collect(
            Collectors.groupingBy(
                result -> result.rule().id(),
                Collectors.mapping(CaseRunner.CaseResult::outcome, Collectors.toList())));
  }

  private static RuleSet turned(RuleSet set) {
    Map<String, Rule> rules = new LinkedHashMap<>();
    set.rules().forEach((id, rule) -> rules.put(id, turned(rule)));
    return new RuleSet(
        set.books(),
        set.units(),
        set.people(),
        set.paths(),
        set.tables(),
        set.views(),
        set.parameters(),
        set.parameterInfo(),
        set.indicators(),
        rules);
  }

  private static Rule turned(Rule rule) {
    return new Rule(
        rule.id(),
        rule.title(),
        rule.note(),
        rule.citation(),
        rule.path(),
        rule.severity(),
        rule.of(),
        rule.when(),
        rule.validity(),
        turned(rule.criterion()),
        rule.roundPlaces(),
        rule.ignoreMissing(),
        rule.leavesOutUnplaced(),
        rule.reliefs(),
        rule.remedy(),
        rule.waivable(),
        rule.unit(),
        rule.places(),
        rule.cases(),
        rule.book(),
        rule.origin());
  }

  private static Criterion turned(Criterion criterion) {
    return criterion instanceof Criterion.Threshold threshold
        ? new Criterion.Threshold(
            threshold.measure(), turned(threshold.comparison()), threshold.limits())
        : criterion;
  }

  private static Comparison turned(Comparison comparison) {
    return switch (comparison) {
      case AT_LEAST -> Comparison.ABOVE;
      case ABOVE -> Comparison.AT_LEAST;
      case AT_MOST -> Comparison.BELOW;
      case BELOW -> Comparison.AT_MOST;
      case EQUALS, BETWEEN, ONE_OF -> comparison;
    };
  }
}
