package org.junheng.check;

import java.util.Arrays;
import org.junheng.expr.Function;

/**
 * A statistic of how far figures lie apart, with or without one of them.
 *
 * @param function the statistic
 * @param values the figures
 * @param weights their weights
 */
@SuppressWarnings("ArrayRecordComponent") // a value inside this package, never compared
record Dispersion(Function function, double[] values, double[] weights) {
  /** The weighted mean of all figures. */
  double mean() {
    return mean(-1);
  }

  private double mean(int without) {
    double sum = 0;
    double weight = 0;
    for (int i = 0; i < values.length; i++) {
      if (i != without) {
        sum += weights[i] * values[i];
        weight += weights[i];
      }
    }
    return sum / weight;
  }

  /**
   * A figure's part of the weighted variance; all parts sum to 1. 0 where all figures are the same.
   */
  double share(int index) {
    double mean = mean();
    double all = 0;
    for (int i = 0; i < values.length; i++) {
      all += weights[i] * (values[i] - mean) * (values[i] - mean);
    }
    double own = weights[index] * (values[index] - mean) * (values[index] - mean);
    return all == 0 ? 0 : own / all;
  }

  /** The statistic of all figures but one. NaN where it has no value, as of no figures. */
  double without(int index) {
    return statistic(index);
  }

  /** The statistic of all figures. */
  double value() {
    return statistic(-1);
  }

  private double statistic(int without) {
    return switch (function) {
      case STDDEV -> deviation(without, 0);
      case CV -> deviation(without, 0) / mean(without);
      case SAMPLE_STDDEV -> deviation(without, 1);
      case SAMPLE_CV -> deviation(without, 1) / mean(without);
      case GINI -> gini(without);
      case THEIL -> theil(without);
      case RANGE_RATIO -> rangeRatio(without);
      default -> throw new IllegalArgumentException(function + " is no statistic of dispersion");
    };
  }

  // √(Σ w (x − mean)² ÷ (Σ w − less)): the population form with less = 0, the sample form of
  // unweighted figures with less = 1.
  private double deviation(int without, double less) {
    double mean = mean(without);
    double squares = 0;
    double weight = 0;
    for (int i = 0; i < values.length; i++) {
      if (i != without) {
        squares += weights[i] * (values[i] - mean) * (values[i] - mean);
        weight += weights[i];
      }
    }
    return Math.sqrt(squares / (weight - less));
  }

  // Mean absolute difference of all pairs over twice the mean (Gini 1912), each pair weighted by
  // both.
  private double gini(int without) {
    double differences = 0;
    double weight = 0;
    for (int i = 0; i < values.length; i++) {
      for (int j = 0; j < values.length; j++) {
        if (i != without && j != without) {
          differences += weights[i] * weights[j] * Math.abs(values[i] - values[j]);
          weight += weights[i] * weights[j];
        }
      }
    }
    return differences / weight / (2 * mean(without));
  }

  // Σ w (x ÷ mean) ln(x ÷ mean) ÷ Σ w (Theil 1967, T); a figure of 0 adds nothing.
  private double theil(int without) {
    double mean = mean(without);
    double sum = 0;
    double weight = 0;
    for (int i = 0; i < values.length; i++) {
      if (i != without) {
        double ratio = values[i] / mean;
        sum += ratio == 0 ? 0 : weights[i] * ratio * Math.log(ratio);
        weight += weights[i];
      }
    }
    return sum / weight;
  }

  private double rangeRatio(int without) {
    double[] kept = new double[values.length - (without < 0 ? 0 : 1)];
    int at = 0;
    for (int i = 0; i < values.length; i++) {
      if (i != without) {
        kept[at++] = values[i];
      }
    }
    double least = Arrays.stream(kept).min().orElse(Double.NaN);
    return Arrays.stream(kept).max().orElse(Double.NaN) / least;
  }
}
