package org.junheng.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junheng.expr.Expr;
import org.junheng.expr.LastYear;
import org.junheng.expr.RowEvaluator;
import org.junheng.expr.RowEvaluator.Read;
import org.junheng.rule.Criterion;
import org.junheng.rule.Indicator;
import org.junheng.rule.Relief;
import org.junheng.rule.Rule;
import org.junheng.rule.RuleSet;
import org.junheng.table.Field;
import org.junheng.table.Schema;

/**
 * Which figures rest on counts of people, and on how few: what must not be told of small groups.
 */
final class People {
  private final RuleSet rules;
  private final Workspace rows;
  // By table: asked of every cell that was read.
  private final Map<String, Set<String>> headcounts = new HashMap<>();
  // By criterion, which is the same object for every row.
  private final Map<Criterion.Threshold, Rests> rests =
      Collections.synchronizedMap(new IdentityHashMap<>());

  People(Workspace rows) {
    this.rules = rows.rules();
    this.rows = rows;
    rules.tables().keySet().forEach(table -> headcounts.put(table, fields(rules, table).keySet()));
  }

  /** The fields of a submitted table that count people, with their units; none of a view. */
  static Map<String, String> fields(RuleSet rules, String table) {
    Map<String, String> fields = new TreeMap<>();
    Schema schema = rules.tables().get(table);
    if (schema != null) {
      for (Field field : schema.fields().values()) {
        if (rules.countsPeople(field.unit())) {
          fields.put(field.name(), String.valueOf(field.unit()));
        }
      }
    }
    return fields;
  }

  /**
   * The counts of people that a rule's measure and limits rest on; and of last year's figures those
   * that rested on such.
   */
  static Result.OfPeople of(RuleSet rules, Rule rule) {
    return of(rules, rule, new HashSet<>());
  }

  private static Result.OfPeople of(RuleSet rules, Rule rule, Set<String> followed) {
    if (!(rule.criterion() instanceof Criterion.Threshold) || !followed.add(rule.id())) {
      return Result.OfPeople.NONE;
    }
    List<Expr> measures = new ArrayList<>();
    List<Expr> limits = new ArrayList<>();
    add(rule.criterion(), measures, limits);
    for (Relief relief : rule.reliefs()) {
      add(relief.criterion(), measures, limits);
    }
    List<String> ofLimits = counted(rules, limits, followed);
    TreeSet<String> all = new TreeSet<>(counted(rules, measures, followed));
    all.addAll(ofLimits);
    followed.remove(rule.id());
    return new Result.OfPeople(List.copyOf(all), !ofLimits.isEmpty());
  }

  private static void add(Criterion criterion, List<Expr> measures, List<Expr> limits) {
    if (criterion instanceof Criterion.Threshold threshold) {
      measures.add(threshold.measure());
      threshold.limits().forEach(limit -> addValues(limit, limits));
    }
  }

  // What chooses among limits, such as the stage, is no part of their value.
  private static void addValues(Expr limit, List<Expr> limits) {
    if (limit instanceof Expr.Named named) {
      addValues(named.value(), limits);
    } else if (limit instanceof Expr.Choice choice) {
      choice.branches().values().forEach(branch -> addValues(branch, limits));
    } else {
      limits.add(limit);
    }
  }

  private static List<String> counted(RuleSet rules, List<Expr> expressions, Set<String> followed) {
    List<String> counted = new ArrayList<>();
    Dependencies.read(rules, expressions)
        .forEach(
            (table, columns) -> {
              Map<String, String> fields = fields(rules, table);
              columns.stream()
                  .filter(fields::containsKey)
                  .forEach(column -> counted.add(table + "." + column));
            });
    for (String id : Dependencies.lastYear(rules, expressions)) {
      Rule asked = rules.rules().get(id);
      List<String> then = asked == null ? List.of() : of(rules, asked, followed).fields();
      if (asked != null && !then.isEmpty()) {
        counted.add(asked.of() + "." + LastYear.column(id));
        counted.addAll(then);
      }
    }
    return counted;
  }

