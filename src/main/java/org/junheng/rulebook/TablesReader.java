package org.junheng.rulebook;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junheng.expr.Parser;
import org.junheng.table.Field;
import org.junheng.table.FieldType;
import org.junheng.table.RowMarks;
import org.junheng.table.Schema;
import org.junheng.text.Text;

/** Reads the tables of books. */
final class TablesReader {
  private final FieldReader fieldReader;
  private final Vocabulary names;
  private final Problems problems;
  private final Spellings spellings;

  TablesReader(FieldReader fieldReader, Vocabulary names, Problems problems) {
    this.fieldReader = fieldReader;
    this.names = names;
    this.problems = problems;
    this.spellings = new Spellings(problems);
  }

  /** Adds the tables to the names that are known. */
  void read(Iterable<Item> tables) {
    for (Item item : tables) {
      Schema schema = table(item);
      if (schema == null) {
        names.addBrokenTable(item.name());
      } else {
        names.add(schema);
      }
    }
  }

  private @Nullable Schema table(Item item) {
    if (!Parser.isName(item.name())) {
      problems.error(item.place(), "bad-name", item.name());
    }
    Form form = Form.of(item.entry(), Shape.TABLE, problems);
    if (form == null) {
      return null;
    }
    Map<String, Field> fields = fields(item.name(), form);
    Text title = form.text("title", Text.same(item.name()));
    List<String> aliases = form.strings("aliases");
    spellings.add(item.entry(), item.name(), title, aliases);
    Schema schema =
        new Schema(
            item.name(),
            title,
            aliases,
            known(form, "key", item.name(), fields),
            within(form, item.name(), fields),
            one(form, "label", item.name(), fields),
            one(form, "limits-by", item.name(), fields),
            datedBy(form, item.name(), fields),
            form.flag("required", false),
            fields);
    Schema marked =
        schema.withNoRows(NoRowKeys.read(form.mapping().entries(), RowMarks.USUAL, problems));
    return Boolean.TRUE.equals(form.word("doubled", Map.of("count-each", true)))
        ? marked.countingDoubled()
        : marked;
  }

  private Map<String, Field> fields(String table, Form form) {
    Map<String, Field> fields = new LinkedHashMap<>();
    Spellings headers = new Spellings(problems);
    Map<String, Node.Entry> entries = form.entries("fields");
    entries.forEach(
        (name, entry) -> {
          Field field = fieldReader.read(name, entry, entries.keySet());
          if (field == null) {
            names.addBrokenColumn(table, name);
          } else {
            fields.put(name, field);
            headers.add(entry, name, field.title(), field.aliases());
          }
        });
    checkHolders(fields, entries);
    return fields;
  }

  /** The values of one field stand in its own cells, or in those of one other field. */
  private void checkHolders(Map<String, Field> fields, Map<String, Node.Entry> entries) {
    Map<String, String> holders = new HashMap<>();
    for (Field field : fields.values()) {
      for (String held : field.alsoHolds()) {
        Field other = fields.get(held);
        String holder =
            other != null && !other.written().isEmpty()
                ? held
                : holders.putIfAbsent(held, field.name());
        if (holder != null) {
          Place place = java.util.Objects.requireNonNull(entries.get(field.name())).key().place();
          problems.error(place, "written-twice", held, field.name(), holder);
        }
      }
    }
  }

  private List<String> known(Form form, String key, String table, Map<String, Field> fields) {
    return form.scalars(key).stream()
        .filter(name -> isKnown(name, table, fields))
        .map(Node.Scalar::text)
        .toList();
  }

  private boolean isKnown(Node.Scalar name, String table, Map<String, Field> fields) {
    return names.isBroken(table, name.text())
        || Scalars.known(name, fields.keySet(), "field", problems);
  }

  private @Nullable String one(Form form, String key, String table, Map<String, Field> fields) {
    Node.Scalar name = form.scalar(key);
    return name != null && isKnown(name, table, fields) ? name.text() : null;
  }

  private @Nullable String datedBy(Form form, String table, Map<String, Field> fields) {
    String name = one(form, "dated-by", table, fields);
    Field field = name == null ? null : fields.get(name);
    if (field != null && field.type() != FieldType.DATE) {
      problems.error(form.at("dated-by"), "not-a-date-field", field.name(), field.type().word());
    }
    return name;
  }

  // That the table around exists and has such a key is checked when every table and view is known.
  private Schema.@Nullable Within within(Form form, String table, Map<String, Field> fields) {
    Form within = form.form("within", Shape.WITHIN);
    String around = within == null ? null : within.string("table");
    return within == null || around == null
        ? null
        : new Schema.Within(around, known(within, "by", table, fields));
  }
}
