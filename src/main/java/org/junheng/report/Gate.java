package org.junheng.report;

import org.junheng.check.Result;
import org.junheng.rule.Severity;

/**
 * What a build server is told to stop for: the same as the check's exit code stopped for, so that a
 * build is never green where the check was not, nor red where it was fine.
 *
 * @param run how the check ended, and what counted for that
 */
record Gate(Result.Run run) {
  private static final int FINE = 0;
  private static final int FAILED = 1;
  private static final int UNDECIDED = 5;

  static Gate of(Result result) {
    return new Gate(result.run());
  }

  boolean isFine() {
    return run.exitCode() == FINE;
  }

  /** Whether the verdict was reached, if not the wanted one. */
  boolean isDecided() {
    return isFine() || run.exitCode() == FAILED;
  }

  /** Whether a failure of this severity counts. */
  boolean counts(Severity severity) {
    return !isFine() && run.exitCode() != UNDECIDED && run.counts(severity);
  }

  /** Whether it counts that a rule of this severity is undecided. */
  boolean countsUndecided(Severity severity) {
    return !isFine() && !run.allowUndecided() && run.asks(severity);
  }
}
