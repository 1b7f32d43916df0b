package org.junheng.inspection;

import java.util.BitSet;
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
 * @param filled how many rows have a value
 * @param distinct how many different texts or codes there are; −1 for other values
 * @param example the first value; empty where there is none
 */
public record ColumnProfile(
    String header, @Nullable Field field, int filled, int distinct, String example) {

  static ColumnProfile of(DataSet.Header header, Table table, FileProfile.Rows rows) {
    String name = header.field();
    Column column = name == null ? null : table.column(name);
    if (name == null || column == null) {
      return new ColumnProfile(header.written(), null, 0, -1, "");
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
    return new ColumnProfile(
        header.written(), table.schema().field(name), filled, distinct(column, rows), example);
  }

  private static int distinct(Column column, FileProfile.Rows rows) {
    if (!(column instanceof TextColumn texts)) {
      return -1;
    }
    BitSet seen = new BitSet();
    for (int row = rows.first(); row < rows.end(); row++) {
      if (texts.codes()[row] >= 0) {
        seen.set(texts.codes()[row]);
      }
    }
    return seen.cardinality();
  }
}
