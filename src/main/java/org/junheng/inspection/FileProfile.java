package org.junheng.inspection;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junheng.problem.Location;
import org.junheng.table.DataSet;
import org.junheng.table.Origin;
import org.junheng.table.Schema;
import org.junheng.table.Table;

/**
 * One file, or one table of a file that holds several, as it was understood.
 *
 * @param input its name, encoding, delimiter and rows
 * @param schema the table its rows are of
 * @param columns its columns, in their order
 * @param sparse rows that leave at least half of the columns blank, by which columns these are; the
 *     commonest first, and only a few of them
 */
public record FileProfile(
    DataSet.Input input, Schema schema, List<ColumnProfile> columns, List<SparseRows> sparse) {
  public FileProfile {
    columns = List.copyOf(columns);
    sparse = List.copyOf(sparse);
  }

  /** What is to be said of each file of a data set. */
  public static List<FileProfile> all(DataSet data) {
    List<FileProfile> profiles = new ArrayList<>();
    for (DataSet.Input input : data.inputs()) {
      Table table = Objects.requireNonNull(data.table(input.table()), input.table());
      Rows rows = Rows.of(table, input.place());
      List<ColumnProfile> columns = new ArrayList<>();
      for (DataSet.Header header : input.columns()) {
        columns.add(ColumnProfile.of(header, table, rows));
      }
      List<SparseRows> sparse = SparseRows.of(table, rows, columns);
      profiles.add(new FileProfile(input, table.schema(), columns, sparse));
    }
    return profiles;
  }

  /** A column whose values are all there and all different, and which can name a row; or null. */
  public @Nullable ColumnProfile naming() {
    return columns.stream()
        .filter(column -> column.distinct() == input.rows() && column.filled() == input.rows())
        .findFirst()
        .orElse(null);
  }

  /**
   * Where no column names a row: the column of codes that comes nearest to it, with values that
   * repeat; null where most rows share a value in every column.
   */
  public @Nullable ColumnProfile nearlyNaming() {
    ColumnProfile nearest = null;
    for (ColumnProfile column : columns) {
      boolean repeats =
          column.distinct() < column.filled() && column.distinct() * 5L > input.rows();
      if (repeats && (nearest == null || column.distinct() > nearest.distinct())) {
        nearest = column;
      }
    }
    return nearest;
  }

  /** The rows of a table that one file gave: from {@code first} up to, but without, {@code end}. */
  record Rows(int first, int end) {
    static Rows of(Table table, Location file) {
      Origin origin = table.origin();
      for (int at = 0; at < origin.files().size(); at++) {
        if (origin.files().get(at).place().equals(file)) {
          boolean isLast = at + 1 == origin.files().size();
          return new Rows(
              origin.firstRows()[at], isLast ? table.rows() : origin.firstRows()[at + 1]);
        }
      }
      return new Rows(0, 0);
    }

    int count() {
      return end - first;
    }
  }
}
