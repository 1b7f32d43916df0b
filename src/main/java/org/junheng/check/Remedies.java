package org.junheng.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junheng.expr.Expr;
import org.junheng.expr.RowEvaluator;
import org.junheng.expr.Rows;
import org.junheng.expr.Type;
import org.junheng.rule.Comparison;
import org.junheng.rule.Criterion;
import org.junheng.rule.Remedy;
import org.junheng.rule.Rule;
import org.junheng.rule.RuleSet;
import org.junheng.table.Field;

/**
 * Finds the smallest change of a rule's remedy field that mends one row, in whole steps of the
 * field, everything else held. The rule itself is asked, in exact figures, so that the change
 * reaches the limit and one step less does not. A rule is taken to answer to its remedy in one
 * direction: once mended by a change, it is mended by every larger one.
 */
final class Remedies {
  // 2^40 steps of a field: more than any school has of anything.
  private static final int MOST_DOUBLINGS = 40;

  private final RuleSet rules;
  private final Rows rows;
  private final LocalDate asOf;
  private final Map<String, Placings> placings = new HashMap<>();

  Remedies(RuleSet rules, Rows rows, LocalDate asOf) {
    this.rules = rules;
    this.rows = rows;
    this.asOf = asOf;
  }

  /**
   * The change, signed; null where the rule names no remedy, the field's figure is missing, or no
   * change of it helps.
   */
  @Nullable BigDecimal change(Rule rule, int row) {
    Remedy remedy = rule.remedy();
    if (remedy == null || !(rule.criterion() instanceof Criterion.Threshold threshold)) {
      return null;
    }
    Field field =
        Objects.requireNonNull(
            Objects.requireNonNull(rules.schema(rule.of())).field(remedy.field()));
    RowEvaluator.Cell cell = new RowEvaluator.Cell(rule.of(), row, remedy.field());
    Object now =
        new RowEvaluator(rows)
            .evaluate(new Expr.Column(rule.of(), remedy.field(), Type.TEXT), rule.of(), row);
    if (!(now instanceof BigDecimal figure)) {
      return null;
    }
    BigDecimal step = remedy.raise() ? field.step() : field.step().negate();
    long least = 0;
    long most = 1;
    int doublings = 0;
    while (!mends(
        rule, threshold, row, cell, figure.add(step.multiply(BigDecimal.valueOf(most))), field)) {
      least = most;
      most *= 2;
      if (++doublings > MOST_DOUBLINGS) {
        return null;
      }
    }
    while (most - least > 1) {
      long middle = least + (most - least) / 2;
      if (mends(
          rule,
          threshold,
          row,
          cell,
          figure.add(step.multiply(BigDecimal.valueOf(middle))),
          field)) {
        most = middle;
      } else {
        least = middle;
      }
    }
    return step.multiply(BigDecimal.valueOf(most));
  }

  /**
   * Where what a row has too many of may go; null where its rule does not say among which rows, or
   * measures more than that field.
   */
  Result.@Nullable Placing placing(Rule rule, int row) {
    Remedy remedy = rule.remedy();
    boolean isPlaced =
        remedy != null
            && !remedy.among().isEmpty()
            && rule.criterion() instanceof Criterion.Threshold threshold
            && threshold.comparison() == Comparison.AT_MOST
            && threshold.measure() instanceof Expr.Column column
            && column.table().equals(rule.of())
            && column.name().equals(remedy.field());
    if (!isPlaced) {
      return null;
    }
    return placings.computeIfAbsent(rule.id(), id -> new Placings(rules, rows, rule, asOf)).of(row);
  }

  private boolean mends(
      Rule rule,
      Criterion.Threshold threshold,
      int row,
      RowEvaluator.Cell cell,
      BigDecimal value,
      Field field) {
    BigDecimal clamped = field.min() == null ? value : value.max(field.min());
    RowEvaluator changed = new RowEvaluator(rows, Map.of(cell, clamped));
    return Effective.of(rule, threshold, row, asOf, changed).holds();
  }
}
