package org.junheng.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junheng.rule.Outcome;
import org.junheng.rule.Remedy;
import org.junheng.rule.Rule;
import org.junheng.rule.RuleCase;
import org.junheng.rule.RuleSet;
import org.junheng.rulebook.BookShelf;
import org.junheng.rulebook.RuleLibrary;
import org.junheng.table.Field;
import org.junheng.table.FieldType;
import org.junheng.table.Schema;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Of every rule of every shipped book that names a remedy: where a row fails, the remedy applied
 * makes it pass, and one step less does not. The rows are those of the rule's cases, their figures
 * shaken.
 */
class BookRemediesTest {
  private static final BookShelf SHELF = new BookShelf();
  private static final int SHAKEN = 24;

  static Stream<String> books() {
    return RuleLibrary.ids().stream();
  }

  @ParameterizedTest
  @MethodSource("books")
  void applied_it_makes_the_row_pass_and_one_step_less_does_not(String book) {
    RuleSet rules = Objects.requireNonNull(SHELF.read(List.of(book), List.of()).rules());
    List<String> wrong = new ArrayList<>();
    Set<String> untested = new TreeSet<>();
    for (Rule rule : rules.rules().values()) {
      if (rule.remedy() != null && rules.isOwn(rule)) {
        int mended = 0;
        Random random = new Random(rule.id().hashCode());
        for (RuleCase own : rule.cases()) {
          for (int i = 0; own.params().isEmpty() && i < SHAKEN; i++) {
            RuleCase shaken = i == 0 ? own : with(own, shaken(rules, rule, own.given(), random));
            mended += held(rules, rule, shaken, wrong) ? 1 : 0;
          }
        }
        if (mended == 0) {
          untested.add(rule.id());
        }
      }
    }
    assertEquals("", String.join("\n", wrong));
    assertEquals(Set.of(), untested);
  }

  private static RuleCase with(RuleCase own, Map<String, Object> given) {
    return new RuleCase(
        own.location(),
        given,
        own.outcomes(),
        own.judged(),
        own.params(),
        own.asOf(),
        own.expect(),
        null);
  }

  // Every plain figure anywhere from nothing to twice what it is.
  private static Map<String, Object> shaken(
      RuleSet rules, Rule rule, Map<String, Object> given, Random random) {
    Schema schema = Objects.requireNonNull(rules.schema(rule.of()));
    Map<String, Object> shaken = new LinkedHashMap<>(given);
    given.forEach(
        (name, value) -> {
          Field field = schema.field(name);
          BigDecimal figure = figure(value);
          if (field != null
              && figure != null
              && field.type().storage() == FieldType.Storage.NUMBER
              && !schema.key().contains(name)) {
            BigDecimal other =
                figure
                    .multiply(BigDecimal.valueOf(random.nextInt(201), 2))
                    .divide(field.step(), 0, RoundingMode.HALF_UP)
                    .multiply(field.step());
            BigDecimal held = field.max() == null ? other : other.min(field.max());
            shaken.put(name, (field.min() == null ? held : held.max(field.min())).toPlainString());
          }
        });
    return shaken;
  }

  private static @Nullable BigDecimal figure(@Nullable Object value) {
    return value instanceof String text && text.matches("\\d+(\\.\\d+)?")
        ? new BigDecimal(text)
        : null;
  }

  // Whether the row fails and its remedy could be tried.
  private static boolean held(RuleSet rules, Rule rule, RuleCase row, List<String> wrong) {
    CaseRunner.CaseResult result = CaseRunner.judged(rules, rule, row);
    Remedy remedy = Objects.requireNonNull(rule.remedy());
    BigDecimal now = figure(row.given().get(remedy.field()));
    if (result.outcome() != Outcome.FAIL || result.shortBy() == null || now == null) {
      return false;
    }
    Field field =
        Objects.requireNonNull(
            Objects.requireNonNull(rules.schema(rule.of())).field(remedy.field()));
    BigDecimal change = remedy.raise() ? result.shortBy() : result.shortBy().negate();
    BigDecimal step = remedy.raise() ? field.step() : field.step().negate();
    String what = rule.id() + " " + row.given() + " " + change.toPlainString() + ": ";
    Outcome after = outcome(rules, rule, row, remedy, now.add(change));
    if (after != Outcome.PASS) {
      wrong.add(what + after);
    }
    Outcome less = outcome(rules, rule, row, remedy, now.add(change).subtract(step));
    if (less == Outcome.PASS) {
      wrong.add(what + "one step less passes too");
    }
    return true;
  }

  private static Outcome outcome(
      RuleSet rules, Rule rule, RuleCase row, Remedy remedy, BigDecimal figure) {
    Map<String, Object> given = new LinkedHashMap<>(row.given());
    given.put(remedy.field(), figure.toPlainString());
    return CaseRunner.judged(rules, rule, with(row, given)).outcome();
  }
}
