package org.junheng.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junheng.expr.RowEvaluator;
import org.junheng.expr.Rows;
import org.junheng.rule.Criterion;
import org.junheng.rule.Remedy;
import org.junheng.rule.Rule;
import org.junheng.rule.RuleSet;
import org.junheng.table.Field;
import org.junheng.table.Schema;
import org.junheng.text.Text;

/**
 * Where what rows have too many of may go: how much the other rows that share some values can still
 * take, and how many more such rows it needs for the rest. Rows that the rule does not apply to,
 * and such whose figure or limit is missing, are passed over.
 */
final class Placings {
  private final Rows rows;
  private final Rule rule;
  private final Remedy remedy;
  private final Criterion.Threshold threshold;
  private final LocalDate asOf;
  private final Schema schema;
  private final Map<List<Object>, List<Integer>> groups = new HashMap<>();

  Placings(RuleSet rules, Rows rows, Rule rule, LocalDate asOf) {
    this.rows = rows;
    this.rule = rule;
    this.remedy = Objects.requireNonNull(rule.remedy());
    this.threshold = (Criterion.Threshold) rule.criterion();
    this.asOf = asOf;
    this.schema = Objects.requireNonNull(rules.schema(rule.of()));
    for (int row = 0; row < rows.size(rule.of()); row++) {
      List<Object> group = group(row);
      if (group != null) {
        groups.computeIfAbsent(group, none -> new ArrayList<>()).add(row);
      }
    }
  }

  private @Nullable List<Object> group(int row) {
    List<Object> values = new ArrayList<>();
    for (String field : remedy.among()) {
      Object value = rows.column(rule.of(), field).value(row);
      if (value == null) {
        return null;
      }
      values.add(value instanceof BigDecimal figure ? figure.stripTrailingZeros() : value);
    }
    return values;
  }

  /** The placing of what a row has too many of; null where its kind or its limit is not known. */
  Result.@Nullable Placing of(int row) {
    List<Object> group = group(row);
    BigDecimal own = limit(row);
    if (group == null || own == null || own.signum() <= 0) {
      return null;
    }
    BigDecimal room = BigDecimal.ZERO;
    BigDecimal excess = BigDecimal.ZERO;
    for (int each : groups.getOrDefault(group, List.of())) {
      BigDecimal limit = limit(each);
      if (limit != null
          && rows.column(rule.of(), remedy.field()).value(each) instanceof BigDecimal figure) {
        BigDecimal spare = limit.subtract(figure);
        room = spare.signum() > 0 ? room.add(whole(spare)) : room;
        excess = spare.signum() < 0 ? excess.subtract(spare) : excess;
      }
    }
    BigDecimal left = excess.subtract(room).max(BigDecimal.ZERO);
    long more = left.divide(whole(own), 0, RoundingMode.CEILING).longValue();
    List<Text> among =
        remedy.among().stream()
            .map(name -> Objects.requireNonNull(schema.field(name)).title())
            .toList();
    return new Result.Placing(schema.title(), among, room, more);
  }

  // As many whole steps as fit.
  private BigDecimal whole(BigDecimal amount) {
    Field field = Objects.requireNonNull(schema.field(remedy.field()));
    return amount.divide(field.step(), 0, RoundingMode.FLOOR).multiply(field.step());
  }

  // The limit that holds for a row; null where the rule does not apply, or there is none.
  private @Nullable BigDecimal limit(int row) {
    RowEvaluator evaluator = new RowEvaluator(rows);
    if (rule.when() != null
        && !Boolean.TRUE.equals(evaluator.evaluate(rule.when(), rule.of(), row))) {
      return null;
    }
    List<Object> limits = Effective.of(rule, threshold, row, asOf, evaluator).limits();
    return limits.size() == 1 && limits.get(0) instanceof BigDecimal limit ? limit : null;
  }
}
