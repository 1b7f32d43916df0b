package org.junheng.table;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junheng.text.Text;

/**
 * What a table or view looks like.
 *
 * @param name the name rules use
 * @param title how it is shown
 * @param aliases other names a file or sheet of this table has
 * @param key the fields that name a row; empty where rows have no name
 * @param within the table or view around, or null for the outermost
 * @param label the field shown as a row's name, or null where the key is shown
 * @param limitsBy the field that keyed limits look at, or null
 * @param datedBy the date field that says which day the figures stand for, or null
 * @param required whether data without this table cannot be used
 * @param fields the fields by name, in order
 */
public record Schema(
    String name,
    Text title,
    List<String> aliases,
    List<String> key,
    @Nullable Within within,
    @Nullable String label,
    @Nullable String limitsBy,
    @Nullable String datedBy,
    boolean required,
    Map<String, Field> fields) {
  /**
   * Where the rows of a table lie.
   *
   * @param table the table around
   * @param by the fields that hold the key of a row of that table, in the order of its key
   */
  public record Within(String table, List<String> by) {
    public Within {
      by = List.copyOf(by);
    }
  }

  public Schema {
    aliases = List.copyOf(aliases);
    key = List.copyOf(key);
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }

  /** The field of a name, or null. */
  public @Nullable Field field(String field) {
    return fields.get(field);
  }
}
