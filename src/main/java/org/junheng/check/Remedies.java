package org.junheng.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junheng.expr.Expr;
import org.junheng.expr.Memo;
import org.junheng.expr.RowEvaluator;
import org.junheng.expr.Rows;
import org.junheng.expr.Type;
import org.junheng.rule.Comparison;
import org.junheng.rule.Criterion;
import org.junheng.rule.Remedy;
import org.junheng.rule.Rule;
import org.junheng.rule.RuleSet;
import org.junheng.table.Field;
import org.junheng.text.Text;

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
  private final Memo<String, Placings> placings = new Memo<>();

  Remedies(RuleSet rules, Rows rows, LocalDate asOf) {
    this.rules = rules;
    this.rows = rows;
    this.asOf = asOf;
  }

  /**
   * The change of a threshold's field, signed; null where the rule names no remedy, the field's
   * figure is missing, or no change of it helps.
   */
  @Nullable BigDecimal change(Rule rule, int row) {
    return change(rule, row, null);
  }

  /**
   * The same to reach a share of the limit only.
   *
   * @param floor the share, or null for the whole limit
   */
  @Nullable BigDecimal change(Rule rule, int row, @Nullable BigDecimal floor) {
    Remedy remedy = rule.remedy();
    if (remedy == null || !(rule.criterion() instanceof Criterion.Threshold threshold)) {
      return null;
    }
    Field field = field(rule, remedy);
    BigDecimal figure = figure(rule.of(), remedy.field(), row);
    if (figure == null) {
      return null;
    }
    Question question =
        new Question(
            rule, threshold, row, new RowEvaluator.Cell(rule.of(), row, remedy.field()), floor);
    BigDecimal step = remedy.raise() ? field.step() : field.step().negate();
    long least = 0;
    long most = 1;
    int doublings = 0;
    while (!mends(question, figure.add(step.multiply(BigDecimal.valueOf(most))), field)) {
      least = most;
      most *= 2;
      if (++doublings > MOST_DOUBLINGS) {
        return null;
      }
    }
    while (most - least > 1) {
      long middle = least + (most - least) / 2;
      if (mends(question, figure.add(step.multiply(BigDecimal.valueOf(middle))), field)) {
        most = middle;
      } else {
        least = middle;
      }
    }
    return step.multiply(BigDecimal.valueOf(most));
  }

  /** What is asked of other figures of a cell. */
  private record Question(
      Rule rule,
      Criterion.Threshold threshold,
      int row,
      RowEvaluator.Cell cell,
      @Nullable BigDecimal floor) {}

  private boolean mends(Question question, BigDecimal value, Field field) {
    BigDecimal clamped = field.min() == null ? value : value.max(field.min());
    RowEvaluator changed = new RowEvaluator(rows, Map.of(question.cell(), clamped));
    return Effective.of(question.rule(), question.threshold(), question.row(), asOf, changed)
        .holds(question.floor());
  }

  /** Whether a threshold reaches a share of its limit as it is. */
  boolean reaches(Rule rule, int row, BigDecimal floor) {
    return rule.criterion() instanceof Criterion.Threshold threshold
        && Effective.of(rule, threshold, row, asOf, new RowEvaluator(rows)).holds(floor);
  }

  private Field field(Rule rule, Remedy remedy) {
    return Objects.requireNonNull(
        Objects.requireNonNull(rules.schema(rule.of())).field(remedy.field()));
  }

  private @Nullable BigDecimal figure(String table, String field, int row) {
    Expr.Column column = new Expr.Column(table, field, Type.TEXT);
    return new RowEvaluator(rows).evaluate(column, table, row) instanceof BigDecimal figure
        ? figure
        : null;
  }

  /** The change of a rule's own remedy, as results tell it. */
  Result.Change told(Rule rule, int row, BigDecimal change) {
    Field field = field(rule, Objects.requireNonNull(rule.remedy()));
    Text unit =
        field.unit() == null
            ? Text.NONE
            : rules.units().getOrDefault(field.unit().toString(), Text.NONE);
    return new Result.Change(field.name(), field.title(), change, unit, placing(rule, row));
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
    return placings.get(rule.id(), () -> new Placings(rules, rows, rule, asOf)).of(row);
  }
}
