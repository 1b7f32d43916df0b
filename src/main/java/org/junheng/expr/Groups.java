package org.junheng.expr;

import java.util.Arrays;
import org.junheng.expr.ErrorBound.Doubt;

/** The figures of each of many rows, ascending, with their weights. */
final class Groups {
  private final int[] starts;
  private final double[] values;
  private final double[] weights;

  /** Gathers what a scan hands out. */
  Groups(Scan scan, boolean weighted) {
    int[] counted = scan.counted();
    starts = new int[counted.length + 1];
    for (int row = 0; row < counted.length; row++) {
      starts[row + 1] = starts[row] + counted[row];
    }
    int total = starts[counted.length];
    values = new double[total];
    weights = new double[weighted ? total : 0];
    int[] next = starts.clone();
    scan.run(
        (row, value, weight) -> {
          int place = next[row]++;
          values[place] = value + 0.0;
          if (weighted) {
            weights[place] = weight;
          }
        });
    for (int row = 0; row < counted.length; row++) {
      sort(starts[row], starts[row + 1], weighted);
    }
  }

  private void sort(int from, int to, boolean weighted) {
    if (weighted) {
      PairSort.sort(values, weights, from, to);
    } else {
      Arrays.sort(values, from, to);
    }
  }

  /** The quantile of a level, interpolated linearly (Hyndman and Fan's type 7). */
  double quantile(int row, double level) {
    int count = starts[row + 1] - starts[row];
    if (count == 0) {
      return Double.NaN;
    }
    double place = (count - 1) * level;
    int below = (int) Math.floor(place);
    int above = Math.min(below + 1, count - 1);
    double low = values[starts[row] + below];
    return low + (place - below) * (values[starts[row] + above] - low);
  }

  /** How many different figures there are; negative where it takes exact decimals to tell. */
  int distinct(int row, Doubt doubt) {
    int distinct = 0;
    for (int at = starts[row]; at < starts[row + 1]; at++) {
      boolean first = at == starts[row];
      boolean differs = first || values[at] != values[at - 1];
      if (!first
          && doubt.maybe(values[at], values[at - 1])
          && doubt.is(values[at], values[at - 1])) {
        return -1;
      }
      distinct += differs ? 1 : 0;
    }
    return distinct;
  }

  /** Whether it takes exact decimals to tell whether a figure is negative. */
  boolean isDoubtful(int row, ErrorBound value) {
    return starts[row] < starts[row + 1] && value.isDoubtful(values[starts[row]], 0);
  }

  /**
   * The Gini coefficient Σᵢ Σⱼ wᵢwⱼ|xᵢ − xⱼ| ÷ (2 W² x̄), in one pass over the ascending figures:
   * each is above the mean of those before it by as much as its pairs with them add. Missing of no
   * rows, of a negative figure, and of a mean of 0.
   */
  double gini(int row) {
    int from = starts[row];
    int to = starts[row + 1];
    if (from == to || values[from] < 0) {
      return Double.NaN;
    }
    double weight = 0;
    double sum = 0;
    double pairs = 0;
    for (int at = from; at < to; at++) {
      double own = weights.length == 0 ? 1 : weights[at];
      pairs += own * (values[at] * weight - sum);
      weight += own;
      sum += own * values[at];
    }
    return sum > 0 ? FigureCells.finite(pairs / (weight * sum)) : Double.NaN;
  }
}
