package org.junheng.expr;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junheng.table.Unit;
import org.junheng.text.Message;

/**
 * What an expression yields.
 *
 * @param kind the kind of value
 * @param unit of a NUMBER: its unit, or null where it fits any (a bare figure); null for every
 *     other kind
 * @param categories of a TEXT that is one of fixed values: their names; else empty
 */
public record Type(Kind kind, @Nullable Unit unit, List<String> categories) {
  /** A kind of value. */
  public enum Kind {
    NUMBER,
    FLAG,
    TEXT,
    DATE;

    /** What a value of this kind is called. */
    public Message word() {
      return Message.of("expr.kind." + name().toLowerCase(Locale.ROOT));
    }
  }

  public static final Type FLAG = new Type(Kind.FLAG, null, List.of());
  public static final Type TEXT = new Type(Kind.TEXT, null, List.of());
  public static final Type DATE = new Type(Kind.DATE, null, List.of());

  /** A figure that fits any unit. */
  public static final Type NUMBER = new Type(Kind.NUMBER, null, List.of());

  public Type {
    categories = List.copyOf(categories);
  }

  /** A figure of a unit. */
  public static Type number(@Nullable Unit unit) {
    return new Type(Kind.NUMBER, unit, List.of());
  }

  /** One of fixed values. */
  public static Type category(List<String> values) {
    return new Type(Kind.TEXT, null, values);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Type that
        && kind == that.kind
        && Objects.equals(unit, that.unit)
        && categories.equals(that.categories);
  }

  @Override
  public int hashCode() {
    return Objects.hash(kind, unit, categories);
  }
}
