package org.junheng.remedy;

import java.util.Arrays;

/**
 * The cheapest way to raise figures until their weighted coefficient of variation is at most a
 * limit, in any amounts: minimise Σ kᵢ(xᵢ − aᵢ) over aᵢ ≤ xᵢ ≤ bᵢ with Σ wᵢxᵢ² ≤ (1 + c²)(Σ wᵢxᵢ)².
 *
 * <p>With Σ w = 1 the limit is a convex cone, so what the multipliers of Lagrange say is enough:
 * for T = (1 + c²) Σ wᵢxᵢ and some s ≥ 0, each xᵢ is T − s kᵢ/wᵢ, held between its bounds. For each
 * T there is one s that fits; T itself is found where the limit is met exactly.
 */
final class Levelling {
  private static final int SCAN = 200;
  private static final int HALVINGS = 200;

  private final double[] least;
  private final double[] most;
  private final double[] weights;
  private final double[] costs;
  private final double square;

  /**
   * A problem.
   *
   * @param least what the figures are, not below 0 and not all 0
   * @param most what each may be raised to; infinity for anything
   * @param weights their weights, above 0
   * @param costs what one more of each figure costs, above 0
   * @param limit the limit, above 0
   */
  Levelling(double[] least, double[] most, double[] weights, double[] costs, double limit) {
    double sum = Arrays.stream(weights).sum();
    this.least = least;
    this.most = most;
    this.weights = Arrays.stream(weights).map(weight -> weight / sum).toArray();
    this.costs = costs;
    this.square = 1 + limit * limit;
  }

  /** The coefficient of variation of figures. */
  static double cv(double[] figures, double[] weights) {
    double sum = 0;
    double mean = 0;
    for (int i = 0; i < figures.length; i++) {
      sum += weights[i];
      mean += weights[i] * figures[i];
    }
    mean /= sum;
    double squares = 0;
    for (int i = 0; i < figures.length; i++) {
      squares += weights[i] * (figures[i] - mean) * (figures[i] - mean);
    }
    return Math.sqrt(squares / sum) / mean;
  }

  /** The cheapest figures; null where the bounds keep them above the limit. */
  double @org.jspecify.annotations.Nullable [] solve() {
    double from = square * mean(least);
    if (excess(least) <= 0) {
      return least.clone();
    }
    double reach = reach();
    double ratio = Math.pow(reach / from, 1.0 / SCAN);
    double below = from;
    for (int step = 1; step <= SCAN; step++) {
      double above = step == SCAN ? reach : from * Math.pow(ratio, step);
      double[] figures = figures(above);
      if (figures == null) {
        return edge(below, above);
      }
      if (excess(figures) <= 0) {
        return between(below, above);
      }
      below = above;
    }
    return null;
  }

  // The limit is met somewhere between two levels: not at the lower one, but at the upper one.
  private double[] between(double low, double high) {
    double below = low;
    double above = high;
    for (int i = 0; i < HALVINGS && Math.nextUp(below) < above; i++) {
      double middle = below + (above - below) / 2;
      double[] figures = figures(middle);
      if (figures != null && excess(figures) <= 0) {
        above = middle;
      } else {
        below = middle;
      }
    }
    return java.util.Objects.requireNonNull(figures(above));
  }

  // Above some level the bounds let no figures follow; the limit may still be met just below it.
  private double @org.jspecify.annotations.Nullable [] edge(double low, double high) {
    double below = low;
    double above = high;
    for (int i = 0; i < HALVINGS && Math.nextUp(below) < above; i++) {
      double middle = below + (above - below) / 2;
      double[] figures = figures(middle);
      if (figures == null) {
        above = middle;
      } else if (excess(figures) <= 0) {
        return between(below, middle);
      } else {
        below = middle;
      }
    }
    return null;
  }

  // No cheapest figures lie above: all raised to the greatest would do, and cost as much as this.
  private double reach() {
    double greatest = Arrays.stream(least).max().orElse(0);
    double all = 0;
    double best = 0;
    double bounded = 0;
    for (int i = 0; i < least.length; i++) {
      all += costs[i] * (greatest - least[i]);
      best = Math.max(best, weights[i] / costs[i]);
      bounded += weights[i] * most[i];
    }
    return square * Math.min(bounded, mean(least) + best * all) * (1 + 1e-12);
  }

  // The figures of a level: their mean, times 1 + c², is that level again.
  private double @org.jspecify.annotations.Nullable [] figures(double level) {
    double wanted = level / square;
    if (mean(held(level, 0)) < wanted * (1 - 1e-15)) {
      return null;
    }
    double steep = 1;
    while (mean(held(level, steep)) > wanted && steep < 1e300) {
      steep *= 2;
    }
    double flat = 0;
    for (int i = 0; i < HALVINGS && Math.nextUp(flat) < steep; i++) {
      double middle = flat + (steep - flat) / 2;
      if (mean(held(level, middle)) > wanted) {
        flat = middle;
      } else {
        steep = middle;
      }
    }
    return held(level, flat);
  }

  private double[] held(double level, double slope) {
    double[] figures = new double[least.length];
    for (int i = 0; i < figures.length; i++) {
      double free = level - slope * costs[i] / weights[i];
      figures[i] = Math.max(least[i], Math.min(most[i], free));
    }
    return figures;
  }

  private double mean(double[] figures) {
    double mean = 0;
    for (int i = 0; i < figures.length; i++) {
      mean += weights[i] * figures[i];
    }
    return mean;
  }

  private double excess(double[] figures) {
    double squares = 0;
    for (int i = 0; i < figures.length; i++) {
      squares += weights[i] * figures[i] * figures[i];
    }
    double mean = mean(figures);
    return squares - square * mean * mean;
  }

  /** What figures cost. */
  double cost(double[] figures) {
    double cost = 0;
    for (int i = 0; i < figures.length; i++) {
      cost += costs[i] * (figures[i] - least[i]);
    }
    return cost;
  }

  /** The least coefficient that the bounds allow, whatever it costs. */
  static double leastCv(double[] least, double[] most, double[] weights) {
    double low = Arrays.stream(least).min().orElse(0);
    double high = Arrays.stream(least).max().orElse(0);
    // Raising all below a level to it lowers the coefficient up to one level, and not beyond.
    for (int i = 0; i < HALVINGS; i++) {
      double third = (high - low) / 3;
      if (levelled(low + third, least, most, weights)
          > levelled(high - third, least, most, weights)) {
        low += third;
      } else {
        high -= third;
      }
    }
    return levelled(high, least, most, weights);
  }

  private static double levelled(double level, double[] least, double[] most, double[] weights) {
    double[] figures = new double[least.length];
    for (int i = 0; i < figures.length; i++) {
      figures[i] = Math.max(least[i], Math.min(most[i], level));
    }
    return cv(figures, weights);
  }
}
