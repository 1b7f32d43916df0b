package org.junheng.guide;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junheng.check.Dependencies;
import org.junheng.table.Category;
import org.junheng.table.Field;
import org.junheng.table.FieldType;
import org.junheng.table.Schema;

/**
 * A table of the data, with the fields of it that rules need.
 *
 * @param name its name, as a file may have it
 * @param title its title
 * @param facts other names, what names a row, in which table its rows lie
 * @param fields the fields that rules need
 */
record DataTable(String name, String title, List<Guide.Fact> facts, List<Row> fields) {
  /**
   * A field of the data.
   *
   * @param title its title
   * @param name its name
   * @param type what it holds
   * @param unit its unit; may be empty
   * @param notes whether the column must be there, its range, its values, what to enter
   * @param aliases other headers it is known by
   */
  record Row(
      String title, String name, String type, String unit, List<String> notes, String aliases) {}

  static List<DataTable> all(Words words) {
    Map<String, Set<String>> needed =
        Dependencies.columns(words.rules(), words.rules().rules().values());
    List<DataTable> tables = new ArrayList<>();
    for (Schema schema : words.rules().tables().values()) {
      Set<String> fields = needed.getOrDefault(schema.name(), Set.of());
      if (fields.stream().anyMatch(field -> !field.equals(schema.datedBy()))) {
        tables.add(of(words, schema, fields));
      }
    }
    return tables;
  }

  private static DataTable of(Words words, Schema schema, Set<String> needed) {
    List<Guide.Fact> facts = new ArrayList<>();
    add(facts, words.say("data.aliases"), words.list(schema.aliases()));
    add(facts, words.say("data.key"), columns(words, schema, schema.key()));
    if (schema.within() != null) {
      String by = columns(words, schema, schema.within().by());
      String around = words.table(schema.within().table());
      add(facts, words.say("data.within"), words.say("data.within-by", around, by));
    }
    add(facts, words.say("data.required"), schema.required() ? words.say("data.must") : "");
    List<Row> rows =
        schema.fields().values().stream()
            .filter(field -> needed.contains(field.name()))
            .map(field -> row(words, schema, field))
            .toList();
    return new DataTable(schema.name(), words.text(schema.title()), facts, rows);
  }

  private static void add(List<Guide.Fact> facts, String name, String value) {
    if (!value.isEmpty()) {
      facts.add(new Guide.Fact(name, Words.line(value)));
    }
  }

  private static String columns(Words words, Schema schema, List<String> fields) {
    return words.list(fields.stream().map(field -> words.column(schema.name(), field)).toList());
  }

  private static Row row(Words words, Schema schema, Field field) {
    List<String> notes = new ArrayList<>();
    if (field.required()) {
      notes.add(words.say("data.must"));
    }
    String range = range(words, field);
    if (!range.isEmpty()) {
      notes.add(range);
    }
    if (!field.categories().isEmpty()) {
      List<String> values = field.categories().stream().map(each -> value(words, each)).toList();
      notes.add(words.say("data.values", words.list(values)));
    }
    if (!field.written().isEmpty()) {
      UnaryOperator<String> title = name -> words.column(schema.name(), name);
      List<String> forms =
          field.written().stream()
              .map(form -> field.hasDateForms() ? form.text() : form.shown(title))
              .toList();
      notes.add(words.say("data.written", words.list(forms)));
    }
    if (!field.description().isEmpty()) {
      notes.add(words.text(field.description()));
    }
    return new Row(
        words.text(field.title()),
        field.name(),
        words.say("type." + field.type().word()),
        words.unit(field.unit()),
        notes,
        Words.line(words.list(field.aliases())));
  }

  private static String value(Words words, Category value) {
    String title = words.text(value.title());
    return title.equals(value.name()) ? title : words.say("titled", title, value.name());
  }

  // That a count is not below zero goes without saying.
  private static String range(Words words, Field field) {
    BigDecimal min = field.min();
    BigDecimal max = field.max();
    if (max != null && min != null) {
      return words.say("data.between", figure(field, min), figure(field, max));
    } else if (max != null) {
      return words.say("data.at-most", figure(field, max));
    }
    if (min == null || (field.type() == FieldType.COUNT && min.signum() == 0)) {
      return "";
    }
    return words.say("data.at-least", figure(field, min));
  }

  private static String figure(Field field, BigDecimal figure) {
    return field.type() == FieldType.PERCENT ? Formula.percent(figure) : figure.toPlainString();
  }
}
