package org.junheng.rulebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junheng.expr.Parser;
import org.junheng.rule.View;

/** Reads the views of books. */
final class ViewsReader {
  private final Tools tools;
  private final Problems problems;
  private final Map<String, Form> forms = new LinkedHashMap<>();
  private final Map<String, String> bases = new HashMap<>();

  ViewsReader(Tools tools) {
    this.tools = tools;
    this.problems = tools.problems();
  }

  /** What the reading of a view needs. */
  record Tools(Vocabulary names, Expressions expressions, Problems problems) {}

  /** Adds the views and their fields to the names that are known. */
  void announce(Iterable<Item> views) {
    for (Item item : views) {
      form(item);
    }
    for (String name : List.copyOf(forms.keySet())) {
      checkBase(name);
    }
    forms.forEach(this::announce);
  }

  private void form(Item item) {
    String name = item.name();
    if (!Parser.isName(name)) {
      problems.error(item.place(), "bad-name", name);
    }
    if (tools.names().isTable(name)) {
      problems.error(item.place(), "view-is-table", name);
      return;
    }
    Shape shape = shape(item.entry().value());
    if (shape == null) {
      problems.error(item.place(), "view-kind", name);
    }
    Form form = shape == null ? null : Form.of(item.entry(), shape, problems);
    String base =
        form == null ? null : form.string(shape == Shape.PARTS_OF ? "parts-of" : "groups-of");
    if (form == null || base == null) {
      tools.names().addBrokenTable(name);
      return;
    }
    forms.put(name, form);
    bases.put(name, base);
  }

  private static @Nullable Shape shape(Node node) {
    if (!(node instanceof Node.Mapping mapping)) {
      return Shape.PARTS_OF;
    }
    boolean parts = mapping.entries().containsKey("parts-of");
    boolean groups = mapping.entries().containsKey("groups-of");
    return parts == groups ? null : parts ? Shape.PARTS_OF : Shape.GROUPS_OF;
  }

  // A view's base must be there, and views must not be made of each other in a circle.
  private void checkBase(String name) {
    Form form = forms.get(name);
    if (form == null) {
      return;
    }
    Set<String> chain = new LinkedHashSet<>();
    String at = name;
    while (forms.containsKey(at) && chain.size() <= Vocabulary.MAX_CHAIN && chain.add(at)) {
      at = bases.getOrDefault(at, "");
    }
    if (chain.size() > Vocabulary.MAX_CHAIN) {
      problems.error(form.place(), "chain-too-long", name, Vocabulary.MAX_CHAIN);
      breakOff(name);
      return;
    }
    if (chain.contains(at)) {
      problems.error(form.place(), "circle", String.join(" → ", chain) + " → " + at);
      breakOff(name);
      return;
    }
    Node.Scalar base = form.scalar(form.has("parts-of") ? "parts-of" : "groups-of");
    List<String> known = new ArrayList<>(tools.names().tableNames());
    known.addAll(forms.keySet());
    if (base == null
        || !Scalars.known(base, known, "table", problems)
        || tools.names().isBroken(base.text())) {
      breakOff(name);
    }
  }

  private void breakOff(String name) {
    forms.remove(name);
    tools.names().addBrokenTable(name);
  }

  private void announce(String name, Form form) {
    if (form.has("parts-of")) {
      PartsDraft draft = parts(name, form);
      if (draft == null) {
        tools.names().addBrokenTable(name);
      } else {
        tools.names().add(name, draft);
        draft.define();
      }
    } else {
      GroupsDraft draft =
          new GroupsDraft(
              name, form, bases.getOrDefault(name, ""), GroupFields.of(form, problems), tools);
      tools.names().add(name, draft);
      draft.define();
    }
  }

  private @Nullable PartsDraft parts(String name, Form form) {
    String base = bases.getOrDefault(name, "");
    String by = form.string("by");
    String size = form.string("size");
    Map<String, PartForm> parts = new LinkedHashMap<>();
    form.entries("parts")
        .forEach(
            (part, entry) -> {
              Form partForm = Form.of(entry, Shape.PART, problems);
              if (partForm != null) {
                parts.put(part, new PartForm(part, base, partForm));
              }
            });
    boolean rows = parts.values().stream().anyMatch(PartForm::makesRow);
    if (by == null || size == null || !rows) {
      if (!rows && form.has("parts")) {
        problems.error(form.at("parts"), "no-parts", name);
      }
      return null;
    }
    checkTaken(parts);
    PartsDraft draft = new PartsDraft(name, form, base, by, size, parts, shared(form), tools);
    checkNames(draft, form);
    return draft;
  }

  private void checkNames(PartsDraft draft, Form form) {
    Set<String> seen = new LinkedHashSet<>();
    for (String field : draft.fields()) {
      if (!Parser.isName(field)) {
        problems.error(form.place(), "bad-name", field);
      }
      if (!seen.add(field)) {
        problems.error(form.place(), "view-field-twice", field);
      }
    }
  }

  // Every part that makes rows takes the same fields, and a part that makes none takes nothing.
  private void checkTaken(Map<String, PartForm> parts) {
    List<PartForm> rows = parts.values().stream().filter(PartForm::makesRow).toList();
    List<String> wanted = rows.get(0).taken();
    for (PartForm part : parts.values()) {
      if (!part.makesRow() && part.form().has("take")) {
        problems.error(part.form().at("take"), "take-without-row", part.name());
      }
    }
    for (PartForm part : rows) {
      for (String field : wanted) {
        if (!part.taken().contains(field)) {
          problems.error(
              part.form().at("take"), "take-lacks", part.name(), field, rows.get(0).name());
        }
      }
      for (String field : part.taken()) {
        if (!wanted.contains(field)) {
          problems.error(
              part.form().at("take"), "take-lacks", rows.get(0).name(), field, part.name());
        }
      }
    }
  }

  /** The amounts shared out: a base field each, or a name with an expression. */
  private Map<String, Node.Scalar> shared(Form form) {
    Map<String, Node.Scalar> shared = new LinkedHashMap<>();
    Node node = form.node("share");
    if (node instanceof Node.Mapping) {
      shared.putAll(scalars(form, "share"));
    } else if (node != null) {
      for (Node item : form.items("share")) {
        if (item instanceof Node.Scalar field && !field.isNull()) {
          shared.put(field.text(), field);
        } else if (item instanceof Node.Mapping named) {
          named.entries().forEach((name, entry) -> addScalar(shared, name, entry));
        } else {
          problems.error(item.place(), "share-item");
        }
      }
    }
    return shared;
  }

  private Map<String, Node.Scalar> scalars(Form form, String key) {
    Map<String, Node.Scalar> scalars = new LinkedHashMap<>();
    form.entries(key).forEach((name, entry) -> addScalar(scalars, name, entry));
    return scalars;
  }

  private void addScalar(Map<String, Node.Scalar> scalars, String name, Node.Entry entry) {
    if (entry.value() instanceof Node.Scalar scalar && !scalar.isNull()) {
      scalars.put(name, scalar);
    } else {
      problems.error(entry.key().place(), "needs-expression", name);
    }
  }

  /** The finished views, each after those that it needs. */
  Map<String, View> read() {
    Map<String, View> views = new LinkedHashMap<>();
    for (String name : tools.names().views().keySet()) {
      add(name, views);
    }
    return views;
  }

  private void add(String name, Map<String, View> views) {
    Draft draft = tools.names().views().get(name);
    if (draft == null || views.containsKey(name)) {
      return;
    }
    add(draft.base(), views);
    View view = draft.view();
    if (view != null) {
      views.put(name, view);
    }
  }
}
