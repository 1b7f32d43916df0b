package org.junheng.expr;

import java.math.BigDecimal;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates expressions for single rows in exact decimals, down to the submitted figures as they
 * were printed: indicators and view fields are worked out again, not taken from their columns.
 * Remembers which submitted cells it read. Values are BigDecimal, Boolean, String, LocalDate, or
 * null where missing.
 *
 * <p>Other values may be laid over cells, to see what a change would do. Not safe to use from
 * several threads; cheap to make.
 */
public final class RowEvaluator {
  private final RowFormulas formulas;
  private final Map<Cell, @Nullable Object> overrides;
  private final @Nullable Remembered reads;
  // Derived cells and aggregated figures: nothing is worked out twice, however often it is named.
  private final Remembered known = new Remembered();
  // What the value under evaluation is missing for; a part that has a value takes its own back.
  private final List<Read> missing = new ArrayList<>();

  /** One cell of a table or view. */
  public record Cell(String table, int row, String column) {}

  /**
   * A submitted cell that was read.
   *
   * @param value its value; null where it is missing
   */
  public record Read(Cell cell, @Nullable Object value) {}

  /** In the place of a value that was worked out and is missing: what it is missing for. */
  private record Lacking(List<Read> reads) {
    static final Lacking NOTHING = new Lacking(List.of());
  }

  /** An evaluator of rows as submitted. */
  public RowEvaluator(Rows rows) {
    this(rows, Map.of());
  }

  /**
   * An evaluator of rows with other values in some cells.
   *
   * @param overrides the value of each such cell, submitted or derived; null for a missing one
   */
  public RowEvaluator(Rows rows, Map<Cell, @Nullable Object> overrides) {
    this(rows, overrides, new Remembered());
  }

  private RowEvaluator(
      Rows rows, Map<Cell, @Nullable Object> overrides, @Nullable Remembered reads) {
    this.formulas = rows.rowFormulas();
    this.overrides = overrides;
    this.reads = reads;
  }

  /** An evaluator that does not remember what it read. */
  static RowEvaluator untraced(Rows rows) {
    return new RowEvaluator(rows, Map.of(), null);
  }

  /**
   * The value of an expression for one row.
   *
   * @param table the table or view that the expression is about
   * @return the value, a figure with at most 34 digits (DECIMAL128) and 30 decimals; null where it
   *     is missing
   */
  public @Nullable Object evaluate(Expr expr, String table, int row) {
    missing.clear();
    Object value = value(formulas.of(expr, table), row);
    return value instanceof BigDecimal figure ? ExactFigures.result(figure) : value;
  }

  /** A value with all its digits; what it is missing for is not told. */
  @Nullable Object unrounded(Expr expr, String table, int row) {
    missing.clear();
    return value(formulas.of(expr, table), row);
  }

  /** How much it remembers; to be thrown away when it is too much. */
  int remembered() {
    return known.size();
  }

  /** The figure of an expression for one row; null where it is missing. */
  public @Nullable BigDecimal figure(Expr expr, String table, int row) {
    return (BigDecimal) evaluate(expr, table, row);
  }

  /** The submitted cells that all evaluations read so far, in the order of reading, each once. */
  public List<Read> reads() {
    return reads == null ? List.of() : new Reads(reads, reads.size());
  }

  /** Cells made when they are looked at: of thousands that a figure rests on, few are. */
  private static final class Reads extends AbstractList<Read> {
    private final Remembered reads;
    private final int size;

    Reads(Remembered reads, int size) {
      this.reads = reads;
      this.size = size;
    }

    @Override
    public int size() {
      return size;
    }

    @Override
    public Read get(int place) {
      CellFormula cell = (CellFormula) reads.formula(place);
      return new Read(cell.at(reads.row(place)), reads.value(place));
    }
  }

  /** The submitted cells for want of which the last evaluation yielded nothing, each once. */
  public List<Read> missing() {
    return missing.stream().distinct().toList();
  }

  /** A value with all its digits. */
  @Nullable Object value(RowFormula formula, int row) {
    int before = missing.size();
    Object value = formula.of(this, row);
    if (value != null && missing.size() > before) {
      missing.subList(before, missing.size()).clear();
    }
    return value;
  }

  /** The value of a cell: another one laid over it, as submitted, or worked out. */
  @Nullable Object cell(CellFormula formula, int row) {
    if (!overrides.isEmpty() && overrides.containsKey(formula.at(row))) {
      return read(formula, row, overrides.get(formula.at(row)));
    }
    if (formula.isSubmitted()) {
      return read(formula, row, formula.submitted(row));
    }
    int place = known.find(formula, row);
    return place < 0 ? derived(formula, row) : recalled(place);
  }

  private @Nullable Object derived(CellFormula formula, int row) {
    Rows.Derived derived = formula.derived(row);
    if (derived == null) {
      return read(formula, row, formula.submitted(row));
    }
    int start = missing.size();
    Object value = value(formula.formula(derived), derived.row());
    return kept(formula, row, value, start);
  }

  /** A figure of the rows within a row. */
  @Nullable Object figure(AggregateFormula formula, int row) {
    int place = known.find(formula, row);
    if (place >= 0) {
      return recalled(place);
    }
    int start = missing.size();
    return kept(formula, row, formula.figure(this, row), start);
  }

  private @Nullable Object kept(
      RowFormula formula, int row, @Nullable Object value, int missingFrom) {
    known.add(formula, row, value == null ? lacking(missingFrom) : value);
    return value;
  }

  private Lacking lacking(int from) {
    return from == missing.size()
        ? Lacking.NOTHING
        : new Lacking(List.copyOf(missing.subList(from, missing.size())));
  }

  private @Nullable Object recalled(int place) {
    Object value = known.value(place);
    if (value instanceof Lacking lacking) {
      missing.addAll(lacking.reads());
      return null;
    }
    return value;
  }

  private @Nullable Object read(CellFormula formula, int row, @Nullable Object value) {
    if (reads != null) {
      if (reads.find(formula, row) < 0) {
        reads.add(formula, row, value);
      }
      if (value == null) {
        missing.add(new Read(formula.at(row), null));
      }
    }
    return value;
  }
}
