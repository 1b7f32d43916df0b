package org.junheng.expr;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** The mean of the figures of each of many rows, by weight: Σwx ÷ Σw. */
final class Means {
  private final int[] counted;
  private final Sums sums;
  private final @Nullable Sums weights;
  private final BitSet negative = new BitSet();
  private final BitSet doubtful = new BitSet();

  /**
   * The means of what a scan hands out; {@code weighted} where its weights are not all 1.
   *
   * @param bound how far weights may be from the true ones
   */
  Means(Scan scan, int size, ErrorBound bound, boolean weighted) {
    Sums products = new Sums(size);
    Sums divisors = weighted ? new Sums(size) : null;
    scan.run(
        (row, value, weight) -> {
          products.add(row, value * weight);
          if (divisors != null) {
            divisors.add(row, weight);
            if (weight < 0) {
              negative.set(row);
            }
            if (bound.isDoubtful(weight, 0)) {
              doubtful.set(row);
            }
          }
        });
    counted = scan.counted();
    sums = products;
    weights = divisors;
  }

  /** The mean; NaN of no rows, of no weight at all, and where a weight is negative. */
  double at(int row) {
    double weight = weight(row);
    return weight > 0 && !negative.get(row) ? sums.at(row) / weight : Double.NaN;
  }

  /** Whether it takes exact decimals to tell whether a weight is 0, or negative. */
  boolean isDoubtful(int row) {
    return doubtful.get(row);
  }

  /** The same of a weight, or of the mean itself, of which so much is known. */
  boolean isDoubtful(int row, ErrorBound mean) {
    return doubtful.get(row) || (mean.absolute() > 0 && Math.abs(at(row)) <= mean.unclear());
  }

  /** The mean of every row. */
  double[] all() {
    double[] all = new double[counted.length];
    for (int row = 0; row < counted.length; row++) {
      all[row] = at(row);
    }
    return all;
  }

  /** The weights of a row, added up. */
  double weight(int row) {
    return weights == null ? counted[row] : weights.at(row);
  }
}
