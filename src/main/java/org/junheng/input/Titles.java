package org.junheng.input;

import org.junheng.table.Field;
import org.junheng.table.Schema;
import org.junheng.text.Text;

/** What fields are called in messages: their titles, or their names where they have none. */
final class Titles {
  private Titles() {}

  static Text of(Field field) {
    return field.title().isEmpty() ? Text.same(field.name()) : field.title();
  }

  static Text of(Schema schema, String field) {
    Field known = schema.field(field);
    return known == null ? Text.same(field) : of(known);
  }
}
