package org.junheng.rulebook;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junheng.expr.Parser;

/**
 * The fields by which rows are grouped: {@code by: f}, {@code by: [f, g]}, {@code by: {new:
 * expression}}; any of them may be {@code {field: f, blank: group}}.
 *
 * @param values the expression of each field
 * @param blankIsGroup the fields of which a blank is a value like others
 */
record GroupFields(Map<String, Node.Scalar> values, Set<String> blankIsGroup) {
  GroupFields {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    blankIsGroup = Set.copyOf(blankIsGroup);
  }

  /** The fields of a view. */
  static GroupFields of(Form form, Problems problems) {
    Reader reader = new Reader(form, problems);
    Node by = form.node("by");
    if (by instanceof Node.Mapping mapping && !isOne(mapping)) {
      form.entries("by").forEach((name, entry) -> reader.named(name, entry));
    } else if (by instanceof Node.Sequence list) {
      list.items().forEach(reader::item);
    } else if (by != null) {
      reader.item(by);
    }
    for (String field : reader.values.keySet()) {
      if (!Parser.isName(field)) {
        problems.error(form.at("by"), "bad-name", field);
      }
    }
    return new GroupFields(reader.values, reader.blankIsGroup);
  }

  // One field with what is to be done with blanks, and not new fields of these names.
  private static boolean isOne(Node.Mapping mapping) {
    return mapping.entries().containsKey("field") && mapping.entries().containsKey("blank");
  }

  private static final class Reader {
    private final Form form;
    private final Problems problems;
    private final Map<String, Node.Scalar> values = new LinkedHashMap<>();
    private final Set<String> blankIsGroup = new LinkedHashSet<>();

    Reader(Form form, Problems problems) {
      this.form = form;
      this.problems = problems;
    }

    void item(Node item) {
      if (item instanceof Node.Scalar scalar && !scalar.isNull()) {
        values.put(scalar.text(), scalar);
      } else if (item instanceof Node.Mapping) {
        Form field = Form.of(item, form.at("by"), Shape.GROUP_FIELD, problems);
        Node.Scalar name = field == null ? null : field.scalar("field");
        if (field != null && name == null) {
          problems.error(item.place(), "missing-key", "field");
        }
        add(name == null ? "" : name.text(), name, field);
      } else {
        Form.wrongKind(item, "value", form.at("by"), problems);
      }
    }

    void named(String name, Node.Entry entry) {
      if (entry.value() instanceof Node.Mapping) {
        Form field = Form.of(entry, Shape.GROUP_FIELD, problems);
        Node.Scalar value = field == null ? null : field.scalar("value");
        if (field != null && value == null) {
          problems.error(entry.key().place(), "missing-key", "value");
        }
        add(name, value, field);
      } else if (entry.value() instanceof Node.Scalar scalar && !scalar.isNull()) {
        values.put(name, scalar);
      } else {
        problems.error(entry.key().place(), "needs-expression", name);
      }
    }

    private void add(String name, Node.@Nullable Scalar value, @Nullable Form field) {
      if (value != null && field != null) {
        values.put(name, value);
        if (Boolean.TRUE.equals(field.word("blank", Map.of("group", true)))) {
          blankIsGroup.add(name);
        }
      }
    }
  }
}
