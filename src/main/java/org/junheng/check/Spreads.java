package org.junheng.check;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junheng.expr.Expr;
import org.junheng.expr.Function;
import org.junheng.expr.RowEvaluator;
import org.junheng.rule.Criterion;
import org.junheng.rule.Indicator;
import org.junheng.rule.Outcome;
import org.junheng.rule.Rule;
import org.junheng.rule.RuleSet;
import org.junheng.table.Column;
import org.junheng.table.Field;
import org.junheng.table.FlagColumn;
import org.junheng.table.NumberColumn;
import org.junheng.table.Schema;
import org.junheng.text.Text;

/** Splits dispersion measures into what each row adds to them. */
final class Spreads {
  private static final Set<Function> STATISTICS =
      Set.of(
          Function.CV,
          Function.STDDEV,
          Function.SAMPLE_CV,
          Function.SAMPLE_STDDEV,
          Function.GINI,
          Function.THEIL,
          Function.RANGE_RATIO);
  // What a report of one county, or a few, can show; a country's counties are given by their
  // verdicts.
  private static final int MOST_ROWS = 20_000;

  private final Workspace rows;
  private final RuleSet rules;
  private final RowRefs refs;
  private final People people;

  Spreads(Workspace rows, RowRefs refs) {
    this.rows = rows;
    this.rules = rows.rules();
    this.refs = refs;
    this.people = new People(rows);
  }

  /** A spread, and where it stands among the others: by rule, then by row. */
  private record Placed(int rule, int row, Result.Spread spread) {}

  /**
   * The spreads behind the outcomes, by rule and row. Where there are more rows than can be shown,
   * failing ones are kept first.
   */
  List<Result.Spread> of(List<Judgement> judgements) {
    List<Placed> placed = new ArrayList<>();
    int left = MOST_ROWS;
    for (Outcome wanted : List.of(Outcome.FAIL, Outcome.PASS)) {
      for (int rule = 0; rule < judgements.size(); rule++) {
        Judgement judgement = judgements.get(rule);
        if (!mayHaveSpreads(judgement.rule())) {
          continue;
        }
        for (int row = 0; row < judgement.outcomes().length && left > 0; row++) {
          Result.Spread spread = judgement.outcome(row) == wanted ? spread(judgement, row) : null;
          if (spread != null) {
            left -= spread.contributions().size();
            placed.add(new Placed(rule, row, spread));
          }
        }
      }
    }
    placed.sort(Comparator.comparingInt(Placed::rule).thenComparingInt(Placed::row));
    return placed.stream().map(Placed::spread).toList();
  }

  private boolean mayHaveSpreads(Rule rule) {
    return rule.criterion() instanceof Criterion.Threshold threshold
        && mayBeDispersion(threshold.measure());
  }

  // Whether a measure is a dispersion, for some rows at least; asked once, not of every row.
  private boolean mayBeDispersion(Expr measure) {
    if (measure instanceof Expr.Named named) {
      return mayBeDispersion(named.value());
    }
    if (measure instanceof Expr.Column column) {
      Indicator indicator = rules.indicator(column.table(), column.name());
      return indicator != null && mayBeDispersion(indicator.value());
    }
    if (measure instanceof Expr.If condition) {
      return mayBeDispersion(condition.yes()) || mayBeDispersion(condition.no());
    }
    if (measure instanceof Expr.Call call) {
      return call.args().stream().anyMatch(this::mayBeDispersion);
    }
    return measure instanceof Expr.Aggregate aggregate && isDispersion(aggregate);
  }

  private static boolean isDispersion(Expr.Aggregate aggregate) {
    return STATISTICS.contains(aggregate.function()) && aggregate.value() != null;
  }

  private Result.@Nullable Spread spread(Judgement judgement, int row) {
    Rule rule = judgement.rule();
    if (!(rule.criterion() instanceof Criterion.Threshold threshold)) {
      return null;
    }
    Expr.Aggregate aggregate = aggregate(threshold.measure(), rule.of(), row);
    return aggregate == null
        ? mean(judgement, threshold, row)
        : spread(judgement, threshold, aggregate, row);
  }

