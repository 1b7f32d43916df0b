package org.junheng.evidence;

import java.util.Locale;

/** The words that stand for constants in JSON and in the names of messages. */
final class EvidenceWords {
  private EvidenceWords() {}

  /** {@code not-whole} for {@code NOT_WHOLE}. */
  static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
