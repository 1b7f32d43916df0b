package org.junheng.rulebook;

import org.jspecify.annotations.Nullable;
import org.junheng.expr.Checker;
import org.junheng.expr.Expr;
import org.junheng.expr.Fault;
import org.junheng.expr.Parser;
import org.junheng.expr.Type;

/** Reads the expressions of a book. */
final class Expressions {
  private final Vocabulary names;
  private final Problems problems;

  Expressions(Vocabulary names, Problems problems) {
    this.names = names;
    this.problems = problems;
  }

  /**
   * A checked expression about the rows of a table; null, with its problems, where it is faulty or
   * builds on what is.
   */
  @Nullable Expr read(Node.Scalar scalar, String table, boolean ignoreMissing) {
    Parser.Parsed parsed = Parser.parse(scalar.text());
    parsed.faults().forEach(fault -> report(scalar, fault));
    if (parsed.tree() == null || names.isBroken(table) || !names.isTable(table)) {
      return null;
    }
    boolean before = names.isTainted();
    names.setTainted(false);
    Checker.Checked checked = Checker.check(parsed.tree(), table, names, ignoreMissing);
    boolean tainted = names.isTainted();
    names.setTainted(before);
    for (Fault fault : checked.faults()) {
      if (!tainted || fault.message().id().startsWith("expr.unknown")) {
        report(scalar, fault);
      }
    }
    return tainted ? null : checked.expr();
  }

  /** An expression that must be of a kind; null for any. */
  @Nullable Expr read(Node.Scalar scalar, String table, Type.@Nullable Kind kind) {
    Expr expr = read(scalar, table, false);
    return kind == null ? expr : ofKind(expr, scalar, kind);
  }

  /** The expression, if it is of a kind; else null, with a problem. */
  @Nullable Expr ofKind(@Nullable Expr expr, Node.Scalar scalar, Type.Kind kind) {
    if (expr == null || expr.type().kind() == kind) {
      return expr;
    }
    problems.error(scalar.place(), "wrong-type", kind.word(), expr.type().kind().word());
    return null;
  }

  /**
   * The expression under a key, of a kind; null where there is none or, with problems, where it is
   * faulty.
   */
  @Nullable Expr read(Form form, String key, String table, Type.Kind kind) {
    Node.Scalar scalar = form.scalar(key);
    return scalar == null ? null : read(scalar, table, kind);
  }

  private void report(Node.Scalar scalar, Fault fault) {
    if (fault.offset() >= scalar.text().length() && isCutByComma(scalar)) {
      problems.error(scalar.place().after(), "yaml-comma");
      return;
    }
    problems.error(ScalarPlaces.of(scalar, fault.offset(), fault.length()), fault.message());
  }

  // Within braces and brackets of YAML a comma ends what is not in quotes.
  private static boolean isCutByComma(Node.Scalar scalar) {
    String file = scalar.place().source().text();
    int end = scalar.place().end();
    return !scalar.quoted() && end < file.length() && file.charAt(end) == ',';
  }
}
