package org.junheng.table;

import java.util.List;
import java.util.Map;
import org.junheng.problem.Location;

/**
 * Where the rows of a table came from.
 *
 * @param files the files, in the order in which their rows stand in the table
 * @param firstRows the table row at which each file's rows begin, ascending
 * @param lines the line on which each row's record begins, one a row
 */
public record Origin(List<SourceFile> files, int[] firstRows, int[] lines) {
  /**
   * One file that rows came from.
   *
   * @param place the file, or the sheet of it
   * @param columns for each field that the file has, the number of its cell in a record, from 1;
   *     empty where cells have no numbers
   */
  public record SourceFile(Location place, Map<String, Integer> columns) {
    public SourceFile {
      columns = Map.copyOf(columns);
    }

    /** A file without sheets. */
    public SourceFile(String name, Map<String, Integer> columns) {
      this(Location.of(name), columns);
    }
  }

  public Origin {
    files = List.copyOf(files);
    if (files.size() != firstRows.length) {
      throw new IllegalArgumentException("each file begins at one row");
    }
  }

  /** Rows from one file. */
  public static Origin of(SourceFile file, int[] lines) {
    return new Origin(List.of(file), new int[] {0}, lines);
  }

  /** The file of a row. */
  public SourceFile file(int row) {
    int at = java.util.Arrays.binarySearch(firstRows, row);
    int index = at >= 0 ? at : -at - 2;
    while (index + 1 < firstRows.length && firstRows[index + 1] == firstRows[index]) {
      index++;
    }
    return files.get(index);
  }

  /** The place of a row: its file and line. */
  public Location of(int row) {
    return file(row).place().at(lines[row], 0);
  }

  /** The place of a cell: the row's place, with the cell's number where the file has that field. */
  public Location of(int row, String field) {
    SourceFile file = file(row);
    return file.place().at(lines[row], file.columns().getOrDefault(field, 0));
  }
}
