package org.junheng.table;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junheng.problem.Location;
import org.junheng.text.Message;

/**
 * Everything that was submitted.
 *
 * @param tables the tables by name; one that is not here was not given
 * @param inputs the files, in the order in which they were read
 */
public record DataSet(Map<String, Table> tables, List<Input> inputs) {
  /**
   * One file, or one sheet of a workbook, as it was understood.
   *
   * @param name the name as the user knows it; no absolute path
   * @param sheet the sheet; null where the file has none
   * @param sha256 the hash of the file's bytes, in hexadecimal; empty where it must not be told
   * @param table the table its rows are of
   * @param rows how many rows were read
   * @param layout how its text was understood
   * @param columns the headers in order, each with the field it was matched to, or null
   */
  public record Input(
      String name,
      @Nullable String sheet,
      String sha256,
      String table,
      int rows,
      Layout layout,
      List<Header> columns) {
    public Input {
      columns = List.copyOf(columns);
    }

    /**
     * How many of a hundred rows so many are. Only what is wholly filled is 100, and only what is
     * wholly blank 0.
     */
    public int percent(int filled) {
      if (filled == 0 || filled >= rows) {
        return filled == 0 ? 0 : 100;
      }
      return Math.max(1, Math.min(99, Math.round(100f * filled / rows)));
    }

    /** The same, its hash not told. */
    public Input withoutHash() {
      return new Input(name, sheet, "", table, rows, layout, columns);
    }

    /** The whole file or sheet. */
    public Location place() {
      return new Location(name, sheet, 0, 0);
    }
  }

  /**
   * How the text of a file was understood.
   *
   * @param encoding the character encoding, such as {@code UTF-8}; empty where the format fixes it
   * @param evidence why it was taken to be that encoding; null where the format fixes it
   * @param delimiter the cell delimiter; empty where the format has none
   * @param decimal the decimal mark of its figures; empty where the format fixes it
   * @param header the line of the header, the last of them where there are two; 0 where records
   *     name their fields themselves
   */
  public record Layout(
      String encoding, @Nullable Message evidence, String delimiter, String decimal, int header) {
    /** What formats have that fix their own text. */
    public static final Layout FIXED = new Layout("", null, "", "", 0);

    /** The same with the header on a line. */
    public Layout withHeader(int line) {
      return new Layout(encoding, evidence, delimiter, decimal, line);
    }
  }

  /**
   * A header of a file.
   *
   * @param written the header as written
   * @param field the field it was matched to, or null where it is unknown
   * @param near the known header that was perhaps meant by an unknown one, or null
   * @param unit the unit that the header says its figures are in, where it is not the field's own;
   *     else null
   * @param filled in how many rows something is written
   * @param example what is written first; empty where nothing is
   */
  public record Header(
      String written,
      @Nullable String field,
      @Nullable String near,
      @Nullable String unit,
      int filled,
      String example) {}

  public DataSet {
    tables = Collections.unmodifiableMap(new LinkedHashMap<>(tables));
    inputs = List.copyOf(inputs);
  }

  /** A table, or null where it was not given. */
  public @Nullable Table table(String name) {
    return tables.get(name);
  }
}
