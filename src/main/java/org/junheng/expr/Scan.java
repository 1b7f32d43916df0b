package org.junheng.expr;

import static org.junheng.table.FlagColumn.FALSE;
import static org.junheng.table.FlagColumn.MISSING;
import static org.junheng.table.FlagColumn.TRUE;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junheng.expr.Cells.Days;
import org.junheng.expr.Cells.Figures;
import org.junheng.expr.Cells.Flags;
import org.junheng.expr.Cells.Words;

/**
 * Goes over the rows that an aggregate is about, in their order, a chunk at a time, and hands each
 * that counts to a sink. A row whose filter, value or weight is missing is left out, and makes the
 * figure missing unless the aggregate ignores that.
 */
final class Scan {
  /** Rows evaluated at a time: enough to be fast, few enough to stay in the cache. */
  static final int CHUNK = 16_384;

  private final Rows rows;
  private final ColumnEvaluator evaluator;
  private final Expr.Aggregate aggregate;
  private final int[] around;
  private final int[] counted;
  private final int[] filteredOut;
  private final int[] leftOut;
  private final BitSet doubtful = new BitSet();
  private final boolean ownDictionary;
  private final Map<String, Integer> texts = new HashMap<>();
  private boolean ran;

  /** Takes a row that counts: the row it lies within, its value and its weight. */
  @FunctionalInterface
  interface Sink {
    void take(int parent, double value, double weight);
  }

  Scan(Rows rows, ColumnEvaluator evaluator, Expr.Aggregate aggregate, String parent) {
    this.rows = rows;
    this.evaluator = evaluator;
    this.aggregate = aggregate;
    int size = rows.size(parent);
    around = rows.around(aggregate.table(), parent);
    counted = new int[size];
    filteredOut = new int[size];
    leftOut = new int[size];
    ownDictionary = hasOneDictionary(aggregate.value());
  }

  /** How many rows count, for each row that aggregates. */
  int[] counted() {
    if (!ran) {
      run((row, value, weight) -> {});
    }
    return counted;
  }

  /** How many rows did not pass the filter; known once the scan ran. */
  int[] filteredOut() {
    return filteredOut;
  }

  /** How many rows were left out because something of them is missing; known once the scan ran. */
  int[] leftOut() {
    return leftOut;
  }

  /** The rows whose figure is missing for want of something within; known once the scan ran. */
  BitSet incomplete() {
    BitSet incomplete = new BitSet(leftOut.length);
    for (int row = 0; row < leftOut.length && !aggregate.ignoreMissing(); row++) {
      incomplete.set(row, leftOut[row] > 0);
    }
    return incomplete;
  }

  /**
   * The rows within which some row may or may not count, for its filter is unknown; known once the
   * scan ran.
   */
  BitSet doubtful() {
    return doubtful;
  }

  /** Hands every row that counts to a sink. */
  void run(Sink sink) {
    int size = rows.size(aggregate.table());
    for (int from = 0; from < size; from += CHUNK) {
      chunk(new Stretch(aggregate.table(), from, Math.min(size, from + CHUNK)), sink);
    }
    ran = true;
  }

  private void chunk(Stretch stretch, Sink sink) {
    Figures value = figures(aggregate.value(), stretch);
    Figures weight = figures(aggregate.weight(), stretch);
    Flags filter =
        aggregate.filter() == null
            ? new Flags(new byte[] {TRUE}, 0, 0)
            : (Flags) evaluator.cells(aggregate.filter(), stretch);
    byte[] passes = passes(filter, value, weight, stretch.size());
    if (!ran) {
      count(stretch.from(), passes, filter);
    }
    hand(stretch.from(), passes, value, weight, sink);
  }

  private void hand(int from, byte[] passes, Figures value, Figures weight, Sink sink) {
    for (int i = 0; i < passes.length; i++) {
      int parent = around[from + i];
      if (passes[i] == TRUE && parent >= 0) {
        sink.take(parent, value.at(i), weight.at(i));
      }
    }
  }

  /** Whether each row counts: false where the filter says so, missing where anything of it is. */
  private static byte[] passes(Flags filter, Figures value, Figures weight, int size) {
    byte[] passes = new byte[size];
    for (int i = 0; i < passes.length; i++) {
      boolean missing = Double.isNaN(value.at(i)) || Double.isNaN(weight.at(i));
      byte passesFilter = filter.at(i);
      passes[i] = missing && passesFilter == TRUE ? MISSING : passesFilter;
    }
    return passes;
  }

  private void count(int from, byte[] passes, Flags filter) {
    for (int i = 0; i < passes.length; i++) {
      int parent = around[from + i];
      if (parent >= 0) {
        int[] into = passes[i] == TRUE ? counted : passes[i] == FALSE ? filteredOut : leftOut;
        into[parent]++;
        if (passes[i] == MISSING && filter.at(i) == MISSING && !aggregate.ignoreMissing()) {
          doubtful.set(parent);
        }
      }
    }
  }

  /** The figures of an expression; 1 everywhere where there is none. */
  private Figures figures(@Nullable Expr expr, Stretch stretch) {
    return expr == null
        ? new Figures(new double[] {1}, 0, 0)
        : figures(evaluator.cells(expr, stretch), stretch.size());
  }

  /**
   * Values of other kinds as figures that are equal where they are: for counting different ones.
   */
  private Figures figures(Cells cells, int size) {
    if (cells instanceof Figures figures) {
      return figures;
    }
    double[] equals = new double[size];
    for (int i = 0; i < size; i++) {
      equals[i] = cells.isMissing(i) ? Double.NaN : figure(cells, i);
    }
    return Figures.of(equals);
  }

  private double figure(Cells cells, int i) {
    if (cells instanceof Words words && ownDictionary) {
      return words.code(i);
    } else if (cells instanceof Words words) {
      Integer place = texts.putIfAbsent(words.at(i), texts.size());
      return place == null ? texts.size() - 1 : place;
    }
    return cells instanceof Flags flags ? flags.at(i) : ((Days) cells).at(i);
  }

  /** Whether the texts of all chunks are places in the same dictionary: that of a column. */
  private static boolean hasOneDictionary(@Nullable Expr value) {
    return value instanceof Expr.Column
        || (value instanceof Expr.Around around && around.value() instanceof Expr.Column);
  }
}
