package org.junheng.check;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junheng.expr.Expr;
import org.junheng.expr.Rows;
import org.junheng.table.Column;

/** The rows of one view. */
sealed interface ViewRows permits PartRows, GroupRows {
  /** How many rows. */
  int size();

  /** One of the view's fields, for every row. */
  Column column(String name);

  /**
   * The expressions that a field is computed by, each once; none for one that is simply written.
   */
  List<Expr> formulas(String name);

  /**
   * How one cell of a field is computed; null for one that is simply written, such as the part's
   * name.
   */
  Rows.@Nullable Derived derived(String name, int row);
}
