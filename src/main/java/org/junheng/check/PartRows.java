package org.junheng.check;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junheng.expr.Expr;
import org.junheng.expr.Rows;
import org.junheng.expr.Type;
import org.junheng.rule.View;
import org.junheng.table.Column;
import org.junheng.table.FlagColumn;
import org.junheng.table.TextColumn;

/**
 * The parts of the rows of a table: for each base row, in the order of the view's parts, one row
 * for every part that exists there.
 *
 * @param view what the parts are
 * @param base what the parts are made from
 * @param baseRows each row's base row
 * @param parts each row's part, by its place in the view
 */
@SuppressWarnings("ArrayRecordComponent") // a value inside this package, never compared
record PartRows(View.PartsOf view, Workspace base, int[] baseRows, byte[] parts)
    implements ViewRows {
  static PartRows of(View.PartsOf view, Workspace base) {
    int size = base.size(view.base());
    List<byte[]> exists = new ArrayList<>();
    for (View.Part part : view.parts()) {
      exists.add(((FlagColumn) base.settled(part.when(), view.base())).values());
    }
    int count = 0;
    for (byte[] flags : exists) {
      for (byte flag : flags) {
        count += flag == FlagColumn.FALSE ? 0 : 1;
      }
    }
    int[] rows = new int[count];
    byte[] parts = new byte[count];
    int at = 0;
    for (int row = 0; row < size; row++) {
      for (byte part = 0; part < exists.size(); part++) {
        if (exists.get(part)[row] != FlagColumn.FALSE) {
          rows[at] = row;
          parts[at++] = part;
        }
      }
    }
    return new PartRows(view, base, rows, parts);
  }

  @Override
  public int size() {
    return parts.length;
  }

  @Override
  public Column column(String name) {
    if (name.equals(view.by())) {
      return names();
    }
    if (!view.parts().get(0).fields().containsKey(name)) {
      return Columns.gather(base.column(view.base(), name), baseRows);
    }
    List<Column> sources = new ArrayList<>();
    for (View.Part part : view.parts()) {
      sources.add(base.evaluate(field(part, name), view.base()));
    }
    return Columns.gather(sources, parts, baseRows);
  }

  private Column names() {
    int[] codes = new int[parts.length];
    for (int i = 0; i < codes.length; i++) {
      codes[i] = parts[i];
    }
    return new TextColumn(codes, view.parts().stream().map(View.Part::name).toArray(String[]::new));
  }

  @Override
  public List<Expr> formulas(String name) {
    return name.equals(view.by())
        ? List.of()
        : view.parts().stream().map(part -> formula(part, name)).distinct().toList();
  }

  @Override
  public Rows.@Nullable Derived derived(String name, int row) {
    return name.equals(view.by())
        ? null
        : new Rows.Derived(formula(view.parts().get(parts[row]), name), view.base(), baseRows[row]);
  }

  // A field of the base is shown as it is there; its type does not matter to who reads the cell.
  private Expr formula(View.Part part, String name) {
    Expr own = part.fields().get(name);
    return own == null ? new Expr.Column(view.base(), name, Type.TEXT) : own;
  }

  private static Expr field(View.Part part, String name) {
    return java.util.Objects.requireNonNull(part.fields().get(name));
  }
}
