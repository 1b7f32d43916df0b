package org.junheng.cli;

import java.time.DateTimeException;
import java.time.Instant;
import org.junheng.check.Result;

/** When a run began: what SOURCE_DATE_EPOCH says, else the clock. */
final class Started {
  private static final String VARIABLE = "SOURCE_DATE_EPOCH";

  private Started() {}

  /** A result that says so where the day of its rules is the one that the variable gives. */
  static Result said(World world, Result result) {
    boolean isFixed = !world.variable(VARIABLE).isEmpty();
    return isFixed && result.run().asOfOrigin().equals("clock")
        ? result.withAsOfOrigin("epoch")
        : result;
  }

  static Instant of(World world) {
    String seconds = world.variable(VARIABLE);
    if (seconds.isEmpty()) {
      return world.clock().instant();
    }
    try {
      return Instant.ofEpochSecond(Long.parseLong(seconds));
    } catch (NumberFormatException | DateTimeException e) {
      throw new UsageException("usage.epoch", VARIABLE, seconds);
    }
  }
}
