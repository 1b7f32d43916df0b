package org.junheng.input;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junheng.table.Schema;
import org.junheng.text.Nearest;

/**
 * Finds the table that a file's or member's name means. Where no table is known, each name means
 * one of its own, which is {@linkplain Schema#isOpen open}.
 */
final class TableNames {
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
  private static final Pattern BETWEEN_KINDS =
      Pattern.compile(
          "[^\\p{L}\\p{M}]+|(?<=\\p{IsHan})(?=\\P{IsHan})|(?<=\\P{IsHan})(?=\\p{IsHan})");

  private final Map<String, Schema> byKey = new HashMap<>();
  private final Map<String, Schema> byName = new LinkedHashMap<>();

  TableNames(Collection<Schema> schemas) {
    schemas.forEach(schema -> byName.put(schema.name(), schema));
    know(schemas, schema -> List.of(schema.name()));
    know(schemas, schema -> List.of(schema.title().zh(), schema.title().en()));
    know(schemas, Schema::aliases);
  }

  /** The table of a name, title or alias, or null. */
  @Nullable Schema find(String name) {
    return byName.isEmpty() ? Schema.open(name) : byKey.get(Normal.key(name));
  }

  /**
   * The tables that a file's name may mean: the one it names, else those named by words in it, as
   * in {@code class-2024} and {@code 班级（城关小学）}.
   */
  Set<Schema> in(String stem) {
    Schema whole = find(stem);
    if (whole != null) {
      return Set.of(whole);
    }
    Set<Schema> found = words(stem, BETWEEN_WORDS);
    return found.isEmpty() ? words(stem, BETWEEN_KINDS) : found;
  }

  /** Whether no table is known, so that each name means one of its own. */
  boolean isOpen() {
    return byName.isEmpty();
  }

  /** The only table there is, or null. */
  @Nullable Schema single() {
    return byName.size() == 1 ? byName.values().iterator().next() : null;
  }

  /** The name of the table that was perhaps meant, or null. */
  @Nullable String nearest(String name) {
    String near = Nearest.to(Normal.key(name), byKey.keySet());
    Schema schema = near == null ? null : byKey.get(near);
    return schema == null ? null : schema.name();
  }

  /** Whether most headers of a file's first records are those of one of the tables. */
  boolean isData(List<? extends List<String>> records) {
    int width = records.stream().mapToInt(HeaderRows::filled).max().orElse(0);
    return byName.values().stream()
        .mapToInt(schema -> HeaderRows.of(records, new FieldNames(schema)).fields())
        .anyMatch(fields -> fields > 1 && 2 * fields >= width);
  }

  /** The names of all tables, in order. */
  String all() {
    return String.join(", ", byName.keySet());
  }

  private Set<Schema> words(String stem, Pattern between) {
    Set<Schema> found = new LinkedHashSet<>();
    for (String word : between.split(stem, 0)) {
      Schema schema = find(word);
      if (schema != null) {
        found.add(schema);
      }
    }
    return found;
  }

  private void know(Collection<Schema> schemas, Function<Schema, List<String>> names) {
    for (Schema schema : schemas) {
      for (String name : names.apply(schema)) {
        if (!Normal.key(name).isEmpty()) {
          byKey.putIfAbsent(Normal.key(name), schema);
        }
      }
    }
  }
}
