package org.junheng.agreement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junheng.problem.Location;
import org.junheng.rulebook.EntriesFile;
import org.junheng.rulebook.EntriesFile.Value;
import org.junheng.table.Column;
import org.junheng.table.Field;
import org.junheng.table.FieldType;
import org.junheng.table.Gap;
import org.junheng.table.Schema;
import org.junheng.table.Table;
import org.junheng.text.Text;

/** How waivers and answers are written as a table, one a line: in CSV, a workbook or JSON. */
final class AgreementTable {
  private AgreementTable() {}

  /** What a table of a kind looks like. */
  static Schema schema(Kind kind) {
    Map<String, Field> fields = new LinkedHashMap<>();
    for (Key key : kind.keys()) {
      Field plain = Field.of(key.name(), key.type());
      fields.put(
          key.name(),
          new Field(
              key.name(),
              key.type(),
              null,
              key.title(),
              key.aliases(),
              key.required(),
              null,
              null,
              plain.step(),
              null,
              List.of(),
              List.of(),
              List.of(),
              Text.NONE));
    }
    return new Schema(
        kind.word(), kind.title(), List.of(), List.of(), null, null, null, null, true, fields);
  }

  /** The lines of a table as entries. What its reader told already is not told once more. */
  static List<EntriesFile.Entry> entries(Table table, Kind kind, Faults faults) {
    List<EntriesFile.Entry> entries = new ArrayList<>();
    for (int row = 0; row < table.rows(); row++) {
      Map<String, List<Value>> values = new LinkedHashMap<>();
      boolean sound = true;
      for (Key key : kind.keys()) {
        Column column = table.column(key.name());
        Location place = table.origin().of(row, key.name());
        Object value = column == null ? null : column.value(row);
        if (value == null) {
          boolean told = column != null && column.gaps().at(row) == Gap.UNREADABLE;
          sound &= !told && !key.required();
          if (key.required() && !told) {
            faults.add(place, "no-cell", key.title(), key.name());
          }
        } else {
          values.put(key.name(), List.of(new Value(text(value), place, null)));
        }
      }
      if (sound) {
        entries.add(new EntriesFile.Entry(table.origin().of(row), values));
      }
    }
    return entries;
  }

  private static String text(Object value) {
    return value instanceof BigDecimal figure ? figure.toPlainString() : value.toString().strip();
  }

  /**
   * One key of an entry, or column of a table.
   *
   * @param name its name in every file
   * @param type what it holds
   * @param required whether it must be there
   * @param title how it is shown, and a header it is known by
   * @param aliases other headers it is known by
   */
  record Key(String name, FieldType type, boolean required, Text title, List<String> aliases) {
    Key {
      aliases = List.copyOf(aliases);
    }
  }
}
