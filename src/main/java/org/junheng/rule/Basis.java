package org.junheng.rule;

/** How sure the text of a rule is. */
public enum Basis {
  /** Read in the issuer's own copy. */
  OFFICIAL("official"),
  /** Restated by others. */
  SECONDARY("secondary"),
  /** From memory; to be checked before it is relied on. */
  RECALLED("recalled");

  private final String word;

  Basis(String word) {
    this.word = word;
  }

  /** The word rule books and results use. */
  public String word() {
    return word;
  }
}
