package org.junheng.expr;

import java.util.BitSet;

/** The mean of the figures of each of many rows, by weight: Σwx ÷ Σw. */
final class Means {
  private final int size;
  private final Sums sums;
  private final Sums weights;
  private final BitSet negative = new BitSet();

  Means(Scan scan) {
    size = scan.counted().length;
    sums = new Sums(size);
    weights = new Sums(size);
    scan.run(
        (row, value, weight) -> {
          sums.add(row, value * weight);
          weights.add(row, weight);
          if (weight < 0) {
            negative.set(row);
          }
        });
  }

  /** The mean; NaN of no rows, of no weight at all, and where a weight is negative. */
  double at(int row) {
    double weight = weights.at(row);
    return weight > 0 && !negative.get(row) ? sums.at(row) / weight : Double.NaN;
  }

  /** The mean of every row. */
  double[] all() {
    double[] all = new double[size];
    for (int row = 0; row < size; row++) {
      all[row] = at(row);
    }
    return all;
  }

  /** The weights of a row, added up. */
  double weight(int row) {
    return weights.at(row);
  }

  /** The rows within which a weight is negative. */
  BitSet negativeWeights() {
    return negative;
  }
}
