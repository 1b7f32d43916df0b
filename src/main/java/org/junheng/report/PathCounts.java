package org.junheng.report;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junheng.check.Result;
import org.junheng.check.Result.RuleResult;
import org.junheng.rule.Outcome;

/**
 * How far the rules of one path are known: each is counted once.
 *
 * @param passed rules that hold for every row to which they apply
 * @param failed rules that fail, or broke, for a row
 * @param open rules that do not fail, and are undecided for a row
 * @param noData rules whose table was not given
 * @param other rules that apply to no row, are not in force or were not selected
 */
record PathCounts(long passed, long failed, long open, long noData, long other) {
  private static final String NOT_GIVEN = "check.not-given";
  private static final PathCounts NONE = new PathCounts(0, 0, 0, 0, 0);

  /** The counts by path, in the order of the paths. */
  static Map<String, PathCounts> of(Result result) {
    Map<String, PathCounts> counts = new LinkedHashMap<>();
    result.summary().byPath().keySet().forEach(path -> counts.put(path, NONE));
    result.rules().forEach(rule -> counts.merge(rule.path(), of(rule), PathCounts::plus));
    return counts;
  }

  private static PathCounts of(RuleResult rule) {
    if (rule.reason() != null && rule.reason().id().equals(NOT_GIVEN)) {
      return new PathCounts(0, 0, 0, 1, 0);
    }
    if (has(rule, Outcome.FAIL) || has(rule, Outcome.ERROR)) {
      return new PathCounts(0, 1, 0, 0, 0);
    }
    if (has(rule, Outcome.UNDECIDED)) {
      return new PathCounts(0, 0, 1, 0, 0);
    }
    return has(rule, Outcome.PASS) ? new PathCounts(1, 0, 0, 0, 0) : new PathCounts(0, 0, 0, 0, 1);
  }

  private static boolean has(RuleResult rule, Outcome outcome) {
    return rule.counts().getOrDefault(outcome, 0L) > 0;
  }

  PathCounts plus(PathCounts more) {
    return new PathCounts(
        passed + more.passed,
        failed + more.failed,
        open + more.open,
        noData + more.noData,
        other + more.other);
  }

  /** All of its rules, then each of the counts. */
  long[] row() {
    return new long[] {
      passed + failed + open + noData + other, passed, failed, open, noData, other
    };
  }
}
