package org.junheng.agreement;

/** How a query stands to what was answered. */
public enum AnswerState {
  /** Nothing was answered. */
  OPEN("open"),
  /** It was answered, and the value is the one explained. */
  CLOSED("closed"),
  /** It was answered, but the value is another by now. */
  REOPENED("reopened"),
  /** Of an answer: nothing is asked of its row. */
  UNUSED("unused");

  private final String word;

  AnswerState(String word) {
    this.word = word;
  }

  /** The word results use. */
  public String word() {
    return word;
  }
}
