package org.junheng.cli;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junheng.check.Result.Summary;
import org.junheng.input.Loaded;
import org.junheng.problem.Problem;
import org.junheng.rule.Outcome;
import org.junheng.rule.Severity;

/** How a verdict becomes an exit code. */
final class ExitRule {
  private ExitRule() {}

  /**
   * The code of a verdict. Only roots count, for a composite weighs its parts itself, and what was
   * agreed on counts as met. It is never {@link ExitCode#FINE} where {@linkplain #isNothingSure
   * nothing is sure}, whatever the user allows.
   */
  static ExitCode of(Summary summary, FailOn failOn, boolean allowUndecided) {
    if (count(summary, failing(failOn), Outcome.FAIL) > 0) {
      return ExitCode.FAILED;
    }
    if (isNothingSure(summary, failOn)) {
      return ExitCode.UNDECIDED;
    }
    Set<Severity> asked = asked(failOn);
    boolean isOpen =
        count(summary, asked, Outcome.UNDECIDED, Outcome.NOT_CHECKED) > 0
            || summary.verdict() == Outcome.UNDECIDED;
    return isOpen && !allowUndecided ? ExitCode.UNDECIDED : ExitCode.FINE;
  }

  /** The same where problems of the data leave no verdict at {@link ExitCode#FINE}. */
  static ExitCode of(Summary summary, VerdictOptions verdict, Loaded data) {
    ExitCode code = of(summary, verdict.failOn, verdict.allowUndecided);
    boolean isDoubtful = data.problems().stream().anyMatch(Problem::forbidsPass);
    return code == ExitCode.FINE && isDoubtful && !verdict.allowUndecided
        ? ExitCode.UNDECIDED
        : code;
  }

  /**
   * Whether nothing at all was decided, nothing that is asked for was even judged, or a rule broke:
   * that is never fine. Where only rules of less weight were chosen, nothing is asked for.
   */
  static boolean isNothingSure(Summary summary, FailOn failOn) {
    Set<Severity> all = EnumSet.allOf(Severity.class);
    Set<Severity> asked = asked(failOn);
    long decided = count(summary, all, Outcome.PASS, Outcome.FAIL);
    long judged = count(summary, asked, Outcome.PASS, Outcome.FAIL, Outcome.UNDECIDED);
    boolean isUnjudged = judged == 0 && count(summary, asked, Outcome.values()) > 0;
    return decided == 0 || isUnjudged || count(summary, all, Outcome.ERROR) > 0;
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
  static long count(Summary summary, Set<Severity> severities, Outcome... outcomes) {
    long count = 0;
    for (Severity severity : severities) {
      Map<Outcome, Long> counts = summary.byRootsAgreed().getOrDefault(severity, Map.of());
      for (Outcome outcome : outcomes) {
        count += counts.getOrDefault(outcome, 0L);
      }
    }
    return count;
  }
}
