package org.junheng.masking;

import org.jspecify.annotations.Nullable;
import org.junheng.check.Result.RowRef;
import org.junheng.problem.Location;

/** A count of people of one row: a submitted cell, or what a reader adds up. */
final class Spot {
  private final String place;
  private final Kind kind;
  private final String field;
  // Spots are looked up so often that to hash their words anew would take longer than all else.
  private final int hash;

  /**
   * A count.
   *
   * @param place the row
   * @param kind what is counted there
   * @param field the field, as {@code table.field}
   */
  Spot(String place, Kind kind, String field) {
    this.place = place;
    this.kind = kind;
    this.field = field;
    this.hash = (place.hashCode() * 31 + field.hashCode()) * 31 + kind.ordinal();
  }

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

  String place() {
    return place;
  }

  Kind kind() {
    return kind;
  }

  String field() {
    return field;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Spot spot
            && hash == spot.hash
            && kind == spot.kind
            && field.equals(spot.field)
            && place.equals(spot.place));
  }

  @Override
  public int hashCode() {
    return hash;
  }

  @Override
  public String toString() {
    return place + " " + kind + " " + field;
  }
}
