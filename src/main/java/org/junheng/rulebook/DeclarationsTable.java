package org.junheng.rulebook;

import java.util.List;
import org.junheng.rule.Outcome;
import org.junheng.table.Category;
import org.junheng.table.Field;
import org.junheng.table.FieldType;

/** Sees whether a table can hold declarations. */
final class DeclarationsTable {
  private static final List<String> TEXTS = List.of("rule", "table", "row");

  private final String table;
  private final Vocabulary names;
  private final Problems problems;

  DeclarationsTable(String table, Vocabulary names, Problems problems) {
    this.table = table;
    this.names = names;
    this.problems = problems;
  }

  /** Whether it can; what it lacks is reported at the place that needs it. */
  boolean check(Place place, boolean scored) {
    if (names.isBroken(table)) {
      return false;
    }
    boolean sound = true;
    for (String name : TEXTS) {
      Field field = field(name, place);
      sound &= field != null && is(field, FieldType.Storage.TEXT, place);
    }
    Field outcome = field("outcome", place);
    sound &= outcome != null && hasOutcomes(outcome, place);
    Field score = scored ? field("score", place) : null;
    return sound && (!scored || (score != null && is(score, FieldType.Storage.NUMBER, place)));
  }

  private @org.jspecify.annotations.Nullable Field field(String name, Place place) {
    Field field = names.field(table, name);
    if (field == null && !names.isBroken(table, name)) {
      problems.error(place, "declared-lacks", table, name);
    }
    return field;
  }

  private boolean is(Field field, FieldType.Storage storage, Place place) {
    boolean right = field.type().storage() == storage;
    if (!right) {
      problems.error(place, "declared-type", table, field.name(), field.type().word());
    }
    return right;
  }

  private boolean hasOutcomes(Field field, Place place) {
    List<String> values = field.categories().stream().map(Category::name).toList();
    boolean right = true;
    for (Outcome outcome : List.of(Outcome.PASS, Outcome.FAIL, Outcome.NOT_APPLICABLE)) {
      if (!values.contains(outcome.word())) {
        problems.error(place, "declared-outcomes", table, field.name(), outcome.word());
        right = false;
      }
    }
    return right;
  }
}
