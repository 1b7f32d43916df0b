package org.junheng.rulebook;

import java.util.Arrays;
import java.util.List;

/** The kinds of criterion, each by the key that a rule says it with. */
enum CriterionKind {
  MEASURE("measure"),
  MUST("must"),
  K_OF_N("k-of-n"),
  ALL("all"),
  ANY("any"),
  CONSISTENT("consistent"),
  EVERY("every"),
  SHARE("share"),
  SCORE("score"),
  UNIQUE("unique"),
  REFERS_TO("refers-to"),
  DECLARED("declared");

  private final String word;

  CriterionKind(String word) {
    this.word = word;
  }

  /** The key of a rule. */
  String word() {
    return word;
  }

  /** Whether a comparison with a limit may stand beside it. */
  boolean hasLimit() {
    return this == MEASURE || this == SCORE || this == DECLARED;
  }

  /** The keys of all kinds. */
  static List<String> words() {
    return Arrays.stream(values()).map(CriterionKind::word).toList();
  }
}
