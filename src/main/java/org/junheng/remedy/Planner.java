package org.junheng.remedy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junheng.check.CheckOptions;
import org.junheng.check.Standing;
import org.junheng.expr.RowEvaluator.Cell;
import org.junheng.rule.RuleSet;
import org.junheng.table.Column;
import org.junheng.table.DataSet;
import org.junheng.table.Field;
import org.junheng.table.Schema;
import org.junheng.table.Table;
import org.junheng.text.Text;

/**
 * Plans the cheapest way to a passing verdict: first what each row needs to pass by itself, then
 * each coefficient in the order of the rules. After every round the whole county is judged again,
 * so that what one change does to another rule is seen and mended.
 */
public final class Planner {
  private static final int ROUNDS = 6;

  private final RuleSet rules;
  private final DataSet data;
  private final CheckOptions checking;
  private final PlanOptions options;
  private final Costs costs;
  private final Map<Cell, BigDecimal> figures = new LinkedHashMap<>();
  private final Map<Cell, Set<String>> reasons = new LinkedHashMap<>();
  private final Map<List<Object>, Plan.Levelling> levellings = new LinkedHashMap<>();
  private final Map<Floors.Goal, Unmet> open = new LinkedHashMap<>();
  private double left;

  private Planner(RuleSet rules, DataSet data, CheckOptions checking, PlanOptions options) {
    this.rules = rules;
    this.data = data;
    this.checking = checking;
    this.options = options;
    this.costs = new Costs(data, options.prices());
    BigDecimal budget = options.budget();
    this.left = budget == null ? Double.POSITIVE_INFINITY : budget.doubleValue();
  }

  /** A plan, or the fields whose prices it needs and does not have. */
  public sealed interface Answer {
    /** A plan. */
    record Planned(Plan plan) implements Answer {}

    /** Fields without a price, as {@code table.field}. */
    record Unpriced(Set<String> fields) implements Answer {
      public Unpriced {
        fields = java.util.Collections.unmodifiableSet(new TreeSet<>(fields));
      }
    }
  }

  /**
   * A plan.
   *
   * @param rules the rules
   * @param data the data
   * @param checking how it is judged
   * @param options what the plan may do
   */
  public static Answer plan(
      RuleSet rules, DataSet data, CheckOptions checking, PlanOptions options) {
    return new Planner(rules, data, checking, options).answer();
  }

  /** Whether a row of any table or view is named so, by its key or its name. */
  public static boolean isNamed(RuleSet rules, DataSet data, String name) {
    CheckOptions nothing =
        new CheckOptions(
            List.of(),
            List.copyOf(rules.rules().keySet()),
            LocalDate.EPOCH,
            0,
            1,
            CheckOptions.USUAL_CHUNK,
            "",
            Instant.EPOCH);
    try (Standing standing = Standing.of(rules, data, nothing)) {
      List<String> tables = new ArrayList<>(rules.tables().keySet());
      tables.addAll(rules.views().keySet());
      Cells cells = new Cells(standing);
      return tables.stream().anyMatch(table -> !cells.rows(table, name).isEmpty());
    }
  }

  private Answer answer() {
    List<Unmet> unmet = List.of();
    for (int round = 0; round < ROUNDS; round++) {
      try (Standing standing = Standing.of(rules, changed(), checking)) {
        Levers levers = new Levers(standing, data, options, costs);
        Floors floors = new Floors(standing, levers);
        Floors.Repair repair = floors.all();
        unmet = repair.unmet();
        if (!take(afforded(repair.figures(), standing), floors.reasons())
            && !level(standing, levers, floors.goals())) {
          break;
        }
      }
    }
    if (!costs.unpriced().isEmpty()) {
      return new Answer.Unpriced(costs.unpriced());
    }
    return new Answer.Planned(plan(unmet));
  }

  private DataSet changed() {
    return ChangedData.of(data, Levers.overrides(figures));
  }

  // The cheapest first, as far as the money goes.
  private Map<Cell, BigDecimal> afforded(Map<Cell, BigDecimal> wanted, Standing standing) {
    if (left == Double.POSITIVE_INFINITY) {
      return wanted;
    }
    Levers levers = new Levers(standing, data, options, costs);
    Map<Cell, BigDecimal> afforded = new LinkedHashMap<>();
    List<Map.Entry<Cell, BigDecimal>> cheapest = new ArrayList<>(wanted.entrySet());
    cheapest.sort(
        Comparator.comparingDouble(each -> levers.weight(each.getKey(), each.getValue())));
    for (Map.Entry<Cell, BigDecimal> each : cheapest) {
      double cost = levers.weight(each.getKey(), each.getValue());
      if (cost <= left) {
        left -= cost;
        afforded.put(each.getKey(), each.getValue());
      }
    }
    return afforded;
  }

  private boolean take(Map<Cell, BigDecimal> more, Map<Cell, Set<String>> why) {
    boolean isNew = false;
    for (Map.Entry<Cell, BigDecimal> each : more.entrySet()) {
      BigDecimal before = figures.put(each.getKey(), each.getValue());
      isNew |= before == null || before.compareTo(each.getValue()) != 0;
      reasons
          .computeIfAbsent(each.getKey(), cell -> new LinkedHashSet<>())
          .addAll(why.getOrDefault(each.getKey(), Set.of()));
    }
    return isNew;
  }

