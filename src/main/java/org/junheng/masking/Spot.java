package org.junheng.masking;

import org.junheng.check.Result.RowRef;
import org.junheng.problem.Location;

/**
 * A count of people of one row: a submitted cell, or what a reader adds up.
 *
 * @param place the row
 * @param kind what is counted there
 * @param field the field, as {@code table.field}
 */
record Spot(String place, Kind kind, String field) {
  /** What a count is. */
  enum Kind {
    /** A cell of the row. */
    CELL,
    /** The sum of a field's cells over the rows within that are seen. */
    TOTAL,
    /** What is left of a total or a sum for cells that are not seen. */
    REST
  }

  static Spot cell(String place, String field) {
    return new Spot(place, Kind.CELL, field);
  }

  /** A row's name for itself and for everything that is made from it alone: its line. */
  static String place(RowRef row) {
    Location location = row.location();
    return location == null ? row.table() + row.key() : location.at(location.line(), 0).toString();
  }
}
