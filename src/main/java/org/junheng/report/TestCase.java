package org.junheng.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junheng.check.Mark;
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
 * @param settled whether these are failures that are waived or answered
 */
record TestCase(
    RuleResult rule,
    @Nullable RowResult row,
    Outcome outcome,
    long rows,
    Status status,
    boolean settled) {
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
      cases.add(
          new TestCase(rule, row, row.outcome(), 1, status(digest, row), isSettled(digest, row)));
    }
    for (Map.Entry<Outcome, Long> count : rule.counts().entrySet()) {
      Outcome outcome = count.getKey();
      long rest = count.getValue() - listed.stream().filter(r -> r.outcome() == outcome).count();
      long settled = outcome == Outcome.FAIL ? settled(digest, rule, listed) : 0;
      if (rest > settled) {
        Status status = status(digest, rule, outcome);
        cases.add(new TestCase(rule, null, outcome, rest - settled, status, false));
      }
      if (settled > 0) {
        cases.add(new TestCase(rule, null, outcome, settled, Status.SKIPPED, true));
      }
    }
    return cases;
  }

  private static boolean isSettled(Digest digest, RowResult row) {
    return switch (Group.kind(digest, row)) {
      case WAIVED, LET_THROUGH, ANSWERED -> true;
      default -> false;
    };
  }

  // How many failures that are waived or answered are not listed.
  private static long settled(Digest digest, RuleResult rule, List<RowResult> listed) {
    long told = listed.stream().filter(row -> isSettled(digest, row)).count();
    return Math.max(0, rule.waived() + rule.answered() - told);
  }

  private static Status status(Digest digest, RowResult row) {
    if (isSettled(digest, row)) {
      return Status.SKIPPED;
    }
    boolean failed = row.outcome() == Outcome.FAIL || row.outcome() == Outcome.UNDECIDED;
    RuleResult rule = digest.rule(row.rule());
    boolean old = row.mark() != null && row.mark() != Mark.NEW;
    if (rule == null || (failed && (old || row.tolerated()))) {
      return Status.SKIPPED;
    }
    return status(digest, rule, row.outcome());
  }

  private static Status status(Digest digest, RuleResult rule, Outcome outcome) {
    Gate gate = Gate.of(digest.result());
    return switch (outcome) {
      case PASS -> Status.PASSED;
      case FAIL -> gate.counts(digest.severity(rule)) ? Status.FAILED : Status.SKIPPED;
      case UNDECIDED ->
          gate.countsUndecided(digest.severity(rule)) ? Status.BROKEN : Status.SKIPPED;
      case ERROR -> Status.BROKEN;
      case NOT_APPLICABLE, NOT_CHECKED -> Status.SKIPPED;
    };
  }
}
