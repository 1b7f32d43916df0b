package org.junheng.table;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junheng.text.Text;

/**
 * A column that a table may have.
 *
 * @param name the name rules use
 * @param type what it holds
 * @param unit the unit of a figure; {@link Unit#ONE} for a share; null where the field holds no
 *     figure, or a figure of any unit
 * @param title how it is shown, and a header it is known by
 * @param aliases other headers it is known by
 * @param required whether the column must be there
 * @param min the least possible figure, or null
 * @param max the largest possible figure, or null
 * @param step the smallest change of a figure that makes sense: 1 for counts
 * @param pattern a regular expression that the whole cell must match, or null
 * @param missing marks that stand for "not given", beside the usual ones
 * @param written the forms in which a cell holds this field's value and perhaps those of others;
 *     empty where it holds the value alone
 * @param categories the values of a category field, in order; empty for every other type
 * @param description what is to be entered
 * @param unitWords how a unit may be written in cells and headers, and how many of the field's own
 *     unit it is: 元 is 1, 万元 is 10000. Of a share, the empty word is what figures without a sign
 *     are: 0.01 for points; none where its cells tell
 */
public record Field(
    String name,
    FieldType type,
    @Nullable Unit unit,
    Text title,
    List<String> aliases,
    boolean required,
    @Nullable BigDecimal min,
    @Nullable BigDecimal max,
    BigDecimal step,
    @Nullable String pattern,
    List<String> missing,
    List<Written> written,
    List<Category> categories,
    Text description,
    Map<String, BigDecimal> unitWords) {
  public Field {
    unitWords = Map.copyOf(unitWords);
    aliases = List.copyOf(aliases);
    missing = List.copyOf(missing);
    written = List.copyOf(written);
    categories = List.copyOf(categories);
    if ((type == FieldType.CATEGORY) == categories.isEmpty()) {
      throw new IllegalArgumentException("a category field, and no other, has values: " + name);
    }
  }

  /** A field whose cells and headers write no unit. */
  public Field(
      String name,
      FieldType type,
      @Nullable Unit unit,
      Text title,
      List<String> aliases,
      boolean required,
      @Nullable BigDecimal min,
      @Nullable BigDecimal max,
      BigDecimal step,
      @Nullable String pattern,
      List<String> missing,
      List<Written> written,
      List<Category> categories,
      Text description) {
    this(
        name,
        type,
        unit,
        title,
        aliases,
        required,
        min,
        max,
        step,
        pattern,
        missing,
        written,
        categories,
        description,
        Map.of());
  }

  /** The same, whose cells and headers may write units. */
  public Field withUnitWords(Map<String, BigDecimal> words) {
    return new Field(
        name,
        type,
        unit,
        title,
        aliases,
        required,
        min,
        max,
        step,
        pattern,
        missing,
        written,
        categories,
        description,
        words);
  }

  /**
   * A field with nothing said but its name and type; whole steps for counts, hundredths for other
   * figures.
   */
  public static Field of(String name, FieldType type) {
    BigDecimal step = type == FieldType.COUNT ? BigDecimal.ONE : new BigDecimal("0.01");
    BigDecimal min = type == FieldType.COUNT ? BigDecimal.ZERO : null;
    return new Field(
        name,
        type,
        null,
        Text.same(name),
        List.of(),
        false,
        min,
        null,
        step,
        null,
        List.of(),
        List.of(),
        List.of(),
        Text.NONE);
  }

  /** How much a share's figure without a sign counts; null where its cells tell. */
  public @Nullable BigDecimal bareShare() {
    return type == FieldType.PERCENT ? unitWords.get("") : null;
  }

  /** The other fields whose values the cells of this one hold as well. */
  public Set<String> alsoHolds() {
    Set<String> others = new LinkedHashSet<>();
    if (!hasDateForms()) {
      written.forEach(form -> others.addAll(form.fields()));
    }
    others.remove(name);
    return others;
  }

  /** Whether its forms name the parts of a day, and not fields. */
  public boolean hasDateForms() {
    return type == FieldType.DATE && written.stream().anyMatch(Written::isDate);
  }

  /** The same with other marks that stand for "not given". */
  public Field withMissing(List<String> marks) {
    return new Field(
        name,
        type,
        unit,
        title,
        aliases,
        required,
        min,
        max,
        step,
        pattern,
        marks,
        written,
        categories,
        description,
        unitWords);
  }

  /** The same, which a file need not have. */
  public Field optional() {
    return new Field(
        name,
        type,
        unit,
        title,
        aliases,
        false,
        min,
        max,
        step,
        pattern,
        missing,
        written,
        categories,
        description,
        unitWords);
  }
}
