package org.junheng.rulebook;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junheng.expr.Parameter;
import org.junheng.expr.Parser;
import org.junheng.expr.Type;
import org.junheng.rule.Basis;
import org.junheng.rule.Citation;
import org.junheng.rule.RuleSet;
import org.junheng.table.Field;
import org.junheng.table.FieldType;
import org.junheng.table.Schema;
import org.junheng.table.Unit;
import org.junheng.text.Text;

/** Reads the parameters of books, and puts the values of the command line in their place. */
final class ParametersReader {
  private final FieldReader units;
  private final Overrides overrides;
  private final Vocabulary names;
  private final Problems problems;
  private final Map<String, RuleSet.ParameterInfo> info = new LinkedHashMap<>();

  ParametersReader(FieldReader units, Overrides overrides, Vocabulary names, Problems problems) {
    this.units = units;
    this.overrides = overrides;
    this.names = names;
    this.problems = problems;
  }

  /** Adds the parameters to the names that are known. */
  void read(Iterable<Item> parameters) {
    for (Item item : parameters) {
      Parameter parameter = parameter(item);
      if (parameter == null) {
        names.addBrokenParameter(item.name());
      } else {
        names.add(parameter);
      }
    }
    overrides.refuseUnknown(info.keySet());
  }

  Map<String, RuleSet.ParameterInfo> info() {
    return info;
  }

  private @Nullable Parameter parameter(Item item) {
    if (!Parser.isName(item.name())) {
      problems.error(item.place(), "bad-name", item.name());
    }
    Form form = Form.of(item.entry(), Shape.PARAMETER, problems);
    Text title = form == null ? Text.NONE : form.text("title", Text.same(item.name()));
    boolean overridden = overrides.names(item.name());
    String origin = overridden ? "--param" : origin(item, form);
    Basis basis = form == null ? null : form.word("basis", BookFile.BASES);
    Node value = form == null ? null : form.node("value");
    Parameter parameter = null;
    if (form != null && value != null) {
      form.text("note", Text.NONE);
      Unit unit = units.unit(form);
      parameter =
          value instanceof Node.Mapping mapping
              ? keyed(item, form, mapping, unit)
              : single(item, form, unit);
    }
    info.put(
        item.name(),
        new RuleSet.ParameterInfo(
            title,
            origin,
            settings(item, form),
            form == null || parameter == null ? List.of() : otherReadings(form, parameter),
            form == null || parameter == null ? null : costOf(form, parameter),
            basis == null ? basisOf(item) : basis));
    return parameter;
  }

  private static Basis basisOf(Item item) {
    Citation citation = item.home().citation();
    return citation == null ? Basis.RECALLED : citation.basis();
  }

  // The values it may mean beside the one in force; where the command line set that one, the
  // book's own is among them.
  private List<String> otherReadings(Form form, Parameter parameter) {
    Set<String> readings = new LinkedHashSet<>();
    for (Node.Scalar scalar : form.scalars("other-readings")) {
      Constant constant = parameter.single() == null ? null : Constant.of(scalar, null, problems);
      if (parameter.single() == null) {
        problems.error(scalar.place(), "readings-need-single", parameter.name());
      } else if (constant != null && constant.type().kind() != parameter.type().kind()) {
        problems.error(
            scalar.place(),
            "wrong-type",
            parameter.type().kind().word(),
            constant.type().kind().word());
      } else {
        readings.add(scalar.text());
      }
    }
    Node.Scalar own = readings.isEmpty() ? null : form.scalar("value");
    if (own != null) {
      readings.add(own.text());
    }
    readings.removeIf(
        text ->
            Objects.equals(Constant.as(parameter.type().kind(), text), parameter.single())
                || (parameter.single() instanceof BigDecimal figure
                    && Constant.as(parameter.type().kind(), text) instanceof BigDecimal other
                    && figure.compareTo(other) == 0));
    return List.copyOf(readings);
  }

  // The field whose price it is: a figure of a table that is submitted.
  private @Nullable String costOf(Form form, Parameter parameter) {
    Node.Scalar written = form.scalar("cost-of");
    if (written == null) {
      return null;
    }
    int dot = written.text().indexOf('.');
    Schema schema = dot < 0 ? null : names.tables().get(written.text().substring(0, dot));
    Field field = schema == null ? null : schema.field(written.text().substring(dot + 1));
    boolean isPrice = parameter.single() instanceof BigDecimal price && price.signum() >= 0;
    if (field == null || field.type().storage() != FieldType.Storage.NUMBER || !isPrice) {
      problems.error(written.place(), "bad-cost-of", written.text());
    }
    return written.text();
  }

