package org.junheng.report;

import org.junheng.text.Unseen;

/** Makes hostile text harmless; what cannot be seen, or would change what is seen, goes. */
final class Plain {
  private static final char REPLACEMENT = '\uFFFD';

  private Plain() {}

  /** The text with half surrogate pairs replaced: nothing else is unfit to be written as UTF-8. */
  static String paired(String text) {
    for (int at = 0; at < text.length(); at++) {
      if (Character.isSurrogate(text.charAt(at))) {
        return repaired(text);
      }
    }
    return text;
  }

  private static String repaired(String text) {
    StringBuilder whole = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> c <= Character.MAX_VALUE && Character.isSurrogate((char) c) ? REPLACEMENT : c)
        .forEach(whole::appendCodePoint);
    return whole.toString();
  }

  /** The text as JSON writes it between quotes, everything that cannot be seen by its number. */
  static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    for (int c : paired(text).codePoints().toArray()) {
      if (c == '"' || c == '\\') {
        escaped.append('\\').append((char) c);
      } else if (Unseen.is(c)) {
        for (char unit : Character.toChars(c)) {
          escaped.append(c == '\n' ? "\\n" : String.format("\\u%04x", (int) unit));
        }
      } else {
        escaped.appendCodePoint(c);
      }
    }
    return escaped.toString();
  }

  /**
   * The text on one line, without control characters (a terminal obeys them) and without marks that
   * turn the direction of reading (they make a text look like another).
   */
  static String line(String text) {
    if (isFit(text)) {
      return text;
    }
    StringBuilder fit = new StringBuilder(text.length());
    paired(text).codePoints().forEach(c -> append(fit, c));
    return fit.toString().strip();
  }

  private static boolean isFit(String text) {
    return !Unseen.isIn(text);
  }

  private static void append(StringBuilder fit, int c) {
    if (!Unseen.is(c)) {
      fit.appendCodePoint(c);
    } else if (isSpace(c) && !fit.isEmpty() && fit.charAt(fit.length() - 1) != ' ') {
      fit.append(' ');
    }
  }

  private static boolean isSpace(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || c == 0x0B
        || c == 0x0C
        || c == 0x85
        || c == 0x2028
        || c == 0x2029;
  }
}
