package org.junheng.expr;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Statistics of the figures within one row, in decimals.
 *
 * @param values the figures, in the order of the rows
 * @param weights each figure's weight
 */
record ExactStatistics(List<BigDecimal> values, List<BigDecimal> weights) {

  /** A statistic; null where it has none. */
  @Nullable BigDecimal figure(Function function, @Nullable BigDecimal level) {
    if (function == Function.SUM) {
      return ExactFigures.bounded(sum(values));
    }
    if (values.isEmpty()) {
      return null;
    }
    return switch (function) {
      case MIN -> Collections.min(values);
      case MAX -> Collections.max(values);
      case RANGE_RATIO -> rangeRatio();
      case MEDIAN -> quantile(new BigDecimal("0.5"));
      case QUANTILE -> quantile(level == null ? BigDecimal.ZERO : level);
      default -> weighted(function);
    };
  }

  private @Nullable BigDecimal weighted(Function function) {
    BigDecimal mean = mean();
    if (mean == null) {
      return null;
    }
    boolean above = ExactFigures.settle(mean).signum() > 0;
    return switch (function) {
      case MEAN -> mean;
      case STDDEV -> deviation(mean, sum(weights));
      case SAMPLE_STDDEV -> deviation(mean, sum(weights).subtract(BigDecimal.ONE));
      case CV -> above ? over(deviation(mean, sum(weights)), mean) : null;
      case SAMPLE_CV ->
          above ? over(deviation(mean, sum(weights).subtract(BigDecimal.ONE)), mean) : null;
      case GINI -> above && isNonNegative(values) ? gini() : null;
      case THEIL -> above && isNonNegative(values) ? theil(mean) : null;
      default -> throw new IllegalArgumentException("no statistic: " + function);
    };
  }

  private @Nullable BigDecimal mean() {
    if (!isNonNegative(weights)) {
      return null;
    }
    BigDecimal sum = BigDecimal.ZERO;
    for (int i = 0; i < values.size(); i++) {
      sum = sum.add(values.get(i).multiply(weights.get(i)));
    }
    return ExactFigures.divide(sum, sum(weights));
  }

  private @Nullable BigDecimal deviation(BigDecimal mean, BigDecimal divisor) {
    BigDecimal squares = BigDecimal.ZERO;
    for (int i = 0; i < values.size(); i++) {
      BigDecimal difference = values.get(i).subtract(mean);
      squares = squares.add(difference.multiply(difference).multiply(weights.get(i)));
    }
    BigDecimal variance = divisor.signum() <= 0 ? null : ExactFigures.divide(squares, divisor);
    return variance == null ? null : ExactFigures.root(variance);
  }

  private static @Nullable BigDecimal over(@Nullable BigDecimal dividend, BigDecimal divisor) {
    return dividend == null ? null : ExactFigures.divide(dividend, divisor);
  }

  private @Nullable BigDecimal rangeRatio() {
    BigDecimal least = Collections.min(values);
    return ExactFigures.settle(least).signum() <= 0
        ? null
        : ExactFigures.divide(Collections.max(values), least);
  }

  /** Interpolated linearly (Hyndman and Fan's type 7). */
  private BigDecimal quantile(BigDecimal level) {
    List<BigDecimal> ascending = new ArrayList<>(values);
    Collections.sort(ascending);
    BigDecimal place = level.multiply(BigDecimal.valueOf(ascending.size() - 1L));
    int below = place.setScale(0, RoundingMode.FLOOR).intValue();
    int above = Math.min(below + 1, ascending.size() - 1);
    BigDecimal low = ascending.get(below);
    BigDecimal between = place.subtract(BigDecimal.valueOf(below));
    return low.add(between.multiply(ascending.get(above).subtract(low)));
  }

  /** Σᵢ Σⱼ wᵢwⱼ|xᵢ − xⱼ| ÷ (2 W² x̄), in one pass over the ascending figures. */
  private @Nullable BigDecimal gini() {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      order.add(i);
    }
    order.sort(Comparator.comparing(values::get));
    BigDecimal weight = BigDecimal.ZERO;
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal pairs = BigDecimal.ZERO;
    for (int i : order) {
      BigDecimal above = values.get(i).multiply(weight).subtract(sum);
      pairs = pairs.add(weights.get(i).multiply(above));
      weight = weight.add(weights.get(i));
      sum = sum.add(weights.get(i).multiply(values.get(i)));
    }
    return ExactFigures.divide(pairs, weight.multiply(sum));
  }

  /**
   * The one statistic whose logarithms are doubles: an irrational figure is never exactly at a
   * limit, but for 0, where all figures are the same.
   */
  private BigDecimal theil(BigDecimal mean) {
    double sum = 0;
    boolean same = true;
    for (int i = 0; i < values.size(); i++) {
      BigDecimal ratio = java.util.Objects.requireNonNull(ExactFigures.divide(values.get(i), mean));
      same &= weights.get(i).signum() == 0 || ExactFigures.compare(values.get(i), mean) == 0;
      double share = ratio.doubleValue();
      sum += share > 0 ? weights.get(i).doubleValue() * share * Math.log(share) : 0;
    }
    return same ? BigDecimal.ZERO : BigDecimal.valueOf(sum / sum(weights).doubleValue());
  }

  private static boolean isNonNegative(List<BigDecimal> figures) {
    for (BigDecimal figure : figures) {
      if (ExactFigures.settle(figure).signum() < 0) {
        return false;
      }
    }
    return true;
  }

  private static BigDecimal sum(List<BigDecimal> figures) {
    BigDecimal sum = BigDecimal.ZERO;
    for (BigDecimal figure : figures) {
      sum = sum.add(figure);
    }
    return sum;
  }
}
