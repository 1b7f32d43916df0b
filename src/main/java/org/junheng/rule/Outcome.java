package org.junheng.rule;

import java.util.List;

/** What one rule says of one row. Kept in arrays as the byte of its ordinal. */
public enum Outcome {
  PASS("pass"),
  FAIL("fail"),
  /** A figure that is needed is missing, unreadable or impossible. */
  UNDECIDED("undecided"),
  /** The rule's condition of application is false. */
  NOT_APPLICABLE("not-applicable"),
  /** Not selected, out of force, or a table it needs was not given. */
  NOT_CHECKED("not-checked"),
  /** The rule itself broke. */
  ERROR("error");

  private static final List<Outcome> ALL = List.of(values());

  private final String word;

  Outcome(String word) {
    this.word = word;
  }

  /** The word rule books and results use. */
  public String word() {
    return word;
  }

  /** The outcome as kept in arrays. */
  public byte code() {
    return (byte) ordinal();
  }

  /** The outcome kept as a byte. */
  public static Outcome of(byte code) {
    return ALL.get(code);
  }
}
