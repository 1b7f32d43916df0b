package org.junheng.expr;

import java.util.BitSet;
import java.util.List;

/**
 * For which rows a value rests on rows within of which it is not known whether they count: because
 * their place is not known, or because their filter is unknown. For every other row a value, or
 * that it is missing, is settled.
 */
final class OpenRows {
  private static final BitSet NONE = new BitSet(0);

  private final Rows rows;
  private final AggregateEvaluator aggregates;
  private final Memo<About, BitSet> known = new Memo<>();

  OpenRows(Rows rows, AggregateEvaluator aggregates) {
    this.rows = rows;
    this.aggregates = aggregates;
  }

  /** The rows of a table for which an expression about it is open. No one may write to it. */
  BitSet of(Expr expr, String table) {
    if (expr instanceof Expr.Literal) {
      return NONE;
    }
    if (expr instanceof Expr.Column column) {
      return known.get(new About(expr, table), () -> column(column));
    }
    if (expr instanceof Expr.Around around) {
      return known.get(new About(expr, table), () -> around(around, table));
    }
    if (expr instanceof Expr.Aggregate aggregate) {
      return known.get(new About(expr, table), () -> aggregate(aggregate, table));
    }
    return union(expr.parts(), table);
  }

  private BitSet union(List<Expr> parts, String table) {
    BitSet all = NONE;
    for (Expr part : parts) {
      BitSet one = of(part, table);
      if (!one.isEmpty()) {
        BitSet more = (BitSet) one.clone();
        more.or(all);
        all = more;
      }
    }
    return all;
  }

  private BitSet column(Expr.Column column) {
    String table = column.table();
    List<Expr> formulas = rows.formulas(table, column.name());
    int size = rows.size(table);
    if (formulas.isEmpty() || size == 0) {
      return NONE;
    }
    Rows.Derived first = rows.derived(table, column.name(), 0);
    if (first != null && first.table().equals(table)) {
      return of(first.value(), table);
    }
    BitSet open = new BitSet();
    for (Expr formula : formulas) {
      String base = first == null ? table : first.table();
      if (!of(formula, base).isEmpty()) {
        derived(column, size, open);
        return open;
      }
    }
    return NONE;
  }

  private void derived(Expr.Column column, int size, BitSet open) {
    for (int row = 0; row < size; row++) {
      Rows.Derived derived = rows.derived(column.table(), column.name(), row);
      if (derived != null && of(derived.value(), derived.table()).get(derived.row())) {
        open.set(row);
      }
    }
  }

  private BitSet around(Expr.Around around, String table) {
    BitSet outer = of(around.value(), around.table());
    return outer.isEmpty() ? NONE : lyingWithin(table, around.table(), outer);
  }

  private BitSet lyingWithin(String table, String around, BitSet outer) {
    int[] places = rows.around(table, around);
    BitSet open = new BitSet(places.length);
    for (int row = 0; row < places.length; row++) {
      if (places[row] >= 0 && outer.get(places[row])) {
        open.set(row);
      }
    }
    return open;
  }

  private BitSet aggregate(Expr.Aggregate aggregate, String table) {
    String within = aggregate.table();
    BitSet open = rows.unplaced(within, table).candidates(rows.size(table));
    open.or(aggregates.evaluate(aggregate, table).doubtful());
    BitSet members = union(aggregate.parts(), within);
    if (!members.isEmpty()) {
      int[] places = rows.around(within, table);
      members.stream().map(row -> places[row]).filter(row -> row >= 0).forEach(open::set);
    }
    return open;
  }
}
