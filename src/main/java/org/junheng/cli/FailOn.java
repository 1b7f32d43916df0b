package org.junheng.cli;

import org.junheng.rule.Severity;

/** From which severity on a failure makes the program end with {@link ExitCode#FAILED}. */
enum FailOn {
  REQUIRED,
  QUERY,
  ADVISORY,
  NEVER;

  /** Whether a failure of a severity counts. */
  boolean counts(Severity severity) {
    return this != NEVER && severity.ordinal() <= ordinal();
  }

  @Override
  public String toString() {
    return Words.of(this);
  }
}
