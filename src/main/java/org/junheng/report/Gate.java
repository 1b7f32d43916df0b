package org.junheng.report;

import java.util.Arrays;
import java.util.Map;
import org.junheng.check.Result;
import org.junheng.rule.Outcome;
import org.junheng.rule.Severity;

/**
 * What a build server is told to stop for: the same as the check's exit code stopped for, so that a
 * build is never green where the check was not, nor red where it was fine.
 *
 * @param ending the code that the check ended with
 * @param least the severity up to which failures count
 */
record Gate(int ending, Severity least) {
  private static final int FINE = 0;
  private static final int FAILED = 1;
  private static final int UNDECIDED = 5;

  static Gate of(Result result) {
    Map<Severity, Map<Outcome, Long>> roots = result.summary().byRootsAgreed();
    Severity least =
        Arrays.stream(Severity.values())
            .filter(each -> roots.getOrDefault(each, Map.of()).getOrDefault(Outcome.FAIL, 0L) > 0)
            .findFirst()
            .orElse(Severity.REQUIRED);
    return new Gate(result.run().exitCode(), least);
  }

  boolean isFine() {
    return ending == FINE;
  }

  /** Whether the verdict was reached, if not the wanted one. */
  boolean isDecided() {
    return ending == FINE || ending == FAILED;
  }

  /** Whether a failure of this severity counts. */
  boolean counts(Severity severity) {
    return ending != FINE && ending != UNDECIDED && severity.compareTo(least) <= 0;
  }

  /** Whether it counts that a rule of this severity is undecided. */
  boolean countsUndecided(Severity severity) {
    return ending != FINE && severity.compareTo(least) <= 0;
  }
}
