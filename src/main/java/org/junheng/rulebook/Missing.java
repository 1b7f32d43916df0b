package org.junheng.rulebook;

import java.util.Map;

/** What a form says of missing figures. */
final class Missing {
  private Missing() {}

  /** Whether rows whose figure is missing are left out of aggregates. */
  static boolean isIgnored(Form form) {
    return Boolean.TRUE.equals(form.word("missing", Map.of("ignore", true)));
  }
}