  // A sum or mean of several coefficients of the same rows: a row's figure is its figures over
  // their means, weighed as the coefficients are, so that 1 is as the mean; its part is its part of
  // each coefficient, weighed by how large that is.
  private Result.@Nullable Spread mean(
      Judgement judgement, Criterion.Threshold threshold, int row) {
    Rule rule = judgement.rule();
    List<Standing.Dispersed> parts = dispersed(rule, row);
    boolean isOfTheSame =
        parts.size() > 1
            && parts.stream()
                .allMatch(
                    part ->
                        part.aggregate().table().equals(parts.get(0).aggregate().table())
                            && Arrays.equals(part.members(), parts.get(0).members()));
    if (!isOfTheSame || parts.get(0).members().length == 0) {
      return null;
    }
    List<Dispersion> all =
        parts.stream().map(part -> dispersion(part.aggregate(), part.members())).toList();
    double[] shares = parts.stream().mapToDouble(part -> part.share().doubleValue()).toArray();
    double value = 0;
    double whole = 0;
    for (int k = 0; k < shares.length; k++) {
      value += shares[k] * all.get(k).value();
      whole += shares[k];
    }
    if (Double.isNaN(value)) {
      return null;
    }
    int[] members = parts.get(0).members();
    List<Result.Contribution> contributions = new ArrayList<>();
    for (int i = 0; i < members.length; i++) {
      double figure = 0;
      double share = 0;
      double without = 0;
      for (int k = 0; k < shares.length; k++) {
        Dispersion part = all.get(k);
        figure += shares[k] / whole * part.values()[i] / part.mean();
        share += value == 0 ? 0 : shares[k] * part.value() / value * part.share(i);
        without += shares[k] * part.without(i);
      }
      contributions.add(
          new Result.Contribution(
              refs.of(parts.get(0).aggregate().table(), members[i]),
              figure,
              all.get(0).weights()[i],
              share,
              without,
              peopleOf(parts, members[i])));
    }
    return new Result.Spread(
        rule.id(),
        refs.of(rule.of(), row),
        judgement.outcome(row),
        "mean_" + parts.get(0).aggregate().function().word(),
        title(threshold.measure()),
        Text.NONE,
        OptionalInt.of(2),
        1,
        value,
        limit(rule, threshold, row),
        contributions);
  }

  private List<Result.Headcount> peopleOf(List<Standing.Dispersed> parts, int row) {
    Set<Result.Headcount> all = new LinkedHashSet<>();
    for (Standing.Dispersed part : parts) {
      Expr.Aggregate aggregate = part.aggregate();
      Expr value = Objects.requireNonNull(aggregate.value());
      all.addAll(people.counts(value, aggregate.weight(), aggregate.table(), row));
    }
    return List.copyOf(all);
  }

  private @Nullable Double limit(Rule rule, Criterion.Threshold threshold, int row) {
    Object limit =
        threshold.limits().size() == 1
            ? new RowEvaluator(rows).evaluate(threshold.limits().get(0), rule.of(), row)
            : null;
    return limit == null ? null : (Double) ((BigDecimal) limit).doubleValue();
  }

  /**
   * The dispersions that a rule holds against a limit, each with what it counts for: one alone, or
   * the parts of a sum or a mean. Empty where it holds something else.
   */
  List<Standing.Dispersed> dispersed(Rule rule, int row) {
    List<Standing.Dispersed> parts = new ArrayList<>();
    boolean isSum =
        rule.criterion() instanceof Criterion.Threshold threshold
            && split(threshold.measure(), rule.of(), row, BigDecimal.ONE, parts);
    return isSum ? parts : List.of();
  }

  private boolean split(
      Expr measure, String table, int row, BigDecimal share, List<Standing.Dispersed> into) {
    Expr.Aggregate aggregate = aggregate(measure, table, row);
    if (aggregate != null) {
      into.add(new Standing.Dispersed(aggregate, members(aggregate, table, row), share));
      return true;
    }
    if (measure instanceof Expr.Named named) {
      return split(named.value(), table, row, share, into);
    }
    if (measure instanceof Expr.Column column) {
      Indicator indicator = rules.indicator(column.table(), column.name());
      return indicator != null && split(indicator.value(), table, row, share, into);
    }
    if (!(measure instanceof Expr.Call call)) {
      return false;
    }
    return switch (call.function()) {
      case ADD -> call.args().stream().allMatch(arg -> split(arg, table, row, share, into));
      case DIVIDE -> {
        BigDecimal by = constant(call.args().get(1));
        yield by != null
            && by.signum() > 0
            && split(call.args().get(0), table, row, share.divide(by, MathContext.DECIMAL64), into);
      }
      case MULTIPLY -> {
        BigDecimal by = constant(call.args().get(0));
        yield by != null
            && by.signum() > 0
            && call.args().size() == 2
            && split(call.args().get(1), table, row, share.multiply(by), into);
      }
      default -> false;
    };
  }

  private static @Nullable BigDecimal constant(Expr expr) {
    return expr instanceof Expr.Literal literal && literal.value() instanceof BigDecimal figure
        ? figure
        : null;
  }

