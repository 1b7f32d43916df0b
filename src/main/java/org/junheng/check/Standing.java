package org.junheng.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junheng.agreement.Agreements;
import org.junheng.expr.Expr;
import org.junheng.expr.RowEvaluator;
import org.junheng.expr.Rows;
import org.junheng.expr.Type;
import org.junheng.problem.Problem;
import org.junheng.rule.Comparison;
import org.junheng.rule.Criterion;
import org.junheng.rule.Outcome;
import org.junheng.rule.Rule;
import org.junheng.rule.RuleSet;
import org.junheng.rule.Severity;
import org.junheng.table.Column;
import org.junheng.table.DataSet;
import org.junheng.table.NumberColumn;
import org.junheng.text.Text;

/**
 * How every row of a data set stands to every rule, open to further questions: what single outcomes
 * rest on, and what other figures would make of them. A {@link Result} is what is told of it.
 */
public final class Standing implements AutoCloseable {
  private final Parallel parallel;
  private final Workspace rows;
  private final Judge judge;
  private final Settlement settlement;
  private final Findings findings;
  private final Day day;
  private final LocalDate asOf;
  private final Severity least;

  private Standing(
      Parallel parallel,
      Workspace rows,
      Judge judge,
      Day day,
      Agreements agreements,
      Severity least) {
    this.least = least;
    this.parallel = parallel;
    this.rows = rows;
    this.judge = judge;
    this.day = day;
    this.asOf = day.date();
    this.settlement = Settlement.of(rows, judge, day, agreements);
    this.findings = new Findings(rows, judge, day, settlement);
  }

  /**
   * Judges every chosen rule for every row.
   *
   * @param rules the rules
   * @param data the data
   * @param options how to run
   */
  public static Standing of(RuleSet rules, DataSet data, CheckOptions options) {
    Day day = Days.of(data, rules, options);
    Parallel parallel = new Parallel(options.threads(), options.chunk());
    Workspace rows =
        new Workspace(rules, data, parallel, options.earlier(), options.leavesOutUnplaced());
    return new Standing(
        parallel,
        rows,
        Checker.judged(rows, day, options, parallel),
        day,
        options.agreements(),
        options.least());
  }

  /** The rules. */
  public RuleSet rules() {
    return rows.rules();
  }

  /** The data. */
  public DataSet data() {
    return rows.data();
  }

  /** The rows, their columns, and which lies within which. */
  public Rows rows() {
    return rows;
  }

  /** The totals. */
  public Result.Summary summary() {
    return new RuleTotals(rules())
        .summary(
            judgements(),
            findings.tolerance(),
            settlement,
            least,
            day.problems().stream().anyMatch(Problem::forbidsPass));
  }

  /** Every dispersion measure, with what each row adds to it. */
  public List<Result.Spread> spreads() {
    return new Spreads(rows, findings.refs()).of(judgements());
  }

  /** The parameters with their values in force. */
  public List<Result.ParameterValue> parameters() {
    return Checker.parameters(rules());
  }

  private List<Judgement> judgements() {
    return List.copyOf(judge.judged().values());
  }

  /** The rules that the verdict asks for and that are no part of another such rule, in order. */
  public List<Rule> roots() {
    Tolerance tolerance = findings.tolerance();
    return judgements().stream()
        .filter(tolerance::isRoot)
        .map(Judgement::rule)
        .filter(rule -> tolerance.severity(rule).isWithin(least))
        .toList();
  }

  /** What a rule says of a row. */
  public Outcome outcome(Rule rule, int row) {
    return judgement(rule).outcome(row);
  }

  /** Whether a composite passes over a rule: one that is out of force asks nothing. */
  public boolean isNeutral(Rule rule) {
    return judgement(rule).isNeutral();
  }

  private Judgement judgement(Rule rule) {
    return Objects.requireNonNull(judge.judged().get(rule.id()), rule.id());
  }

  /** How a row is named. */
  public Result.RowRef ref(String table, int row) {
    return findings.refs().of(table, row);
  }

  /** The rows around a row, nearest first. */
  public List<Result.RowRef> around(String table, int row) {
    return findings.refs().around(table, row);
  }

  /** The key of a row: its values as plain words; its number, from 1, where it has none. */
  public List<String> key(String table, int row) {
    return Keys.of(rows, Objects.requireNonNull(rules().schema(table)), row);
  }

  /** How the unit of a rule's measure is shown; may be empty. */
  public Text unit(Rule rule) {
    return new RuleTotals(rules()).unit(rule);
  }

  /** One outcome; it is explained when somebody asks why. */
  public Result.RowResult result(Rule rule, int row) {
    return findings.of(judgement(rule), row);
  }

  /**
   * Whether a threshold would hold for a row with other figures in some cells, in exact decimals;
   * false where anything is missing.
   *
   * @param rule a rule whose criterion is a threshold of figures
   * @param floor the share of the limit that is enough, or null for the limit itself
   * @param changed the other figures
   */
  public boolean wouldHold(
      Rule rule,
      int row,
      @Nullable BigDecimal floor,
      Map<RowEvaluator.Cell, @Nullable Object> changed) {
    return Effective.of(
            rule,
            (Criterion.Threshold) rule.criterion(),
            row,
            asOf,
            new RowEvaluator(rows, changed))
        .holds(floor);
  }

  /**
   * How far each row's measure lies from its one limit, on either side, as a share of the limit;
   * NaN where a rule holds no figure against one limit, or one of both is missing. Reliefs are not
   * looked at.
   */
  public double[] distances(Rule rule) {
    double[] distances = new double[rows.size(rule.of())];
    Arrays.fill(distances, Double.NaN);
    if (rule.criterion() instanceof Criterion.Threshold threshold
        && threshold.measure().type().kind() == Type.Kind.NUMBER
        && threshold.limits().size() == 1
        && threshold.comparison() != Comparison.EQUALS
        && threshold.comparison() != Comparison.ONE_OF) {
      double[] measures = figures(threshold.measure(), rule.of());
      double[] limits = figures(threshold.limits().get(0), rule.of());
      for (int row = 0; row < distances.length; row++) {
        distances[row] = Math.abs(measures[row] - limits[row]) / Math.abs(limits[row]);
      }
    }
    return distances;
  }

  private double[] figures(Expr expr, String table) {
    Column column =
        expr instanceof Expr.Column own
            ? rows.column(own.table(), own.name())
            : rows.kept(expr, table);
    return ((NumberColumn) column).values();
  }

  /** A submitted cell as results tell of it. */
  public Result.Cell cell(RowEvaluator.Read read) {
    return findings.cell(read);
  }

  /** The threshold that holds for a row: the rule's own, or that of a relief. */
  public Criterion.Threshold threshold(Rule rule, int row) {
    return Effective.of(
            rule, (Criterion.Threshold) rule.criterion(), row, asOf, new RowEvaluator(rows))
        .criterion();
  }

  /**
   * A dispersion over rows within.
   *
   * @param aggregate how it is computed
   * @param members the rows of its table that count
   * @param share what it counts for in the figure that is held against the limit: 1 alone, one
   *     eighth in a mean of eight
   */
  @SuppressWarnings("ArrayRecordComponent") // handed out once, never compared
  public record Dispersed(Expr.Aggregate aggregate, int[] members, BigDecimal share) {}

  /** The dispersions that a rule holds against a limit; empty where it holds something else. */
  public List<Dispersed> dispersed(Rule rule, int row) {
    return new Spreads(rows, findings.refs()).dispersed(rule, row);
  }

  @Override
  public void close() {
    parallel.close();
  }
}
