package org.junheng.cli;

import java.util.Locale;

/** The words that stand for the constants of an enum on the command line. */
final class Words {
  private Words() {}

  /** {@code NOT_APPLICABLE} is typed {@code not-applicable}. */
  static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
