package org.junheng.check;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.junheng.rule.Criterion;
import org.junheng.rule.Indicator;
import org.junheng.rule.Outcome;
import org.junheng.rule.Rule;
import org.junheng.rule.RuleSet;
import org.junheng.rule.Severity;
import org.junheng.text.Text;

/** Adds outcomes up: by rule, and over all rules by outcome, severity and path. */
final class RuleTotals {
  private final RuleSet rules;
  private final Formulas formulas;

  RuleTotals(RuleSet rules) {
    this.rules = rules;
    this.formulas = new Formulas(rules);
  }

  /** The word of a rule's criterion, as rule books write it. */
  static String kind(Rule rule) {
    Criterion criterion = rule.criterion();
    if (criterion instanceof Criterion.Threshold threshold) {
      return threshold.comparison().word();
    }
    if (criterion instanceof Criterion.AllOf all && all.parts().size() == 1) {
      Criterion.Part only = all.parts().get(0);
      return only instanceof Criterion.Part.Every
          ? "every"
          : only instanceof Criterion.Part.Share ? "share" : "all";
    }
    return criterion instanceof Criterion.Condition
        ? "must"
        : criterion instanceof Criterion.KOfN
            ? "k-of-n"
            : criterion instanceof Criterion.AllOf
                ? "all"
                : criterion instanceof Criterion.AnyOf
                    ? "any"
                    : criterion instanceof Criterion.Consistent
                        ? "consistent"
                        : criterion instanceof Criterion.Score
                            ? "score"
                            : criterion instanceof Criterion.Unique
                                ? "unique"
                                : criterion instanceof Criterion.RefersTo
                                    ? "refers-to"
                                    : "declared";
  }

  /** One rule with its totals. */
  Result.RuleResult of(Judgement judgement, long ignored, Settlement settlement) {
    Rule rule = judgement.rule();
    Indicator indicator = indicator(rule);
    OptionalInt places =
        rule.places().isPresent() || indicator == null ? rule.places() : indicator.places();
    return new Result.RuleResult(
        rule.id(),
        rule.title(),
        rule.note(),
        rule.citation(),
        rule.path(),
        rule.severity(),
        rule.of(),
        kind(rule),
        unit(rule),
        places,
        rule.criterion().composedOf(),
        judgement.counts(),
        judgement.reason(),
        ignored,
        settlement.waived(rule),
        settlement.answered(rule),
        People.of(rules, rule),
        rule.criterion() instanceof Criterion.Threshold threshold
            ? formulas.of(threshold.measure())
            : Text.NONE);
  }

  /** How the unit of a rule's measure is shown: its own, else its indicator's. */
  Text unit(Rule rule) {
    Indicator indicator = indicator(rule);
    return !rule.unit().isEmpty() || indicator == null ? rule.unit() : indicator.unit();
  }

  private @Nullable Indicator indicator(Rule rule) {
    return rule.criterion() instanceof Criterion.Threshold threshold
            && threshold.measure() instanceof org.junheng.expr.Expr.Column column
        ? rules.indicator(column.table(), column.name())
        : null;
  }

