package org.junheng.guide;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junheng.check.Dependencies;
import org.junheng.expr.Expr;
import org.junheng.expr.References;
import org.junheng.rule.Indicator;
import org.junheng.rule.Rule;
import org.junheng.rule.RuleSet;
import org.junheng.rule.View;

/**
 * What of a rule set its rules make use of: a book brings in more than it needs.
 *
 * @param figures the columns by table or view
 * @param parameters the names of the parameters
 */
record Needed(Map<String, Set<String>> figures, Set<String> parameters) {
  static Needed of(RuleSet rules) {
    Map<String, Set<String>> figures = Dependencies.figures(rules, rules.rules().values());
    List<Expr> expressions = new ArrayList<>();
    for (Rule rule : rules.rules().values()) {
      expressions.addAll(rule.expressions());
    }
    figures.forEach((table, names) -> expressions.addAll(computed(rules, table, names)));
    Set<String> parameters = new LinkedHashSet<>();
    expressions.forEach(expr -> parameters.addAll(References.parameters(expr)));
    return new Needed(figures, parameters);
  }

  private static List<Expr> computed(RuleSet rules, String table, Set<String> names) {
    List<Expr> expressions = new ArrayList<>();
    for (String name : names) {
      Indicator indicator = rules.indicator(table, name);
      if (indicator != null) {
        expressions.add(indicator.value());
      }
    }
    View view = rules.views().get(table);
    if (view instanceof View.PartsOf parts) {
      parts.parts().forEach(part -> expressions.addAll(part.fields().values()));
      parts.parts().forEach(part -> expressions.add(part.when()));
    } else if (view instanceof View.GroupsOf groups) {
      expressions.addAll(groups.by().values());
      if (groups.when() != null) {
        expressions.add(groups.when());
      }
    }
    return expressions;
  }

  /** Whether rules look at rows of a table or view. */
  boolean rows(String table) {
    return figures.containsKey(table);
  }

  /** Whether rules make use of a column. */
  boolean column(String table, String name) {
    return Objects.requireNonNullElse(figures.get(table), Set.of()).contains(name);
  }
}
