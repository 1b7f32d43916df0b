package org.junheng.problem;

import org.junheng.text.Unseen;
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
  private static final String REPLACEMENT = "\uFFFD";

  public Excerpt {
    column = Math.max(1, Math.min(column, source.length() + 1));
    length = Math.max(1, length);
  }

  // Each in as many places as it takes, so that the carets stand where they should.
  private String clean() {
    StringBuilder clean = new StringBuilder(source.length());
    source
        .codePoints()
        .forEach(
            c -> {
              if (c == '\t' || !Unseen.is(c)) {
                clean.appendCodePoint(c == '\t' ? ' ' : c);
              } else {
                clean.append(REPLACEMENT.repeat(Character.charCount(c)));
              }
            });
    return clean.toString();
  }

  /**
   * Two lines, indented: the source and the carets. Tabs are shown as spaces, and what cannot be
   * seen is shown to be there.
   */
  @Override
  public String toString() {
    String clean = clean();
    int start = column - 1;
    int end = Math.min(clean.length(), start + length);
    int before = Width.of(clean.substring(0, start));
    int marked = Math.max(1, Width.of(clean.substring(start, Math.max(start, end))));
    return "    " + clean + "\n    " + " ".repeat(before) + "^".repeat(marked);
  }
}