  /**
   * The smallest number of people, above none, that a measure and its limits rest on: of the cells
   * that were read for them, of the sums and differences of such that they are made of, and of what
   * lies between the two.
   */
  @Nullable BigDecimal fewest(RowEvaluator read, Effective effective, String table, int row) {
    Rests rests = rests(effective.criterion());
    BigDecimal fewest = null;
    for (Read cell : read.reads()) {
      if (isCount(cell)) {
        fewest = fewer(fewest, cell.value());
      }
    }
    if (fewest != null) {
      RowEvaluator evaluator = new RowEvaluator(rows);
      for (Expr.Call sum : rests.sums()) {
        fewest = fewer(fewest, evaluator.evaluate(sum, table, row));
      }
    }
    if (rests.isBetween() && effective.measure() instanceof BigDecimal figure) {
      for (Object limit : effective.limits()) {
        if (limit instanceof BigDecimal bound) {
          fewest = fewer(fewest, figure.subtract(bound).abs());
        }
      }
    }
    return fewest == null ? null : Figures.kept(fewest);
  }

  private static @Nullable BigDecimal fewer(@Nullable BigDecimal fewest, @Nullable Object count) {
    return count instanceof BigDecimal figure
            && figure.signum() > 0
            && (fewest == null || figure.compareTo(fewest) < 0)
        ? figure
        : fewest;
  }

  /**
   * What a criterion rests on, whatever the row.
   *
   * @param sums the sums and differences of people that its measure and limits are made of
   * @param isBetween whether what lies between measure and limit is a number of people
   */
  private record Rests(List<Expr.Call> sums, boolean isBetween) {}

  private Rests rests(Criterion.Threshold threshold) {
    Rests known = rests.get(threshold);
    if (known == null) {
      List<Expr> limits = new ArrayList<>();
      threshold.limits().forEach(limit -> addValues(limit, limits));
      List<Expr.Call> sums = new ArrayList<>();
      collect(threshold.measure(), sums);
      limits.forEach(limit -> collect(limit, sums));
      boolean isBetween =
          rules.countsPeople(threshold.measure().type().unit())
              && !counted(rules, limits, new HashSet<>()).isEmpty();
      known = new Rests(sums, isBetween);
      rests.put(threshold, known);
    }
    return known;
  }

  // A sum over rows is no smaller than the least of them; a difference may be.
  private void collect(Expr expr, List<Expr.Call> into) {
    if (expr instanceof Expr.Aggregate) {
      return;
    }
    if (expr instanceof Expr.Call call && rules.countsPeople(call.type().unit())) {
      into.add(call);
    }
    if (expr instanceof Expr.Column column) {
      Indicator indicator = rules.indicator(column.table(), column.name());
      if (indicator != null) {
        collect(indicator.value(), into);
      }
    } else if (!(expr instanceof Expr.Around)) {
      expr.parts().forEach(part -> collect(part, into));
    }
  }

  /** The counts of people, above none, that the figure and the weight of one row rest on. */
  List<Result.Headcount> counts(Expr value, @Nullable Expr weight, String table, int row) {
    RowEvaluator evaluator = new RowEvaluator(rows);
    evaluator.evaluate(value, table, row);
    if (weight != null) {
      evaluator.evaluate(weight, table, row);
    }
    List<Result.Headcount> counts = new ArrayList<>();
    for (Read cell : evaluator.reads()) {
      if (isCount(cell)) {
        BigDecimal count = Figures.kept((BigDecimal) Objects.requireNonNull(cell.value()));
        counts.add(new Result.Headcount(cell.cell().table() + "." + cell.cell().column(), count));
      }
    }
    return counts;
  }

  private boolean isCount(Read read) {
    Set<String> ofTable = headcounts.get(read.cell().table());
    return ofTable != null
        && ofTable.contains(read.cell().column())
        && read.value() instanceof BigDecimal figure
        && figure.signum() > 0;
  }
}
