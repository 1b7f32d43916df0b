package org.junheng.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junheng.expr.Rows;
import org.junheng.table.Column;
import org.junheng.table.Schema;

/** The names of rows. */
final class Keys {
  private Keys() {}

  /**
   * The values of a row's key, as plain words; its row number, from 1, where the table has no key.
   */
  static List<String> of(Rows rows, Schema schema, int row) {
    List<Column> columns = new ArrayList<>();
    for (String field : schema.key()) {
      columns.add(rows.column(schema.name(), field));
    }
    return of(columns, row);
  }

  /** The same by the columns of the key. */
  static List<String> of(List<Column> columns, int row) {
    if (columns.isEmpty()) {
      return List.of(String.valueOf(row + 1));
    }
    List<String> key = new ArrayList<>(columns.size());
    for (Column column : columns) {
      key.add(word(column.value(row)));
    }
    return key;
  }

  /** The same in one word, the values joined by a slash. */
  static String joined(Rows rows, Schema schema, int row) {
    return String.join("/", of(rows, schema, row));
  }

  /** A value as a plain word; empty where it is missing. */
  static String word(@org.jspecify.annotations.Nullable Object value) {
    if (value == null) {
      return "";
    }
    return value instanceof BigDecimal figure ? figure.toPlainString() : value.toString();
  }
}
