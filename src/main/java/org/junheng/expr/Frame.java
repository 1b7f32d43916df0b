package org.junheng.expr;

import org.jspecify.annotations.Nullable;

/**
 * From which row's point of view a part of an expression is read.
 *
 * @param table the table or view of that row
 * @param outer in an aggregate's argument or filter: the point of view of the row that aggregates
 * @param argument whether this is an aggregate's argument outside brackets, where bare names are of
 *     the outer row; in brackets they are of the row itself first
 */
record Frame(String table, @Nullable Frame outer, boolean argument) {
  static Frame of(String table) {
    return new Frame(table, null, false);
  }

  Frame argument(String within) {
    return new Frame(within, this, true);
  }

  Frame filter(String within) {
    return new Frame(within, this, false);
  }

  /** An expression about a row of {@code table} as seen from a row that lies within it. */
  static Expr around(String table, Expr value) {
    boolean constant = value instanceof Expr.Literal || value instanceof Expr.Around;
    return constant ? value : new Expr.Around(table, value);
  }
}
