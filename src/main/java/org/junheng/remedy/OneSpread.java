package org.junheng.remedy;

import org.jspecify.annotations.Nullable;

/**
 * One coefficient of variation, and the figures that it is of.
 *
 * @param figures what the figures are
 * @param weights their weights
 * @param gains by how much one step raises each; 0 where it cannot be raised
 * @param prices what one step of each costs
 * @param most how many steps each can take
 */
@SuppressWarnings("ArrayRecordComponent") // a value inside this package, never compared
record OneSpread(double[] figures, double[] weights, double[] gains, double[] prices, long[] most)
    implements Raising {
  private static final int MOST_NODES = 1_500;

  @Override
  public int size() {
    return figures.length;
  }

  /** The figures after so many steps. */
  double[] at(long[] steps) {
    double[] at = figures.clone();
    for (int i = 0; i < at.length; i++) {
      at[i] += gains[i] * steps[i];
    }
    return at;
  }

  @Override
  public double cv(long[] steps) {
    return Levelling.cv(at(steps), weights);
  }

  @Override
  public double leastCv() {
    return Levelling.leastCv(figures, at(most), weights);
  }

  @Override
  public int mostNodes() {
    return MOST_NODES;
  }

  @Override
  public @Nullable Relaxed relaxed(long[] low, long[] high, double limit) {
    double[] steps = steps(low, high, limit);
    return steps == null ? null : new Relaxed(steps, cost(steps));
  }

  /** The cheapest steps, broken ones too, between two bounds; null where there are none. */
  double @Nullable [] steps(long[] low, long[] high, double limit) {
    int size = size();
    double[] least = at(low);
    double[] greatest = new double[size];
    double[] costs = new double[size];
    for (int i = 0; i < size; i++) {
      greatest[i] = gains[i] == 0 ? least[i] : figures[i] + gains[i] * high[i];
      costs[i] = gains[i] == 0 ? 1 : prices[i] / gains[i];
    }
    double[] raised = new Levelling(least, greatest, weights, costs, limit).solve();
    if (raised == null) {
      return null;
    }
    double[] steps = new double[size];
    for (int i = 0; i < size; i++) {
      steps[i] = gains[i] == 0 ? 0 : (raised[i] - figures[i]) / gains[i];
    }
    return steps;
  }

  /** What broken steps cost. */
  double cost(double[] steps) {
    double cost = 0;
    for (int i = 0; i < steps.length; i++) {
      cost += prices[i] * steps[i];
    }
    return cost;
  }
}
