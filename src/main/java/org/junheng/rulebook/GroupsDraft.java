package org.junheng.rulebook;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junheng.expr.Expr;
import org.junheng.expr.Type;
import org.junheng.rule.View;
import org.junheng.table.Field;
import org.junheng.table.Schema;
import org.junheng.text.Text;

/** A view with a row for each combination of values. */
final class GroupsDraft implements Draft {
  private final String name;
  private final Form form;
  private final String base;
  private final Text title;
  private final Map<String, Node.Scalar> by;
  private final Set<String> blankIsGroup;
  private final Schema.@Nullable Within within;
  private final @Nullable String limitsBy;
  private final ViewFields words;
  private final Vocabulary names;
  private final Expressions expressions;
  private final Map<String, @Nullable Expr> values = new LinkedHashMap<>();

  GroupsDraft(String name, Form form, String base, GroupFields by, ViewsReader.Tools tools) {
    this.name = name;
    this.form = form;
    this.base = base;
    this.by = by.values();
    this.blankIsGroup = by.blankIsGroup();
    this.title = form.text("title", Text.same(name));
    this.words = ViewFields.of(form, tools.problems());
    this.names = tools.names();
    this.expressions = tools.expressions();
    this.within = within(form.form("within", Shape.WITHIN), tools.problems());
    Node.Scalar limits = form.scalar("limits-by");
    boolean known =
        limits != null && Scalars.known(limits, this.by.keySet(), "field", tools.problems());
    this.limitsBy = limits != null && known ? limits.text() : null;
    words.refuseOthers(this.by.keySet(), tools.problems());
  }

  private Schema.@Nullable Within within(@Nullable Form around, Problems problems) {
    String table = around == null ? null : around.string("table");
    if (around == null || table == null) {
      return null;
    }
    List<Node.Scalar> fields = around.scalars("by");
    boolean known = true;
    for (Node.Scalar field : fields) {
      known &= Scalars.known(field, by.keySet(), "field", problems);
    }
    return known ? new Schema.Within(table, Scalars.texts(fields)) : null;
  }

  @Override
  public String base() {
    return base;
  }

  @Override
  public boolean isPartsOf() {
    return false;
  }

  @Override
  public List<String> key() {
    return List.copyOf(by.keySet());
  }

  @Override
  public Schema.@Nullable Within within() {
    return within;
  }

  @Override
  public @Nullable String limitsBy() {
    return limitsBy;
  }

  @Override
  public Collection<String> fields() {
    return by.keySet();
  }

  /** Makes the view's fields known to expressions. */
  void define() {
    by.forEach(
        (field, scalar) ->
            names.addField(
                name,
                field,
                new Definition(name, field, scalar.place(), () -> type(field, scalar))));
  }

  private @Nullable Type type(String field, Node.Scalar scalar) {
    Expr value = expressions.read(scalar, base, false);
    values.put(field, value);
    return value == null ? null : value.type();
  }

  @Override
  public @Nullable Field field(String field) {
    names.column(name, field);
    Expr value = values.get(field);
    return value == null
        ? null
        : new Derived(names)
            .field(field, words.title(field), words.description(field), List.of(value));
  }

  @Override
  public @Nullable View view() {
    Map<String, Field> fields = new LinkedHashMap<>();
    Map<String, Expr> groups = new LinkedHashMap<>();
    by.keySet()
        .forEach(
            field -> {
              Field known = field(field);
              Expr value = values.get(field);
              if (known != null && value != null) {
                fields.put(field, known);
                groups.put(field, value);
              }
            });
    Expr when = expressions.read(form, "when", base, Type.Kind.FLAG);
    if (fields.size() < by.size() || (when == null && form.has("when"))) {
      return null;
    }
    Schema schema =
        new Schema(name, title, List.of(), key(), within, null, limitsBy, null, false, fields);
    return new View.GroupsOf(
        schema, base, groups, when, blankIsGroup, Missing.leavesOutUnplaced(form));
  }
}
