package org.junheng.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junheng.check.Mark;
import org.junheng.check.Result;
import org.junheng.check.Result.RowResult;
import org.junheng.check.Result.RuleResult;
import org.junheng.check.Result.Summary;
import org.junheng.problem.Problem;
import org.junheng.rule.Outcome;
import org.junheng.rule.Severity;

/**
 * How a verdict becomes an exit code beside a baseline: by what is new. A root that failed before
 * and fails now says nothing of its own, so the parts are asked: any of them that fails newly, and
 * is not tolerated, fails the check.
 */
final class BaselineRule {
  private static final Set<Outcome> OPEN = Set.of(Outcome.UNDECIDED, Outcome.ERROR);

  private final Result result;
  private final Summary before;
  private final FailOn failOn;
  private final Map<String, RuleResult> rules = new HashMap<>();
  private final Map<String, List<RuleResult>> wholes = new HashMap<>();

  private BaselineRule(Result result, Summary before, FailOn failOn) {
    this.result = result;
    this.before = before;
    this.failOn = failOn;
    for (RuleResult rule : result.rules()) {
      rules.put(rule.id(), rule);
      rule.parts()
          .forEach(part -> wholes.computeIfAbsent(part, none -> new ArrayList<>()).add(rule));
    }
  }

  /**
   * The code of a result whose findings are marked.
   *
   * @param before the totals of the baseline
   */
  static ExitCode of(Result result, Summary before, FailOn failOn, boolean allowUndecided) {
    ExitCode plain = ExitRule.of(result.summary(), failOn, allowUndecided);
    if (plain == ExitCode.FINE) {
      return plain;
    }
    BaselineRule rule = new BaselineRule(result, before, failOn);
    boolean fails = rule.anyNewFailure();
    if (fails && plain == ExitCode.FAILED) {
      return plain;
    }
    boolean broken = ExitRule.isNothingSure(result.summary(), failOn);
    boolean isDoubtful =
        !allowUndecided && result.problems().stream().anyMatch(Problem::forbidsPass);
    return broken || isDoubtful || (!allowUndecided && (fails || rule.isAnythingNewOpen()))
        ? ExitCode.UNDECIDED
        : ExitCode.FINE;
  }

  private boolean anyNewFailure() {
    return result.results().stream()
        .anyMatch(row -> isNew(row) && row.isUnsettled() && counts(row.rule(), false));
  }

  // What is not listed may be new; what was checked before and is not now, is open now.
  private boolean isAnythingNewOpen() {
    return result.results().stream()
            .anyMatch(row -> isNew(row) && OPEN.contains(row.outcome()) && counts(row.rule(), true))
        || result.rules().stream().anyMatch(rule -> unlisted(rule) > 0 && counts(rule.id(), true))
        || unchecked(result.summary()) > unchecked(before);
  }

  private static boolean isNew(RowResult row) {
    return row.mark() == Mark.NEW && !row.tolerated();
  }

  private long unchecked(Summary summary) {
    return ExitRule.count(summary, ExitRule.asked(failOn), Outcome.NOT_CHECKED);
  }

  private long unlisted(RuleResult rule) {
    long listed =
        result.results().stream()
            .filter(row -> row.rule().equals(rule.id()) && isFinding(row.outcome()))
            .count();
    return rule.counts().entrySet().stream()
            .filter(each -> isFinding(each.getKey()))
            .mapToLong(Map.Entry::getValue)
            .sum()
        - listed;
  }

  private static boolean isFinding(Outcome outcome) {
    return outcome == Outcome.FAIL || OPEN.contains(outcome);
  }

  // The exit code is made from roots: a part counts as the gravest root that it is part of.
  private boolean counts(String id, boolean open) {
    Severity gravest = gravest(id, new HashSet<>());
    return failOn.counts(gravest) || (open && gravest == Severity.REQUIRED);
  }

  private Severity gravest(String id, Set<String> seen) {
    RuleResult rule = rules.get(id);
    Severity gravest = rule == null ? Severity.REQUIRED : rule.severity();
    List<RuleResult> around = wholes.getOrDefault(id, List.of());
    boolean root = around.stream().noneMatch(BaselineRule::isChecked);
    if (root || !seen.add(id)) {
      return gravest;
    }
    return around.stream()
        .filter(BaselineRule::isChecked)
        .map(whole -> gravest(whole.id(), seen))
        .min(Severity::compareTo)
        .orElse(gravest);
  }

  private static boolean isChecked(RuleResult rule) {
    return rule.counts().getOrDefault(Outcome.NOT_CHECKED, 0L) == 0 && rule.reason() == null;
  }
}
