package org.junheng.remedy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junheng.check.CheckOptions;
import org.junheng.check.Result;
import org.junheng.check.Sensitivity;
import org.junheng.check.Standing;
import org.junheng.expr.RowEvaluator.Cell;
import org.junheng.rule.Outcome;
import org.junheng.rule.RuleSet;
import org.junheng.table.DataSet;
import org.junheng.text.Language;
import org.junheng.text.Text;

/**
 * Asks how firm a verdict is: everything is judged again under each other reading of the rules, and
 * after the smallest change of a figure behind each outcome that is near its limit.
 */
public final class Firmness {
  private static final int MOST_TURNS = 100;

  private final RuleSet rules;
  private final DataSet data;
  private final CheckOptions options;

  private Firmness(RuleSet rules, DataSet data, CheckOptions options) {
    this.rules = rules;
    this.data = data;
    this.options = options;
  }

  /**
   * How firm the verdict is.
   *
   * @param rules the rules
   * @param data the data
   * @param options how it is judged
   * @param more other readings that the books name, beside those that every rule set has
   * @param near how near to its limit a measure counts as near, as a share of the limit
   */
  public static Sensitivity of(
      RuleSet rules, DataSet data, CheckOptions options, List<OtherReading> more, BigDecimal near) {
    return new Firmness(rules, data, options).found(more, near);
  }

  private Sensitivity found(List<OtherReading> more, BigDecimal near) {
    try (Standing standing = Standing.of(rules, data, options)) {
      List<OtherReading> readings = new ArrayList<>(OtherReading.of(rules));
      readings.addAll(more);
      List<Sensitivity.Reading> read =
          readings.stream().map(reading -> reading(standing, reading)).toList();
      Brinks.Found found = new Brinks(standing, near.doubleValue(), this::verdict).all();
      return new Sensitivity(near, read, found.brinks(), found.omitted());
    }
  }

  private Sensitivity.Reading reading(Standing before, OtherReading reading) {
    try (Standing after = Standing.of(reading.rules(), data, options)) {
      List<Sensitivity.Turn> turns =
          WhatIf.of(before, after, List.of()).flips().stream()
              .filter(flip -> flip.direction() != WhatIf.Direction.OTHER)
              .map(Firmness::turn)
              .toList();
      Text title = new Text(reading.title().in(Language.ZH), reading.title().in(Language.EN));
      return new Sensitivity.Reading(
          reading.id(),
          title,
          after.summary().verdict(),
          turns.subList(0, Math.min(MOST_TURNS, turns.size())),
          turns.size());
    }
  }

  private static Sensitivity.Turn turn(WhatIf.Flip flip) {
    return new Sensitivity.Turn(
        flip.rule().id(),
        flip.row().row(),
        flip.row().within(),
        outcome(flip.before()),
        outcome(flip.after()));
  }

  // A row that is not there is asked nothing.
  private static Outcome outcome(Result.@Nullable RowResult side) {
    return side == null ? Outcome.NOT_APPLICABLE : side.outcome();
  }

  private Outcome verdict(Cell cell, BigDecimal value) {
    DataSet changed = ChangedData.of(data, Map.of(cell, value));
    try (Standing after = Standing.of(rules, changed, options)) {
      return after.summary().verdict();
    }
  }
}
