package org.junheng.rulebook;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junheng.expr.Expr;
import org.junheng.expr.Type;
import org.junheng.table.Unit;

/**
 * A value that a book or the command line gives outright.
 *
 * @param value BigDecimal, Boolean, String or LocalDate
 * @param type its type
 */
record Constant(Object value, Type type) {
  /** What a scalar says: a number, a percentage, a flag, a day, or, in quotes or else, a text. */
  static @Nullable Constant of(Node.Scalar scalar, @Nullable Unit unit, Problems problems) {
    Constant constant =
        scalar.quoted() ? new Constant(scalar.text(), Type.TEXT) : of(scalar.text(), unit);
    if (unit != null && constant.type().kind() != Type.Kind.NUMBER) {
      problems.error(scalar.place(), "not-a-number", scalar.text());
      return null;
    }
    return constant;
  }

  private static Constant of(String text, @Nullable Unit unit) {
    BigDecimal number = Scalars.number(text);
    if (number != null) {
      boolean share = Scalars.isPercent(text) && unit == null;
      return new Constant(number, Type.number(share ? Unit.ONE : unit));
    }
    if (text.equals("true") || text.equals("false")) {
      return new Constant(text.equals("true"), Type.FLAG);
    }
    LocalDate day = day(text);
    return day == null ? new Constant(text, Type.TEXT) : new Constant(day, Type.DATE);
  }

  /** The day that a text writes; null where it is none. */
  static @Nullable LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** A text read as a value of a kind; null where it is none. */
  static @Nullable Object as(Type.Kind kind, String text) {
    return switch (kind) {
      case NUMBER -> Scalars.number(text);
      case FLAG -> text.equals("true") ? Boolean.TRUE : text.equals("false") ? Boolean.FALSE : null;
      case DATE -> day(text);
      case TEXT -> text;
    };
  }

  Expr.Literal expr() {
    return new Expr.Literal(value, type);
  }
}
