package org.junheng.expr;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Arithmetic in decimals. Sums, differences and products are exact. Quotients and roots carry more
 * digits than are judged by: 1/3 has 50 digits, so three of them, seen at 30 decimals, are 1.
 */
final class ExactFigures {
  private static final MathContext WORKING = new MathContext(50, RoundingMode.HALF_EVEN);
  private static final MathContext JUDGED = new MathContext(40, RoundingMode.HALF_EVEN);
  private static final int DECIMALS = 30;

  // No figure of data has as many digits: a product of many is rounded here to stay cheap.
  private static final MathContext LONGEST = new MathContext(300, RoundingMode.HALF_EVEN);

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
    return settle(divisor).signum() == 0 ? null : bounded(dividend.divide(divisor, WORKING));
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
