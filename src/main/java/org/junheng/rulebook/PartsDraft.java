package org.junheng.rulebook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junheng.expr.Expr;
import org.junheng.expr.Type;
import org.junheng.rule.View;
import org.junheng.table.Category;
import org.junheng.table.Field;
import org.junheng.table.Schema;
import org.junheng.text.Text;

/** A view with a row for each part of a row. */
final class PartsDraft implements Draft {
  private final String name;
  private final String base;
  private final String by;
  private final String size;
  private final Text title;
  private final Map<String, PartForm> parts;
  private final Map<String, Node.Scalar> shared;
  private final ViewFields words;
  private final Vocabulary names;
  private final Expressions expressions;
  private final Problems problems;
  private final Map<String, @Nullable Expr> amounts = new LinkedHashMap<>();
  private @Nullable Weighing weighing;

  PartsDraft(
      String name,
      Form form,
      String base,
      String by,
      String size,
      Map<String, PartForm> parts,
      Map<String, Node.Scalar> shared,
      ViewsReader.Tools tools) {
    this.name = name;
    this.base = base;
    this.by = by;
    this.size = size;
    this.parts = parts;
    this.shared = shared;
    this.title = form.text("title", Text.same(name));
    this.words = ViewFields.of(form, tools.problems());
    this.names = tools.names();
    this.expressions = tools.expressions();
    this.problems = tools.problems();
    words.refuseOthers(fields(), problems);
  }

  @Override
  public String base() {
    return base;
  }

  @Override
  public boolean isPartsOf() {
    return true;
  }

  @Override
  public List<String> key() {
    List<String> key = new ArrayList<>(names.key(base));
    key.add(by);
    return key;
  }

  @Override
  public Schema.@Nullable Within within() {
    return new Schema.Within(base, names.key(base));
  }

  @Override
  public String limitsBy() {
    return by;
  }

  @Override
  public Collection<String> fields() {
    List<String> fields = new ArrayList<>(List.of(by, size));
    parts.values().stream()
        .filter(PartForm::makesRow)
        .limit(1)
        .forEach(part -> fields.addAll(part.taken()));
    fields.addAll(shared.keySet());
    return fields;
  }

  private List<PartForm> rowParts() {
    return parts.values().stream().filter(PartForm::makesRow).toList();
  }

  /** Makes the view's own fields known to expressions. */
  void define() {
    for (String field : fields()) {
      Place place = words.place(field, shared, parts.values());
      names.addField(name, field, new Definition(name, field, place, () -> type(field)));
    }
  }

  private @Nullable Type type(String field) {
    if (field.equals(by)) {
      return Type.category(rowParts().stream().map(PartForm::name).toList());
    }
    List<Expr> values = values(field);
    return values == null ? null : join(field, values);
  }

  private @Nullable Type join(String field, List<Expr> values) {
    Type type = values.get(0).type();
    for (int i = 1; i < values.size(); i++) {
      Type other = values.get(i).type();
      Place place = rowParts().get(i).place(field);
      if (other.kind() != type.kind()) {
        problems.error(place, "parts-differ", field, type.kind().word(), other.kind().word());
        return null;
      }
      if (!Types.fit(type.unit(), other.unit())) {
        problems.error(place, "part-units-differ", field, "" + type.unit(), "" + other.unit());
        return null;
      }
      type = type.unit() == null && type.categories().equals(other.categories()) ? other : type;
      type = type.categories().equals(other.categories()) ? type : Type.TEXT;
    }
    return type;
  }

  /** How a field is computed for each part that makes rows; null where one of them is faulty. */
  private @Nullable List<Expr> values(String field) {
    List<Expr> values = new ArrayList<>();
    int at = 0;
    for (PartForm part : parts.values()) {
      Expr value = part.makesRow() ? value(field, part, at) : null;
      if (value == null && part.makesRow()) {
        return null;
      }
      if (value != null) {
        values.add(value);
      }
      at++;
    }
    return values.isEmpty() ? null : values;
  }

