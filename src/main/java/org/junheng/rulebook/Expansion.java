package org.junheng.rulebook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junheng.expr.Expr;
import org.junheng.expr.Function;
import org.junheng.expr.Type;
import org.junheng.rule.Indicator;
import org.junheng.rule.View;

/**
 * What definitions come to where the names in them are replaced by what they stand for: {@code i +
 * i} over 60 levels would have more parts than a computer can count. No definition needs itself:
 * that is known before.
 */
final class Expansion {
  /** The most parts that a definition may come to. */
  static final int MOST_PARTS = 20_000;

  /** The most texts that a text may be put together of. */
  static final int MOST_TEXTS = 100;

  private final Map<String, View> views;
  private final Map<String, Map<String, Indicator>> indicators;
  private final Map<List<String>, Size> known = new HashMap<>();

  /** How many parts a definition has, and of how many texts its text is. */
  private record Size(long parts, long texts) {
    static final Size ONE = new Size(1, 1);

    boolean isTooLarge() {
      return parts > MOST_PARTS || texts > MOST_TEXTS;
    }

    /** What more there is need not be counted. */
    Size capped() {
      return new Size(Math.min(parts, MOST_PARTS + 1), Math.min(texts, MOST_TEXTS + 1));
    }

    Size or(Size other) {
      return new Size(Math.max(parts, other.parts), Math.max(texts, other.texts));
    }
  }

  Expansion(Map<String, View> views, Map<String, Map<String, Indicator>> indicators) {
    this.views = views;
    this.indicators = indicators;
  }

  /** Reports the definitions that come to too much although nothing in them does. */
  void check(Map<String, Item> items, Problems problems) {
    for (Map<String, Indicator> table : indicators.values()) {
      for (Indicator indicator : table.values()) {
        Item item = items.get(indicator.name());
        boolean itself =
            of(indicator.value()).isTooLarge()
                && columns(indicator.value()).noneMatch(column -> of(column).isTooLarge());
        if (itself && item != null) {
          problems.error(item.place(), "expands", indicator.name(), MOST_PARTS, MOST_TEXTS);
        }
      }
    }
  }

  private static Stream<Expr.Column> columns(Expr expr) {
    return expr instanceof Expr.Column column
        ? Stream.of(column)
        : expr.parts().stream().flatMap(Expansion::columns);
  }

  private Size of(Expr expr) {
    if (expr instanceof Expr.Column column) {
      return column(column.table(), column.name());
    }
    long parts = 1;
    long added = 0;
    long most = 1;
    for (Expr part : expr.parts()) {
      Size size = of(part);
      parts += size.parts();
      added += size.texts();
      most = Math.max(most, size.texts());
    }
    boolean joins =
        expr instanceof Expr.Call call
            && call.function() == Function.ADD
            && call.type().kind() == Type.Kind.TEXT;
    long texts = expr.type().kind() == Type.Kind.TEXT ? (joins ? added : most) : 1;
    return new Size(parts, texts).capped();
  }

  private Size column(String table, String name) {
    List<String> key = List.of(table, name);
    Size size = known.get(key);
    if (size == null) {
      size = defined(table, name);
      known.put(key, size);
    }
    return size;
  }

  private Size defined(String table, String name) {
    Indicator indicator = indicators.getOrDefault(table, Map.of()).get(name);
    if (indicator != null) {
      return of(indicator.value());
    }
    View view = views.get(table);
    if (view instanceof View.PartsOf parts) {
      Size largest = null;
      for (View.Part part : parts.parts()) {
        Expr field = part.fields().get(name);
        largest = field == null ? largest : larger(largest, of(field));
      }
      return largest == null ? column(view.base(), name) : largest;
    }
    Expr by = view instanceof View.GroupsOf groups ? groups.by().get(name) : null;
    return by == null ? Size.ONE : of(by);
  }

  private static Size larger(@Nullable Size one, Size other) {
    return one == null ? other : one.or(other);
  }
}
