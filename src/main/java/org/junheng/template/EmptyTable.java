package org.junheng.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junheng.rule.RuleSet;
import org.junheng.table.Field;
import org.junheng.table.Schema;

/**
 * A table as an office is asked to fill it in.
 *
 * @param schema the table
 * @param fields its fields that are asked for, in the table's order; never empty
 * @param lines lines that are begun, by field; what is not in them is to be filled in
 */
public record EmptyTable(Schema schema, List<Field> fields, List<Map<String, String>> lines) {
  public EmptyTable {
    fields = List.copyOf(fields);
    lines = List.copyOf(lines);
    if (fields.isEmpty()) {
      throw new IllegalArgumentException("nothing to fill in: " + schema.name());
    }
  }

  /**
   * The tables of which something is needed, in the rule set's order. A field that a file must have
   * is asked for with any other of its table. Declarations are begun with a line for each item.
   *
   * @param columns the fields that rules need, by table
   */
  public static List<EmptyTable> all(RuleSet rules, Map<String, Set<String>> columns) {
    List<EmptyTable> tables = new ArrayList<>();
    for (Schema schema : rules.tables().values()) {
      Set<String> needed = columns.getOrDefault(schema.name(), Set.of());
      if (!needed.isEmpty()) {
        tables.add(
            new EmptyTable(
                schema,
                schema.fields().values().stream()
                    .filter(field -> field.required() || needed.contains(field.name()))
                    .toList(),
                DeclaredItems.lines(rules, schema.name())));
      }
    }
    return tables;
  }
}
