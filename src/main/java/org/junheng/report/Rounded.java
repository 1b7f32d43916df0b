package org.junheng.report;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Figures as they are shown, rounded half up from the digits that they print as. */
final class Rounded {
  private static final long[] POWERS = {1, 10, 100, 1000, 10_000};
  private static final double LARGE = 1e9;
  private static final double NEAR = 1e-6;

  private Rounded() {}

  /** A finite figure with so many decimals. */
  static String plain(double figure, int places) {
    // A picture has thousands of figures; only beside a half are their printed digits needed.
    if (places < POWERS.length && Math.abs(figure) * POWERS[places] < LARGE) {
      double scaled = Math.abs(figure) * POWERS[places];
      long whole = (long) scaled;
      double rest = scaled - whole;
      if (Math.abs(rest - 0.5) > NEAR) {
        return plain(figure < 0, rest > 0.5 ? whole + 1 : whole, places);
      }
    }
    return BigDecimal.valueOf(figure).setScale(places, RoundingMode.HALF_UP).toPlainString();
  }

  private static String plain(boolean negative, long scaled, int places) {
    StringBuilder digits = new StringBuilder(16).append(scaled);
    if (places > 0) {
      while (digits.length() <= places) {
        digits.insert(0, '0');
      }
      digits.insert(digits.length() - places, '.');
    }
    return negative && scaled > 0 ? digits.insert(0, '-').toString() : digits.toString();
  }
}
