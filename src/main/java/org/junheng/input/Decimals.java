package org.junheng.input;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Figures as people write them. */
final class Decimals {
  /** What {@link #whole} gives for a text that is not a short row of digits. */
  static final long NOT_WHOLE = -1;

  /** What {@link #fast} gives for a text that needs a closer look. */
  static final double NOT_FAST = Double.NaN;

  private static final int FAST_DIGITS = 15;
  private static final int LONGEST = 60;
  private static final int LONGEST_REACH = 18;
  // 1,234,567.8 and 1 234 567.8, with every blank and apostrophe that sets thousands apart.
  private static final Pattern GROUPED =
      Pattern.compile(
          "([+-]?\\d{1,3})((?:,\\d{3})+|(?:[ \\u00A0\\u2009\\u202F]\\d{3})+|(?:['’]\\d{3})+)(\\.\\d*)?");
  private static final Pattern PLAIN =
      Pattern.compile("[+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d{1,3})?");
  private static final double[] POWERS_OF_TEN = new double[FAST_DIGITS + 1];

  static {
    for (int power = 0; power <= FAST_DIGITS; power++) {
      POWERS_OF_TEN[power] = Math.pow(10, power);
    }
  }

  private Decimals() {}

  /** The figure that up to 15 digits and nothing else write, else {@link #NOT_WHOLE}. */
  static long whole(char[] text, int from, int length) {
    if (length == 0 || length > FAST_DIGITS) {
      return NOT_WHOLE;
    }
    long value = 0;
    for (int at = from; at < from + length; at++) {
      int digit = text[at] - '0';
      if (digit < 0 || digit > 9) {
        return NOT_WHOLE;
      }
      value = value * 10 + digit;
    }
    return value;
  }

  /**
   * The figure that up to 15 digits with a point among them write, else {@link #NOT_FAST}. Both the
   * digits and the power of ten are exact doubles, so their quotient is the nearest double, and no
   * other figure of so few digits is as near: it prints back.
   */
  static double fast(CharView text) {
    int length = text.length();
    if (length < 3 || length > FAST_DIGITS + 1) {
      return NOT_FAST;
    }
    long value = 0;
    int point = -1;
    for (int at = 0; at < length; at++) {
      int digit = text.charAt(at) - '0';
      if (digit >= 0 && digit <= 9) {
        value = value * 10 + digit;
      } else if (digit == '.' - '0' && point < 0 && at > 0 && at < length - 1) {
        point = at;
      } else {
        return NOT_FAST;
      }
    }
    return point < 0 ? NOT_FAST : value / POWERS_OF_TEN[length - 1 - point];
  }

  /** The figure a half-width text writes, or null. */
  static @Nullable BigDecimal exact(String text) {
    if (text.length() > LONGEST) {
      return null;
    }
    String plain = text;
    Matcher grouped = GROUPED.matcher(text);
    if (grouped.matches()) {
      String rest = grouped.group(3) == null ? "" : grouped.group(3);
      plain = grouped.group(1) + grouped.group(2).replaceAll("\\D", "") + rest;
    }
    return PLAIN.matcher(plain).matches() ? new BigDecimal(plain) : null;
  }

  /** Whether a text holds digits and words, as in {@code 12人} and {@code 约90}. */
  static boolean isFigureAndMore(String text) {
    return text.chars().anyMatch(c -> c >= '0' && c <= '9')
        && text.chars().anyMatch(c -> "0123456789.,+-' ".indexOf(c) < 0);
  }

  /** Whether a figure is neither too large nor too small to be reckoned with. */
  static boolean isInReach(BigDecimal figure) {
    return figure.signum() == 0 || Math.abs(figure.precision() - figure.scale()) <= LONGEST_REACH;
  }

  /** Whether a figure is written with a power of ten, as spreadsheets shorten long ones. */
  static boolean isShortened(String text) {
    return text.indexOf('e') > 0 || text.indexOf('E') > 0;
  }
}
