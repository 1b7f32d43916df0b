package org.junheng.expr;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An expression about the rows of a table or view. Equal ones yield the same figures. */
record About(Expr expr, String table) {
  // Written out, for the reason that Expr gives.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof About that && expr.equals(that.expr) && table.equals(that.table);
  }

  @Override
  public int hashCode() {
    return Objects.hash(expr, table);
  }

  /** The same, known again by being the same object: quicker to find than one that is equal. */
  record Itself(Expr expr, String table) {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Itself that && expr == that.expr && table.equals(that.table);
    }

    @Override
    public int hashCode() {
      return 31 * System.identityHashCode(expr) + table.hashCode();
    }
  }
}
