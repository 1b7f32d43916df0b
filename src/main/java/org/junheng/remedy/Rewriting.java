package org.junheng.remedy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junheng.expr.Expr;
import org.junheng.rule.Criterion;
import org.junheng.rule.Indicator;
import org.junheng.rule.Relief;
import org.junheng.rule.Rule;
import org.junheng.rule.RuleSet;

/** The same rules with other aggregates, wherever in an expression they stand. */
record Rewriting(UnaryOperator<Expr.Aggregate> change) {
  /** The rules, rewritten: their criteria and the indicators. */
  RuleSet of(RuleSet rules) {
    Map<String, Map<String, Indicator>> indicators = new LinkedHashMap<>();
    rules
        .indicators()
        .forEach(
            (table, named) -> {
              Map<String, Indicator> others = new LinkedHashMap<>();
              named.forEach((name, indicator) -> others.put(name, of(indicator)));
              indicators.put(table, others);
            });
    Map<String, Rule> others = new LinkedHashMap<>();
    rules.rules().forEach((id, rule) -> others.put(id, of(rule)));
    return rules.withRules(others, indicators);
  }

  private Indicator of(Indicator old) {
    return new Indicator(
        old.name(), old.title(), old.of(), of(old.value()), old.unit(), old.places());
  }

  private Rule of(Rule rule) {
    Criterion criterion = rule.criterion();
    if (criterion instanceof Criterion.Threshold threshold) {
      criterion = of(threshold);
    } else if (criterion instanceof Criterion.Condition condition) {
      criterion = new Criterion.Condition(of(condition.must()));
    }
    return rule.with(criterion, rule.reliefs().stream().map(this::of).toList(), rule.roundPlaces());
  }

  private Relief of(Relief relief) {
    return new Relief(
        relief.id(),
        relief.title(),
        relief.note(),
        relief.citation(),
        relief.validity(),
        relief.when(),
        of(relief.criterion()));
  }

  private Criterion.Threshold of(Criterion.Threshold threshold) {
    return new Criterion.Threshold(
        of(threshold.measure()), threshold.comparison(), all(threshold.limits()));
  }

  private List<Expr> all(List<Expr> exprs) {
    return exprs.stream().map(this::of).toList();
  }

  private @Nullable Expr orNull(@Nullable Expr expr) {
    return expr == null ? null : of(expr);
  }

  /** An expression, rewritten. */
  Expr of(Expr expr) {
    if (expr instanceof Expr.Aggregate aggregate) {
      return change.apply(
          new Expr.Aggregate(
              aggregate.function(),
              aggregate.table(),
              orNull(aggregate.filter()),
              orNull(aggregate.value()),
              orNull(aggregate.weight()),
              aggregate.level(),
              aggregate.ignoreMissing(),
              aggregate.type()));
    }
    if (expr instanceof Expr.Call call) {
      return new Expr.Call(call.function(), all(call.args()), call.type());
    }
    if (expr instanceof Expr.If condition) {
      return new Expr.If(
          of(condition.condition()), of(condition.yes()), of(condition.no()), condition.type());
    }
    if (expr instanceof Expr.Around around) {
      return new Expr.Around(around.table(), of(around.value()));
    }
    if (expr instanceof Expr.Named named) {
      return new Expr.Named(named.name(), of(named.value()));
    }
    if (expr instanceof Expr.Choice choice) {
      Map<String, Expr> branches = new LinkedHashMap<>();
      choice.branches().forEach((key, branch) -> branches.put(key, of(branch)));
      return new Expr.Choice(of(choice.by()), branches, choice.type());
    }
    return expr instanceof Expr.In in ? new Expr.In(of(in.value()), in.list()) : expr;
  }
}
