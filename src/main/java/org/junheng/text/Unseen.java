package org.junheng.text;

import java.util.function.IntPredicate;

/**
 * Characters that cannot be seen, or that change how others are seen: controls, which a terminal
 * obeys; marks that turn the direction of reading, which make a text look like another; tags and
 * other characters of no width, which hide words in one.
 */
public final class Unseen {
  private static final char FIRST_HAN = '\u4E00';
  private static final char LAST_HAN = '\u9FFF';
  private static final int FIRST_TAG = 0xE0000;
  private static final int LAST_TAG = 0xE0FFF;

  private Unseen() {}

  /** Whether a character, a code point, is one. */
  public static boolean is(int c) {
    // The letters of nearly every text are known at a glance: reports are long.
    return !((c >= ' ' && c <= '~') || (c >= FIRST_HAN && c <= LAST_HAN)) && isRare(c);
  }

  private static boolean isRare(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          true;
      // Of no width, though letters or marks by their class; and what is no character.
      default ->
          c == 0x115F
              || c == 0x1160
              || c == 0x3164
              || c == 0xFFA0
              || (c & 0xFFFE) == 0xFFFE
              || (c >= FIRST_TAG && c <= LAST_TAG);
    };
  }

  /** Whether a text has one. */
  public static boolean isIn(String text) {
    for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
      if (is(text.codePointAt(at))) {
        return true;
      }
    }
    return false;
  }

  /** The text with each of them shown by its number, as in {@code [U+202E]}. */
  public static String shown(String text) {
    return shown(text, c -> false);
  }

  /** The same of lines: line breaks and tabs stay. */
  public static String lines(String text) {
    return shown(text, c -> c == '\n' || c == '\t');
  }

  private static String shown(String text, IntPredicate stays) {
    if (!isIn(text)) {
      return text;
    }
    StringBuilder shown = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(
            c -> {
              if (is(c) && !stays.test(c)) {
                shown.append(String.format("[U+%04X]", c));
              } else {
                shown.appendCodePoint(c);
              }
            });
    return shown.toString();
  }
}
