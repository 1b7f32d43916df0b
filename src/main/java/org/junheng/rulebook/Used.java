package org.junheng.rulebook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junheng.expr.Expr;
import org.junheng.expr.References;
import org.junheng.rule.Criterion;
import org.junheng.rule.Indicator;
import org.junheng.rule.Relief;
import org.junheng.rule.Rule;
import org.junheng.rule.RuleSet;
import org.junheng.rule.View;

/** Which parameters and columns the expressions of a rule set use. */
final class Used {
  private final Set<String> parameters = new HashSet<>();
  private final Set<String> columns = new HashSet<>();

  private Used() {}

  static Used by(RuleSet set) {
    Used used = new Used();
    for (Map<String, Indicator> ofTable : set.indicators().values()) {
      ofTable.values().forEach(indicator -> used.add(indicator.value()));
    }
    set.views().values().forEach(view -> expressions(view).forEach(used::add));
    set.rules().values().forEach(rule -> expressions(rule).forEach(used::add));
    return used;
  }

  boolean parameter(String name) {
    return parameters.contains(name);
  }

  boolean column(String table, String name) {
    return columns.contains(table + "." + name);
  }

  private void add(@Nullable Expr expr) {
    if (expr != null) {
      parameters.addAll(References.parameters(expr));
      for (Expr.Column column : References.columns(expr)) {
        columns.add(column.table() + "." + column.name());
      }
    }
  }

  private static List<@Nullable Expr> expressions(View view) {
    List<@Nullable Expr> exprs = new ArrayList<>();
    if (view instanceof View.PartsOf parts) {
      for (View.Part part : parts.parts()) {
        exprs.add(part.when());
        exprs.addAll(part.fields().values());
      }
    } else if (view instanceof View.GroupsOf groups) {
      exprs.addAll(groups.by().values());
      exprs.add(groups.when());
    }
    return exprs;
  }

  private static List<@Nullable Expr> expressions(Rule rule) {
    List<@Nullable Expr> exprs = new ArrayList<>();
    exprs.add(rule.when());
    addCriterion(exprs, rule.criterion());
    for (Relief relief : rule.reliefs()) {
      exprs.add(relief.when());
      addCriterion(exprs, relief.criterion());
    }
    return exprs;
  }

  private static void addCriterion(List<@Nullable Expr> exprs, Criterion criterion) {
    if (criterion instanceof Criterion.Threshold threshold) {
      exprs.add(threshold.measure());
      exprs.addAll(threshold.limits());
    } else if (criterion instanceof Criterion.Condition condition) {
      exprs.add(condition.must());
    } else if (criterion instanceof Criterion.Score score) {
      exprs.add(score.limit());
    } else if (criterion instanceof Criterion.Declared declared) {
      exprs.add(declared.limit());
    }
  }
}
