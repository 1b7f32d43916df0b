package org.junheng.expr;

/**
 * How far the figures of each of many rows spread around their mean. The second pass of two:
 * squares of differences from a mean that is known do not cancel as a difference of two large sums
 * would.
 */
final class Spread {
  private final Means means;
  private final Sums squares;

  Spread(Scan scan, Means means) {
    int size = scan.counted().length;
    this.means = means;
    squares = new Sums(size);
    double[] mean = means.all();
    scan.run(
        (row, value, weight) -> {
          double difference = value - mean[row];
          squares.add(row, weight * difference * difference);
        });
  }

  /** The standard deviation √(Σw(x−x̄)² ÷ Σw), or ÷ (n − 1) of a sample; NaN where it has none. */
  double deviation(int row, boolean sample) {
    double weight = means.weight(row);
    double divisor = sample ? weight - 1 : weight;
    if (!(divisor > 0) || Double.isNaN(means.at(row))) {
      return Double.NaN;
    }
    return Math.sqrt(squares.at(row) / divisor);
  }

  /** The standard deviation over the mean; NaN where the mean is not above 0. */
  double variation(int row, boolean sample) {
    double mean = means.at(row);
    return mean > 0 ? deviation(row, sample) / mean : Double.NaN;
  }
}
