package org.junheng.table;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One table as submitted: a column for each field that was there and was asked for.
 *
 * @param schema what it should look like
 * @param rows how many rows
 * @param columns the columns by field name; a field whose column is not here was not given
 * @param origin where each row came from
 */
public record Table(Schema schema, int rows, Map<String, Column> columns, Origin origin) {
  public Table {
    columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    if (origin.lines().length != rows) {
      throw new IllegalArgumentException(schema.name() + ": one place a row");
    }
    int size = rows;
    columns.forEach(
        (field, column) -> {
          if (column.size() != size) {
            throw new IllegalArgumentException(
                schema.name() + "." + field + " has " + column.size() + " of " + size + " rows");
          }
        });
  }

  /** The column of a field, or null where it was not given. */
  public @Nullable Column column(String field) {
    return columns.get(field);
  }
}
