package org.junheng.problem;

import org.junheng.text.Width;

/**
 * A source line with a stretch of it marked by carets. Wide characters get two carets, so the marks
 * stand below what they mark.
 *
 * @param source the line, without its line break
 * @param column the first marked character, from 1
 * @param length how many characters are marked; at least one caret is drawn
 */
public record Excerpt(String source, int column, int length) {
  public Excerpt {
    column = Math.max(1, Math.min(column, source.length() + 1));
    length = Math.max(1, length);
  }

  /**
   * Two lines, indented: the source and the carets. Tabs and control characters are shown as
   * spaces.
   */
  @Override
  public String toString() {
    String clean = source.replaceAll("\\p{Cntrl}", " ");
    int start = column - 1;
    int end = Math.min(clean.length(), start + length);
    int before = Width.of(clean.substring(0, start));
    int marked = Math.max(1, Width.of(clean.substring(start, Math.max(start, end))));
    return "    " + clean + "\n    " + " ".repeat(before) + "^".repeat(marked);
  }
}
