package org.junheng.rulebook;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junheng.expr.Parser;
import org.junheng.expr.RepeatBound;
import org.junheng.table.Category;
import org.junheng.table.Field;
import org.junheng.table.FieldType;
import org.junheng.table.Unit;
import org.junheng.table.Written;
import org.junheng.text.Text;

/** Reads the fields of tables. */
final class FieldReader {
  private static final Map<String, FieldType> TYPES =
      Arrays.stream(FieldType.values())
          .collect(
              Collectors.toMap(
                  FieldType::word, Function.identity(), (a, b) -> a, LinkedHashMap::new));
  private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");
  private static final String NONE = "none";
  private static final Map<String, BigDecimal> SHARES = Map.of("%", HUNDREDTH, "1", BigDecimal.ONE);

  private final UnitsReader units;
  private final Problems problems;

  FieldReader(UnitsReader units, Problems problems) {
    this.units = units;
    this.problems = problems;
  }

  /**
   * A field; null, with its problems, where its type is not known.
   *
   * @param siblings the names of all fields of its table
   */
  @Nullable Field read(String name, Node.Entry entry, Set<String> siblings) {
    if (!Parser.isName(name)) {
      problems.error(entry.key().place(), "bad-name", name);
    }
    Form form = Form.of(entry, Shape.FIELD, problems);
    FieldType type = form == null ? null : form.word("type", TYPES);
    if (form == null || type == null) {
      return null;
    }
    List<Category> categories = categories(form, type);
    if (type == FieldType.CATEGORY && categories.isEmpty()) {
      problems.error(form.place(), "category-without-values", name);
      return null;
    }
    BigDecimal max = form.number("max");
    BigDecimal min = min(form, type);
    checkFigureKeys(form, type, min, max);
    Unit unit = type == FieldType.PERCENT ? Unit.ONE : unit(form);
    Map<String, BigDecimal> words = type == FieldType.PERCENT ? bareShare(form) : units.words(unit);
    return new Field(
            name,
            type,
            unit,
            form.text("title", Text.same(name)),
            form.strings("aliases"),
            form.flag("required", false),
            min,
            max,
            step(form, type),
            pattern(form),
            form.strings("missing"),
            written(name, form, type, siblings),
            categories,
            form.text("description", Text.NONE))
        .withUnitWords(words);
  }

  /** Whether no figure below 0 is possible in a field, though it says nothing of it. */
  static boolean isFromZero(Form field, FieldType type) {
    BigDecimal max = Scalars.number(field.string("max", ""));
    return Types.isFigure(type) && !field.has("min") && (max == null || max.signum() >= 0);
  }

  // Hardly any figure of a school is negative, and marks such as -999 are.
  private static @Nullable BigDecimal min(Form form, FieldType type) {
    if (form.has("min")) {
      return NONE.equals(form.string("min", "")) ? null : form.number("min");
    }
    return isFromZero(form, type) ? BigDecimal.ZERO : null;
  }

  /** What figures of a share are that stand without a sign. */
  private Map<String, BigDecimal> bareShare(Form form) {
    Node.Scalar unit = form.scalar("unit");
    if (unit == null) {
      return Map.of();
    }
    BigDecimal counts = SHARES.get(unit.text());
    if (counts == null) {
      problems.error(unit.place(), "bad-share-unit", unit.text());
      return Map.of();
    }
    return Map.of("", counts);
  }

  private void checkFigureKeys(
      Form form, FieldType type, @Nullable BigDecimal min, @Nullable BigDecimal max) {
    if (!Types.isFigure(type)) {
      refuse(form, type, "min", "max", "unit", "step");
    }
    if (type == FieldType.COUNT) {
      refuse(form, type, "step");
    }
    if (type != FieldType.CODE && type != FieldType.TEXT) {
      refuse(form, type, "pattern");
    }
    if (min != null && max != null && min.compareTo(max) > 0) {
      problems.error(form.at("max"), "min-above-max", min.toPlainString(), max.toPlainString());
    }
  }

  private void refuse(Form form, FieldType type, String... keys) {
    for (String key : keys) {
      if (form.has(key)) {
        problems.error(form.at(key), "key-not-for-type", key, type.word());
      }
    }
  }

  private BigDecimal step(Form form, FieldType type) {
    BigDecimal step = form.number("step");
    if (step != null && step.signum() <= 0) {
      problems.error(form.at("step"), "step-not-positive");
    }
    return step != null && step.signum() > 0
        ? step
        : type == FieldType.COUNT ? BigDecimal.ONE : HUNDREDTH;
  }

  private @Nullable String pattern(Form form) {
    Node.Scalar pattern = form.scalar("pattern");
    if (pattern == null) {
      return null;
    }
    if (RepeatBound.isPassed(pattern.text())) {
      problems.error(
          pattern.place(), "pattern-repeats", RepeatBound.MOST_REPEATS, RepeatBound.LONGEST);
      return null;
    }
    try {
      return Pattern.compile(pattern.text()).pattern();
    } catch (PatternSyntaxException e) {
      problems.error(pattern.place(), "bad-pattern", e.getDescription());
      return null;
    }
  }

  private List<Written> written(String name, Form form, FieldType type, Set<String> siblings) {
    List<Written> forms = new ArrayList<>();
    for (Node.Scalar scalar : form.scalars("written")) {
      try {
        Written written = Written.parse(scalar.text());
        if (type == FieldType.DATE && written.isDate()) {
          forms.add(written);
          continue;
        }
        for (String field : written.fields()) {
          if (!siblings.contains(field)) {
            problems.error(scalar.place(), "unknown-field", field, Scalars.hint(field, siblings));
          }
        }
        if (!written.fields().contains(name)) {
          problems.error(scalar.place(), "written-without-itself", scalar.text(), "{" + name + "}");
        }
        forms.add(written);
      } catch (IllegalArgumentException e) {
        problems.error(scalar.place(), "bad-written", scalar.text());
      }
    }
    return forms;
  }

  /**
   * The unit under a form's {@code unit}; null where there is none, or, with a problem, where it is
   * none.
   */
  @Nullable Unit unit(Form form) {
    Node.Scalar scalar = form.scalar("unit");
    if (scalar == null) {
      return null;
    }
    try {
      Unit unit = Unit.parse(scalar.text());
      for (String symbol : unit.powers().keySet()) {
        Set<String> known = units.shown().keySet();
        if (!known.contains(symbol)) {
          problems.error(scalar.place(), "unknown-unit", symbol, Scalars.hint(symbol, known));
        }
      }
      return unit;
    } catch (IllegalArgumentException e) {
      problems.error(scalar.place(), "bad-unit", scalar.text());
      return null;
    }
  }

  private List<Category> categories(Form form, FieldType type) {
    if (type != FieldType.CATEGORY) {
      refuse(form, type, "values");
      return List.of();
    }
    List<Category> categories = new ArrayList<>();
    Spellings spellings = new Spellings(problems);
    form.entries("values")
        .forEach(
            (name, entry) -> {
              Category category = category(name, entry);
              spellings.add(entry, name, category.title(), category.aliases());
              categories.add(category);
            });
    return categories;
  }

  private Category category(String name, Node.Entry entry) {
    if (entry.value() instanceof Node.Scalar title && !title.isNull()) {
      return new Category(name, Text.same(title.text()), List.of());
    }
    Form form = Form.of(entry, Shape.CATEGORY, problems);
    return form == null
        ? new Category(name, Text.same(name), List.of())
        : new Category(name, form.text("title", Text.same(name)), form.strings("aliases"));
  }
}