  /**
   * The totals over all rules.
   *
   * @param isDoubtful whether the data is such that no verdict may pass
   */
  Result.Summary summary(
      List<Judgement> judgements,
      Tolerance tolerance,
      Settlement settlement,
      Severity least,
      boolean isDoubtful) {
    Map<Outcome, Long> byOutcome = none();
    Map<Severity, Map<Outcome, Long>> byRoots = new EnumMap<>(Severity.class);
    Map<Severity, Map<Outcome, Long>> agreedRoots = new EnumMap<>(Severity.class);
    Map<Severity, Map<Outcome, Long>> bySeverity = new EnumMap<>(Severity.class);
    for (Severity severity : Severity.values()) {
      byRoots.put(severity, none());
      agreedRoots.put(severity, none());
      bySeverity.put(severity, none());
    }
    Map<String, Map<Outcome, Long>> byPath = new LinkedHashMap<>();
    rules.paths().keySet().forEach(path -> byPath.put(path, none()));
    long decided = 0;
    for (Judgement judgement : judgements) {
      Map<Outcome, Long> counts = judgement.counts();
      Rule rule = judgement.rule();
      add(byOutcome, counts);
      add(at(bySeverity, rule.severity()), counts);
      add(byPath.computeIfAbsent(rule.path(), path -> none()), counts);
      if (tolerance.isRoot(judgement)) {
        Severity severity = tolerance.severity(rule);
        add(at(byRoots, severity), asked(judgement, counts));
        Judgement agreed = settlement.agreed(rule);
        add(at(agreedRoots, severity), asked(agreed, agreed.counts()));
      }
      decided += isDecided(judgement, counts) ? 1 : 0;
    }
    byPath.values().removeIf(counts -> counts.values().stream().allMatch(count -> count == 0));
    Map<String, Text> titles = new LinkedHashMap<>();
    byPath
        .keySet()
        .forEach(path -> titles.put(path, rules.paths().getOrDefault(path, Text.same(path))));
    return new Result.Summary(
        verdict(agreedRoots, least, isDoubtful),
        byRoots,
        byOutcome,
        bySeverity,
        byPath,
        titles,
        decided,
        judgements.size(),
        agreedRoots,
        total(judgements, settlement::waived),
        total(judgements, settlement::answered));
  }

  private static long total(List<Judgement> judgements, ToLongFunction<Rule> count) {
    return judgements.stream().map(Judgement::rule).mapToLong(count).sum();
  }

  // A root whose table was not given has no rows to show for it; it still was asked and not
  // answered.
  private static Map<Outcome, Long> asked(Judgement judgement, Map<Outcome, Long> counts) {
    if (judgement.state() != Judgement.State.NOT_GIVEN || judgement.outcomes().length > 0) {
      return counts;
    }
    Map<Outcome, Long> one = none();
    one.put(Outcome.NOT_CHECKED, 1L);
    return one;
  }

  private static boolean isDecided(Judgement judgement, Map<Outcome, Long> counts) {
    boolean open = count(counts, Outcome.UNDECIDED) + count(counts, Outcome.ERROR) > 0;
    return judgement.state() == Judgement.State.JUDGED
        && !open
        && count(counts, Outcome.PASS) + count(counts, Outcome.FAIL) > 0;
  }

  // A rule that broke is never passed over, however little it weighs.
  private static Outcome verdict(
      Map<Severity, Map<Outcome, Long>> bySeverity, Severity least, boolean isDoubtful) {
    Map<Outcome, Long> roots = none();
    long broken = 0;
    for (Map.Entry<Severity, Map<Outcome, Long>> each : bySeverity.entrySet()) {
      broken += count(each.getValue(), Outcome.ERROR);
      if (each.getKey().isWithin(least)) {
        add(roots, each.getValue());
      }
    }
    roots.put(Outcome.ERROR, broken);
    for (Outcome outcome : List.of(Outcome.FAIL, Outcome.ERROR, Outcome.UNDECIDED)) {
      if (count(roots, outcome) > 0) {
        return outcome;
      }
    }
    if (isDoubtful) {
      return Outcome.UNDECIDED;
    }
    if (count(roots, Outcome.NOT_CHECKED) > 0) {
      return count(roots, Outcome.PASS) > 0 ? Outcome.UNDECIDED : Outcome.NOT_CHECKED;
    }
    return count(roots, Outcome.PASS) > 0 ? Outcome.PASS : Outcome.NOT_CHECKED;
  }

  private static long count(Map<Outcome, Long> counts, Outcome outcome) {
    return counts.getOrDefault(outcome, 0L);
  }

  private static Map<Outcome, Long> at(Map<Severity, Map<Outcome, Long>> map, Severity severity) {
    return java.util.Objects.requireNonNull(map.get(severity));
  }

  private static Map<Outcome, Long> none() {
    Map<Outcome, Long> none = new EnumMap<>(Outcome.class);
    for (Outcome outcome : Outcome.values()) {
      none.put(outcome, 0L);
    }
    return none;
  }

  private static void add(Map<Outcome, Long> totals, Map<Outcome, Long> counts) {
    counts.forEach((outcome, count) -> totals.merge(outcome, count, Long::sum));
  }
}