  private @Nullable Expr value(String field, PartForm part, int at) {
    if (field.equals(size)) {
      return part.size(expressions);
    }
    if (!shared.containsKey(field)) {
      return part.taken(field, expressions);
    }
    Expr amount = amount(field);
    Weighing scales = amount == null ? null : weighing();
    return amount == null || scales == null ? null : scales.share(amount, at);
  }

  private @Nullable Expr amount(String field) {
    if (!amounts.containsKey(field)) {
      Node.Scalar scalar = Objects.requireNonNull(shared.get(field));
      amounts.put(field, expressions.read(scalar, base, Type.Kind.NUMBER));
    }
    return amounts.get(field);
  }

  private @Nullable Weighing weighing() {
    if (weighing == null) {
      Weighing scales = new Weighing();
      for (PartForm part : parts.values()) {
        Expr when = part.when(expressions);
        Expr partSize = part.size(expressions);
        Expr weight = part.weight(expressions);
        if (when == null || partSize == null || weight == null) {
          return null;
        }
        scales.add(when, partSize, weight);
      }
      weighing = scales;
    }
    return weighing;
  }

  @Override
  public @Nullable Field field(String field) {
    Derived derived = new Derived(names);
    if (field.equals(by)) {
      List<Category> values = rowParts().stream().map(PartForm::category).toList();
      Text shown = words.title(field).isEmpty() ? Text.same(field) : words.title(field);
      return Derived.category(field, shown, words.description(field), values);
    }
    if (shared.containsKey(field)) {
      Expr amount = amount(field);
      return amount == null
          ? null
          : derived.shared(field, words.title(field), words.description(field), amount);
    }
    List<Expr> values = values(field);
    return values == null
        ? null
        : derived.field(field, words.title(field), words.description(field), values);
  }

  @Override
  public @Nullable View view() {
    // Types that no expression has asked for are checked too.
    fields().forEach(field -> names.column(name, field));
    Map<String, Field> all = new LinkedHashMap<>();
    for (String field : names.fieldNames(name)) {
      Field known = names.field(name, field);
      if (known != null) {
        all.put(field, known);
      }
    }
    List<View.Part> finished = new ArrayList<>();
    for (PartForm part : rowParts()) {
      View.Part made = part(part);
      if (made == null) {
        return null;
      }
      finished.add(made);
    }
    Schema schema =
        new Schema(name, title, List.of(), key(), within(), label(), by, null, false, all);
    return new View.PartsOf(schema, base, by, finished, sharing());
  }

  private View.Sharing sharing() {
    Map<String, Expr> all = new LinkedHashMap<>();
    for (String field : shared.keySet()) {
      Expr amount = amount(field);
      if (amount != null) {
        all.put(field, amount);
      }
    }
    List<View.Scale> scales = new ArrayList<>();
    for (PartForm part : all.isEmpty() ? List.<PartForm>of() : parts.values()) {
      Expr when = part.when(expressions);
      Expr partSize = part.size(expressions);
      Expr weight = part.weight(expressions);
      if (when != null && partSize != null && weight != null) {
        scales.add(new View.Scale(part.name(), part.title(), when, partSize, weight));
      }
    }
    return new View.Sharing(scales, all);
  }

  private @Nullable String label() {
    Draft view = names.views().get(base);
    Schema schema = names.tables().get(base);
    return view == null && schema != null ? schema.label() : null;
  }

  private View.@Nullable Part part(PartForm part) {
    Expr when = part.when(expressions);
    Map<String, Expr> computed = new LinkedHashMap<>();
    int at = List.copyOf(parts.values()).indexOf(part);
    for (String field : fields()) {
      Expr value = field.equals(by) ? null : value(field, part, at);
      if (value != null) {
        computed.put(field, value);
      }
    }
    boolean complete = computed.size() == fields().size() - 1;
    return when == null || !complete
        ? null
        : new View.Part(part.name(), part.title(), when, computed);
  }
}
