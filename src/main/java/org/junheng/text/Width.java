package org.junheng.text;

/**
 * How many terminal cells a text takes: East Asian wide characters take two, combining marks none.
 */
public final class Width {
  private Width() {}

  /** The cells a text takes. */
  public static int of(String text) {
    int width = 0;
    for (int at = 0; at < text.length(); ) {
      int codePoint = text.codePointAt(at);
      width += of(codePoint);
      at += Character.charCount(codePoint);
    }
    return width;
  }

  /** The cells one code point takes: 0, 1 or 2. */
  public static int of(int codePoint) {
    if (codePoint < 0x7F) {
      return 1;
    }
    int kind = Character.getType(codePoint);
    if (kind == Character.NON_SPACING_MARK
        || kind == Character.ENCLOSING_MARK
        || kind == Character.FORMAT) {
      return 0;
    }
    return isWide(codePoint) ? 2 : 1;
  }

  /** The text, filled with spaces on the right up to a width. */
  public static String pad(String text, int width) {
    return text + " ".repeat(Math.max(0, width - of(text)));
  }

  /** The text, filled with spaces on the left up to a width. */
  public static String padLeft(String text, int width) {
    return " ".repeat(Math.max(0, width - of(text))) + text;
  }

  /** The text, cut to a width; a cut text ends in an ellipsis. */
  public static String cut(String text, int width) {
    if (of(text) <= width) {
      return text;
    }
    StringBuilder kept = new StringBuilder();
    int used = 1;
    for (int at = 0; at < text.length(); ) {
      int codePoint = text.codePointAt(at);
      used += of(codePoint);
      if (used > width) {
        break;
      }
      kept.appendCodePoint(codePoint);
      at += Character.charCount(codePoint);
    }
    return kept.append('…').toString();
  }

  // The blocks that Unicode's East Asian Width property gives as wide or full-width (UAX #11),
  // coarsened to whole blocks.
  private static boolean isWide(int c) {
    return c >= 0x1100
        && (c <= 0x115F
            || (c >= 0x2E80 && c <= 0x303E)
            || (c >= 0x3041 && c <= 0xA4CF)
            || (c >= 0xA960 && c <= 0xA97F)
            || (c >= 0xAC00 && c <= 0xD7A3)
            || (c >= 0xF900 && c <= 0xFAFF)
            || (c >= 0xFE30 && c <= 0xFE6F)
            || (c >= 0xFF00 && c <= 0xFF60)
            || (c >= 0xFFE0 && c <= 0xFFE6)
            || (c >= 0x1F300 && c <= 0x1FAFF)
            || (c >= 0x20000 && c <= 0x3FFFD));
  }
}
