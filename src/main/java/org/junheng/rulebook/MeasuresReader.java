package org.junheng.rulebook;

import org.jspecify.annotations.Nullable;
import org.junheng.expr.Expr;
import org.junheng.expr.Type;

/**
 * Tells of every rule what it measures, before any is read: expressions may ask for what a rule
 * measured a year ago. What is wrong with a rule is said when it is read.
 */
final class MeasuresReader {
  private final Vocabulary names;
  private final Problems unheard = new Problems();
  private final Expressions expressions;

  MeasuresReader(Vocabulary names) {
    this.names = names;
    this.expressions = new Expressions(names, unheard);
  }

  /** Adds the rules to the names that are known. */
  void announce(Iterable<Item> rules) {
    for (Item item : rules) {
      Form form = Form.of(item.entry(), Shape.RULE, unheard);
      Node.Scalar of = form == null ? null : form.scalar("of");
      if (form != null && of != null) {
        names.addRule(item.name(), of.text(), measure(item, form, of.text()));
      }
    }
  }

  private @Nullable Definition measure(Item item, Form form, String of) {
    if (form.has("score")) {
      return new Definition(of, item.name(), item.place(), () -> Type.NUMBER);
    }
    return form.has("measure")
        ? new Definition(of, item.name(), item.place(), () -> type(form, of))
        : null;
  }

  private @Nullable Type type(Form form, String of) {
    Node.Scalar scalar = form.scalar("measure");
    Expr measure = scalar == null ? null : expressions.read(scalar, of, Missing.isIgnored(form));
    return measure == null ? null : measure.type();
  }
}
