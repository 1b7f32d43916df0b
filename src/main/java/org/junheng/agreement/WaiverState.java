package org.junheng.agreement;

/** What became of a waiver in a check. */
public enum WaiverState {
  /** It covers a failure. */
  APPLIED("applied"),
  /** It is in force, and nothing that it could cover failed. */
  UNUSED("unused"),
  /** It is in force, but everything that it could cover is worse than it bears. */
  OUTSIDE("outside"),
  /** Its first day is still to come. */
  NOT_YET("not-yet"),
  /** Its last day is over. */
  EXPIRED("expired");

  private final String word;

  WaiverState(String word) {
    this.word = word;
  }

  /** The word results use. */
  public String word() {
    return word;
  }
}
