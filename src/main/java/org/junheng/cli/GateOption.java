package org.junheng.cli;

import org.jspecify.annotations.Nullable;
import org.junheng.check.Result;
import org.junheng.input.Loaded;
import org.junheng.problem.Level;

/** A gate for data that has problems, whatever the verdict over what could be read of it. */
final class GateOption implements OptionGroup {
  /** From which level on a problem counts. */
  enum Least {
    ERROR,
    WARNING;

    @Override
    public String toString() {
      return Words.of(this);
    }
  }

  @Nullable Least failOnProblems;

  @Override
  public void declare(Options options) {
    options.one(Least.class, it -> failOnProblems = it, "--fail-on-problems").paramLabel("LEVEL");
  }

  @Override
  public String heading() {
    return "heading.problems";
  }

  /**
   * The code of a check whose data may have problems: {@link ExitCode#DATA} in place of any but a
   * failure, for a failure stays one.
   */
  ExitCode code(ExitCode verdict, Loaded loaded, Result result) {
    boolean isEnding = verdict == ExitCode.FINE || verdict == ExitCode.UNDECIDED;
    return isEnding && isShut(loaded, result) ? ExitCode.DATA : verdict;
  }

  private boolean isShut(Loaded loaded, Result result) {
    if (failOnProblems == null) {
      return false;
    }
    Level least = failOnProblems == Least.ERROR ? Level.ERROR : Level.WARNING;
    long counted = loaded.errors() + (least == Level.ERROR ? 0 : loaded.warnings());
    return counted > 0
        || result.problems().stream().anyMatch(each -> each.level().compareTo(least) <= 0);
  }
}
