package org.junheng.rulebook;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junheng.expr.Type;
import org.junheng.table.Category;
import org.junheng.table.Field;
import org.junheng.table.FieldType;
import org.junheng.table.Unit;

/** The types of fields as expressions see them. */
final class Types {
  private Types() {}

  static Type of(Field field) {
    return switch (field.type()) {
      case TEXT, CODE -> Type.TEXT;
      case COUNT, QUANTITY, MONEY -> Type.number(field.unit());
      case PERCENT -> Type.number(Unit.ONE);
      case FLAG -> Type.FLAG;
      case DATE -> Type.DATE;
      case CATEGORY -> Type.category(field.categories().stream().map(Category::name).toList());
    };
  }

  /** Whether figures of two units may be compared or added: one of them may fit any. */
  static boolean fit(@Nullable Unit one, @Nullable Unit other) {
    return one == null || other == null || Objects.equals(one, other);
  }

  static boolean isFigure(FieldType type) {
    return type.storage() == FieldType.Storage.NUMBER;
  }
}
