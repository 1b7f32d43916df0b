package org.junheng.table;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Figures, as doubles. NaN is a missing figure.
 *
 * @param values one double a row
 * @param exact the figures that their double does not print back, by row: those of more digits than
 *     a double carries
 * @param gaps why missing cells are missing
 */
public record NumberColumn(double[] values, Map<Integer, BigDecimal> exact, Gaps gaps)
    implements Column {
  /** Figures that their doubles print back exactly, or that were computed. */
  public NumberColumn(double[] values) {
    this(values, Map.of(), Gaps.ORDINARY);
  }

  @Override
  public int size() {
    return values.length;
  }

  @Override
  public boolean isMissing(int row) {
    return Double.isNaN(values[row]);
  }

  @Override
  public @Nullable BigDecimal value(int row) {
    double value = values[row];
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      return null;
    }
    BigDecimal printed = exact.isEmpty() ? null : exact.get(row);
    return printed != null ? printed : exactly(value);
  }

  /**
   * The shortest decimal that reads back as this double: the figure as it was printed, for up to 15
   * digits.
   */
  public static BigDecimal exactly(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? BigDecimal.valueOf((long) value)
        : new BigDecimal(Double.toString(value));
  }
}
