package org.junheng.cli;

import java.io.PrintStream;
import org.junheng.text.Unseen;

/** Lines for a person: the same line break on every system, nothing that steers a terminal. */
final class Lines {
  private Lines() {}

  static void print(PrintStream out, String text) {
    out.print(clean(text) + "\n");
  }

  /** The text with each character that steers a terminal, or hides in it, made visible. */
  static String clean(String text) {
    return Unseen.lines(text);
  }
}