  // The dispersion that a measure is: written in the rule itself, or behind a name or a choice of
  // definitions.
  private Expr.@Nullable Aggregate aggregate(Expr measure, String table, int row) {
    if (measure instanceof Expr.Aggregate aggregate) {
      return isDispersion(aggregate) ? aggregate : null;
    }
    if (measure instanceof Expr.Named named) {
      return aggregate(named.value(), table, row);
    }
    if (measure instanceof Expr.Column column) {
      Indicator indicator = rules.indicator(column.table(), column.name());
      return indicator == null ? null : aggregate(indicator.value(), table, row);
    }
    if (measure instanceof Expr.If condition) {
      Object holds = new RowEvaluator(rows).evaluate(condition.condition(), table, row);
      return holds == null
          ? null
          : aggregate((Boolean) holds ? condition.yes() : condition.no(), table, row);
    }
    return null;
  }

  private Result.@Nullable Spread spread(
      Judgement judgement, Criterion.Threshold threshold, Expr.Aggregate aggregate, int row) {
    Rule rule = judgement.rule();
    int[] within = members(aggregate, rule.of(), row);
    Dispersion dispersion = dispersion(aggregate, within);
    if (within.length == 0 || Double.isNaN(dispersion.value())) {
      return null;
    }
    Expr value = java.util.Objects.requireNonNull(aggregate.value());
    List<Result.Contribution> contributions = new ArrayList<>();
    for (int i = 0; i < within.length; i++) {
      contributions.add(
          new Result.Contribution(
              refs.of(aggregate.table(), within[i]),
              dispersion.values()[i],
              dispersion.weights()[i],
              dispersion.share(i),
              dispersion.without(i),
              people.counts(value, aggregate.weight(), aggregate.table(), within[i])));
    }
    return new Result.Spread(
        rule.id(),
        refs.of(rule.of(), row),
        judgement.outcome(row),
        aggregate.function().word(),
        title(value),
        unit(value),
        places(value),
        dispersion.mean(),
        dispersion.value(),
        limit(rule, threshold, row),
        contributions);
  }

  // The rows that count: those for which the filter is true and the figures are there.
  private int[] members(Expr.Aggregate aggregate, String outer, int row) {
    int[] within = rows.within(aggregate.table(), outer, row);
    Column chosen =
        aggregate.filter() == null ? null : column(aggregate.filter(), aggregate.table());
    Column figures = column(java.util.Objects.requireNonNull(aggregate.value()), aggregate.table());
    return java.util.Arrays.stream(within)
        .filter(i -> chosen == null || ((FlagColumn) chosen).values()[i] == FlagColumn.TRUE)
        .filter(i -> !figures.isMissing(i))
        .filter(
            i ->
                aggregate.weight() == null
                    || !column(aggregate.weight(), aggregate.table()).isMissing(i))
        .toArray();
  }

  private Dispersion dispersion(Expr.Aggregate aggregate, int[] within) {
    double[] all =
        ((NumberColumn)
                column(java.util.Objects.requireNonNull(aggregate.value()), aggregate.table()))
            .values();
    double[] values = new double[within.length];
    double[] weights = new double[within.length];
    for (int i = 0; i < within.length; i++) {
      values[i] = all[within[i]];
      weights[i] =
          aggregate.weight() == null
              ? 1
              : ((NumberColumn) column(aggregate.weight(), aggregate.table())).values()[within[i]];
    }
    return new Dispersion(aggregate.function(), values, weights);
  }

  private Column column(Expr expr, String table) {
    return expr instanceof Expr.Column column
        ? rows.column(column.table(), column.name())
        : rows.kept(expr, table);
  }

  private Text title(Expr value) {
    if (value instanceof Expr.Column column) {
      Indicator indicator = rules.indicator(column.table(), column.name());
      Schema schema = rules.schema(column.table());
      Field field = schema == null ? null : schema.field(column.name());
      return indicator != null
          ? indicator.title()
          : field != null ? field.title() : Text.same(column.name());
    }
    return Text.NONE;
  }

  private Text unit(Expr value) {
    Indicator indicator =
        value instanceof Expr.Column column ? rules.indicator(column.table(), column.name()) : null;
    return indicator == null ? Text.NONE : indicator.unit();
  }

  private OptionalInt places(Expr value) {
    Indicator indicator =
        value instanceof Expr.Column column ? rules.indicator(column.table(), column.name()) : null;
    return indicator == null ? OptionalInt.empty() : indicator.places();
  }
}
