package org.junheng.input;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a first reading of a file, or of one sheet, found of how it is written, other than was
 * assumed.
 *
 * @param decimal what stands before decimals; null where the beginning of the file tells it
 * @param figures how the figures of columns are written, by table and field
 */
record Readings(@Nullable Decimal decimal, Map<String, FigureStyle> figures) {
  /** Nothing found yet. */
  static final Readings NONE = new Readings(null, Map.of());

  Readings {
    figures = Map.copyOf(figures);
  }

  /** How the figures of a field are written; null where nothing was found. */
  @Nullable FigureStyle figures(String table, String field) {
    return figures.get(key(table, field));
  }

  /** The same with the styles of columns of a table. */
  Readings with(String table, Map<String, FigureStyle> found) {
    Map<String, FigureStyle> all = new HashMap<>(figures);
    found.forEach((field, style) -> all.put(key(table, field), style));
    return new Readings(decimal, all);
  }

  /** What is found of columns where another mark stands before decimals is found anew. */
  Readings with(Decimal mark) {
    return new Readings(mark, Map.of());
  }

  private static String key(String table, String field) {
    return table + '\0' + field;
  }
}
