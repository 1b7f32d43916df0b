package org.junheng.expr;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads, checks and evaluates expressions in tests, both ways. */
final class Expressions {
  private Expressions() {}

  static Expr expr(String text, String table) {
    return expr(text, table, TestScope.SCHOOLS, false);
  }

  static Expr expr(String text, String table, Scope scope, boolean ignoreMissing) {
    Parser.Parsed parsed = Parser.parse(text);
    Syntax tree = parsed.tree();
    if (tree == null) {
      throw new IllegalArgumentException(text + ": " + parsed.faults());
    }
    Checker.Checked checked = Checker.check(tree, table, scope, ignoreMissing);
    Expr expr = checked.expr();
    if (expr == null) {
      throw new IllegalArgumentException(text + ": " + checked.faults());
    }
    return expr;
  }

  /**
   * What an expression yields for a row, worked out as a column and exactly, which must agree; the
   * exact one is returned.
   */
  static @Nullable Object both(TestRows rows, Expr expr, String table, int row) {
    Object exact = new RowEvaluator(rows).evaluate(expr, table, row);
    Object fast = new ColumnEvaluator(rows).evaluate(expr, table).value(row);
    if (!agree(fast, exact)) {
      throw new AssertionError(expr + ": fast " + fast + ", exact " + exact);
    }
    return exact;
  }

  static boolean agree(@Nullable Object fast, @Nullable Object exact) {
    if (fast instanceof BigDecimal a && exact instanceof BigDecimal b) {
      return Nearness.isNear(a.doubleValue(), b.doubleValue());
    }
    return fast == null ? exact == null : fast.equals(exact);
  }
}
