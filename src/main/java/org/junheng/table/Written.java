package org.junheng.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * How a cell is written that holds more than one plain value: {@code {classes}({special})} is the
 * value of the field {@code classes} and, in brackets, that of {@code special}.
 *
 * @param text the form as the rule book has it
 * @param fields the fields it names, in order, each once
 * @param between what stands before the first field, between each two, and after the last; only the
 *     outer two may be empty
 */
public record Written(String text, List<String> fields, List<String> between) {
  /** The names of the parts of a day. */
  public static final String YEAR = "year";

  /** The month of it, as a figure. */
  public static final String MONTH = "month";

  /** The day of that. */
  public static final String DAY = "day";

  public Written {
    fields = List.copyOf(fields);
    between = List.copyOf(between);
    boolean touch = between.subList(1, between.size() - 1).stream().anyMatch(String::isBlank);
    if (fields.isEmpty() || touch || new HashSet<>(fields).size() < fields.size()) {
      throw new IllegalArgumentException("no form of a cell: " + text);
    }
  }

  /**
   * Reads a form: names of fields in braces, and whatever is written around them.
   *
   * @throws IllegalArgumentException if it names no field, or one twice, if a brace is not closed,
   *     or if nothing stands between two fields
   */
  public static Written parse(String text) {
    List<String> fields = new ArrayList<>();
    List<String> between = new ArrayList<>();
    int at = 0;
    for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', at)) {
      int close = text.indexOf('}', open);
      if (close < 0) {
        throw new IllegalArgumentException("no form of a cell: " + text);
      }
      between.add(text.substring(at, open));
      fields.add(text.substring(open + 1, close).strip());
      at = close + 1;
    }
    between.add(text.substring(at));
    return new Written(text, fields, between);
  }

  /** Whether it names the parts of a day, as {@code {month}/{day}/{year}} does. */
  public boolean isDate() {
    return new HashSet<>(fields).equals(Set.of(YEAR, MONTH, DAY));
  }

  /** The form as it is shown, with a title in place of each field's name. */
  public String shown(UnaryOperator<String> title) {
    StringBuilder shown = new StringBuilder(between.get(0));
    for (int at = 0; at < fields.size(); at++) {
      shown.append(title.apply(fields.get(at))).append(between.get(at + 1));
    }
    return shown.toString();
  }
}
