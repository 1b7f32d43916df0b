package org.junheng.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junheng.check.Result.RowResult;
import org.junheng.check.Result.RuleResult;
import org.junheng.rule.Outcome;

/**
 * A result as tests that a build server counts: one for each listed outcome of a rule, and one for
 * all rows of the same outcome that are not listed.
 *
 * @param rule the rule
 * @param row the listed outcome, or null for rows that are not listed
 * @param outcome the outcome
 * @param rows how many rows it stands for
 * @param status what a build server makes of it
 */
record TestCase(
    RuleResult rule, @Nullable RowResult row, Outcome outcome, long rows, Status status) {
  /** What a build server makes of a test. */
  enum Status {
    PASSED,
    FAILED,
    BROKEN,
    SKIPPED
  }

  /** The tests of every rule, in order. */
  static List<TestCase> of(Digest digest) {
    Map<String, List<RowResult>> listed =
        digest.result().results().stream().collect(Collectors.groupingBy(RowResult::rule));
    List<TestCase> cases = new ArrayList<>();
    for (RuleResult rule : digest.result().rules()) {
      cases.addAll(of(digest, rule, listed.getOrDefault(rule.id(), List.of())));
    }
    return cases;
  }

  // What is listed of the rule, then the rest.
  private static List<TestCase> of(Digest digest, RuleResult rule, List<RowResult> listed) {
    List<TestCase> cases = new ArrayList<>();
    for (RowResult row : listed) {
      cases.add(new TestCase(rule, row, row.outcome(), 1, status(digest, row)));
    }
    for (Map.Entry<Outcome, Long> count : rule.counts().entrySet()) {
      Outcome outcome = count.getKey();
      long rest = count.getValue() - listed.stream().filter(r -> r.outcome() == outcome).count();
      if (rest > 0) {
        cases.add(new TestCase(rule, null, outcome, rest, status(digest, rule, outcome)));
      }
    }
    return cases;
  }

  private static Status status(Digest digest, RowResult row) {
    boolean failed = row.outcome() == Outcome.FAIL || row.outcome() == Outcome.UNDECIDED;
    RuleResult rule = digest.rule(row.rule());
    if (rule == null || (failed && row.tolerated())) {
      return Status.SKIPPED;
    }
    return status(digest, rule, row.outcome());
  }

  private static Status status(Digest digest, RuleResult rule, Outcome outcome) {
    Gate gate = Gate.of(digest.result());
    return switch (outcome) {
      case PASS -> Status.PASSED;
      case FAIL -> gate.counts(rule.severity()) ? Status.FAILED : Status.SKIPPED;
      case UNDECIDED -> gate.countsUndecided(rule.severity()) ? Status.BROKEN : Status.SKIPPED;
      case ERROR -> Status.BROKEN;
      case NOT_APPLICABLE, NOT_CHECKED -> Status.SKIPPED;
    };
  }
}
