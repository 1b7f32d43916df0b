package org.junheng.input;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junheng.table.Column;
import org.junheng.table.Field;
import org.junheng.table.Origin;
import org.junheng.table.Schema;
import org.junheng.table.Table;

/** Joins the rows that several files have of one table, one file's below the other's. */
final class Tables {
  private Tables() {}

  static Table joined(Schema schema, List<TablePart> parts) {
    Lines lines = Lines.joined(parts.stream().map(TablePart::lines).toList());
    List<Origin.SourceFile> files = parts.stream().map(TablePart::source).toList();
    return new Table(
        schema,
        lines.all().length,
        columns(schema, parts, lines),
        new Origin(files, lines.firsts(), lines.all()));
  }

  private static Map<String, Column> columns(Schema schema, List<TablePart> parts, Lines lines) {
    if (parts.size() == 1) {
      return parts.get(0).columns();
    }
    Set<String> given = new LinkedHashSet<>();
    parts.forEach(part -> given.addAll(part.columns().keySet()));
    Map<String, Column> columns = new LinkedHashMap<>();
    for (Field field : schema.fields().values()) {
      if (given.contains(field.name())) {
        List<@Nullable Column> pieces = new ArrayList<>();
        parts.forEach(part -> pieces.add(part.columns().get(field.name())));
        columns.put(
            field.name(), new Joint(pieces, lines.firsts(), lines.all().length).column(field));
      }
    }
    return columns;
  }
}
