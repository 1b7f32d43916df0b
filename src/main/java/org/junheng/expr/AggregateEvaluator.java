package org.junheng.expr;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.junheng.expr.Cells.Figures;
import org.junheng.expr.ErrorBound.Doubt;
import org.junheng.expr.ErrorBound.Range;

/**
 * Works out figures of rows within, for all rows that aggregate at once. Sums run in the order of
 * the rows, so that neither chunks nor threads change a figure.
 */
final class AggregateEvaluator {
  private static final ErrorBound COUNTS = ErrorBound.whole(0, Integer.MAX_VALUE);

  private final Rows rows;
  private final ColumnEvaluator evaluator;
  private final Decider decider;
  private final Memo<About, Aggregated> known = new Memo<>();

  /**
   * The figures for every row of a table, how many rows within each left out, and for which rows it
   * is not known which rows within count.
   */
  record Aggregated(double[] figures, ErrorBound bound, int[] leftOut, BitSet doubtful) {
    Figures from(int row) {
      return new Figures(figures, row, 1);
    }
  }

  AggregateEvaluator(Rows rows, ColumnEvaluator evaluator, Decider decider) {
    this.rows = rows;
    this.evaluator = evaluator;
    this.decider = decider;
  }

  /** An aggregate for every row of a table. */
  Aggregated evaluate(Expr.Aggregate aggregate, String table) {
    return known.get(new About(aggregate, table), () -> compute(aggregate, table));
  }

  private Aggregated compute(Expr.Aggregate aggregate, String table) {
    Scan scan = new Scan(rows, evaluator, aggregate, table);
    Computed computed = computed(aggregate, table, scan);
    double[] figures = computed.figures();
    BitSet incomplete = scan.incomplete();
    for (int row = incomplete.nextSetBit(0); row >= 0; row = incomplete.nextSetBit(row + 1)) {
      figures[row] = Double.NaN;
    }
    for (int row = 0; row < figures.length; row++) {
      figures[row] = FigureCells.finite(figures[row]);
    }
    return new Aggregated(figures, computed.bound(), scan.leftOut(), scan.doubtful());
  }

  /** Figures, and how far they may be from the true ones. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Computed(double[] figures, ErrorBound bound) {
    /** Figures whose bound depends on how far they reach. */
    static Computed of(double[] figures, java.util.function.Function<Range, ErrorBound> bound) {
      return new Computed(figures, bound.apply(Range.of(figures)));
    }
  }

  private Computed computed(Expr.Aggregate aggregate, String table, Scan scan) {
    int size = rows.size(table);
    ErrorBound value = bound(aggregate.value(), aggregate);
    return switch (aggregate.function()) {
      case COUNT -> {
        int[] counted = scan.counted();
        yield new Computed(each(size, row -> counted[row]), COUNTS);
      }
      case SHARE -> {
        int[] counted = scan.counted();
        int[] others = scan.filteredOut();
        double[] shares = each(size, row -> (double) counted[row] / (counted[row] + others[row]));
        yield new Computed(shares, StatisticBounds.SHARES);
      }
      case SUM -> {
        Sums sums = new Sums(size);
        scan.run((row, figure, weight) -> sums.add(row, figure));
        yield Computed.of(each(size, sums::at), bounds(aggregate, scan)::sum);
      }
      case MIN -> Computed.of(extremes(scan, size, true), value::within);
      case MAX -> Computed.of(extremes(scan, size, false), value::within);
      case RANGE_RATIO -> new Computed(rangeRatio(aggregate, table, scan), value.over(value));
      case MEDIAN, QUANTILE -> {
        Groups groups = new Groups(scan, false);
        double level = level(aggregate);
        double[] quantiles = each(size, row -> groups.quantile(row, level));
        yield Computed.of(quantiles, bounds(aggregate, scan)::quantile);
      }
      case COUNT_DISTINCT -> {
        Groups groups = new Groups(scan, false);
        Doubt doubt = ErrorBound.between(value, value);
        IntToDoubleFunction distinct = row -> groups.distinct(row, doubt);
        yield new Computed(
            decided(aggregate, table, row -> distinct.applyAsDouble(row) < 0, distinct), COUNTS);
      }
      default -> weighted(aggregate, table, scan);
    };
  }

  private StatisticBounds bounds(Expr.Aggregate aggregate, Scan scan) {
    int most = 0;
    for (int counted : scan.counted()) {
      most = Math.max(most, counted);
    }
    return new StatisticBounds(
        bound(aggregate.value(), aggregate), bound(aggregate.weight(), aggregate), most);
  }

  /** The bound of a figure of rows within; of 1 where there is none, or where it is no figure. */
  private ErrorBound bound(@Nullable Expr expr, Expr.Aggregate aggregate) {
    return expr == null || expr.type().kind() != Type.Kind.NUMBER
        ? ErrorBound.whole(1, 1)
        : decider.bounds().of(expr, aggregate.table());
  }

  private Computed weighted(Expr.Aggregate aggregate, String table, Scan scan) {
    boolean weighted = aggregate.weight() != null;
    ErrorBound value = bound(aggregate.value(), aggregate);
    Means means = new Means(scan, rows.size(table), bound(aggregate.weight(), aggregate), weighted);
    StatisticBounds bounds = bounds(aggregate, scan);
    ErrorBound mean = bounds.mean(Range.of(means.all()));
    IntPredicate doubtful = row -> means.isDoubtful(row, mean);
    return switch (aggregate.function()) {
      case MEAN -> new Computed(decided(aggregate, table, means::isDoubtful, means::at), mean);
      case GINI -> {
        Groups groups = new Groups(scan, weighted);
        IntToDoubleFunction gini =
            row -> Double.isNaN(means.at(row)) ? Double.NaN : groups.gini(row);
        doubtful = doubtful.or(row -> groups.isDoubtful(row, value));
        yield Computed.of(
            decided(aggregate, table, doubtful, gini), range -> bounds.gini(mean, range));
      }
      case THEIL -> {
        Entropies entropies = new Entropies(scan, means, value);
        doubtful = doubtful.or(entropies::isDoubtful);
        yield Computed.of(
            decided(aggregate, table, doubtful, entropies::at), range -> bounds.theil(mean, range));
      }
      default -> spread(aggregate, table, new Spread(scan, means), means, bounds);
    };
  }

  private Computed spread(
      Expr.Aggregate aggregate, String table, Spread spread, Means means, StatisticBounds bounds) {
    Function function = aggregate.function();
    ErrorBound mean = bounds.mean(Range.of(means.all()));
    boolean sample = function == Function.SAMPLE_STDDEV || function == Function.SAMPLE_CV;
    return switch (function) {
      case STDDEV, SAMPLE_STDDEV ->
          Computed.of(
              decided(aggregate, table, means::isDoubtful, row -> spread.deviation(row, sample)),
              range -> bounds.deviation(mean, range));
      case CV, SAMPLE_CV -> {
        double[] variations =
            decided(
                aggregate,
                table,
                row -> means.isDoubtful(row, mean),
                row -> spread.variation(row, sample));
        yield Computed.of(variations, range -> bounds.variation(mean, range));
      }
      default -> throw new IllegalArgumentException("no aggregate: " + function);
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
    double unclear = bound(aggregate.value(), aggregate).unclear();
    return decided(
        aggregate,
        table,
        row -> unclear > 0 && Math.abs(least[row]) <= unclear,
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
}
