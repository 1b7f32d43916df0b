package org.junheng.remedy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junheng.check.Result;
import org.junheng.text.Text;

/**
 * The cheapest way found to a passing verdict: what to change, and what that brings about.
 *
 * @param effect verdicts and coefficients before and after, by the same judgement as a check's
 * @param measures the changes, by table, row and field
 * @param total what they cost; null where no prices are given
 * @param levellings what was worked out for each coefficient
 * @param unmet what they do not bring about, and why
 * @param options what was asked
 */
public record Plan(
    WhatIf effect,
    List<Measure> measures,
    @Nullable BigDecimal total,
    List<Levelling> levellings,
    List<Unmet> unmet,
    PlanOptions options) {
  public Plan {
    measures = List.copyOf(measures);
    levellings = List.copyOf(levellings);
    unmet = List.copyOf(unmet);
  }

  /**
   * One change.
   *
   * @param change the cell, before and after
   * @param amount by how much, signed
   * @param unit how the field's unit is shown; may be empty
   * @param cost what it costs; null where no prices are given
   * @param rules the rules that ask for it
   */
  public record Measure(
      CellChange change,
      BigDecimal amount,
      Text unit,
      @Nullable BigDecimal cost,
      Set<String> rules) {
    public Measure {
      rules = java.util.Collections.unmodifiableSet(new java.util.LinkedHashSet<>(rules));
    }
  }

  /**
   * What was worked out for one coefficient.
   *
   * @param rule the rule that holds it against a limit
   * @param group the row whose rows within are spread
   * @param cost what its changes weigh: their price, or their share of what the county has
   * @param bound no changes in whole steps that meet the limit weigh less
   */
  public record Levelling(String rule, Result.RowRef group, double cost, double bound) {}
}
