package org.junheng.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junheng.expr.Expr;

/** Looks into expressions. */
final class Exprs {
  private Exprs() {}

  /** The expressions that one is made of directly. */
  static List<Expr> parts(Expr expr) {
    List<Expr> parts = new ArrayList<>();
    if (expr instanceof Expr.Around around) {
      parts.add(around.value());
    } else if (expr instanceof Expr.Named named) {
      parts.add(named.value());
    } else if (expr instanceof Expr.Choice choice) {
      parts.add(choice.by());
      parts.addAll(choice.branches().values());
    } else if (expr instanceof Expr.Call call) {
      parts.addAll(call.args());
    } else if (expr instanceof Expr.If branch) {
      parts.addAll(List.of(branch.condition(), branch.yes(), branch.no()));
    } else if (expr instanceof Expr.In in) {
      parts.add(in.value());
      parts.addAll(in.list());
    } else if (expr instanceof Expr.Aggregate aggregate) {
      add(parts, aggregate.filter());
      add(parts, aggregate.value());
      add(parts, aggregate.weight());
      add(parts, aggregate.level());
    }
    return parts;
  }

  private static void add(List<Expr> parts, @Nullable Expr part) {
    if (part != null) {
      parts.add(part);
    }
  }

  /** Whether an expression or anything in it is so. */
  static boolean any(Expr expr, Predicate<Expr> is) {
    return is.test(expr) || parts(expr).stream().anyMatch(part -> any(part, is));
  }
}
