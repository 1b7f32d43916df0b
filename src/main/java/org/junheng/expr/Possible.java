package org.junheng.expr;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a value may be, where it rests on rows that may or may not count. It holds everything that
 * the value can be, and perhaps more.
 *
 * @param mayBeMissing whether it may be missing
 * @param mayBeGiven whether it may have a value
 * @param value the only value that it may have; null where it may have several
 * @param least the least figure that it may be; null where there is no bound, or no figure
 * @param most the largest; null likewise
 */
public record Possible(
    boolean mayBeMissing,
    boolean mayBeGiven,
    @Nullable Object value,
    @Nullable BigDecimal least,
    @Nullable BigDecimal most) {
  /** Surely missing. */
  public static final Possible MISSING = new Possible(true, false, null, null, null);

  /** Any value at all, or none. */
  static final Possible ANYTHING = new Possible(true, true, null, null, null);

  /** True or false. */
  private static final Possible EITHER = new Possible(false, true, null, null, null);

  /** One value; missing for null. */
  static Possible of(@Nullable Object value) {
    if (value == null) {
      return MISSING;
    }
    BigDecimal figure = value instanceof BigDecimal known ? known : null;
    return new Possible(false, true, value, figure, figure);
  }

  /** A figure from one to another; null for no bound. */
  static Possible between(@Nullable BigDecimal least, @Nullable BigDecimal most) {
    boolean one = least != null && most != null && least.compareTo(most) == 0;
    return one ? of(least) : new Possible(false, true, null, least, most);
  }

  /** A flag. */
  static Possible flag(boolean mayHold, boolean mayFail, boolean mayBeMissing) {
    if (!mayHold && !mayFail) {
      return MISSING;
    }
    Possible given = mayHold && mayFail ? EITHER : of(mayHold);
    return mayBeMissing ? given.orMissing() : given;
  }

  /** Whether there is only one thing that it can be. */
  public boolean isSettled() {
    return mayBeMissing != mayBeGiven && (!mayBeGiven || value != null);
  }

  /** Whether a flag may be true. */
  public boolean mayHold() {
    return mayBeGiven && !Boolean.FALSE.equals(value);
  }

  /** Whether a flag may be false. */
  public boolean mayFail() {
    return mayBeGiven && !Boolean.TRUE.equals(value);
  }

  /** The same, or missing. */
  Possible orMissing() {
    return mayBeMissing ? this : new Possible(true, mayBeGiven, value, least, most);
  }

  /** The same, but surely given. */
  Possible given() {
    return new Possible(false, mayBeGiven, value, least, most);
  }

  /** One or the other. */
  Possible or(Possible other) {
    if (!mayBeGiven) {
      return other.orMissing();
    }
    if (!other.mayBeGiven) {
      return orMissing();
    }
    boolean missing = mayBeMissing || other.mayBeMissing;
    if (value != null && other.value != null && isSame(value, other.value)) {
      return new Possible(missing, true, value, least, most);
    }
    return new Possible(
        missing,
        true,
        null,
        least == null || other.least == null ? null : least.min(other.least),
        most == null || other.most == null ? null : most.max(other.most));
  }

  static boolean isSame(Object left, Object right) {
    return left instanceof BigDecimal a && right instanceof BigDecimal b
        ? ExactFigures.compare(a, b) == 0
        : left.equals(right);
  }

  /** A figure through a function that never falls where the figure rises. */
  Possible rising(UnaryOperator<BigDecimal> function) {
    return mayBeGiven
        ? figures(
            least == null ? null : function.apply(least),
            most == null ? null : function.apply(most))
        : MISSING;
  }

  private Possible figures(@Nullable BigDecimal from, @Nullable BigDecimal to) {
    Possible between = between(from, to);
    return mayBeMissing ? between.orMissing() : between;
  }

  Possible negated() {
    return mayBeGiven
        ? figures(most == null ? null : most.negate(), least == null ? null : least.negate())
        : MISSING;
  }

  Possible absolute() {
    boolean positive = least != null && least.signum() >= 0;
    boolean negative = most != null && most.signum() <= 0;
    if (!mayBeGiven || positive) {
      return this;
    }
    BigDecimal farthest = least == null || most == null ? null : least.abs().max(most.abs());
    return negative ? negated() : figures(BigDecimal.ZERO, farthest);
  }

  /** An operation on two figures. */
  static Possible apply(Function operator, Possible left, Possible right) {
    if (!left.mayBeGiven || !right.mayBeGiven) {
      return MISSING;
    }
    boolean missing = left.mayBeMissing || right.mayBeMissing;
    Possible result = given(operator, left, right);
    return missing ? result.orMissing() : result;
  }

  private static Possible given(Function operator, Possible left, Possible right) {
    if (left.value != null && right.value != null) {
      return of(ExactFigures.apply(operator, (BigDecimal) left.value, (BigDecimal) right.value));
    }
    return switch (operator) {
      case ADD -> between(sum(left.least, right.least), sum(left.most, right.most));
      case SUBTRACT -> given(Function.ADD, left, right.negated().given());
      case MULTIPLY -> product(left, right);
      case DIVIDE -> quotient(left, right);
      default -> throw new IllegalArgumentException("no operator: " + operator);
    };
  }

  private static @Nullable BigDecimal sum(@Nullable BigDecimal a, @Nullable BigDecimal b) {
    return a == null || b == null ? null : a.add(b);
  }

  private static Possible product(Possible left, Possible right) {
    BigDecimal a = left.least;
    BigDecimal b = left.most;
    BigDecimal c = right.least;
    BigDecimal d = right.most;
    if (a != null && b != null && c != null && d != null) {
      return hull(List.of(a.multiply(c), a.multiply(d), b.multiply(c), b.multiply(d)));
    }
    return a != null && c != null && a.signum() >= 0 && c.signum() >= 0
        ? between(a.multiply(c), null)
        : between(null, null);
  }

  private static Possible quotient(Possible left, Possible right) {
    BigDecimal a = left.least;
    BigDecimal b = left.most;
    BigDecimal c = right.least;
    BigDecimal d = right.most;
    if (d != null && ExactFigures.settle(d).signum() < 0) {
      return quotient(left.negated().given(), right.negated().given());
    }
    boolean positive = c != null && ExactFigures.settle(c).signum() > 0;
    if (positive && a != null && b != null && c != null && d != null) {
      return hull(List.of(over(a, c), over(a, d), over(b, c), over(b, d)));
    }
    Possible quotient = between(null, null);
    if (a != null && c != null && a.signum() >= 0 && c.signum() >= 0) {
      BigDecimal least = d == null || d.signum() == 0 ? BigDecimal.ZERO : over(a, d);
      BigDecimal most = c.signum() > 0 && positive && b != null ? over(b, c) : null;
      quotient = between(least, most);
    }
    return positive ? quotient : quotient.orMissing();
  }

  private static BigDecimal over(BigDecimal dividend, BigDecimal divisor) {
    BigDecimal quotient = ExactFigures.divide(dividend, divisor);
    return quotient == null ? BigDecimal.ZERO : quotient;
  }

  /** From the least to the largest of some figures. */
  static Possible hull(List<BigDecimal> figures) {
    BigDecimal least = figures.get(0);
    BigDecimal most = figures.get(0);
    for (BigDecimal figure : figures) {
      least = least.min(figure);
      most = most.max(figure);
    }
    return between(least, most);
  }

  /**
   * Whether two values stand so to each other.
   *
   * @param ordered whether they are figures
   */
  public static Possible compared(
      Function comparison, Possible left, Possible right, boolean ordered) {
    if (!left.mayBeGiven || !right.mayBeGiven) {
      return MISSING;
    }
    boolean missing = left.mayBeMissing || right.mayBeMissing;
    boolean below;
    boolean same;
    boolean above;
    if (left.value != null && right.value != null) {
      int order = ScalarFormula.compare(left.value, right.value);
      below = order < 0;
      same = order == 0;
      above = order > 0;
    } else if (ordered) {
      below = isBelow(left.least, right.most);
      above = isBelow(right.least, left.most);
      // Where one begins behind the other's end, they have nothing in common.
      same = !isAbove(left.least, right.most) && !isAbove(right.least, left.most);
    } else {
      below = true;
      same = true;
      above = true;
    }
    boolean holds =
        below && Comparisons.holds(comparison, -1)
            || same && Comparisons.holds(comparison, 0)
            || above && Comparisons.holds(comparison, 1);
    boolean fails =
        below && !Comparisons.holds(comparison, -1)
            || same && !Comparisons.holds(comparison, 0)
            || above && !Comparisons.holds(comparison, 1);
    return flag(holds, fails, missing);
  }

  private static boolean isBelow(@Nullable BigDecimal least, @Nullable BigDecimal most) {
    return least == null || most == null || ExactFigures.compare(least, most) < 0;
  }

  private static boolean isAbove(@Nullable BigDecimal least, @Nullable BigDecimal most) {
    return least != null && most != null && ExactFigures.compare(least, most) > 0;
  }

  /** Whether all flags hold: false if one is not, missing if one might not be. */
  static Possible all(List<Possible> flags) {
    boolean mayHold = true;
    boolean mayFail = false;
    boolean mayBeOpen = true;
    boolean anyMissing = false;
    for (Possible flag : flags) {
      mayHold &= flag.mayHold();
      mayFail |= flag.mayFail();
      mayBeOpen &= flag.mayHold() || flag.mayBeMissing();
      anyMissing |= flag.mayBeMissing();
    }
    return flag(mayHold, mayFail, mayBeOpen && anyMissing);
  }

  /** The opposite of a flag. */
  Possible not() {
    boolean wasTrue = mayHold();
    boolean wasFalse = mayFail();
    return flag(/* mayHold= */ wasFalse, /* mayFail= */ wasTrue, mayBeMissing);
  }
}
