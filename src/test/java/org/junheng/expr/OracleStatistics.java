package org.junheng.expr;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The statistics as their definitions read, in fractions. */
final class OracleStatistics {
  private OracleStatistics() {}

  static @Nullable Fraction of(
      Syntax.Call call, List<Object> objects, List<Fraction> weights, int all) {
    Fraction count = Fraction.of(objects.size());
    switch (call.word()) {
      case "count":
        return count;
      case "share":
        return all == 0 ? null : count.over(Fraction.of(all));
      case "count_distinct":
        return Fraction.of(new HashSet<>(objects).size());
      default:
        List<Fraction> values = objects.stream().map(object -> (Fraction) object).toList();
        return figure(call, values, weights);
    }
  }

  private static @Nullable Fraction figure(
      Syntax.Call call, List<Fraction> values, List<Fraction> weights) {
    if (call.word().equals("sum")) {
      return sum(values);
    }
    if (values.isEmpty()) {
      return null;
    }
    List<Fraction> ascending = values.stream().sorted().toList();
    Fraction least = ascending.get(0);
    Fraction most = ascending.get(ascending.size() - 1);
    boolean weighs = weights.stream().allMatch(weight -> weight.compareTo(Fraction.ZERO) >= 0);
    Fraction total = sum(weights);
    switch (call.word()) {
      case "min":
        return least;
      case "max":
        return most;
      case "range_ratio":
        return least.compareTo(Fraction.ZERO) > 0 ? most.over(least) : null;
      case "median":
        return quantile(ascending, new BigDecimal("0.5"));
      case "quantile":
        return quantile(ascending, ((Syntax.Figure) call.args().get(1).value()).value());
      default:
        return weighs && !total.isZero() ? weighted(call.word(), values, weights, total) : null;
    }
  }

  private static @Nullable Fraction weighted(
      String word, List<Fraction> values, List<Fraction> weights, Fraction total) {
    Fraction mean = sum(products(values, weights)).over(total);
    List<Fraction> squares =
        values.stream().map(value -> value.minus(mean).times(value.minus(mean))).toList();
    Fraction sum = sum(products(squares, weights));
    Fraction less = total.minus(Fraction.of(1));
    boolean above = mean.compareTo(Fraction.ZERO) > 0;
    boolean positive = values.stream().allMatch(value -> value.compareTo(Fraction.ZERO) >= 0);
    return switch (word) {
      case "mean" -> mean;
      case "stddev" -> sum.over(total).root();
      case "sample_stddev" -> less.isZero() ? null : sum.over(less).root();
      case "cv" -> above ? sum.over(total).root().over(mean) : null;
      case "sample_cv" -> above && !less.isZero() ? sum.over(less).root().over(mean) : null;
      case "gini" -> above && positive ? gini(values, weights, total, mean) : null;
      case "theil" -> above && positive ? theil(values, weights, total, mean) : null;
      default -> throw new IllegalArgumentException(word);
    };
  }

  private static Fraction gini(
      List<Fraction> values, List<Fraction> weights, Fraction total, Fraction mean) {
    Fraction pairs = Fraction.ZERO;
    for (int i = 0; i < values.size(); i++) {
      for (int j = 0; j < values.size(); j++) {
        Fraction difference = values.get(i).minus(values.get(j)).abs();
        pairs = pairs.plus(weights.get(i).times(weights.get(j)).times(difference));
      }
    }
    return pairs.over(Fraction.of(2).times(total).times(total).times(mean));
  }

  private static Fraction theil(
      List<Fraction> values, List<Fraction> weights, Fraction total, Fraction mean) {
    double sum = 0;
    for (int i = 0; i < values.size(); i++) {
      double ratio = values.get(i).over(mean).toDouble();
      sum += ratio > 0 ? weights.get(i).toDouble() * ratio * Math.log(ratio) : 0;
    }
    return Fraction.of(BigDecimal.valueOf(sum / total.toDouble()));
  }

  private static Fraction quantile(List<Fraction> ascending, BigDecimal level) {
    Fraction place = Fraction.of(level).times(Fraction.of(ascending.size() - 1));
    int below = (int) place.floor().toDouble();
    Fraction low = ascending.get(below);
    Fraction high = ascending.get(Math.min(below + 1, ascending.size() - 1));
    return low.plus(place.minus(place.floor()).times(high.minus(low)));
  }

  private static List<Fraction> products(List<Fraction> a, List<Fraction> b) {
    List<Fraction> products = new ArrayList<>();
    for (int i = 0; i < a.size(); i++) {
      products.add(a.get(i).times(b.get(i)));
    }
    return products;
  }

  private static Fraction sum(List<Fraction> values) {
    return values.stream().reduce(Fraction.ZERO, Fraction::plus);
  }
}
