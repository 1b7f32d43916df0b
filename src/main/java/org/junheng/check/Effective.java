package org.junheng.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junheng.expr.Expr;
import org.junheng.expr.RowEvaluator;
import org.junheng.rule.Comparison;
import org.junheng.rule.Criterion;
import org.junheng.rule.Relief;
import org.junheng.rule.Rule;

/**
 * A threshold as it holds for one row, in exact figures.
 *
 * @param criterion the rule's, or the relief's that eases it
 * @param relief the relief, or null
 * @param measure the measure, rounded where the rule says so; null where it is missing
 * @param limits the limits; a missing one is left out
 */
record Effective(
    Criterion.Threshold criterion,
    @Nullable Relief relief,
    @Nullable Object measure,
    List<Object> limits) {
  static Effective of(
      Rule rule, Criterion.Threshold strict, int row, LocalDate asOf, RowEvaluator evaluator) {
    Criterion.Threshold criterion = strict;
    Relief easing = null;
    for (Relief relief : rule.reliefs()) {
      boolean holds =
          relief.validity().covers(asOf)
              && (relief.when() == null
                  || Boolean.TRUE.equals(evaluator.evaluate(relief.when(), rule.of(), row)));
      if (holds) {
        criterion = relief.criterion();
        easing = relief;
        break;
      }
    }
    Object measure = evaluator.evaluate(criterion.measure(), rule.of(), row);
    if (measure instanceof BigDecimal figure) {
      measure = ThresholdJudge.rounded(figure, rule.roundPlaces());
    }
    List<Object> limits = new ArrayList<>();
    for (Expr limit : criterion.limits()) {
      Object value = evaluator.evaluate(limit, rule.of(), row);
      if (value != null) {
        limits.add(value);
      }
    }
    return new Effective(criterion, easing, measure, limits);
  }

  /** Whether the measure stands as it must; false where anything is missing. For figures only. */
  boolean holds() {
    return holds(null);
  }

  /** The same against a share of the limit; null for the limit itself. */
  boolean holds(@Nullable BigDecimal floor) {
    if (!(measure instanceof BigDecimal figure) || limits.size() != criterion.limits().size()) {
      return false;
    }
    Comparison comparison = criterion.comparison();
    if (comparison == Comparison.BETWEEN) {
      return Comparison.AT_LEAST.holds(figure, scaled(limits.get(0), Comparison.AT_LEAST, floor))
          && Comparison.AT_MOST.holds(figure, scaled(limits.get(1), Comparison.AT_MOST, floor));
    }
    return limits.stream()
        .anyMatch(limit -> comparison.holds(figure, scaled(limit, comparison, floor)));
  }

  private static BigDecimal scaled(
      Object limit, Comparison comparison, @Nullable BigDecimal floor) {
    return floor == null
        ? (BigDecimal) limit
        : ThresholdJudge.share(comparison, (BigDecimal) limit, floor);
  }

  /**
   * How far the measure is on the wrong side of its limit; null where it is not a figure on the
   * wrong side.
   */
  @Nullable BigDecimal shortfall() {
    if (!(measure instanceof BigDecimal figure)
        || holds()
        || limits.isEmpty()
        || criterion.comparison() == Comparison.ONE_OF) {
      return null;
    }
    return limits.stream()
        .map(limit -> ((BigDecimal) limit).subtract(figure).abs())
        .min(BigDecimal::compareTo)
        .orElseThrow();
  }

  /**
   * How far the measure is on the right side of its one limit, as a share of the limit; negative on
   * the wrong side; null where that has no meaning.
   */
  @Nullable BigDecimal margin() {
    if (!(measure instanceof BigDecimal figure) || limits.size() != 1) {
      return null;
    }
    BigDecimal limit = (BigDecimal) limits.get(0);
    Comparison comparison = criterion.comparison();
    if (limit.signum() == 0 || comparison == Comparison.EQUALS || comparison == Comparison.ONE_OF) {
      return null;
    }
    BigDecimal distance = comparison.wantsMore() ? figure.subtract(limit) : limit.subtract(figure);
    return Figures.kept(distance.divide(limit.abs(), java.math.MathContext.DECIMAL64));
  }
}
