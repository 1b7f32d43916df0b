package org.junheng.expr;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junheng.table.Column;
import org.junheng.table.Doubled;
import org.junheng.table.Repeats;

/**
 * What expressions read: the rows of each table and view, their columns, and which row lies within
 * which. Safe to use from several threads; the same question has the same answer for as long as it
 * lives.
 */
public interface Rows {
  /** How many rows a table or view has; 0 where the table was not given. */
  int size(String table);

  /**
   * A whole column: a field as submitted (all missing where it was not given), or a view field or
   * indicator, computed when first asked for.
   */
  Column column(String table, String name);

  /** Several whole columns. */
  default List<Column> columns(String table, List<String> names) {
    return names.stream().map(name -> column(table, name)).toList();
  }

  /** The rows of a table that have the same values in some columns as a row above them. */
  default Repeats repeats(String table, List<String> names) {
    return Repeats.in(columns(table, names));
  }

  /**
   * For each row of {@code table} the row of {@code around} that it lies within; −1 where there is
   * none.
   */
  int[] around(String table, String around);

  /** The rows of {@code table} that lie within one row of {@code around}, ascending. */
  int[] within(String table, String around, int row);

  /**
   * The rows of {@code table} that may lie within rows of {@code around}; none is among those of
   * {@link #within}.
   */
  default Unplaced unplaced(String table, String around) {
    return Unplaced.NONE;
  }

  /** The rows of a view that may not exist. No one may write to it. */
  default BitSet perhaps(String table) {
    return new BitSet(0);
  }

  /** The rows of a submitted table whose key stood in several rows. */
  default Map<Integer, Doubled> doubled(String table) {
    return Map.of();
  }

  /** How one cell of a view field or indicator is computed; null for a submitted cell. */
  @Nullable Derived derived(String table, String name, int row);

  /** Whether every cell of a column is a submitted one, for whatever row; false if in doubt. */
  default boolean isSubmitted(String table, String name) {
    return false;
  }

  /** The expressions about these rows made ready for single rows; always the same object. */
  RowFormulas rowFormulas();

  /**
   * The expressions that the cells of a column are computed by, each once: one for an indicator,
   * one a part for a field of parts; none for a submitted column.
   */
  List<Expr> formulas(String table, String name);

  /**
   * How a cell is computed.
   *
   * @param value the expression
   * @param table the table or view whose row it is about
   * @param row that row
   */
  record Derived(Expr value, String table, int row) {}
}
