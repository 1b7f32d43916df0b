package org.junheng.remedy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junheng.problem.Location;
import org.junheng.problem.Problem;
import org.junheng.table.Column;
import org.junheng.table.Field;
import org.junheng.table.FieldType;
import org.junheng.table.Schema;
import org.junheng.table.Table;
import org.junheng.text.Message;
import org.junheng.text.Text;

/**
 * The table in which changes are handed in: {@code table,row,field,change,value}, one cell a line.
 * It is what a plan writes.
 */
public final class ChangesTable {
  /** Its name, and those of its columns. */
  public static final String NAME = "changes";

  public static final String TABLE = "table";
  public static final String ROW = "row";
  public static final String FIELD = "field";
  public static final String CHANGE = "change";
  public static final String VALUE = "value";

  private ChangesTable() {}

  /** What it looks like. */
  public static Schema schema() {
    Map<String, Field> fields = new LinkedHashMap<>();
    put(fields, TABLE, new Text("表", "Table"), true);
    put(fields, ROW, new Text("行", "Row"), true);
    put(fields, FIELD, new Text("字段", "Field"), true);
    put(fields, CHANGE, new Text("增减", "Change"), false);
    put(fields, VALUE, new Text("改为", "New value"), false);
    // What a plan tells beside, for people.
    put(fields, "name", new Text("名称", "Name"), false);
    put(fields, "title", new Text("字段名称", "Field title"), false);
    put(fields, "before", new Text("原值", "Before"), false);
    put(fields, "after", new Text("改后", "After"), false);
    put(fields, "cost", new Text("费用", "Cost"), false);
    put(fields, "rules", new Text("规则", "Rules"), false);
    return new Schema(
        NAME,
        new Text("改动", "Changes"),
        List.of(),
        List.of(),
        null,
        null,
        null,
        null,
        true,
        fields);
  }

  /** The names of its columns, in order. */
  public static List<String> columns() {
    return List.copyOf(schema().fields().keySet());
  }

  // A change is read as text too: it says "+3" or "3", and what it is not is told with its place.
  private static void put(Map<String, Field> fields, String name, Text title, boolean required) {
    Field plain = Field.of(name, FieldType.TEXT);
    fields.put(
        name,
        new Field(
            name,
            FieldType.TEXT,
            null,
            title,
            List.of(),
            required,
            null,
            null,
            plain.step(),
            null,
            List.of(),
            List.of(),
            List.of(),
            Text.NONE));
  }

  /** The changes a table holds; a line that holds none is a problem. */
  public static List<Edit> edits(Table table, List<Problem> problems) {
    List<Edit> edits = new ArrayList<>();
    for (int row = 0; row < table.rows(); row++) {
      Edit edit = edit(table, row, problems);
      if (edit != null) {
        edits.add(edit);
      }
    }
    return edits;
  }

  private static @Nullable Edit edit(Table table, int row, List<Problem> problems) {
    for (String needed : List.of(TABLE, ROW, FIELD)) {
      if (text(table, needed, row).isEmpty()) {
        problems.add(
            Problem.error(place(table, row, needed), Message.of("remedy.changes.no-cell", needed)));
        return null;
      }
    }
    String change = text(table, CHANGE, row);
    String value = text(table, VALUE, row);
    if (change.isEmpty() == value.isEmpty()) {
      String key = change.isEmpty() ? "remedy.changes.neither" : "remedy.changes.both";
      problems.add(Problem.error(place(table, row, CHANGE), Message.of(key)));
      return null;
    }
    String column = change.isEmpty() ? VALUE : CHANGE;
    return new Edit(
        place(table, row, column),
        text(table, TABLE, row),
        text(table, ROW, row),
        text(table, FIELD, row),
        change.isEmpty() ? Edit.Kind.SET : Edit.Kind.ADD,
        change.isEmpty() ? value : change);
  }

  private static Location place(Table table, int row, String column) {
    return table.origin().of(row, column);
  }

  private static String text(Table table, String field, int row) {
    Column column = table.column(field);
    Object value = column == null ? null : column.value(row);
    String text =
        value == null
            ? ""
            : value instanceof BigDecimal figure ? figure.toPlainString() : value.toString();
    // What a spreadsheet would take for a formula is written behind an apostrophe.
    return text.length() > 1 && text.charAt(0) == '\'' && "=+-@".indexOf(text.charAt(1)) >= 0
        ? text.substring(1)
        : text.strip();
  }
}
