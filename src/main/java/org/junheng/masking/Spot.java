package org.junheng.masking;

import org.junheng.check.Result.RowRef;
import org.junheng.problem.Location;

/**
 * A count of people of one submitted row.
 *
 * @param place the row
 * @param field the field, as {@code table.field}
 */
record Spot(String place, String field) {
  /** A row's name for itself and for everything that is made from it alone: its line. */
  static String place(RowRef row) {
    Location location = row.location();
    return location == null ? row.table() + row.key() : location.at(location.line(), 0).toString();
  }
}
