package org.junheng.expr;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A figure of the rows within one row. */
final class AggregateFormula implements RowFormula {
  private final Rows rows;
  private final Expr.Aggregate aggregate;
  private final String table;
  private final @Nullable RowFormula filter;
  private final @Nullable RowFormula value;
  private final @Nullable RowFormula weight;

  /**
   * A figure about the rows of a table or view.
   *
   * @param filter the aggregate's filter made ready, and so on
   */
  AggregateFormula(
      Rows rows,
      Expr.Aggregate aggregate,
      String table,
      @Nullable RowFormula filter,
      @Nullable RowFormula value,
      @Nullable RowFormula weight) {
    this.rows = rows;
    this.aggregate = aggregate;
    this.table = table;
    this.filter = filter;
    this.value = value;
    this.weight = weight;
  }

  @Override
  public @Nullable Object of(RowEvaluator evaluator, int row) {
    return evaluator.figure(this, row);
  }

  /** The figure for one row, worked out; null where it is missing. */
  @Nullable BigDecimal figure(RowEvaluator evaluator, int row) {
    int[] members = rows.within(aggregate.table(), table, row);
    List<Object> values = new ArrayList<>(members.length);
    List<BigDecimal> weights = new ArrayList<>(weight == null ? 0 : members.length);
    int filteredOut = 0;
    boolean complete = true;
    for (int member : members) {
      Object passes = about(filter, true, evaluator, member);
      if (Boolean.FALSE.equals(passes)) {
        filteredOut++;
        continue;
      }
      Object figure = about(value, BigDecimal.ONE, evaluator, member);
      Object weighs = about(weight, BigDecimal.ONE, evaluator, member);
      if (passes == null || figure == null || weighs == null) {
        complete &= aggregate.ignoreMissing();
      } else {
        values.add(figure);
        if (weight != null) {
          weights.add((BigDecimal) weighs);
        }
      }
    }
    return complete ? figure(values, weights, filteredOut) : null;
  }

  private static @Nullable Object about(
      @Nullable RowFormula formula, Object otherwise, RowEvaluator evaluator, int row) {
    return formula == null ? otherwise : evaluator.value(formula, row);
  }

  private @Nullable BigDecimal figure(
      List<Object> values, List<BigDecimal> weights, int filteredOut) {
    BigDecimal count = BigDecimal.valueOf(values.size());
    return switch (aggregate.function()) {
      case COUNT -> count;
      case SHARE -> ExactFigures.divide(count, count.add(BigDecimal.valueOf(filteredOut)));
      case COUNT_DISTINCT -> distinct(values);
      default -> statistic(values, weights);
    };
  }

  private @Nullable BigDecimal statistic(List<Object> values, List<BigDecimal> weights) {
    List<BigDecimal> figures = new ArrayList<>(values.size());
    for (Object each : values) {
      figures.add((BigDecimal) each);
    }
    List<BigDecimal> weighed =
        weight == null ? Collections.nCopies(figures.size(), BigDecimal.ONE) : weights;
    Expr level = aggregate.level();
    BigDecimal constant = level == null ? null : Operators.constantFigure(level);
    return new ExactStatistics(figures, weighed).figure(aggregate.function(), constant);
  }

  /** How many different values there are. */
  static BigDecimal distinct(List<Object> values) {
    Set<Object> different = new HashSet<>();
    for (Object value : values) {
      boolean figure = value instanceof BigDecimal;
      different.add(figure ? ExactFigures.settle((BigDecimal) value).stripTrailingZeros() : value);
    }
    return BigDecimal.valueOf(different.size());
  }
}
