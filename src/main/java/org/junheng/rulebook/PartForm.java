package org.junheng.rulebook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junheng.expr.Expr;
import org.junheng.expr.Type;
import org.junheng.table.Category;
import org.junheng.text.Text;

/**
 * One part of a view as written. Its expressions are about a base row, and are read when first
 * asked for.
 */
final class PartForm {
  private final String name;
  private final String base;
  private final Form form;
  private final boolean makesRow;
  private final Map<String, Node.Entry> taken;
  private final Map<String, @Nullable Expr> read = new HashMap<>();

  PartForm(String name, String base, Form form) {
    this.name = name;
    this.base = base;
    this.form = form;
    this.makesRow = form.flag("row", true);
    this.taken = form.entries("take");
  }

  String name() {
    return name;
  }

  boolean makesRow() {
    return makesRow;
  }

  Form form() {
    return form;
  }

  Text title() {
    return form.text("title", Text.same(name));
  }

  Category category() {
    return new Category(name, title(), List.of());
  }

  /** The fields it takes. */
  List<String> taken() {
    return List.copyOf(taken.keySet());
  }

  /** Where a field's value for this part is written. */
  Place place(String field) {
    Node.Entry entry = taken.get(field);
    return entry == null ? form.at("size") : entry.value().place();
  }

  @Nullable Expr when(Expressions expressions) {
    Node.Scalar when = form.has("when") ? form.scalar("when") : null;
    return form.has("when") ? read("when", when, expressions, Type.Kind.FLAG) : Weighing.always();
  }

  @Nullable Expr size(Expressions expressions) {
    return read("size", form.scalar("size"), expressions, Type.Kind.NUMBER);
  }

  @Nullable Expr weight(Expressions expressions) {
    if (!form.has("weight")) {
      return new Expr.Literal(java.math.BigDecimal.ONE, Type.NUMBER);
    }
    return read("weight", form.scalar("weight"), expressions, Type.Kind.NUMBER);
  }

  @Nullable Expr taken(String field, Expressions expressions) {
    Node.Entry entry = taken.get(field);
    Node.Scalar scalar = entry != null && entry.value() instanceof Node.Scalar value ? value : null;
    return read("take " + field, scalar, expressions, null);
  }

  private @Nullable Expr read(
      String key, Node.@Nullable Scalar scalar, Expressions expressions, Type.@Nullable Kind kind) {
    if (!read.containsKey(key)) {
      read.put(key, scalar == null ? null : expressions.read(scalar, base, kind));
    }
    return read.get(key);
  }
}
