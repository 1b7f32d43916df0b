package org.junheng.expr;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junheng.expr.Cells.Figures;

/**
 * A table of steps with a straight line between each two: a figure between two steps is
 * interpolated, one outside of them all takes the nearest step.
 */
final class Interpolation {
  private final List<BigDecimal> steps;
  private final List<BigDecimal> values;
  private final double[] stepFigures;
  private final double[] valueFigures;

  private Interpolation(List<BigDecimal> steps, List<BigDecimal> values) {
    this.steps = steps;
    this.values = values;
    this.stepFigures = steps.stream().mapToDouble(BigDecimal::doubleValue).toArray();
    this.valueFigures = values.stream().mapToDouble(BigDecimal::doubleValue).toArray();
  }

  /** The table of a checked call of interpolate. */
  static Interpolation of(Expr.Call call) {
    List<BigDecimal> constants =
        call.args().stream()
            .skip(1)
            .map(arg -> Objects.requireNonNull(Operators.constantFigure(arg)))
            .toList();
    return new Interpolation(everySecond(constants, 0), everySecond(constants, 1));
  }

  private static List<BigDecimal> everySecond(List<BigDecimal> all, int first) {
    return IntStream.range(0, all.size() / 2).mapToObj(at -> all.get(2 * at + first)).toList();
  }

  /** Whether each step is larger than the one before. */
  boolean isAscending() {
    return IntStream.range(1, steps.size())
        .allMatch(at -> steps.get(at).compareTo(steps.get(at - 1)) > 0);
  }

  /** The exact value at a figure. */
  BigDecimal at(BigDecimal figure) {
    int above = 0;
    while (above < steps.size() && figure.compareTo(steps.get(above)) >= 0) {
      above++;
    }
    if (above == 0 || above == steps.size()) {
      return values.get(above == 0 ? 0 : above - 1);
    }
    BigDecimal from = steps.get(above - 1);
    BigDecimal rise = values.get(above).subtract(values.get(above - 1));
    BigDecimal run = steps.get(above).subtract(from);
    BigDecimal climbed = ExactFigures.divide(rise.multiply(figure.subtract(from)), run);
    return values.get(above - 1).add(Objects.requireNonNull(climbed));
  }

  /** How far values are off at figures that are off: by as much, times the steepest line. */
  ErrorBound bound(ErrorBound figures) {
    double steepest = 0;
    for (int above = 1; above < stepFigures.length; above++) {
      double rise = Math.abs(valueFigures[above] - valueFigures[above - 1]);
      steepest = Math.max(steepest, rise / (stepFigures[above] - stepFigures[above - 1]));
    }
    ErrorBound.Range steps = ErrorBound.Range.of(stepFigures);
    double reach = Math.max(-steps.low(), steps.high());
    double off = figures.absolute() + (figures.relative() + 8 * ErrorBound.ROUNDING) * 2 * reach;
    ErrorBound.Range range = ErrorBound.Range.of(valueFigures);
    double own = 8 * ErrorBound.ROUNDING * Math.max(-range.low(), range.high());
    return new ErrorBound(
        ErrorBound.Truth.ROUNDED,
        Math.nextDown(range.low() - own),
        Math.nextUp(range.high() + own),
        0,
        steepest * off + own,
        0);
  }

  /** The values at figures. */
  Figures at(Figures figures, int size) {
    double[] found = new double[size];
    for (int i = 0; i < size; i++) {
      found[i] = at(figures.at(i));
    }
    return Figures.of(found);
  }

  private double at(double figure) {
    if (Double.isNaN(figure)) {
      return Double.NaN;
    }
    int place = Arrays.binarySearch(stepFigures, figure);
    int above = place >= 0 ? place + 1 : -place - 1;
    if (above == 0 || above == stepFigures.length) {
      return valueFigures[above == 0 ? 0 : above - 1];
    }
    double rise = valueFigures[above] - valueFigures[above - 1];
    double run = stepFigures[above] - stepFigures[above - 1];
    return valueFigures[above - 1] + rise * (figure - stepFigures[above - 1]) / run;
  }
}
