package org.junheng.rule;

/** What a rule's failure means. */
public enum Severity {
  /** Must hold. */
  REQUIRED("required"),
  /** Odd but possible: closed by a recorded answer, never by silence. */
  QUERY("query"),
  /** Should hold. */
  ADVISORY("advisory");

  private final String word;

  Severity(String word) {
    this.word = word;
  }

  /** Whether it is as grave as another, or graver. */
  public boolean isWithin(Severity least) {
    return compareTo(least) <= 0;
  }

  /** The word rule books and results use. */
  public String word() {
    return word;
  }
}
