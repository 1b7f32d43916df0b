package org.junheng.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junheng.rule.Criterion;
import org.junheng.rule.Outcome;
import org.junheng.rule.Rule;
import org.junheng.rule.RuleCase;
import org.junheng.rule.RuleSet;
import org.junheng.rule.Validity;

/** Runs the tests that rules carry. */
public final class CaseRunner {
  private final RuleSet rules;
  private final Function<Map<String, String>, RuleSet> withParameters;

  private CaseRunner(RuleSet rules, Function<Map<String, String>, RuleSet> withParameters) {
    this.rules = rules;
    this.withParameters = withParameters;
  }

  /**
   * One case as it came out.
   *
   * @param rule the rule
   * @param ruleCase the case
   * @param outcome the outcome
   * @param shortBy the remedy's change, without its sign; null where there is none
   * @param broken what broke, or null
   */
  public record CaseResult(
      Rule rule,
      RuleCase ruleCase,
      Outcome outcome,
      @Nullable BigDecimal shortBy,
      @Nullable String broken) {
    /** Whether it came out as expected. */
    public boolean passed() {
      boolean shortAsExpected =
          ruleCase.shortBy() == null
              || (shortBy != null && shortBy.compareTo(ruleCase.shortBy()) == 0);
      return broken == null && outcome == ruleCase.expect() && shortAsExpected;
    }
  }

  /**
   * Runs every case of every rule that the books hold themselves, in order. Rules that they take
   * from others are tested with those.
   *
   * @param rules the rules
   * @param withParameters the same rules with other values of some parameters, as {@code name} or
   *     {@code name.key}; asked only for cases that set some
   */
  public static List<CaseResult> run(
      RuleSet rules, Function<Map<String, String>, RuleSet> withParameters) {
    CaseRunner runner = new CaseRunner(rules, withParameters);
    List<CaseResult> results = new ArrayList<>();
    for (Rule rule : rules.rules().values()) {
      if (rules.isOwn(rule)) {
        rule.cases().forEach(ruleCase -> results.add(runner.run(rule, ruleCase)));
      }
    }
    return results;
  }

  private CaseResult run(Rule rule, RuleCase ruleCase) {
    try {
      if (ruleCase.params().isEmpty()) {
        return judged(rules, rule, ruleCase);
      }
      RuleSet changed = withParameters.apply(ruleCase.params());
      return judged(changed, Objects.requireNonNull(changed.rules().get(rule.id())), ruleCase);
    } catch (RuntimeException e) {
      return new CaseResult(rule, ruleCase, Outcome.ERROR, null, String.valueOf(e));
    }
  }

  /** Judges one case of a rule. */
  static CaseResult judged(RuleSet rules, Rule rule, RuleCase ruleCase) {
    CaseRows rows = new CaseRows(rules);
    int row = rows.add(rule.of(), ruleCase.given(), Map.of());
    LocalDate asOf = asOf(rules, rule, ruleCase);
    try (Parallel parallel = new Parallel(1, CheckOptions.USUAL_CHUNK)) {
      Judge judge = new Judge(rules, rows, rows.evaluator(), Day.of(asOf, "option"), parallel);
      declare(rule, ruleCase, rows);
      prepare(rules, rule, ruleCase, rows, judge);
      Judgement judgement = judge.judge(rule);
      boolean fails = judgement.outcome(row) == Outcome.FAIL;
      BigDecimal change = fails ? new Remedies(rules, rows, asOf).change(rule, row) : null;
      String broken = judgement.reason() == null ? null : judgement.reason().toString();
      return new CaseResult(
          rule, ruleCase, judgement.outcome(row), change == null ? null : change.abs(), broken);
    }
  }

  private static void declare(Rule rule, RuleCase ruleCase, CaseRows rows) {
    if (!(rule.criterion() instanceof Criterion.Declared declared) || ruleCase.judged() == null) {
      return;
    }
    Map<String, String> declaration = new LinkedHashMap<>();
    declaration.put("rule", rule.id());
    declaration.put(declared.comparison() == null ? "outcome" : "score", ruleCase.judged());
    declaration.put("inspector", rule.id()); // somebody, since a case says what was judged
    rows.add(declared.table(), declaration, Map.of());
  }

  // The parts of a composite: as the case gives their outcomes, else judged from its figures.
  private static void prepare(
      RuleSet rules, Rule rule, RuleCase ruleCase, CaseRows rows, Judge judge) {
    for (String id : rule.criterion().composedOf()) {
      Rule part = Objects.requireNonNull(rules.rules().get(id));
      List<Outcome> given = ruleCase.outcomes().get(id);
      if (given != null) {
        judge.take(taken(rule, part, given, rows));
      } else if (!judge.judged().containsKey(id)) {
        prepare(rules, part, ruleCase, rows, judge);
        judge.judge(part);
      }
    }
  }

  private static Judgement taken(Rule whole, Rule part, List<Outcome> given, CaseRows rows) {
    if (!part.of().equals(whole.of())) {
      while (rows.size(part.of()) < given.size()) {
        rows.add(part.of(), Map.of(), Map.of(whole.of(), 0));
      }
    }
    byte[] outcomes = new byte[rows.size(part.of())];
    java.util.Arrays.fill(outcomes, Outcome.NOT_APPLICABLE.code());
    for (int i = 0; i < given.size() && i < outcomes.length; i++) {
      outcomes[i] = given.get(i).code();
    }
    return new Judgement(part, outcomes, Judgement.State.SUPPOSED, null);
  }

  // The day the case names, else the first on which the rule is in force, else its last, else any.
  private static LocalDate asOf(RuleSet rules, Rule rule, RuleCase ruleCase) {
    if (ruleCase.asOf() != null) {
      return ruleCase.asOf();
    }
    Validity validity = rule.validity();
    Validity book =
        rules.books().stream()
            .filter(each -> each.id().equals(rule.book()))
            .map(RuleSet.Book::validity)
            .findFirst()
            .orElse(Validity.ALWAYS);
    LocalDate from = validity.from() != null ? validity.from() : book.from();
    LocalDate until = validity.until() != null ? validity.until() : book.until();
    return from != null ? from : until != null ? until : LocalDate.EPOCH;
  }
}
