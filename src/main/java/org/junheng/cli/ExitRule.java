package org.junheng.cli;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junheng.check.Result.Summary;
import org.junheng.rule.Outcome;
import org.junheng.rule.Severity;

/** How a verdict becomes an exit code. */
final class ExitRule {
  private ExitRule() {}

  /**
   * The code of a verdict. Only roots count, for a composite weighs its parts itself, and what was
   * agreed on counts as met. Where nothing at all was decided it is never {@link ExitCode#FINE},
   * whatever the user allows; nor where a rule broke.
   */
  static ExitCode of(Summary summary, FailOn failOn, boolean allowUndecided) {
    if (count(summary, failing(failOn), Outcome.FAIL) > 0) {
      return ExitCode.FAILED;
    }
    if (isNothingSure(summary)) {
      return ExitCode.UNDECIDED;
    }
    Set<Severity> asked = asked(failOn);
    long open =
        count(summary, asked, Outcome.UNDECIDED) + count(summary, asked, Outcome.NOT_CHECKED);
    return open > 0 && !allowUndecided ? ExitCode.UNDECIDED : ExitCode.FINE;
  }

  /** Whether nothing at all was decided, or a rule broke: that is never fine. */
  static boolean isNothingSure(Summary summary) {
    Set<Severity> all = EnumSet.allOf(Severity.class);
    long decided = count(summary, all, Outcome.PASS) + count(summary, all, Outcome.FAIL);
    return decided == 0 || count(summary, all, Outcome.ERROR) > 0;
  }

  /** The severities of which an answer is asked for. */
  static Set<Severity> asked(FailOn failOn) {
    Set<Severity> asked = failing(failOn);
    asked.add(Severity.REQUIRED);
    return asked;
  }

  private static Set<Severity> failing(FailOn failOn) {
    Set<Severity> counted = EnumSet.allOf(Severity.class);
    counted.removeIf(severity -> !failOn.counts(severity));
    return counted;
  }

  /** How many outcomes of roots there are, as they count. */
  static long count(Summary summary, Set<Severity> severities, Outcome outcome) {
    return severities.stream()
        .map(severity -> summary.byRootsAgreed().getOrDefault(severity, Map.of()))
        .mapToLong(counts -> counts.getOrDefault(outcome, 0L))
        .sum();
  }
}
