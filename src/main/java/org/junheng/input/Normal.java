package org.junheng.input;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The forms in which texts are compared, so that how an office typed them does not matter. */
final class Normal {
  private static final int LONGEST_SHOWN = 60;
  private static final Pattern BLANKS = Pattern.compile("[\\p{Cntrl}\\s]+");

  private Normal() {}

  /** Without the white space around it: blanks of every width, line breaks, invisible marks. */
  static String strip(CharSequence text) {
    int start = 0;
    int end = text.length();
    while (start < end && isBlank(text.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(text.charAt(end - 1))) {
      end--;
    }
    return text.subSequence(start, end).toString();
  }

  /** With full-width letters, digits and signs as ASCII ones; everything else as it is. */
  static String halfWidth(String text) {
    for (int at = 0; at < text.length(); at++) {
      if (text.charAt(at) >= '\u2000') {
        return halfWidthFrom(text, at);
      }
    }
    return text;
  }

  /** What names, headers and categories are compared by: no case, width, blanks or underscores. */
  static String key(CharSequence text) {
    String plain = text.toString();
    if (!isLowerAscii(plain)) {
      plain = Normalizer.normalize(plain, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
    StringBuilder kept = new StringBuilder(plain.length());
    for (int at = 0; at < plain.length(); at++) {
      char c = plain.charAt(at);
      if (!isBlank(c) && c != '_') {
        kept.append(c);
      }
    }
    return kept.toString();
  }

  /** As it may be shown in a message: on one line, without control characters, cut if long. */
  static String shown(CharSequence text) {
    String cut = text.length() > LONGEST_SHOWN ? text.subSequence(0, LONGEST_SHOWN) + "…" : "";
    return BLANKS.matcher(cut.isEmpty() ? text : cut).replaceAll(" ");
  }

  /** Whether a character is blank: white space of every kind, and marks that take no room. */
  static boolean isBlank(char c) {
    if (c <= ' ') {
      return true;
    }
    return c >= '\u0080'
        && (c == '\u00A0'
            || c == '\u3000'
            || c == '\uFEFF'
            || c == '\u0085'
            || c == '\u00AD'
            || c == '\u061C'
            || c == '\u180E'
            || (c >= '\u2000' && c <= '\u200F')
            || (c >= '\u2028' && c <= '\u202F')
            || (c >= '\u205F' && c <= '\u206F'));
  }

  private static boolean isLowerAscii(String text) {
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c >= '\u0080' || (c >= 'A' && c <= 'Z')) {
        return false;
      }
    }
    return true;
  }

  private static String halfWidthFrom(String text, int from) {
    StringBuilder half = new StringBuilder(text);
    for (int at = from; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c >= '\uFF01' && c <= '\uFF5E') {
        half.setCharAt(at, (char) (c - 0xFEE0));
      } else if (c == '\u3000') {
        half.setCharAt(at, ' ');
      } else if (c == '\u2212') {
        half.setCharAt(at, '-');
      }
    }
    return half.toString();
  }
}
