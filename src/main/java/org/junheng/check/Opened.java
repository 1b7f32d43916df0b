package org.junheng.check;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.junheng.expr.Unplaced;

/** Which outcomes each row whose place is not known left open. Safe to use from several threads. */
final class Opened {
  private final ConcurrentMap<Source, Set<Row>> rows = new ConcurrentHashMap<>();

  /** A submitted row whose place is not known. */
  record Source(String table, int row) {
    static Source of(Unplaced.Unit unit) {
      return new Source(unit.table(), unit.row());
    }
  }

  /** A row of a table or view with an open outcome. */
  record Row(String table, int row) {
    // Written out, for the reason that Expr gives.
    @Override
    public boolean equals(@org.jspecify.annotations.Nullable Object other) {
      return other instanceof Row that && row == that.row && table.equals(that.table);
    }

    @Override
    public int hashCode() {
      return Objects.hash(table, row);
    }
  }

  void add(Unplaced.Unit unit, String table, int row) {
    rows.computeIfAbsent(Source.of(unit), none -> ConcurrentHashMap.newKeySet())
        .add(new Row(table, row));
  }

  /** The rows that each left open. */
  Map<Source, Set<Row>> rows() {
    return rows;
  }
}
