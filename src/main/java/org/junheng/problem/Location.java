package org.junheng.problem;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A place in a file the user gave. Lines and columns count from 1; 0 means that the place is the
 * whole file, or the whole line. In a delimited file and in a sheet the column is the number of the
 * cell in its record, in every other text file it is the character.
 *
 * @param file the file's name as the user wrote it or as it lies below a folder the user named;
 *     never made absolute
 * @param sheet the sheet of a workbook; null in every other file
 * @param line the line, or 0
 * @param column the column, or 0
 */
public record Location(String file, @Nullable String sheet, int line, int column)
    implements Comparable<Location> {
  private static final int LETTERS = 26;

  public Location {
    if (line < 0 || column < 0) {
      throw new IllegalArgumentException("a place counts from 1: " + line + ":" + column);
    }
  }

  /** A place in a file that has no sheets. */
  public Location(String file, int line, int column) {
    this(file, null, line, column);
  }

  /** A whole file. */
  public static Location of(String file) {
    return new Location(file, null, 0, 0);
  }

  /** A whole sheet of a workbook. */
  public static Location of(String file, String sheet) {
    return new Location(file, sheet, 0, 0);
  }

  /** A place in the same file, and the same sheet. */
  public Location at(int onLine, int inColumn) {
    return new Location(file, sheet, onLine, inColumn);
  }

  @Override
  public int compareTo(Location other) {
    int order = file.compareTo(other.file);
    order = order == 0 ? sheetName().compareTo(other.sheetName()) : order;
    order = order == 0 ? Integer.compare(line, other.line) : order;
    return order == 0 ? Integer.compare(column, other.column) : order;
  }

  private String sheetName() {
    return sheet == null ? "" : sheet;
  }

  // Written out, for the reason that Expr gives.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Location that
        && file.equals(that.file)
        && Objects.equals(sheet, that.sheet)
        && line == that.line
        && column == that.column;
  }

  @Override
  public int hashCode() {
    return Objects.hash(file, sheet, line, column);
  }

  /**
   * {@code file}, {@code file:line} or {@code file:line:column}; in a workbook {@code file[sheet]},
   * {@code file[sheet]!18} or {@code file[sheet]!F18}.
   */
  @Override
  public String toString() {
    if (sheet != null) {
      String whole = file + "[" + sheet + "]";
      return line == 0 ? whole : whole + "!" + letters(column) + line;
    }
    if (line == 0) {
      return file;
    }
    return column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
  }

  /** What spreadsheets call a column: A to Z, AA to AZ and so on; nothing for 0. */
  private static String letters(int column) {
    StringBuilder letters = new StringBuilder();
    for (int left = column; left > 0; left = (left - 1) / LETTERS) {
      letters.insert(0, (char) ('A' + (left - 1) % LETTERS));
    }
    return letters.toString();
  }
}
