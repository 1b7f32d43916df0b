package org.junheng.remedy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junheng.table.Category;
import org.junheng.table.Field;
import org.junheng.table.FieldType;
import org.junheng.text.Message;

/** Reads the values that changes give to cells. */
final class Values {
  private static final Map<String, Boolean> FLAGS =
      Map.of("true", true, "yes", true, "是", true, "false", false, "no", false, "否", false);

  private Values() {}

  /** A value, or why there is none. */
  record Read(@Nullable Object value, @Nullable Message fault) {
    static Read of(@Nullable Object value) {
      return new Read(value, null);
    }

    static Read faulty(String key, Object... args) {
      return new Read(null, Message.of("remedy." + key, args));
    }
  }

  /** The value that a written one is for a field. */
  static Read set(Field field, String written) {
    if (written.isEmpty()) {
      return Read.of(null);
    }
    return switch (field.type().storage()) {
      case NUMBER -> figure(field, written);
      case FLAG -> flag(field, written);
      case DATE -> date(field, written);
      case TEXT -> field.type() == FieldType.CATEGORY ? category(field, written) : Read.of(written);
    };
  }

  /** The figure that a cell holds after a written one was added to it. */
  static Read added(Field field, @Nullable Object before, String written, boolean less) {
    if (field.type().storage() != FieldType.Storage.NUMBER) {
      return Read.faulty("edit.no-figure", field.name(), field.title());
    }
    if (before == null) {
      return Read.faulty("edit.nothing-there", field.name(), field.title());
    }
    BigDecimal change = number(written);
    if (change == null) {
      return Read.faulty("edit.not-a-number", written);
    }
    BigDecimal figure = (BigDecimal) before;
    return held(field, less ? figure.subtract(change) : figure.add(change));
  }

  private static Read figure(Field field, String written) {
    BigDecimal figure = number(written);
    return figure == null ? Read.faulty("edit.not-a-number", written) : held(field, figure);
  }

  private static @Nullable BigDecimal number(String written) {
    try {
      BigDecimal figure = new BigDecimal(written.replaceAll("(?<=\\d),(?=\\d{3}(\\D|$))", ""));
      return Math.abs((long) figure.scale()) + figure.precision() > 60 ? null : figure;
    } catch (NumberFormatException e) {
      return null;
    }
  }

  // A figure that the field can hold.
  private static Read held(Field field, BigDecimal figure) {
    BigDecimal plain = figure.scale() < 0 ? figure.setScale(0) : figure;
    if (field.type() == FieldType.COUNT && plain.stripTrailingZeros().scale() > 0) {
      return Read.faulty("edit.not-whole", field.name(), field.title(), plain.toPlainString());
    }
    BigDecimal least = field.min();
    if (least != null && plain.compareTo(least) < 0) {
      return plain.signum() < 0 && least.signum() == 0
          ? Read.faulty("edit.negative", field.name(), field.title(), plain.toPlainString())
          : Read.faulty(
              "edit.too-small",
              field.name(),
              field.title(),
              plain.toPlainString(),
              least.toPlainString());
    }
    if (field.max() != null && plain.compareTo(field.max()) > 0) {
      return Read.faulty(
          "edit.too-large",
          field.name(),
          field.title(),
          plain.toPlainString(),
          field.max().toPlainString());
    }
    return Read.of(plain);
  }

  private static Read flag(Field field, String written) {
    Boolean flag = FLAGS.get(written.toLowerCase(Locale.ROOT));
    return flag == null
        ? Read.faulty("edit.not-a-flag", field.name(), field.title(), written)
        : Read.of(flag);
  }

  private static Read date(Field field, String written) {
    try {
      return Read.of(LocalDate.parse(written));
    } catch (DateTimeParseException e) {
      return Read.faulty("edit.not-a-day", field.name(), field.title(), written);
    }
  }

  private static Read category(Field field, String written) {
    for (Category category : field.categories()) {
      if (category.name().equals(written)
          || category.title().zh().equals(written)
          || category.title().en().equalsIgnoreCase(written)
          || category.aliases().contains(written)) {
        return Read.of(category.name());
      }
    }
    String all = String.join(", ", field.categories().stream().map(Category::name).toList());
    return Read.faulty("edit.not-a-value", field.name(), field.title(), written, all);
  }
}
