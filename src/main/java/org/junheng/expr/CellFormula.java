package org.junheng.expr;

import org.jspecify.annotations.Nullable;
import org.junheng.expr.RowEvaluator.Cell;
import org.junheng.table.Column;

/** The cells of one column of a table or view. */
final class CellFormula implements RowFormula {
  private final Rows rows;
  private final RowFormulas formulas;
  private final String table;
  private final String name;
  private final boolean submitted;
  private volatile @Nullable Column column;
  private volatile @Nullable Made made;

  /** The formula of an expression that cells are computed by: mostly all by the same. */
  private record Made(Expr expr, String table, RowFormula formula) {}

  CellFormula(Rows rows, RowFormulas formulas, String table, String name) {
    this.rows = rows;
    this.formulas = formulas;
    this.table = table;
    this.name = name;
    this.submitted = rows.isSubmitted(table, name);
  }

  /** The cell of a row. */
  Cell at(int row) {
    return new Cell(table, row, name);
  }

  @Override
  public @Nullable Object of(RowEvaluator evaluator, int row) {
    return evaluator.cell(this, row);
  }

  /** Whether all cells of the column are submitted ones. */
  boolean isSubmitted() {
    return submitted;
  }

  /** How the cell of a row is computed; null for a submitted one. */
  Rows.@Nullable Derived derived(int row) {
    return rows.derived(table, name, row);
  }

  /** The formula by which a cell is computed. */
  RowFormula formula(Rows.Derived derived) {
    Made known = made;
    if (known == null
        || known.expr() != derived.value()
        || !known.table().equals(derived.table())) {
      RowFormula formula = formulas.of(derived.value(), derived.table());
      known = new Made(derived.value(), derived.table(), formula);
      made = known;
    }
    return known.formula();
  }

  /** The value of a submitted cell. */
  @Nullable Object submitted(int row) {
    return column(row).value(row);
  }

  @Override
  public boolean isUnreadable(int row) {
    return derived(row) == null && column(row).gaps().at(row).isWritten();
  }

  private Column column(int row) {
    Column known = column;
    if (known == null || row >= known.size()) {
      known = rows.column(table, name);
      column = known;
    }
    return known;
  }
}
