package org.junheng.cli;

import java.time.DateTimeException;
import java.time.Instant;

/** When a run began: what SOURCE_DATE_EPOCH says, else the clock. */
final class Started {
  private static final String VARIABLE = "SOURCE_DATE_EPOCH";

  private Started() {}

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
