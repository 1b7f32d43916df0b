package org.junheng.cli;

import java.io.PrintStream;

/** Lines for a person: the same line break on every system, nothing that steers a terminal. */
final class Lines {
  private Lines() {}

  static void print(PrintStream out, String text) {
    out.print(clean(text) + "\n");
  }

  /** The text with each control character but line breaks and tabs shown as {@code ?}. */
  static String clean(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints().forEach(c -> clean.appendCodePoint(steers(c) ? '?' : c));
    return clean.toString();
  }

  private static boolean steers(int c) {
    return Character.isISOControl(c) && c != '\n' && c != '\t';
  }
}
