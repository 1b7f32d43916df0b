package org.junheng.rulebook;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.junheng.expr.Expr;
import org.junheng.expr.Parser;
import org.junheng.problem.Problem;
import org.junheng.rule.Indicator;
import org.junheng.rule.RuleSet;
import org.junheng.table.Field;
import org.junheng.table.FieldType;
import org.junheng.table.Schema;
import org.junheng.text.Text;

/**
 * A file that ties the headers of foreign data to the fields of a rule set, so that the data need
 * not be rewritten. For each table it says for a field the header that holds it, or a formula over
 * headers:
 *
 * <pre>
 * school:
 *   pupils: 在校生总数
 *   equipment: {header: 设备总值, unit: 万元, missing: ["-999"]}
 *   teachers: {value: full_time + part_time, headers: {full_time: 专任教师, part_time: 代课教师}}
 *   totals: [全片区]
 *   leave-out: [注销学校]
 * </pre>
 *
 * @param rules the rule set, whose tables know those headers; null where the file is faulty
 * @param problems what is wrong with the file, sorted
 */
public record HeaderMap(@Nullable RuleSet rules, List<Problem> problems) {
  private static final List<String> FORMULA = List.of("value", "headers");
  private static final List<String> HEADER = List.of("header", "type");
  private static final Map<String, FieldType> TYPES =
      Map.of(
          "quantity", FieldType.QUANTITY,
          "text", FieldType.TEXT,
          "flag", FieldType.FLAG,
          "date", FieldType.DATE);

  public HeaderMap {
    problems = List.copyOf(problems);
  }

  /**
   * Reads a file and ties what it says.
   *
   * @param name the file as it is named in problems
   */
  public static HeaderMap apply(String name, byte[] bytes, RuleSet rules) {
    Problems problems = new Problems();
    Source source = Source.read(name, bytes, problems);
    Node root = source == null ? null : YamlReader.read(source, problems);
    RuleSet tied = rules;
    if (root instanceof Node.Mapping tables) {
      for (Node.Entry table : tables.entries().values()) {
        if (Scalars.known(table.key(), rules.tables().keySet(), "table", problems)) {
          Schema schema = Objects.requireNonNull(tied.tables().get(table.key().text()));
          tied = new Ties(schema, problems).in(tied, table);
        }
      }
    } else if (root != null) {
      Form.wrongKind(root, "mapping", root.place(), problems);
    }
    return new HeaderMap(problems.hasErrors() ? null : tied, problems.sorted());
  }

  /** What is tied to the fields of one table. */
  private static final class Ties {
    private final Schema schema;
    private final Problems problems;
    private final Map<String, Schema.Tied> headers;
    private final Map<String, Field> fields;
    private final Map<String, Node.Scalar> formulas = new LinkedHashMap<>();

    Ties(Schema schema, Problems problems) {
      this.schema = schema;
      this.problems = problems;
      this.headers = new LinkedHashMap<>(schema.headers());
      this.fields = new LinkedHashMap<>(schema.fields());
    }

    RuleSet in(RuleSet rules, Node.Entry table) {
      if (!(table.value() instanceof Node.Mapping entries)) {
        Form.wrongKind(table.value(), "mapping", table.value().place(), problems);
        return rules;
      }
      Map<String, Node.Entry> noRows = new LinkedHashMap<>();
      for (Node.Entry entry : entries.entries().values()) {
        String key = entry.key().text();
        if (NoRowKeys.KEYS.contains(key) && !schema.fields().containsKey(key)) {
          noRows.put(key, entry);
        } else if (Scalars.known(entry.key(), schema.fields().keySet(), "field", problems)) {
          tie(entry);
        }
      }
      Schema tied =
          schema
              .withFields(fields)
              .withHeaders(headers)
              .withNoRows(NoRowKeys.read(noRows, schema.noRows(), problems));
      Map<String, Schema> tables = new LinkedHashMap<>(rules.tables());
      tables.put(tied.name(), tied);
      return rules.with(tables, computed(rules, tied));
    }

    private void tie(Node.Entry entry) {
      String field = entry.key().text();
      if (entry.value() instanceof Node.Scalar header && !header.isNull()) {
        header(header, field);
      } else if (entry.value() instanceof Node.Mapping plain
          && (plain.entries().containsKey("unit") || plain.entries().containsKey("missing"))) {
        plain(entry);
      } else if (entry.value() instanceof Node.Mapping formula) {
        formula(formula, entry.key());
      } else {
        Form.wrongKind(entry.value(), "value", entry.value().place(), problems);
      }
    }

    private void header(Node.Scalar header, String field) {
      header(header, new Schema.Tied(field, null));
    }

