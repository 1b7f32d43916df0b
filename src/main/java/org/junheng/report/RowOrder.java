package org.junheng.report;

import java.util.List;
import org.junheng.check.Result.RowRef;
import org.junheng.problem.Location;

/**
 * The order of rows as they were submitted: by table, place and key. Two are equal if they are the
 * same row.
 */
record RowOrder(String table, Location place, List<String> key) implements Comparable<RowOrder> {
  RowOrder(RowRef row) {
    this(row.table(), row.location() == null ? Location.of("") : row.location(), row.key());
  }

  private static int compareKeys(List<String> a, List<String> b) {
    for (int at = 0; at < Math.min(a.size(), b.size()); at++) {
      int order = a.get(at).compareTo(b.get(at));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(a.size(), b.size());
  }

  @Override
  public int compareTo(RowOrder other) {
    int order = table.compareTo(other.table);
    order = order == 0 ? place.compareTo(other.place) : order;
    return order == 0 ? compareKeys(key, other.key) : order;
  }
}
