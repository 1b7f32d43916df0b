package org.junheng.cli;

import java.util.LinkedHashSet;
import java.util.Set;
import org.junheng.expr.Expr;
import org.junheng.expr.References;

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

  void add(Expr expr) {
    columns.addAll(References.columns(expr));
    parameters.addAll(References.parameters(expr));
  }
}