  private boolean level(Standing standing, Levers levers, List<Floors.Goal> goals) {
    boolean isNew = false;
    open.clear();
    Map<Cell, BigDecimal> planned = new LinkedHashMap<>();
    for (Floors.Goal goal : goals) {
      Spreading.Levelled levelled = new Spreading(standing, levers, goal, planned).level(left);
      left -= levelled.cost();
      planned.putAll(levelled.figures());
      Map<Cell, Set<String>> why = new LinkedHashMap<>();
      levelled.figures().keySet().forEach(cell -> why.put(cell, Set.of(goal.rule().id())));
      isNew |= take(levelled.figures(), why);
      record(standing, goal, levelled);
    }
    return isNew;
  }

  private void record(Standing standing, Floors.Goal goal, Spreading.Levelled levelled) {
    var group = standing.ref(goal.rule().of(), goal.row());
    if (levelled.open() != null) {
      open.put(goal, new Unmet(goal.rule(), group, levelled.open()));
    } else {
      levellings.merge(
          List.of(goal.rule().id(), goal.row()),
          new Plan.Levelling(goal.rule().id(), group, levelled.cost(), levelled.bound()),
          // What was worked out again after other changes adds to it; it is no bound any more.
          (one, other) ->
              new Plan.Levelling(one.rule(), one.group(), one.cost() + other.cost(), one.bound()));
    }
  }

  private Plan plan(List<Unmet> found) {
    try (Standing before = Standing.of(rules, data, checking);
        Standing after = Standing.of(rules, changed(), checking)) {
      List<Plan.Measure> measures = measures(before);
      List<CellChange> changes = measures.stream().map(Plan.Measure::change).toList();
      WhatIf effect = WhatIf.of(before, after, changes);
      List<Unmet> unmet = new ArrayList<>(found);
      open.values().stream().filter(each -> !unmet.contains(each)).forEach(unmet::add);
      return new Plan(
          effect,
          measures,
          total(measures),
          List.copyOf(levellings.values()),
          unmet(after, unmet),
          options);
    }
  }

  // What was wanted and not afforded fails still, and nothing else says why.
  private List<Unmet> unmet(Standing after, List<Unmet> known) {
    Levers levers = new Levers(after, data, options, costs);
    Floors floors = new Floors(after, levers);
    Floors.Repair rest = floors.all();
    List<Unmet> all = new ArrayList<>(known);
    for (Unmet each : rest.unmet()) {
      if (!all.contains(each)) {
        all.add(each);
      }
    }
    Unmet.Why why = options.budget() == null ? Unmet.Why.CONFLICT : Unmet.Why.BUDGET;
    Map<Cell, Set<String>> wanted = new LinkedHashMap<>(floors.reasons());
    wanted.keySet().retainAll(rest.figures().keySet());
    wanted.forEach(
        (cell, ids) ->
            ids.forEach(
                id ->
                    all.add(
                        new Unmet(
                            Objects.requireNonNull(rules.rules().get(id)),
                            after.ref(cell.table(), cell.row()),
                            why))));
    return all.stream().distinct().toList();
  }

  private List<Plan.Measure> measures(Standing before) {
    List<Cell> order = new ArrayList<>(figures.keySet());
    List<String> tables = List.copyOf(rules.tables().keySet());
    order.sort(
        Comparator.comparingInt((Cell cell) -> tables.indexOf(cell.table()))
            .thenComparingInt(Cell::row)
            .thenComparing(Cell::column));
    List<Plan.Measure> measures = new ArrayList<>();
    for (Cell cell : order) {
      BigDecimal figure = Objects.requireNonNull(figures.get(cell));
      Schema schema = Objects.requireNonNull(rules.tables().get(cell.table()));
      Field field = Objects.requireNonNull(schema.field(cell.column()));
      BigDecimal submitted = submitted(cell);
      BigDecimal amount = figure.subtract(submitted);
      if (amount.signum() != 0) {
        BigDecimal price = costs.price(cell.table(), field);
        measures.add(
            new Plan.Measure(
                new CellChange(before.ref(cell.table(), cell.row()), field, submitted, figure),
                amount,
                unit(field),
                price == null ? null : price.multiply(amount.abs()),
                reasons.getOrDefault(cell, Set.of())));
      }
    }
    return measures;
  }

  private BigDecimal submitted(Cell cell) {
    Table table = Objects.requireNonNull(data.table(cell.table()));
    Column column = Objects.requireNonNull(table.column(cell.column()));
    return (BigDecimal) Objects.requireNonNull(column.value(cell.row()));
  }

  private Text unit(Field field) {
    return field.unit() == null
        ? Text.NONE
        : rules.units().getOrDefault(field.unit().toString(), Text.NONE);
  }

  private @org.jspecify.annotations.Nullable BigDecimal total(List<Plan.Measure> measures) {
    if (!costs.isPriced()) {
      return null;
    }
    BigDecimal total = BigDecimal.ZERO;
    for (Plan.Measure measure : measures) {
      total = total.add(Objects.requireNonNull(measure.cost()));
    }
    return total;
  }
}
