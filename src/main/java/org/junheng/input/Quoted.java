package org.junheng.input;

/**
 * What was written in a cell, as an argument of a message. What is wrong with two cells in the same
 * words but for this is wrong for the same reason, and is told once.
 *
 * @param text as it may be shown
 */
record Quoted(String text) {
  /** Stands for whatever was written. */
  static final Quoted ANY = new Quoted("");

  @Override
  public String toString() {
    return text;
  }
}
