package org.junheng.remedy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junheng.expr.Expr;
import org.junheng.rule.Criterion;
import org.junheng.rule.Indicator;
import org.junheng.rule.Rule;
import org.junheng.rule.RuleSet;
import org.junheng.text.Message;

/**
 * The same rules, read otherwise where a text leaves it open.
 *
 * @param id what is read otherwise, as {@code name=value}
 * @param title the same in words
 * @param rules the rules so read
 */
public record OtherReading(String id, Message title, RuleSet rules) {
  /**
   * The readings that every rule set has: whether figures are rounded before they are compared, and
   * what a deviation is. Only those that read something otherwise.
   */
  static List<OtherReading> of(RuleSet rules) {
    List<OtherReading> readings = new ArrayList<>();
    add(readings, "rounding=none", "unrounded", rules, rounded(rules, OtherReading::unrounded));
    add(readings, "rounding=shown", "shown", rules, rounded(rules, each -> shown(rules, each)));
    add(readings, "weights=none", "unweighted", rules, dispersed(rules, OtherReading::unweighted));
    add(readings, "deviation=sample", "sample", rules, dispersed(rules, OtherReading::sample));
    return readings;
  }

  private static void add(
      List<OtherReading> readings, String id, String key, RuleSet rules, RuleSet other) {
    if (!other.rules().equals(rules.rules()) || !other.indicators().equals(rules.indicators())) {
      readings.add(new OtherReading(id, Message.of("remedy.reading." + key), other));
    }
  }

  private static RuleSet rounded(RuleSet rules, Function<Rule, OptionalInt> places) {
    Map<String, Rule> others = new LinkedHashMap<>();
    rules
        .rules()
        .forEach(
            (id, rule) ->
                others.put(id, rule.with(rule.criterion(), rule.reliefs(), places.apply(rule))));
    return rules.withRules(others, rules.indicators());
  }

  private static OptionalInt unrounded(Rule rule) {
    return OptionalInt.empty();
  }

  // A figure that is compared whole, rounded as it is shown.
  private static OptionalInt shown(RuleSet rules, Rule rule) {
    if (rule.roundPlaces().isPresent()
        || !(rule.criterion() instanceof Criterion.Threshold threshold)) {
      return rule.roundPlaces();
    }
    Indicator indicator =
        threshold.measure() instanceof Expr.Column column
            ? rules.indicator(column.table(), column.name())
            : null;
    return rule.places().isPresent() || indicator == null ? rule.places() : indicator.places();
  }

  private static RuleSet dispersed(RuleSet rules, UnaryOperator<Expr.Aggregate> other) {
    return new Rewriting(
            aggregate ->
                switch (aggregate.function()) {
                  case CV, STDDEV -> other.apply(aggregate);
                  default -> aggregate;
                })
        .of(rules);
  }

  private static Expr.Aggregate unweighted(Expr.Aggregate aggregate) {
    return with(aggregate, aggregate.function());
  }

  private static Expr.Aggregate sample(Expr.Aggregate aggregate) {
    boolean isCv = aggregate.function() == org.junheng.expr.Function.CV;
    return with(
        aggregate,
        isCv ? org.junheng.expr.Function.SAMPLE_CV : org.junheng.expr.Function.SAMPLE_STDDEV);
  }

  private static Expr.Aggregate with(Expr.Aggregate aggregate, org.junheng.expr.Function function) {
    return new Expr.Aggregate(
        function,
        aggregate.table(),
        aggregate.filter(),
        aggregate.value(),
        null,
        aggregate.level(),
        aggregate.ignoreMissing(),
        aggregate.type());
  }
}
