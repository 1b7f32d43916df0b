package org.junheng.expr;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Objects;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.junheng.expr.Cells.Figures;

/**
 * Works out figures of rows within, for all rows that aggregate at once. Sums run in the order of
 * the rows, so that neither chunks nor threads change a figure.
 */
final class AggregateEvaluator {
  private final Rows rows;
  private final ColumnEvaluator evaluator;
  private final Decider decider;
  private final Memo<Key, Aggregated> known = new Memo<>();

  private record Key(Expr.Aggregate aggregate, String table) {
    // Written out, for the reason that Expr gives.
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Key that
          && aggregate.equals(that.aggregate)
          && table.equals(that.table);
    }

    @Override
    public int hashCode() {
      return Objects.hash(aggregate, table);
    }
  }

  /** The figures for every row of a table, and how many rows within each left out. */
  record Aggregated(double[] figures, Surety surety, int[] leftOut) {
    Figures from(int row) {
      return new Figures(figures, row, 1, i -> surety.isSure(row + i));
    }
  }

  AggregateEvaluator(Rows rows, ColumnEvaluator evaluator, Decider decider) {
    this.rows = rows;
    this.evaluator = evaluator;
    this.decider = decider;
  }

  /** An aggregate for every row of a table. */
  Aggregated evaluate(Expr.Aggregate aggregate, String table) {
    return known.get(new Key(aggregate, table), () -> compute(aggregate, table));
  }

  private Aggregated compute(Expr.Aggregate aggregate, String table) {
    Scan scan = new Scan(rows, evaluator, aggregate, table);
    double[] figures = figures(aggregate, table, scan);
    BitSet incomplete = scan.incomplete();
    for (int row = incomplete.nextSetBit(0); row >= 0; row = incomplete.nextSetBit(row + 1)) {
      figures[row] = Double.NaN;
    }
    for (int row = 0; row < figures.length; row++) {
      figures[row] = FigureCells.finite(figures[row]);
    }
    return new Aggregated(figures, surety(aggregate, table, figures), scan.leftOut());
  }

  private double[] figures(Expr.Aggregate aggregate, String table, Scan scan) {
    int size = rows.size(table);
    return switch (aggregate.function()) {
      case COUNT -> {
        int[] counted = scan.counted();
        yield each(size, row -> counted[row]);
      }
      case SHARE -> {
        int[] counted = scan.counted();
        int[] others = scan.filteredOut();
        yield each(size, row -> (double) counted[row] / (counted[row] + others[row]));
      }
      case SUM -> {
        Sums sums = new Sums(size);
        scan.run((row, value, weight) -> sums.add(row, value));
        yield each(size, sums::at);
      }
      case MIN -> extremes(scan, size, true);
      case MAX -> extremes(scan, size, false);
      case RANGE_RATIO -> rangeRatio(aggregate, table, scan);
      case MEDIAN, QUANTILE -> {
        Groups groups = new Groups(scan, false);
        double level = level(aggregate);
        yield each(size, row -> groups.quantile(row, level));
      }
      case COUNT_DISTINCT -> {
        Groups groups = new Groups(scan, false);
        yield decided(aggregate, table, row -> groups.distinct(row) < 0, groups::distinct);
      }
      default -> weighted(aggregate, table, scan);
    };
  }

  private double[] weighted(Expr.Aggregate aggregate, String table, Scan scan) {
    boolean weighted = aggregate.weight() != null;
    Means means = new Means(scan, rows.size(table), weighted);
    return switch (aggregate.function()) {
      case MEAN -> means.all();
      case GINI -> {
        Groups groups = new Groups(scan, weighted);
        IntToDoubleFunction gini =
            row -> Double.isNaN(means.at(row)) ? Double.NaN : groups.gini(row);
        yield decided(aggregate, table, groups::isDoubtful, gini);
      }
      case THEIL -> {
        Entropies entropies = new Entropies(scan, means);
        yield decided(aggregate, table, entropies::isDoubtful, entropies::at);
      }
      default -> spread(aggregate, table, new Spread(scan, means));
    };
  }

  private double[] spread(Expr.Aggregate aggregate, String table, Spread spread) {
    return switch (aggregate.function()) {
      case STDDEV -> each(rows.size(table), row -> spread.deviation(row, false));
      case SAMPLE_STDDEV -> each(rows.size(table), row -> spread.deviation(row, true));
      case CV, SAMPLE_CV -> {
        boolean sample = aggregate.function() == Function.SAMPLE_CV;
        IntToDoubleFunction variation = row -> spread.variation(row, sample);
        yield decided(aggregate, table, spread::isDoubtful, variation);
      }
      default -> throw new IllegalArgumentException("no aggregate: " + aggregate.function());
    };
  }

  /** Figures, with the doubtful ones worked out in exact decimals. */
  private double[] decided(
      Expr.Aggregate aggregate, String table, IntPredicate doubtful, IntToDoubleFunction figure) {
    return each(
        rows.size(table),
        row ->
            doubtful.test(row) ? decider.figure(aggregate, table, row) : figure.applyAsDouble(row));
  }

  private static double[] extremes(Scan scan, int size, boolean least) {
    double[] extremes = new double[size];
    Arrays.fill(extremes, Double.NaN);
    scan.run(
        (row, value, weight) -> {
          double known = extremes[row];
          boolean beats = Double.isNaN(known) || (least ? value < known : value > known);
          extremes[row] = beats ? value : known;
        });
    return extremes;
  }

  private double[] rangeRatio(Expr.Aggregate aggregate, String table, Scan scan) {
    double[] least = extremes(scan, rows.size(table), true);
    double[] most = extremes(scan, rows.size(table), false);
    return decided(
        aggregate,
        table,
        row -> Nearness.isNear(least[row], 0) && most[row] > 0,
        row -> least[row] > 0 ? most[row] / least[row] : Double.NaN);
  }

  private static double level(Expr.Aggregate aggregate) {
    Expr level = aggregate.level();
    BigDecimal figure = level == null ? null : Operators.constantFigure(level);
    return figure == null ? 0.5 : figure.doubleValue();
  }

  private static double[] each(int size, IntToDoubleFunction figure) {
    double[] figures = new double[size];
    for (int row = 0; row < figures.length; row++) {
      figures[row] = figure.applyAsDouble(row);
    }
    return figures;
  }

  /** Counts are sure, and so are extremes and whole sums of submitted figures. */
  private Surety surety(Expr.Aggregate aggregate, String table, double[] figures) {
    Expr value = aggregate.value();
    return switch (aggregate.function()) {
      case COUNT, COUNT_DISTINCT -> Surety.SURE;
      case SHARE -> row -> figures[row] == Math.rint(figures[row]);
      case SUM, MIN, MAX -> {
        if (!(value instanceof Expr.Column column)) {
          yield Surety.UNSURE;
        }
        boolean whole = aggregate.function() == Function.SUM;
        yield isSure(column, whole, figures)
            ? Surety.SURE
            : row -> isSure(column, table, row, whole ? figures[row] : 0, whole);
      }
      default -> Surety.UNSURE;
    };
  }

  /** Whether everything within is sure, or whole, so that every figure is. */
  private boolean isSure(Expr.Column column, boolean whole, double[] figures) {
    int size = rows.size(column.table());
    Figures values = (Figures) evaluator.cells(column, new Stretch(column.table(), 0, size));
    return whole
        ? values.isAllWhole(size) && Surety.isAllWhole(figures, 0, figures.length)
        : values.isAllSure(size);
  }

  private boolean isSure(Expr.Column column, String table, int row, double figure, boolean whole) {
    Figures values = (Figures) evaluator.cells(column, new Stretch(column.table(), 0, 0));
    for (int within : rows.within(column.table(), table, row)) {
      boolean sure = whole ? values.isWhole(within) : values.surety().isSure(within);
      if (!sure && !values.isMissing(within)) {
        return false;
      }
    }
    return Math.abs(figure) <= Surety.LARGEST_WHOLE;
  }
}
