package org.junheng.rulebook;

import java.util.List;

/**
 * A book whose rules another one takes as its own.
 *
 * @param book the book
 * @param named those of its rules that are taken, as written; empty for all
 */
record Composed(Edition book, List<Node.Scalar> named) {
  /** The word that stands for all rules of a book. */
  static final String ALL = "all";

  boolean isWhole() {
    return named.isEmpty();
  }
}
