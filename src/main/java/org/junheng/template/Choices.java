package org.junheng.template;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.Worksheet;
import org.junheng.table.Field;
import org.junheng.table.FieldType;
import org.junheng.text.Language;
import org.junheng.text.Message;

/**
 * The lists a cell is filled in from. They stand on a sheet of their own, a column each, for Excel
 * takes no list of more than 255 characters within a rule; fields with the same words share one.
 */
final class Choices {
  private final Language language;
  private final Map<List<String>, Range> lists = new HashMap<>();

  Choices(Language language) {
    this.language = language;
  }

  /** The words a field's cell may hold; empty where it is not chosen from a list. */
  static List<String> words(Field field, Language language) {
    if (field.type() == FieldType.FLAG) {
      return List.of(
          Message.of("template.flag.true").in(language),
          Message.of("template.flag.false").in(language));
    }
    List<String> words = new ArrayList<>();
    field
        .categories()
        .forEach(
            category -> {
              String title = category.title().in(language);
              words.add(title.isEmpty() ? category.name() : title);
            });
    return words;
  }

  /** Lets the cells be chosen from the field's words, where it has any. */
  void offer(Field field, Range cells, Worksheet sheet) {
    List<String> words = words(field, language);
    if (words.isEmpty()) {
      return;
    }
    Range list = lists.computeIfAbsent(words, none -> list(field, words, sheet));
    cells.validateWithList(list);
  }

  // Not the bare title, by which a reader would take the sheet for a table.
  private String heading(Field field) {
    return Message.of("template.values-of", Templates.header(field, language)).in(language);
  }

  private Range list(Field field, List<String> words, Worksheet sheet) {
    int column = lists.size();
    sheet.value(0, column, heading(field));
    sheet.style(0, column).bold().set();
    sheet.width(column, 24);
    for (int row = 0; row < words.size(); row++) {
      sheet.value(row + 1, column, words.get(row));
    }
    return sheet.range(1, column, words.size(), column);
  }
}
