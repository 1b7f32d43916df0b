package org.junheng.input;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junheng.problem.Level;
import org.junheng.problem.Location;
import org.junheng.table.Column;
import org.junheng.table.Field;
import org.junheng.table.KeyIndex;
import org.junheng.table.Repeats;
import org.junheng.table.Schema;
import org.junheng.table.Table;
import org.junheng.text.Language;
import org.junheng.text.Message;
import org.junheng.text.Text;

/** Checks that keys name one row each, and that rows lie within rows that are there. */
final class KeyChecks {
  private final Map<String, Table> tables;
  private final Faults faults;

  KeyChecks(Map<String, Table> tables, Faults faults) {
    this.tables = tables;
    this.faults = faults;
  }

  /** Checks all tables; what is found of their keys is kept with them. */
  void run() {
    tables.replaceAll((name, table) -> keys(table));
    tables.values().forEach(this::within);
  }

  private Table keys(Table table) {
    List<String> key = table.schema().key();
    if (key.isEmpty() || !hasAll(table, key)) {
      return table;
    }
    Repeats repeats = Repeats.in(key.stream().map(field -> column(table, field)).toList());
    for (int at = 0; at < repeats.rows().length; at++) {
      twice(table, key, repeats.rows()[at], repeats.firsts()[at]);
    }
    // A part of a key that need not be given may stand for "all of them".
    List<String> required = key.stream().filter(field -> isRequired(table, field)).toList();
    int nameless = 0;
    int firstNameless = -1;
    for (int row : repeats.incomplete()) {
      if (!isWhole(table, required, row)) {
        firstNameless = nameless++ == 0 ? row : firstNameless;
      }
    }
    if (nameless > 0) {
      Location place = table.origin().of(firstNameless);
      Message message =
          Message.of("input.no-key", nameless, table.schema().title(), titles(table, required));
      faults.file(Level.WARNING, place, message);
    }
    return table.with(repeats);
  }

  private void twice(Table table, List<String> key, int row, int first) {
    faults.cell(
        Level.ERROR,
        () -> table.origin().of(row, key.get(0)),
        () -> {
          String earlier = table.origin().of(first, key.get(0)).toString();
          return Message.of(
              "input.key-twice", titles(table, key), written(table, key, row), earlier);
        });
  }

  private void within(Table table) {
    Schema.Within within = table.schema().within();
    Table around = within == null ? null : tables.get(within.table());
    if (within == null || around == null || !hasAll(table, within.by())) {
      return;
    }
    List<String> by = within.by();
    List<String> key = around.schema().key();
    if (key.size() != by.size() || !hasAll(around, key)) {
      return;
    }
    int[] rows = KeyIndex.rowsOf(table, by, around, key);
    for (int at = 0; at < rows.length; at++) {
      int row = at;
      if (rows[row] < 0 && isWhole(table, by, row)) {
        faults.cell(
            Level.WARNING,
            () -> table.origin().of(row, by.get(0)),
            () ->
                Message.of(
                    "input.points-nowhere",
                    titles(table, by),
                    written(table, by, row),
                    around.schema().title()));
      }
    }
  }

  private static boolean isRequired(Table table, String field) {
    Field known = table.schema().field(field);
    return known != null && known.required();
  }

  private static boolean hasAll(Table table, List<String> fields) {
    return fields.stream().allMatch(field -> table.column(field) != null);
  }

  private static boolean isWhole(Table table, List<String> fields, int row) {
    return fields.stream().noneMatch(field -> column(table, field).isMissing(row));
  }

  private static String written(Table table, List<String> fields, int row) {
    return fields.stream()
        .map(field -> Normal.shown(String.valueOf(column(table, field).value(row))))
        .collect(Collectors.joining(", "));
  }

  private static Text titles(Table table, List<String> fields) {
    return new Text(
        titles(table, fields, Language.ZH, "、"), titles(table, fields, Language.EN, ", "));
  }

  private static String titles(Table table, List<String> fields, Language in, String comma) {
    return fields.stream()
        .map(field -> Titles.of(table.schema(), field).in(in))
        .collect(Collectors.joining(comma));
  }

  private static Column column(Table table, String field) {
    return Objects.requireNonNull(table.column(field), field);
  }
}
