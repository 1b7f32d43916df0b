package org.junheng.cli;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junheng.expr.Expr;

/** The columns and parameters that expressions mention, in the order in which they are met. */
final class Mentions {
  private final Set<Expr.Column> columns = new LinkedHashSet<>();
  private final Set<String> parameters = new LinkedHashSet<>();

  /** The columns met so far. */
  Set<Expr.Column> columns() {
    return columns;
  }

  /** The parameters met so far. */
  Set<String> parameters() {
    return parameters;
  }

  void add(@Nullable Expr expr) {
    if (expr instanceof Expr.Column column) {
      columns.add(column);
    } else if (expr instanceof Expr.Around around) {
      add(around.value());
    } else if (expr instanceof Expr.Named named) {
      parameters.add(named.name());
      add(named.value());
    } else if (expr instanceof Expr.Choice choice) {
      add(choice.by());
      choice.branches().values().forEach(this::add);
    } else if (expr instanceof Expr.Call call) {
      call.args().forEach(this::add);
    } else if (expr instanceof Expr.If choice) {
      add(choice.condition());
      add(choice.yes());
      add(choice.no());
    } else if (expr instanceof Expr.In in) {
      add(in.value());
    } else if (expr instanceof Expr.Aggregate aggregate) {
      add(aggregate.filter());
      add(aggregate.value());
      add(aggregate.weight());
      add(aggregate.level());
    }
  }
}
