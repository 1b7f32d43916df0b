package org.junheng.rulebook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junheng.expr.Type;

/** Reads the rows that cases give. */
final class GivenRows {
  private final Vocabulary names;
  private final Problems problems;

  GivenRows(Vocabulary names, Problems problems) {
    this.names = names;
    this.problems = problems;
  }

  /** The row under a key of a form: values as written, lists of rows within, and rows around. */
  Map<String, Object> row(Form form, String key, String table) {
    Map<String, Object> row = new LinkedHashMap<>();
    form.entries(key).forEach((name, entry) -> put(row, entry, table, false));
    return row;
  }

  /**
   * A case's row over the one that all cases share: a row around is merged field by field, and
   * nothing takes a value away.
   */
  Map<String, Object> merged(Map<String, Object> common, Form form, String table) {
    Map<String, Object> row = new LinkedHashMap<>(common);
    form.entries("given").forEach((name, entry) -> put(row, entry, table, true));
    return row;
  }

  private void put(Map<String, Object> row, Node.Entry entry, String table, boolean over) {
    String name = entry.key().text();
    Node value = entry.value();
    if (names.column(table, name) != null) {
      putValue(row, entry, table, over);
    } else if (!names.isTable(name)) {
      Scalars.known(entry.key(), known(table), "given", problems);
    } else if (isRelated(entry, table)) {
      putRows(row, name, value);
    }
  }

  private boolean isRelated(Node.Entry entry, String table) {
    String other = entry.key().text();
    boolean within = names.liesWithin(other, table);
    boolean around = names.liesWithin(table, other);
    boolean rows = entry.value() instanceof Node.Sequence;
    boolean row = entry.value() instanceof Node.Mapping;
    if (names.isBroken(other) || names.isBroken(table)) {
      return false;
    }
    if (!within && !around) {
      problems.error(entry.key().place(), "given-unrelated", other, table);
    } else if (within ? !rows : !row) {
      problems.error(entry.key().place(), within ? "given-rows" : "given-row", other, table);
    } else {
      return true;
    }
    return false;
  }

  private void putRows(Map<String, Object> row, String table, Node value) {
    if (value instanceof Node.Mapping mapping) {
      Map<String, Object> around = copy(row.get(table));
      mapping.entries().forEach((name, entry) -> put(around, entry, table, true));
      row.put(table, around);
    } else if (value instanceof Node.Sequence list) {
      List<Map<String, Object>> rows = new ArrayList<>();
      for (Node item : list.items()) {
        Map<String, Object> within = new LinkedHashMap<>();
        if (item instanceof Node.Mapping mapping) {
          mapping.entries().forEach((name, entry) -> put(within, entry, table, false));
        } else {
          problems.error(item.place(), "given-rows", table, table);
        }
        rows.add(within);
      }
      row.put(table, rows);
    }
  }

  private static Map<String, Object> copy(@org.jspecify.annotations.Nullable Object row) {
    Map<String, Object> copy = new LinkedHashMap<>();
    if (row instanceof Map<?, ?> map) {
      map.forEach((name, value) -> copy.put(String.valueOf(name), value));
    }
    return copy;
  }

  private void putValue(Map<String, Object> row, Node.Entry entry, String table, boolean over) {
    String name = entry.key().text();
    if (!(entry.value() instanceof Node.Scalar scalar)) {
      problems.error(entry.value().place(), "given-value", name);
    } else if (scalar.isNull()) {
      if (over) {
        row.remove(name);
      }
    } else {
      Type type = names.column(table, name);
      if (type == null || isValue(scalar, type, table, name)) {
        row.put(name, scalar.text());
      }
    }
  }

  private boolean isValue(Node.Scalar scalar, Type type, String table, String name) {
    String text = scalar.text();
    boolean madeUp = names.isBroken(table) || names.isBroken(table, name);
    if (!madeUp && Constant.as(type.kind(), text) == null) {
      problems.error(scalar.place(), "given-kind", name, type.kind().word(), text);
      return false;
    }
    if (!type.categories().isEmpty() && !type.categories().contains(text)) {
      problems.error(
          scalar.place(), "unknown-category", text, Scalars.hint(text, type.categories()));
      return false;
    }
    return true;
  }

  private Collection<String> known(String table) {
    TreeSet<String> known = new TreeSet<>(names.columns(table));
    for (String other : names.tableNames()) {
      if (names.liesWithin(other, table) || names.liesWithin(table, other)) {
        known.add(other);
      }
    }
    return known;
  }
}
