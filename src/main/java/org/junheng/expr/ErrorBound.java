package org.junheng.expr;

import java.math.BigDecimal;
import org.junheng.table.NumberColumn;

/**
 * How far figures computed as doubles may be from the true ones: each by at most {@code absolute +
 * relative × |figure|}. What is made of figures carries what their errors come to, after the rules
 * of running error analysis (Higham 2002, chapter 3), so that two figures further apart than their
 * bounds compare as doubles as they do in decimals.
 *
 * @param truth what is known of single figures beside their bound
 * @param low no figure is smaller
 * @param high no figure is larger
 * @param least no figure but 0 is nearer to 0; 0 where that is not known
 */
record ErrorBound(
    Truth truth, double low, double high, double least, double absolute, double relative) {

  /** Twice what rounding one result can change: room for what the rules leave out. */
  static final double ROUNDING = 0x1p-52;

  /** Doubles count to this without a gap. */
  static final double LARGEST_WHOLE = 0x1p53;

  // Decimals of so many digits are all told apart by doubles.
  private static final double LARGEST_PRINTED = 1e15;

  // Room for products of errors and for the rounding of bounds themselves.
  private static final double ROOM = 1 + 0x1p-20;

  // A divisor of more than so many times its error is far from 0.
  private static final double CLEAR = 0x1p20;

  /** What is known of single figures; each says less than the one before. */
  enum Truth {
    /** Each is a whole number up to 2^53, and true. */
    WHOLE,
    /** Each prints as the true figure: of two, the larger double is of the larger figure. */
    PRINTED,
    /** Each is the double nearest to the true figure, and true where it is whole. */
    RATIO,
    /** Nothing. */
    ROUNDED
  }

  // What cannot be worked out, of infinite figures, is without bounds.
  ErrorBound {
    low = Double.isNaN(low) ? Double.NEGATIVE_INFINITY : low;
    high = Double.isNaN(high) ? Double.POSITIVE_INFINITY : high;
    least = Double.isNaN(least) ? 0 : least;
    absolute = Double.isNaN(absolute) ? Double.POSITIVE_INFINITY : absolute;
    relative = Double.isNaN(relative) ? Double.POSITIVE_INFINITY : relative;
  }

  /** How far the figures of a column reach. */
  record Range(double low, double high, double least, boolean isWhole) {
    private static final Range NONE = new Range(0, 0, Double.POSITIVE_INFINITY, true);

    /** Of figures; missing ones do not count. */
    static Range of(double[] figures) {
      double low = Double.POSITIVE_INFINITY;
      double high = Double.NEGATIVE_INFINITY;
      double least = Double.POSITIVE_INFINITY;
      int broken = 0;
      for (double figure : figures) {
        double size = Math.abs(figure);
        low = figure < low ? figure : low;
        high = figure > high ? figure : high;
        least = size > 0 && size < least ? size : least;
        broken += size >= 0 && figure != Math.rint(figure) ? 1 : 0;
      }
      return low <= high ? new Range(low, high, least, broken == 0) : NONE;
    }
  }

  /** Whole numbers, each of them true. */
  static ErrorBound whole(double low, double high) {
    return new ErrorBound(Truth.WHOLE, low, high, 1, 0, 0);
  }

  /** Figures as they were given, each the nearest double. */
  static ErrorBound given(Range range, boolean printed) {
    boolean small = Math.max(-range.low, range.high) <= LARGEST_WHOLE;
    return printed && range.isWhole && small
        ? whole(range.low, range.high)
        : new ErrorBound(
            printed ? Truth.PRINTED : Truth.ROUNDED,
            range.low,
            range.high,
            range.least,
            0,
            ROUNDING);
  }

  /** A constant. */
  static ErrorBound of(BigDecimal constant) {
    double figure = FigureCells.finite(constant.doubleValue());
    boolean prints =
        Double.isFinite(figure) && NumberColumn.exactly(figure).compareTo(constant) == 0;
    return given(Range.of(new double[] {figure}), prints);
  }

  /** The same of figures that are known to reach so far. */
  ErrorBound within(Range range) {
    return new ErrorBound(truth, range.low, range.high, range.least, absolute, relative);
  }

  /** Figures of the same reach with another error. */
  ErrorBound withError(double wider, double steeper) {
    return new ErrorBound(Truth.ROUNDED, low, high, least, wider * ROOM, steeper * ROOM);
  }

  /** Whether each figure prints as the true one: such compare as doubles. */
  boolean isPrinted() {
    return truth.compareTo(Truth.PRINTED) <= 0;
  }

  /** Whether each figure is a true whole number. */
  boolean isWhole() {
    return truth == Truth.WHOLE;
  }

  /** Whether no two figures are on different sides of 0. */
  boolean isOneSided() {
    return low >= 0 || high <= 0;
  }

  /** The largest figure, whatever its sign. */
  double size() {
    return Math.max(Math.abs(low), Math.abs(high));
  }

  /** Whether one figure prints as the true one. */
  boolean isTrue(double figure) {
    boolean countable = figure == Math.rint(figure) && Math.abs(figure) <= LARGEST_WHOLE;
    return isPrinted() || (truth == Truth.RATIO && countable);
  }

  /** How far a figure may be from the true one, whether or not it prints as that. */
  double at(double figure) {
    return absolute + times(relative, Math.abs(figure));
  }

  /** The most that any figure may be from the true one. */
  double most() {
    return at(size());
  }

  /** Whether a figure is so near another that it takes decimals to tell on which side it is. */
  boolean isDoubtful(double figure, double other) {
    return !isTrue(figure) && Math.abs(figure - other) <= at(figure);
  }

  /** Quotients by divisors up to this are decided in decimals: it may be 0, or far off. */
  double unclear() {
    return CLEAR * absolute;
  }

  ErrorBound negated() {
    return new ErrorBound(truth, -high, -low, least, absolute, relative);
  }

  ErrorBound magnitude() {
    double nearest = Math.max(0, Math.max(low, -high));
    return new ErrorBound(truth, nearest, size(), least, absolute, relative);
  }

  // What reaches the largest whole in doubles may be one more.
  ErrorBound plus(ErrorBound other) {
    if (isWhole() && other.isWhole() && size() + other.size() < LARGEST_WHOLE) {
      return whole(low + other.low, high + other.high);
    }
    boolean same = (low >= 0 && other.low >= 0) || (high <= 0 && other.high <= 0);
    double kept = same ? Math.max(relative, other.relative) : 0;
    double lost = same ? 0 : times(relative, size()) + times(other.relative, other.size());
    return new ErrorBound(
        Truth.ROUNDED,
        low + other.low,
        high + other.high,
        same ? Math.min(least, other.least) : 0,
        (absolute + other.absolute + lost) * ROOM,
        (kept + ROUNDING) * ROOM);
  }

  ErrorBound times(ErrorBound other) {
    double size = times(size(), other.size());
    double bottom = isSameSide(other) ? 0 : -size;
    if (isWhole() && other.isWhole() && size < LARGEST_WHOLE) {
      return whole(bottom, size);
    }
    double lost = times(absolute, other.size()) + times(other.absolute, size());
    double least = times(this.least, other.least);
    double vanished = least < Double.MIN_NORMAL ? Double.MIN_NORMAL : 0;
    return new ErrorBound(
        Truth.ROUNDED,
        bottom,
        size,
        least / ROOM,
        (lost + times(absolute, other.absolute) + vanished) * ROOM,
        (relative + other.relative + ROUNDING) * ROOM);
  }

  /** Of quotients by divisors that are not doubtful, and of those decided in decimals. */
  ErrorBound over(ErrorBound divisor) {
    boolean clear = divisor.absolute == 0;
    double nearest = clear ? divisor.least : Math.max(divisor.least, divisor.unclear());
    double off = divisor.relative + (clear ? 0 : divisor.absolute / nearest);
    double grows = off < 0.5 ? ROOM / (1 - off) : Double.POSITIVE_INFINITY;
    double size = clear ? size() / divisor.least * grows : Double.POSITIVE_INFINITY;
    double least = clear ? this.least / divisor.size() / ROOM : 0;
    double vanished = least < Double.MIN_NORMAL ? Double.MIN_NORMAL : 0;
    return new ErrorBound(
        isWhole() && divisor.isWhole() ? Truth.RATIO : Truth.ROUNDED,
        clear && isSameSide(divisor) ? 0 : -size,
        size,
        least,
        ((absolute == 0 ? 0 : absolute / nearest) + vanished) * grows,
        (relative + off + ROUNDING) * grows);
  }

  private boolean isSameSide(ErrorBound other) {
    return (low >= 0 && other.low >= 0) || (high <= 0 && other.high <= 0);
  }

  /**
   * Of figures each of which is one of two: either picked, or the lesser or larger. In the last
   * case the true figures may stand the other way round, and the error is that of the other one.
   */
  ErrorBound or(ErrorBound other) {
    return new ErrorBound(
        truth.compareTo(other.truth) >= 0 ? truth : other.truth,
        Math.min(low, other.low),
        Math.max(high, other.high),
        Math.min(least, other.least),
        Math.max(absolute, other.absolute) * ROOM,
        Math.max(relative, other.relative) * ROOM);
  }

  /** Of the whole numbers next to these; decided in decimals where these are near one. */
  ErrorBound floored() {
    double bottom = Math.floor(low - at(low));
    double top = Math.ceil(high + at(high));
    return Math.max(Math.abs(bottom), Math.abs(top)) < LARGEST_WHOLE
        ? whole(bottom, top)
        : new ErrorBound(Truth.ROUNDED, bottom, top, 1, 0, ROUNDING);
  }

  /** Of these rounded to so many places; decided in decimals where these are near a half. */
  ErrorBound rounded(int places) {
    double unit = Math.pow(10, -places);
    double bottom = low - at(low) - unit;
    double top = high + at(high) + unit;
    double size = Math.max(Math.abs(bottom), Math.abs(top));
    if (places <= 0 && size < LARGEST_WHOLE) {
      return whole(bottom, top);
    }
    Truth told = size / unit <= LARGEST_PRINTED ? Truth.PRINTED : Truth.ROUNDED;
    return new ErrorBound(told, bottom, top, unit / ROOM, 0, ROUNDING);
  }

  /** What doubles tell of two figures. */
  static Doubt between(ErrorBound left, ErrorBound right) {
    return left.isPrinted() && right.isPrinted()
        ? Doubt.NONE
        : new Doubt(
            left,
            right,
            (left.absolute + right.absolute) * ROOM,
            Math.max(left.relative, right.relative) * ROOM);
  }

  /** When two figures are so close that doubles do not tell which is larger. */
  record Doubt(ErrorBound left, ErrorBound right, double absolute, double relative) {
    /** Never. */
    static final Doubt NONE = new Doubt(whole(0, 0), whole(0, 0), -1, 0);

    /** Whether there is none, whatever the figures. */
    boolean isNone() {
      return absolute < 0;
    }

    /** Whether there may be any: quick, for all rows. Missing figures are close to none. */
    boolean maybe(double a, double b) {
      return Math.abs(a - b) <= absolute + relative * (Math.abs(a) + Math.abs(b));
    }

    /** Whether there is, where there may be. */
    boolean is(double a, double b) {
      return !(left.isTrue(a) && right.isTrue(b));
    }
  }

  /** A product in which 0 of infinitely many is 0. */
  private static double times(double a, double b) {
    return a == 0 || b == 0 ? 0 : a * b;
  }
}
