package org.junheng.table;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything that was submitted.
 *
 * @param tables the tables by name; one that is not here was not given
 * @param inputs the files, in the order in which they were read
 */
public record DataSet(Map<String, Table> tables, List<Input> inputs) {
  /**
   * One file as it was understood.
   *
   * @param name the name as the user knows it; no absolute path
   * @param sha256 the hash of its bytes, in hexadecimal
   * @param table the table its rows are of
   * @param rows how many rows were read
   * @param encoding the character encoding, such as {@code UTF-8}; empty where the format fixes it
   * @param delimiter the cell delimiter; empty where the format has none
   * @param columns the headers in order, each with the field it was matched to, or null
   */
  public record Input(
      String name,
      String sha256,
      String table,
      int rows,
      String encoding,
      String delimiter,
      List<Header> columns) {
    public Input {
      columns = List.copyOf(columns);
    }
  }

  /**
   * A header of a file.
   *
   * @param written the header as written
   * @param field the field it was matched to, or null where it is unknown
   */
  public record Header(String written, @Nullable String field) {}

  public DataSet {
    tables = Collections.unmodifiableMap(new LinkedHashMap<>(tables));
    inputs = List.copyOf(inputs);
  }

  /** A table, or null where it was not given. */
  public @Nullable Table table(String name) {
    return tables.get(name);
  }
}
