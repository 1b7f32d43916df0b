package org.junheng.check;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junheng.expr.Expr;
import org.junheng.expr.Rows;
import org.junheng.rule.View;
import org.junheng.table.Column;
import org.junheng.table.Combinations;
import org.junheng.table.FlagColumn;

/**
 * The groups of the rows of a table or view, in the order of their first rows.
 *
 * @param view what the groups are
 * @param base what is grouped
 * @param groupOfBase each base row's group; −1 for one in no group
 * @param first the first base row of each group
 */
@SuppressWarnings("ArrayRecordComponent") // a value inside this package, never compared
record GroupRows(View.GroupsOf view, Workspace base, int[] groupOfBase, int[] first)
    implements ViewRows {
  static GroupRows of(View.GroupsOf view, Workspace base) {
    List<Column> values = new ArrayList<>();
    for (Expr by : view.by().values()) {
      values.add(base.evaluate(by, view.base()));
    }
    if (view.when() != null) {
      // Rows that are not, or perhaps not, to be grouped are given a missing value, and so no
      // group.
      values.add(onlyTrue(((FlagColumn) base.evaluate(view.when(), view.base())).values()));
    }
    Combinations combinations = Combinations.in(values);
    return new GroupRows(view, base, combinations.of(), combinations.first());
  }

  private static Column onlyTrue(byte[] flags) {
    byte[] kept = flags.clone();
    for (int i = 0; i < kept.length; i++) {
      kept[i] = kept[i] == FlagColumn.TRUE ? FlagColumn.TRUE : FlagColumn.MISSING;
    }
    return new FlagColumn(kept);
  }

  @Override
  public int size() {
    return first.length;
  }

  @Override
  public Column column(String name) {
    return Columns.gather(base.evaluate(by(name), view.base()), first);
  }

  @Override
  public List<Expr> formulas(String name) {
    return List.of(by(name));
  }

  @Override
  public Rows.@Nullable Derived derived(String name, int row) {
    return new Rows.Derived(by(name), view.base(), first[row]);
  }

  private Expr by(String name) {
    Expr by = view.by().get(name);
    if (by == null) {
      throw new IllegalArgumentException("no column " + view.schema().name() + "." + name);
    }
    return by;
  }
}
