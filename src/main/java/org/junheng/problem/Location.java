package org.junheng.problem;

import java.util.Comparator;

/**
 * A place in a file the user gave. Lines and columns count from 1; 0 means that the place is the
 * whole file, or the whole line. In a delimited file the column is the number of the cell in its
 * record, in every other text file it is the character.
 *
 * @param file the file's name as the user wrote it or as it lies below a folder the user named;
 *     never made absolute
 * @param line the line, or 0
 * @param column the column, or 0
 */
public record Location(String file, int line, int column) implements Comparable<Location> {
  private static final Comparator<Location> ORDER =
      Comparator.comparing(Location::file)
          .thenComparingInt(Location::line)
          .thenComparingInt(Location::column);

  public Location {
    if (line < 0 || column < 0) {
      throw new IllegalArgumentException("a place counts from 1: " + line + ":" + column);
    }
  }

  /** A whole file. */
  public static Location of(String file) {
    return new Location(file, 0, 0);
  }

  @Override
  public int compareTo(Location other) {
    return ORDER.compare(this, other);
  }

  /** {@code file}, {@code file:line} or {@code file:line:column}. */
  @Override
  public String toString() {
    if (line == 0) {
      return file;
    }
    return column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
  }
}
