package org.junheng.expr;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Works out a figure of the rows within one row, in exact decimals. */
final class ExactAggregates {
  private final Rows rows;
  private final RowEvaluator evaluator;

  ExactAggregates(Rows rows, RowEvaluator evaluator) {
    this.rows = rows;
    this.evaluator = evaluator;
  }

  /** An aggregate's figure for one row; null where it is missing. */
  @Nullable BigDecimal value(Expr.Aggregate aggregate, String table, int row) {
    List<Object> values = new ArrayList<>();
    List<BigDecimal> weights = new ArrayList<>();
    int filteredOut = 0;
    boolean complete = true;
    for (int within : rows.within(aggregate.table(), table, row)) {
      Object passes = about(aggregate.filter(), true, aggregate, within);
      if (Boolean.FALSE.equals(passes)) {
        filteredOut++;
        continue;
      }
      Object value = about(aggregate.value(), BigDecimal.ONE, aggregate, within);
      Object weight = about(aggregate.weight(), BigDecimal.ONE, aggregate, within);
      if (passes == null || value == null || weight == null) {
        complete &= aggregate.ignoreMissing();
      } else {
        values.add(value);
        weights.add((BigDecimal) weight);
      }
    }
    return complete ? figure(aggregate, values, weights, filteredOut) : null;
  }

  private @Nullable Object about(
      @Nullable Expr expr, Object otherwise, Expr.Aggregate aggregate, int row) {
    return expr == null ? otherwise : evaluator.value(expr, aggregate.table(), row);
  }

  private static @Nullable BigDecimal figure(
      Expr.Aggregate aggregate, List<Object> values, List<BigDecimal> weights, int filteredOut) {
    BigDecimal count = BigDecimal.valueOf(values.size());
    return switch (aggregate.function()) {
      case COUNT -> count;
      case SHARE -> ExactFigures.divide(count, count.add(BigDecimal.valueOf(filteredOut)));
      case COUNT_DISTINCT -> distinct(values);
      default -> {
        List<BigDecimal> figures = values.stream().map(value -> (BigDecimal) value).toList();
        Expr level = aggregate.level();
        BigDecimal constant = level == null ? null : Operators.constantFigure(level);
        yield new ExactStatistics(figures, weights).figure(aggregate.function(), constant);
      }
    };
  }

  private static BigDecimal distinct(List<Object> values) {
    Set<Object> different = new HashSet<>();
    for (Object value : values) {
      boolean figure = value instanceof BigDecimal;
      different.add(figure ? ExactFigures.settle((BigDecimal) value).stripTrailingZeros() : value);
    }
    return BigDecimal.valueOf(different.size());
  }
}
