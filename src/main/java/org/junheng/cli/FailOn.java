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

  /** The least severity that the verdict asks for; what is required it always asks for. */
  Severity least() {
    return switch (this) {
      case REQUIRED, NEVER -> Severity.REQUIRED;
      case QUERY -> Severity.QUERY;
      case ADVISORY -> Severity.ADVISORY;
    };
  }

  @Override
  public String toString() {
    return Words.of(this);
  }
}