  // An overlay may have replaced the value: then the book whose file holds it set it.
  private static String origin(Item item, @Nullable Form form) {
    Node value = form == null ? null : form.node("value");
    return value == null ? item.home().id() : item.bookOf(value.place());
  }

  private Map<String, RuleSet.Setting> settings(Item item, @Nullable Form form) {
    Map<String, RuleSet.Setting> settings = new LinkedHashMap<>();
    Node value = form == null ? null : form.node("value");
    if (value instanceof Node.Mapping mapping) {
      mapping
          .entries()
          .forEach((key, entry) -> settings.put(key, setting(item, key, entry.key().place())));
    } else if (value != null) {
      settings.put("", setting(item, null, value.place()));
    }
    return settings;
  }

  private RuleSet.Setting setting(Item item, @Nullable String key, Place place) {
    String words = overrides.wordsFor(item.name(), key);
    return words == null
        ? new RuleSet.Setting(item.bookOf(place), place.location())
        : new RuleSet.Setting(words, null);
  }

  private @Nullable Parameter single(Item item, Form form, @Nullable Unit unit) {
    if (form.has("by")) {
      problems.error(form.at("value"), "by-needs-keys", item.name());
      return null;
    }
    Node.Scalar scalar = form.scalar("value");
    Constant constant = scalar == null ? null : Constant.of(scalar, unit, problems);
    if (constant == null) {
      return null;
    }
    Object value = overrides.single(item.name(), constant);
    return new Parameter(item.name(), constant.type(), null, value, Map.of());
  }

  private @Nullable Parameter keyed(
      Item item, Form form, Node.Mapping mapping, @Nullable Unit unit) {
    String by = form.string("by");
    if (by == null) {
      problems.error(form.at("value"), "keys-need-by", item.name());
    }
    Type type = null;
    Map<String, Object> values = new LinkedHashMap<>();
    for (Node.Entry entry : mapping.entries().values()) {
      if (!(entry.value() instanceof Node.Scalar scalar) || scalar.isNull()) {
        problems.error(entry.key().place(), "keyed-value", entry.key().text());
        return null;
      }
      Constant constant = Constant.of(scalar, unit, problems);
      if (constant == null) {
        return null;
      }
      if (type != null && type.kind() != constant.type().kind()) {
        problems.error(
            scalar.place(), "wrong-type", type.kind().word(), constant.type().kind().word());
        return null;
      }
      type = type == null ? constant.type() : type;
      values.put(entry.key().text(), constant.value());
    }
    if (by == null || type == null) {
      if (type == null) {
        problems.error(form.at("value"), "no-values", item.name());
      }
      return null;
    }
    overrides.keyed(item.name(), type, values);
    return new Parameter(item.name(), type, by, null, values);
  }

  /** Checks what keyed parameters look at: a field of that name somewhere, with such values. */
  void checkKeys(Iterable<Item> items) {
    for (Item item : items) {
      Parameter parameter = names.parameters().get(item.name());
      String by = parameter == null ? null : parameter.by();
      Form form = by == null ? null : Form.of(item.entry(), Shape.PARAMETER, problems);
      if (by != null && form != null) {
        checkKeys(by, form);
      }
    }
  }

  private void checkKeys(String by, Form form) {
    Set<String> fields = new TreeSet<>();
    Set<String> values = new LinkedHashSet<>();
    boolean anyText = false;
    for (String table : names.tableNames()) {
      fields.addAll(names.columns(table));
      Type type = names.columns(table).contains(by) ? names.column(table, by) : null;
      anyText |= type != null && type.categories().isEmpty();
      values.addAll(type == null ? List.of() : type.categories());
    }
    Node.Scalar field = form.scalar("by");
    if (field != null && !fields.contains(by)) {
      problems.error(field.place(), "param-by-nowhere", by, Scalars.hint(by, fields));
    } else if (!anyText && form.node("value") instanceof Node.Mapping mapping) {
      for (Node.Entry entry : mapping.entries().values()) {
        String key = entry.key().text();
        if (!values.contains(key)) {
          Object hint = Scalars.hint(key, values);
          problems.error(entry.key().place(), "unknown-param-key", key, by, hint);
        }
      }
    }
  }
}
