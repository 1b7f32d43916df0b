package org.junheng.expr;

import java.util.BitSet;

/**
 * The Theil index T of the figures of each of many rows: Σw(x/x̄)ln(x/x̄) ÷ Σw, where 0 ln 0 is 0.
 */
final class Entropies {
  private final Means means;
  private final Sums sums;
  private final BitSet negative = new BitSet();
  private final BitSet doubtful = new BitSet();

  Entropies(Scan scan, Means means, ErrorBound bound) {
    this.means = means;
    sums = new Sums(scan.counted().length);
    double[] mean = means.all();
    scan.run(
        (row, value, weight) -> {
          double ratio = value / mean[row];
          sums.add(row, ratio > 0 ? weight * ratio * Math.log(ratio) : 0);
          if (value < 0) {
            negative.set(row);
          }
          if (bound.isDoubtful(value, 0)) {
            doubtful.set(row);
          }
        });
  }

  /** The index; NaN of a negative figure, and where the mean is not above 0. */
  double at(int row) {
    boolean defined = means.at(row) > 0 && !negative.get(row);
    return defined ? sums.at(row) / means.weight(row) : Double.NaN;
  }

  /** Whether it takes exact decimals to tell whether a figure is negative. */
  boolean isDoubtful(int row) {
    return doubtful.get(row);
  }
}
