package org.junheng.table;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One table as submitted: a column for each field that was there and was asked for.
 *
 * @param schema what it should look like
 * @param rows how many rows
 * @param columns the columns by field name; a field whose column is not here was not given
 * @param origin where each row came from
 * @param sameKeys the rows whose key another has; null where nobody looked
 * @param doubled the rows whose key stood in several rows, which are one now
 */
public record Table(
    Schema schema,
    int rows,
    Map<String, Column> columns,
    Origin origin,
    @Nullable Repeats sameKeys,
    Map<Integer, Doubled> doubled) {
  public Table {
    doubled = Collections.unmodifiableMap(new LinkedHashMap<>(doubled));
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

  /** A table whose keys nobody looked at. */
  public Table(Schema schema, int rows, Map<String, Column> columns, Origin origin) {
    this(schema, rows, columns, origin, null, Map.of());
  }

  /** The same table with what was found of its keys. */
  public Table with(Repeats found) {
    return new Table(schema, rows, columns, origin, found, doubled);
  }

  /** The same table with other values in its columns. */
  public Table withColumns(Map<String, Column> others) {
    return new Table(schema, rows, others, origin, null, doubled);
  }

  /** The rows whose key stood in several rows that differ. */
  public Set<Integer> contradicted() {
    Set<Integer> contradicted = new HashSet<>();
    doubled.forEach(
        (row, rows) -> {
          if (!rows.differing().isEmpty()) {
            contradicted.add(row);
          }
        });
    return contradicted;
  }

  /** The column of a field, or null where it was not given. */
  public @Nullable Column column(String field) {
    return columns.get(field);
  }
}
