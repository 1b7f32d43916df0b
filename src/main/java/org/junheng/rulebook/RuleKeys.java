package org.junheng.rulebook;

import org.jspecify.annotations.Nullable;
import org.junheng.expr.Expr;
import org.junheng.expr.References;
import org.junheng.expr.Type;
import org.junheng.rule.Criterion;

/** Sees whether the keys beside a rule's criterion go with it. */
final class RuleKeys {
  private final Form rule;
  private final Problems problems;

  RuleKeys(Form rule, Problems problems) {
    this.rule = rule;
    this.problems = problems;
  }

  void check(CriterionKind kind, @Nullable Criterion criterion) {
    if (kind != CriterionKind.MEASURE) {
      refuse(kind, "round");
      refuse(kind, "reliefs");
      refuse(kind, "remedy");
      refuse(kind, "unit");
      refuse(kind, "places");
    }
    if (!kind.hasLimit()) {
      refuse(kind, "by");
    }
    if (kind != CriterionKind.MEASURE && kind != CriterionKind.MUST) {
      refuse(kind, "missing");
    } else if (rule.has("missing") && criterion != null) {
      checkAggregate(criterion);
    }
    if (criterion instanceof Criterion.Threshold threshold) {
      checkFigure(threshold.measure());
    }
  }

  private void refuse(CriterionKind kind, String key) {
    if (rule.has(key)) {
      problems.error(rule.at(key), "key-not-for-criterion", key, kind.word());
    }
  }

  private void checkAggregate(Criterion criterion) {
    Expr expr =
        criterion instanceof Criterion.Threshold threshold
            ? threshold.measure()
            : ((Criterion.Condition) criterion).must();
    if (References.aggregates(expr).isEmpty()) {
      problems.error(rule.at("missing"), "missing-without-aggregate");
    }
  }

  private void checkFigure(Expr measure) {
    if (measure.type().kind() == Type.Kind.NUMBER) {
      return;
    }
    for (String key : new String[] {"round", "remedy", "places"}) {
      if (rule.has(key)) {
        problems.error(rule.at(key), "needs-figure", key, measure.type().kind().word());
      }
    }
  }
}
