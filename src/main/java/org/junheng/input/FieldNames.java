package org.junheng.input;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junheng.table.Field;
import org.junheng.table.FieldType;
import org.junheng.table.Schema;
import org.junheng.text.Nearest;

/**
 * Finds the field that a header means: what the user ties to it, else by its name, a title, or an
 * alias, in this order.
 */
final class FieldNames {
  private final Map<String, Field> byKey = new HashMap<>();
  private final Map<String, String> shown = new HashMap<>();
  private final Map<String, String> units = new HashMap<>();
  private final boolean isOpen;

  FieldNames(Schema schema) {
    this.isOpen = schema.isOpen();
    List<Field> fields = new ArrayList<>(schema.fields().values());
    schema
        .headers()
        .forEach(
            (header, tied) -> {
              know(header, Objects.requireNonNull(schema.field(tied.field())));
              if (tied.unit() != null) {
                units.put(Normal.key(header), tied.unit());
              }
            });
    fields.forEach(field -> know(field.name(), field));
    fields.forEach(
        field -> {
          know(field.title().zh(), field);
          know(field.title().en(), field);
        });
    fields.forEach(field -> field.aliases().forEach(alias -> know(alias, field)));
  }

  /** Whether every header is a field of its own. */
  boolean isOpen() {
    return isOpen;
  }

  /** The unit that the user says the figures below a header are in, or null. */
  @Nullable String unit(String header) {
    return units.isEmpty() ? null : units.get(Normal.key(header));
  }

  /** The field of a header, or null. */
  @Nullable Field find(String header) {
    if (isOpen) {
      String name = Normal.strip(header);
      return name.isEmpty() ? null : Field.of(name, FieldType.TEXT);
    }
    return byKey.get(Normal.key(header));
  }

  /**
   * The known header that was perhaps meant by an unknown one, or null. Fields that have a header
   * already are not meant.
   */
  @Nullable String nearest(String header, Set<String> taken) {
    List<String> free = new ArrayList<>();
    byKey.forEach(
        (key, field) -> {
          if (!taken.contains(field.name())) {
            free.add(key);
          }
        });
    String near = Nearest.to(Normal.key(header), free);
    return near == null ? null : shown.get(near);
  }

  private void know(String name, Field field) {
    String key = Normal.key(name);
    if (!key.isEmpty() && byKey.putIfAbsent(key, field) == null) {
      shown.put(key, name);
    }
  }
}
