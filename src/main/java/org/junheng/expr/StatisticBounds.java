package org.junheng.expr;

import static org.junheng.expr.ErrorBound.ROUNDING;

import org.junheng.expr.ErrorBound.Range;

/**
 * How far statistics of rows within are from the true ones, given how far the figures and weights
 * of single rows are. No row's weight or value is on the wrong side of 0: such rows are decided in
 * decimals.
 *
 * @param value of the figures
 * @param weight of the weights
 * @param most how many rows one row has within, at most
 */
record StatisticBounds(ErrorBound value, ErrorBound weight, int most) {

  /** Of shares, which are quotients of counts. */
  static final ErrorBound SHARES =
      ErrorBound.whole(0, Integer.MAX_VALUE).over(ErrorBound.whole(1, Integer.MAX_VALUE));

  /** Of sums. */
  ErrorBound sum(Range sums) {
    double size = Math.max(-sums.low(), sums.high());
    boolean counted =
        value.isOneSided()
            ? size < ErrorBound.LARGEST_WHOLE
            : most * value.size() < ErrorBound.LARGEST_WHOLE;
    if (value.isWhole() && counted) {
      return ErrorBound.whole(sums.low(), sums.high());
    }
    ErrorBound summed = value.within(sums);
    return value.isOneSided()
        ? summed.withError(most * value.absolute(), value.relative() + compensated())
        : summed.withError(
            most * (value.most() + compensated() * value.size()), value.relative() + ROUNDING);
  }

  /** What a compensated sum is off by, relative to the sizes of its figures (Higham 2002, 4.3). */
  private double compensated() {
    double rounded = most * ROUNDING;
    return 4 * ROUNDING + rounded * rounded;
  }

  /** Of means: as far off as the figures, and as the weights make them. */
  ErrorBound mean(Range means) {
    double steps = 4 * ROUNDING + 2 * compensated() + 2 * weighing();
    ErrorBound mean = value.within(means);
    return value.isOneSided()
        ? mean.withError(value.absolute(), value.relative() + steps)
        : mean.withError(value.most() + steps * value.size(), ROUNDING);
  }

  /** How far weights are off, relative to themselves. */
  private double weighing() {
    return weight.relative() + (weight.absolute() == 0 ? 0 : weight.absolute() / weight.least());
  }

  /** Of deviations from means; the root of a sum of squares is off by no more than each root is. */
  ErrorBound deviation(ErrorBound mean, Range deviations) {
    // Of two rows, √(n ÷ (n − 1)) of a sample is √2.
    double each = 2 * (value.most() + mean.most() + ROUNDING * mean.size());
    return value
        .within(deviations)
        .withError(3 * each, 2 * weighing() + 2 * compensated() + 8 * ROUNDING);
  }

  /** Of deviations as shares of means that are not doubtful. */
  ErrorBound variation(ErrorBound mean, Range variations) {
    ErrorBound deviation = deviation(mean, new Range(0, 2 * value.size(), 0, false));
    ErrorBound variation = deviation.over(mean);
    return variation.within(variations);
  }

  /** Of medians and quantiles. */
  ErrorBound quantile(Range quantiles) {
    double placed = (8 + 4.0 * most) * ROUNDING * value.size();
    return value.within(quantiles).withError(2 * value.most() + placed, 0);
  }

  /** Of Gini coefficients, which are sums of differences. */
  ErrorBound gini(ErrorBound mean, Range coefficients) {
    double added = (32 + 8.0 * most) * ROUNDING;
    double own = 4 * (value.relative() + weighing());
    double off = value.absolute() == 0 ? 0 : 4 * value.absolute() / mean.least();
    return value.within(coefficients).withError(added + own + off, 0);
  }

  /** Of Theil indices: x ln x is steep near 0, by the logarithm of what doubles tell apart. */
  ErrorBound theil(ErrorBound mean, Range indices) {
    double ratio = value.size() / mean.least();
    double off = (value.most() + mean.most()) / mean.least() + 8 * ROUNDING * (1 + ratio);
    double steep = 64 + Math.log(1 + ratio);
    return value.within(indices).withError(off * steep * (1 + ratio), 0);
  }
}
