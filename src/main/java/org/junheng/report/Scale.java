package org.junheng.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** A straight scale from figures to places in a picture. */
record Scale(double from, double to, double start, double end) {
  private static final double[] STEPS = {1, 2, 2.5, 5, 10};

  Scale {
    if (!(to > from)) {
      throw new IllegalArgumentException("a scale runs upward: " + from + " to " + to);
    }
  }

  double at(double value) {
    return start + (value - from) / (to - from) * (end - start);
  }

  /** Round figures on the scale, at most so many. */
  List<BigDecimal> ticks(int most) {
    double least = (to - from) / most;
    double power = Math.pow(10, Math.floor(Math.log10(least)));
    double step = power * 10;
    for (double candidate : STEPS) {
      if (candidate * power >= least) {
        step = candidate * power;
        break;
      }
    }
    BigDecimal exact =
        new BigDecimal(step).round(new java.math.MathContext(3)).stripTrailingZeros();
    List<BigDecimal> ticks = new ArrayList<>();
    for (long n = (long) Math.ceil(from / step - 1e-9); n * step <= to + step * 1e-9; n++) {
      ticks.add(exact.multiply(BigDecimal.valueOf(n)));
    }
    return ticks;
  }

  /** A place, to a tenth. */
  static String coordinate(double place) {
    String tenth = Rounded.plain(place, 1);
    return tenth.endsWith(".0") ? tenth.substring(0, tenth.length() - 2) : tenth;
  }
}
