package org.junheng.input;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junheng.table.Schema;

/**
 * Which fields are to be read and kept. The others are recognised, but what stands in their cells
 * is neither kept nor checked. A table's key and the fields by which it lies within another are
 * always read with any field of it.
 *
 * @param fields the fields of each table, by the table's name; null for every field of every table
 */
public record Needs(@Nullable Map<String, Set<String>> fields) {
  /** Every field of every table. */
  public static final Needs ALL = new Needs(null);

  public Needs {
    fields = fields == null ? null : Map.copyOf(fields);
  }

  boolean wants(Schema schema, String field) {
    if (fields == null) {
      return true;
    }
    Set<String> wanted = fields.get(schema.name());
    if (wanted == null) {
      return false;
    }
    Schema.Within within = schema.within();
    return wanted.contains(field)
        || schema.key().contains(field)
        || (within != null && within.by().contains(field));
  }
}
