package org.junheng.rulebook;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junheng.expr.Expr;
import org.junheng.expr.Function;
import org.junheng.expr.Type;
import org.junheng.table.Category;
import org.junheng.table.Field;
import org.junheng.table.FieldType;
import org.junheng.table.Unit;
import org.junheng.text.Text;

/** What a field of a view looks like, by the expressions that compute it. */
final class Derived {
  private final Vocabulary names;

  Derived(Vocabulary names) {
    this.names = names;
  }

  /**
   * A field computed by one expression or another; it is a count where all of them yield whole
   * figures.
   */
  Field field(String name, Text title, Text description, List<Expr> values) {
    Type type = values.get(0).type();
    Text shown = title.isEmpty() ? title(name, values) : title;
    Unit unit = type.kind() == Type.Kind.NUMBER ? type.unit() : null;
    Field like = common(values);
    if (like != null) {
      return field(name, like.type(), unit, shown, like.step(), like.categories(), description);
    }
    FieldType kind = kind(type, values);
    BigDecimal step = kind == FieldType.COUNT ? BigDecimal.ONE : new BigDecimal("0.01");
    List<Category> categories =
        type.categories().stream()
            .map(value -> new Category(value, Text.same(value), List.of()))
            .toList();
    return field(name, kind, unit, shown, step, categories, description);
  }

  /** A field that holds a share of an amount: in the amount's steps, but no longer a count. */
  Field shared(String name, Text title, Text description, Expr amount) {
    Field like = field(name, title, description, List.of(amount));
    FieldType type = like.type() == FieldType.COUNT ? FieldType.QUANTITY : like.type();
    return field(name, type, like.unit(), like.title(), like.step(), List.of(), like.description());
  }

  /** A category field of given values. */
  static Field category(String name, Text title, Text description, List<Category> values) {
    return field(name, FieldType.CATEGORY, null, title, BigDecimal.ONE, values, description);
  }

  private static Field field(
      String name,
      FieldType type,
      @Nullable Unit unit,
      Text title,
      BigDecimal step,
      List<Category> categories,
      Text description) {
    return new Field(
        name,
        type,
        unit,
        title,
        List.of(),
        false,
        null,
        null,
        step,
        null,
        List.of(),
        List.of(),
        categories,
        description);
  }

  /** The field that an expression is; null where it is more than that. */
  @Nullable Field source(Expr expr) {
    if (expr instanceof Expr.Around around) {
      return source(around.value());
    }
    return expr instanceof Expr.Column column ? names.field(column.table(), column.name()) : null;
  }

  // The field that each of the expressions is one like; null where one is more than a field.
  private @Nullable Field common(List<Expr> values) {
    Field first = source(values.get(0));
    return first != null && values.stream().allMatch(value -> isLike(first, source(value)))
        ? first
        : null;
  }

  private static boolean isLike(Field one, @Nullable Field other) {
    return other != null
        && other.type() == one.type()
        && other.categories().equals(one.categories());
  }

  // Of one field alone, its own title; else only its name can be shown.
  private Text title(String name, List<Expr> values) {
    Field source = source(values.get(0));
    return source != null && values.stream().skip(1).allMatch(values.get(0)::equals)
        ? source.title()
        : Text.same(name);
  }

  private FieldType kind(Type type, List<Expr> values) {
    return switch (type.kind()) {
      case NUMBER -> values.stream().allMatch(this::isWhole) ? FieldType.COUNT : FieldType.QUANTITY;
      case FLAG -> FieldType.FLAG;
      case DATE -> FieldType.DATE;
      case TEXT -> type.categories().isEmpty() ? FieldType.TEXT : FieldType.CATEGORY;
    };
  }

  private boolean isWhole(Expr expr) {
    if (expr instanceof Expr.Literal literal) {
      return literal.value() instanceof BigDecimal figure
          && figure.stripTrailingZeros().scale() <= 0;
    } else if (expr instanceof Expr.Around around) {
      return isWhole(around.value());
    } else if (expr instanceof Expr.Named named) {
      return isWhole(named.value());
    } else if (expr instanceof Expr.Choice choice) {
      return choice.branches().values().stream().allMatch(this::isWhole);
    } else if (expr instanceof Expr.If branch) {
      return isWhole(branch.yes()) && isWhole(branch.no());
    } else if (expr instanceof Expr.Aggregate aggregate) {
      Expr value = aggregate.value();
      return aggregate.function() == Function.COUNT
          || (value != null && isWhole(value) && keepsWhole(aggregate.function()));
    } else if (expr instanceof Expr.Call call) {
      return keepsWhole(call.function()) && call.args().stream().allMatch(this::isWhole);
    }
    Field source = source(expr);
    return source != null && source.type() == FieldType.COUNT;
  }

  private static boolean keepsWhole(Function function) {
    return switch (function) {
      case ADD, SUBTRACT, MULTIPLY, NEGATE, MIN, MAX, ABS, OR_ELSE, SUM -> true;
      default -> false;
    };
  }
}
