package org.junheng.expr;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** What an expression refers to. Indicators and view fields are named, not looked into. */
public final class References {
  private References() {}

  /** The columns that an expression reads directly, each once, in the order of reading. */
  public static Set<Expr.Column> columns(Expr expr) {
    Set<Expr.Column> columns = new LinkedHashSet<>();
    visit(expr, part -> columns.addAll(part instanceof Expr.Column c ? Set.of(c) : Set.of()));
    return columns;
  }

  /** The aggregates in an expression, also those within others, each once, from the outside in. */
  public static Set<Expr.Aggregate> aggregates(Expr expr) {
    Set<Expr.Aggregate> found = new LinkedHashSet<>();
    visit(expr, part -> found.addAll(part instanceof Expr.Aggregate a ? Set.of(a) : Set.of()));
    return found;
  }

  /** The names of the parameters that an expression uses. */
  public static Set<String> parameters(Expr expr) {
    Set<String> names = new LinkedHashSet<>();
    visit(expr, part -> names.addAll(part instanceof Expr.Named n ? Set.of(n.name()) : Set.of()));
    return names;
  }

  /**
   * The other tables and views whose rows an expression about {@code table} needs: those it
   * aggregates, and those around that it looks at.
   */
  public static Set<String> tables(Expr expr, String table) {
    Set<String> tables = new LinkedHashSet<>();
    visit(expr, part -> tables.addAll(tables(part)));
    tables.remove(table);
    return tables;
  }

  private static List<String> tables(Expr part) {
    if (part instanceof Expr.Aggregate aggregate) {
      return List.of(aggregate.table());
    }
    return part instanceof Expr.Around around ? List.of(around.table()) : List.of();
  }

  /** Shows a visitor an expression and all it is made of, from the outside in. */
  static void visit(Expr expr, Consumer<Expr> visitor) {
    List<Expr> waiting = new ArrayList<>(List.of(expr));
    while (!waiting.isEmpty()) {
      Expr next = waiting.remove(0);
      visitor.accept(next);
      waiting.addAll(0, next.parts());
    }
  }
}
