package org.junheng.expr;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Arithmetic in decimals. Sums, differences and products are exact. Quotients and roots carry more
 * digits than are judged by: 1/3 has 80 digits, so three of them, seen at 30 decimals, are 1.
 */
final class ExactFigures {
  private static final MathContext WORKING = new MathContext(80, RoundingMode.HALF_EVEN);
  private static final MathContext JUDGED = new MathContext(70, RoundingMode.HALF_EVEN);
  private static final int DECIMALS = 30;

  // No figure of data has as many digits: a product of many is rounded here to stay cheap.
  private static final MathContext LONGEST = new MathContext(300, RoundingMode.HALF_EVEN);

  // Digits of a figure with which a long reckons, one digit more and all.
  private static final int SHORT = 17;
  private static final long ROOM = 10_000_000_000_000_000L;

  // A double's largest exponent: what is larger is missing, as it is in doubles.
  private static final int LARGEST = 308;

  private ExactFigures() {}

  /** An operator between two figures; null where it is missing: divided by zero, or too large. */
  static @Nullable BigDecimal apply(Function operator, BigDecimal left, BigDecimal right) {
    return switch (operator) {
      case ADD -> bounded(left.add(right));
      case SUBTRACT -> bounded(left.subtract(right));
      case MULTIPLY -> bounded(left.multiply(right));
      case DIVIDE -> divide(left, right);
      default -> throw new IllegalArgumentException("no operator: " + operator);
    };
  }

  /** Another scalar function of figures; null where it is missing. */
  static @Nullable BigDecimal apply(Expr.Call call, List<BigDecimal> args) {
    BigDecimal first = args.get(0);
    return switch (call.function()) {
      case NEGATE -> first.negate();
      case ABS -> first.abs();
      case MIN -> args.stream().reduce(first, BigDecimal::min);
      case MAX -> args.stream().reduce(first, BigDecimal::max);
      case FLOOR -> settle(first).setScale(0, RoundingMode.FLOOR);
      case CEILING -> settle(first).setScale(0, RoundingMode.CEILING);
      case INTERPOLATE -> Interpolation.of(call).at(first);
      case ROUND -> settle(first).setScale(FigureCells.places(call), RoundingMode.HALF_UP);
      default -> throw new IllegalArgumentException("not arithmetic: " + call.function());
    };
  }

  static @Nullable BigDecimal divide(BigDecimal dividend, BigDecimal divisor) {
    if (settle(divisor).signum() == 0) {
      return null;
    }
    BigDecimal even = evenly(dividend, divisor);
    return even != null ? even : bounded(dividend.divide(divisor, WORKING));
  }

  /**
   * The same as {@link BigDecimal#divide(BigDecimal, MathContext)} where a quotient of short
   * figures has an end, without working out 80 digits and taking the zeros among them off again;
   * null elsewhere.
   */
  private static @Nullable BigDecimal evenly(BigDecimal dividend, BigDecimal divisor) {
    if (!isShort(dividend) || !isShort(divisor)) {
      return null;
    }
    long by = digits(divisor);
    long quotient = digits(dividend) / by;
    long rest = digits(dividend) % by;
    if (rest % withoutTens(by) != 0) {
      return null;
    }
    int scale = dividend.scale() - divisor.scale();
    while (rest != 0) {
      if (Math.abs(quotient) > ROOM) {
        return null;
      }
      rest *= 10;
      quotient = 10 * quotient + rest / by;
      rest %= by;
      scale++;
    }
    return BigDecimal.valueOf(quotient, scale);
  }

  private static boolean isShort(BigDecimal figure) {
    return figure.precision() <= SHORT && Math.abs(figure.scale()) <= SHORT;
  }

  /** All digits of a short figure as a whole number. */
  private static long digits(BigDecimal figure) {
    return figure.scaleByPowerOfTen(figure.scale()).longValue();
  }

  /** What is left of a number without its factors 2 and 5: only that makes digits without end. */
  private static long withoutTens(long number) {
    long left = number >> Long.numberOfTrailingZeros(number);
    while (left % 5 == 0) {
      left /= 5;
    }
    return left;
  }

  /** The root of a figure that is not negative. */
  static BigDecimal root(BigDecimal figure) {
    return figure.signum() <= 0 ? BigDecimal.ZERO : figure.sqrt(WORKING);
  }

  static int compare(BigDecimal a, BigDecimal b) {
    return settle(a).compareTo(settle(b));
  }

  /** A figure as it is judged: without the digits that quotients carry for safety. */
  static BigDecimal settle(BigDecimal figure) {
    boolean isSettled = figure.scale() <= DECIMALS && figure.precision() <= JUDGED.getPrecision();
    return isSettled ? figure : settled(figure);
  }

  private static BigDecimal settled(BigDecimal figure) {
    BigDecimal rounded = figure.precision() > JUDGED.getPrecision() ? figure.round(JUDGED) : figure;
    return rounded.scale() > DECIMALS
        ? rounded.setScale(DECIMALS, RoundingMode.HALF_EVEN)
        : rounded;
  }

  /** A figure as it is handed out. */
  static BigDecimal result(BigDecimal figure) {
    return settle(figure).round(MathContext.DECIMAL128);
  }

  static @Nullable BigDecimal bounded(BigDecimal figure) {
    int digits = figure.precision();
    if (digits - figure.scale() > LARGEST && Double.isInfinite(figure.doubleValue())) {
      return null;
    }
    return digits > LONGEST.getPrecision() ? figure.round(LONGEST) : figure;
  }
}
