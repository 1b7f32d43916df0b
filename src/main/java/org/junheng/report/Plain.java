package org.junheng.report;

/** Makes hostile text harmless; what cannot be seen, or would change what is seen, goes. */
final class Plain {
  private static final char REPLACEMENT = '\uFFFD';
  private static final char FIRST_HAN = '\u4E00';
  private static final char LAST_HAN = '\u9FFF';

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
    for (int at = 0; at < text.length(); at++) {
      if (isUnfit(text.charAt(at))) {
        return false;
      }
    }
    return true;
  }

  private static void append(StringBuilder fit, int c) {
    if (!isUnfit(c) || Character.isSupplementaryCodePoint(c) || c == REPLACEMENT) {
      fit.appendCodePoint(c);
    } else if (isSpace(c) && !fit.isEmpty() && fit.charAt(fit.length() - 1) != ' ') {
      fit.append(' ');
    }
  }

  // The letters of nearly every text are known at a glance: reports are long.
  private static boolean isUnfit(int c) {
    return !((c >= ' ' && c <= '~') || (c >= FIRST_HAN && c <= LAST_HAN)) && isRareAndUnfit(c);
  }

  private static boolean isRareAndUnfit(int c) {
    return Character.isISOControl(c)
        || isSpace(c)
        || c == 0x061C
        || (c >= 0x200B && c <= 0x200F)
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2060 && c <= 0x206F)
        || c == 0xFEFF
        || (c >= 0xD800 && c <= 0xDFFF)
        || (c >= 0xFFF9 && c <= 0xFFFB)
        // No characters; XML cannot hold them.
        || c == 0xFFFE
        || c == 0xFFFF;
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
