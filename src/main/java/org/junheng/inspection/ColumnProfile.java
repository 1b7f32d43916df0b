package org.junheng.inspection;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junheng.table.Column;
import org.junheng.table.DataSet;
import org.junheng.table.Field;
import org.junheng.table.Table;
import org.junheng.table.TextColumn;

/**
 * A column of a file.
 *
 * @param header its header as written
 * @param field the field it was matched to; null where it is of none, and its cells were not read
 * @param near the known header that was perhaps meant by one of no field; or null
 * @param filled how many rows have a value, or, where the cells were not read, anything at all
 * @param distinct how many different texts or codes there are; −1 for other values
 * @param most in how many rows the commonest of them stands; −1 for other values
 * @param example the first value; empty where there is none
 */
public record ColumnProfile(
    String header,
    @Nullable Field field,
    @Nullable String near,
    int filled,
    int distinct,
    int most,
    String example) {

  static ColumnProfile of(DataSet.Header header, Table table, FileProfile.Rows rows) {
    String name = header.field();
    Column column = name == null ? null : table.column(name);
    if (name == null || column == null) {
      return new ColumnProfile(
          header.written(), null, header.near(), header.filled(), -1, -1, header.example());
    }
    int filled = 0;
    int first = -1;
    for (int row = rows.first(); row < rows.end(); row++) {
      if (!column.isMissing(row)) {
        first = first < 0 ? row : first;
        filled++;
      }
    }
    String example = first < 0 ? "" : String.valueOf(column.value(first));
    int[] counts = counts(column, rows);
    int distinct = (int) Arrays.stream(counts).filter(count -> count > 0).count();
    boolean isText = column instanceof TextColumn;
    return new ColumnProfile(
        header.written(),
        table.schema().field(name),
        null,
        filled,
        isText ? distinct : -1,
        isText ? Arrays.stream(counts).max().orElse(0) : -1,
        example);
  }

  // How often each place of a dictionary is used.
  private static int[] counts(Column column, FileProfile.Rows rows) {
    if (!(column instanceof TextColumn texts)) {
      return new int[0];
    }
    int[] counts = new int[texts.dictionary().length];
    for (int row = rows.first(); row < rows.end(); row++) {
      if (texts.codes()[row] >= 0) {
        counts[texts.codes()[row]]++;
      }
    }
    return counts;
  }
}
