package org.junheng.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junheng.problem.Location;
import org.junheng.problem.Problem;
import org.junheng.problem.Touches;
import org.junheng.table.Column;
import org.junheng.table.DataSet;
import org.junheng.table.Schema;
import org.junheng.table.Table;

/**
 * The cells that cannot be used and that say which row a row is, what it lies within, or which day
 * it stands for: what is wrong with them touches more than themselves.
 */
final class TouchedCells {
  // A column that is bad throughout needs no more: the places that problems name are the first.
  private static final int MOST = 10_000;

  private final Map<Location, Touches> places = new HashMap<>();

  private TouchedCells() {}

  /**
   * The cells of a data set.
   *
   * @param options how it is judged: a day that is said needs none of the data, and what is left
   *     out at the user's word makes nothing doubtful
   */
  static TouchedCells of(DataSet data, CheckOptions options) {
    TouchedCells touched = new TouchedCells();
    for (Table table : data.tables().values()) {
      Schema schema = table.schema();
      if (options.asOf() == null && schema.datedBy() != null) {
        touched.add(table, List.of(schema.datedBy()), Touches.DAY);
      }
      touched.add(table, schema.key(), Touches.KEY);
      if (schema.within() != null && !options.leavesOutUnplaced()) {
        touched.add(table, schema.within().by(), Touches.MEMBERSHIP);
      }
    }
    return touched;
  }

  private void add(Table table, List<String> fields, Touches touches) {
    for (String field : fields) {
      Column column = table.column(field);
      int[] rows = column == null ? new int[0] : column.gaps().unusable();
      for (int at = 0; at < Math.min(rows.length, MOST); at++) {
        Location place = table.origin().of(rows[at], field);
        places.putIfAbsent(place, touches);
      }
    }
  }

  /** Whether there is none. */
  boolean isNone() {
    return places.isEmpty();
  }

  /** A problem with what it touches. */
  Problem marked(Problem problem) {
    if (isNone() || problem.touches() != null) {
      return problem;
    }
    Touches touches = at(problem.location());
    for (Location also : problem.also()) {
      touches = touches == null ? at(also) : touches;
    }
    return touches == null ? problem : problem.touching(touches);
  }

  // Where cells have no numbers, the row's place stands for them.
  private @Nullable Touches at(Location place) {
    Touches exact = places.get(place);
    return exact == null ? places.get(place.at(place.line(), 0)) : exact;
  }
}