    private void header(Node.Scalar header, Schema.Tied tied) {
      Schema.Tied earlier = headers.putIfAbsent(header.text(), tied);
      if (earlier != null && !earlier.equals(tied)) {
        problems.error(header.place(), "header-twice", header.text(), earlier.field());
      }
    }

    // A header whose figures are in a unit, or that has marks of its own for "not given".
    private void plain(Node.Entry entry) {
      Form form = Form.of(entry, Shape.TIE, problems);
      Node.Scalar header = form == null ? null : form.scalar("header");
      if (form == null || header == null) {
        return;
      }
      String field = entry.key().text();
      header(header, new Schema.Tied(field, form.string("unit")));
      List<String> marks = form.strings("missing");
      if (!marks.isEmpty()) {
        fields.computeIfPresent(field, (name, known) -> known.withMissing(marks));
      }
    }

    private void formula(Node.Mapping formula, Node.Scalar field) {
      formula
          .entries()
          .values()
          .forEach(each -> Scalars.known(each.key(), FORMULA, "key", problems));
      Node.Entry value = formula.entries().get("value");
      Node.Entry names = formula.entries().get("headers");
      if (value == null || names == null) {
        problems.error(field.place(), "missing-key", value == null ? "value" : "headers");
      } else if (isPlace(field.text())) {
        problems.error(field.place(), "formula-for-place", field.text(), schema.name());
      } else if (!(value.value() instanceof Node.Scalar words)) {
        Form.wrongKind(value.value(), "value", value.value().place(), problems);
      } else if (!(names.value() instanceof Node.Mapping some)) {
        Form.wrongKind(names.value(), "mapping", names.value().place(), problems);
      } else {
        formulas.put(field.text(), words);
        fields.computeIfPresent(field.text(), (name, known) -> known.optional());
        some.entries().values().forEach(this::named);
      }
    }

    // What names a row, places it or chooses its limits is read before anything is computed.
    private boolean isPlace(String field) {
      return schema.key().contains(field)
          || field.equals(schema.label())
          || field.equals(schema.limitsBy())
          || field.equals(schema.datedBy())
          || (schema.within() != null && schema.within().by().contains(field));
    }

    private void named(Node.Entry entry) {
      String name = entry.key().text();
      if (!Parser.isName(name)) {
        problems.error(entry.key().place(), "bad-name", name);
      } else if (fields.containsKey(name)) {
        problems.error(entry.key().place(), "name-is-field", name, schema.name());
      } else if (entry.value() instanceof Node.Scalar header && !header.isNull()) {
        fields.put(name, Field.of(name, FieldType.QUANTITY));
        header(header, name);
      } else if (entry.value() instanceof Node.Mapping typed) {
        typed(typed, name, entry.key());
      } else {
        Form.wrongKind(entry.value(), "value", entry.value().place(), problems);
      }
    }

    private void typed(Node.Mapping typed, String name, Node.Scalar key) {
      typed.entries().values().forEach(each -> Scalars.known(each.key(), HEADER, "key", problems));
      Node.Entry header = typed.entries().get("header");
      Node.Entry type = typed.entries().get("type");
      if (header == null || !(header.value() instanceof Node.Scalar words)) {
        problems.error(key.place(), "missing-key", "header");
      } else if (type == null || !(type.value() instanceof Node.Scalar word)) {
        problems.error(key.place(), "missing-key", "type");
      } else if (Scalars.known(word, TYPES.keySet(), "word", problems)) {
        fields.put(name, Field.of(name, Objects.requireNonNull(TYPES.get(word.text()))));
        header(words, name);
      }
    }

    private Map<String, Map<String, Indicator>> computed(RuleSet rules, Schema tied) {
      Vocabulary names = new Vocabulary(problems);
      names.add(tied);
      Expressions expressions = new Expressions(names, problems);
      Map<String, Indicator> own =
          new LinkedHashMap<>(rules.indicators().getOrDefault(tied.name(), Map.of()));
      formulas.forEach(
          (name, words) -> {
            Field field = Objects.requireNonNull(schema.field(name));
            Expr value = expressions.read(words, tied.name(), Types.of(field).kind());
            if (value != null) {
              own.put(name, indicator(rules, field, value));
            }
          });
      Map<String, Map<String, Indicator>> all = new HashMap<>(rules.indicators());
      all.put(tied.name(), own);
      return all;
    }

    private Indicator indicator(RuleSet rules, Field field, Expr value) {
      Text title = field.title().isEmpty() ? Text.same(field.name()) : field.title();
      Text unit = UnitWords.of(field.unit(), rules.units());
      return new Indicator(field.name(), title, schema.name(), value, unit, OptionalInt.empty());
    }
  }
}
