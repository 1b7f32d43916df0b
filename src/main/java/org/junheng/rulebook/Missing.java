package org.junheng.rulebook;

import java.util.Map;

/** What a form says of missing figures, and of rows whose place is not known. */
final class Missing {
  private Missing() {}

  /** Whether rows whose figure is missing are left out of aggregates. */
  static boolean isIgnored(Form form) {
    return Boolean.TRUE.equals(form.word("missing", Map.of("ignore", true)));
  }

  /** Whether rows whose place is not known are left out. */
  static boolean leavesOutUnplaced(Form form) {
    return Boolean.TRUE.equals(form.word("unplaced", Map.of("leave-out", true)));
  }
}
