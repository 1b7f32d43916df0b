package org.junheng.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import org.junheng.problem.Location;
import org.junheng.rule.RuleSet;
import org.junheng.rule.View;
import org.junheng.table.Category;
import org.junheng.table.Column;
import org.junheng.table.Field;
import org.junheng.table.Schema;
import org.junheng.text.Text;

/** Names rows for people: by their label, their key, and the place they were submitted at. */
final class RowRefs {
  private final RuleSet rules;
  private final Workspace rows;
  private final ConcurrentMap<String, Naming> namings = new ConcurrentHashMap<>();
  // Rows that others lie within are named with each of them.
  private final Map<String, ConcurrentMap<Integer, Result.RowRef>> outer = new HashMap<>();

  RowRefs(Workspace rows) {
    this.rules = rows.rules();
    this.rows = rows;
    for (String table : rows.allSchemas().keySet()) {
      String around = outer(rules, table);
      if (around != null) {
        outer.computeIfAbsent(around, absent -> new ConcurrentHashMap<>());
      }
    }
  }

  Result.RowRef of(String table, int row) {
    ConcurrentMap<Integer, Result.RowRef> refs = outer.get(table);
    if (refs == null) {
      return named(table, row);
    }
    Result.RowRef known = refs.get(row);
    if (known == null) {
      known = named(table, row);
      refs.put(row, known);
    }
    return known;
  }

  private Result.RowRef named(String table, int row) {
    Naming naming = naming(table);
    return new Result.RowRef(
        table, Keys.of(naming.key(), row), name(naming, row), location(table, row));
  }

  /**
   * What the rows of a table are named by: the columns of its key, and of its label if it has one.
   */
  private record Naming(Schema schema, List<Column> key, @Nullable Column label) {}

  private Naming naming(String table) {
    Naming known = namings.get(table);
    if (known == null) {
      Schema schema = Objects.requireNonNull(rules.schema(table));
      Column label = schema.label() == null ? null : rows.column(table, schema.label());
      known = new Naming(schema, rows.columns(table, schema.key()), label);
      namings.put(table, known);
    }
    return known;
  }

  /** The rows around, nearest first: of what a part is a part, then within what each lies. */
  List<Result.RowRef> around(String table, int row) {
    List<Result.RowRef> around = new ArrayList<>();
    String at = table;
    int atRow = row;
    for (String next = outer(rules, at); next != null; next = outer(rules, next)) {
      atRow = rows.isGiven(next) ? rows.around(at, next)[atRow] : -1;
      if (atRow < 0) {
        break;
      }
      around.add(of(next, atRow));
      at = next;
    }
    return around;
  }

  /**
   * The table or view that the rows of another lie within, one step out; null for an outermost one.
   */
  static @Nullable String outer(RuleSet rules, String table) {
    if (rules.views().get(table) instanceof View.PartsOf parts) {
      return parts.base();
    }
    Schema.Within within = Objects.requireNonNull(rules.schema(table)).within();
    return within == null ? null : within.table();
  }

  @Nullable Location location(String table, int row) {
    Workspace.SubmittedRow submitted = rows.submittedRow(table, row);
    return submitted == null
        ? null
        : Objects.requireNonNull(rows.data().table(submitted.table())).origin().of(submitted.row());
  }

  private Text name(Naming naming, int row) {
    Schema schema = naming.schema();
    if (rules.views().get(schema.name()) instanceof View.PartsOf parts) {
      int base = rows.around(schema.name(), parts.base())[row];
      return joined(of(parts.base(), base).name(), part(parts, row));
    }
    Object label = naming.label() == null ? null : naming.label().value(row);
    if (label != null) {
      return Text.same(Keys.word(label));
    }
    Text name = Text.NONE;
    for (int at = 0; at < naming.key().size(); at++) {
      name = joined(name, value(schema, schema.key().get(at), naming.key().get(at), row));
    }
    return name.isEmpty() ? Text.same("#" + String.join("/", Keys.of(naming.key(), row))) : name;
  }

  private Text part(View.PartsOf parts, int row) {
    Object name = rows.column(parts.schema().name(), parts.by()).value(row);
    return parts.parts().stream()
        .filter(part -> part.name().equals(name))
        .map(View.Part::title)
        .findFirst()
        .orElse(Text.same(Keys.word(name)));
  }

  // A key field that holds another table's key is shown by that row's name; a category by its
  // title.
  private Text value(Schema schema, String field, Column column, int row) {
    Schema.Within within = schema.within();
    boolean isOuter = within != null && within.by().size() == 1 && within.by().get(0).equals(field);
    if (within != null && isOuter && rows.isGiven(within.table())) {
      int outer = rows.around(schema.name(), within.table())[row];
      if (outer >= 0) {
        return of(within.table(), outer).name();
      }
    }
    return shown(schema.field(field), column.value(row));
  }

  /** A value as it is shown: a category by its title. */
  static Text shown(@Nullable Field field, @Nullable Object value) {
    if (field != null) {
      for (Category category : field.categories()) {
        if (category.name().equals(value)) {
          return category.title();
        }
      }
    }
    return Text.same(Keys.word(value));
  }

  private static Text joined(Text left, Text right) {
    return left.isEmpty()
        ? right
        : new Text(left.zh() + "·" + right.zh(), left.en() + " · " + right.en());
  }
}
