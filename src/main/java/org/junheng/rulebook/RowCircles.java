package org.junheng.rulebook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junheng.expr.Expr;
import org.junheng.expr.References;
import org.junheng.rule.Indicator;
import org.junheng.rule.View;

/**
 * Finds views whose rows depend on themselves: such as a part that exists where a school's largest
 * class is small, when the largest class is sought among the rows of that view. Columns that depend
 * on themselves are found when they are read.
 */
final class RowCircles {
  private final Map<String, View> views;
  private final Map<String, Map<String, Indicator>> indicators;
  private final Map<String, Set<String>> needs = new LinkedHashMap<>();

  RowCircles(Map<String, View> views, Map<String, Map<String, Indicator>> indicators) {
    this.views = views;
    this.indicators = indicators;
  }

  /** Reports each view whose rows depend on themselves. */
  void check(Map<String, Item> items, Problems problems) {
    for (String view : views.keySet()) {
      List<String> circle = circle(view);
      Item item = items.get(view);
      if (!circle.isEmpty() && item != null) {
        problems.error(item.place(), "row-circle", view, String.join(" → ", circle));
      }
    }
  }

  private List<String> circle(String view) {
    List<String> chain = new ArrayList<>();
    return find(view, view, chain, new HashSet<>()) ? chain : List.of();
  }

  private boolean find(String at, String wanted, List<String> chain, Set<String> seen) {
    chain.add(at);
    for (String next : needs(at)) {
      if (next.equals(wanted)) {
        chain.add(next);
        return true;
      }
      if (seen.add(next) && find(next, wanted, chain, seen)) {
        return true;
      }
    }
    chain.remove(chain.size() - 1);
    return false;
  }

  /** The views and columns that the rows of a view, or the values of a column, depend on. */
  private Set<String> needs(String name) {
    Set<String> known = needs.get(name);
    if (known == null) {
      known = new LinkedHashSet<>();
      needs.put(name, known);
      View view = views.get(name);
      if (view != null && views.containsKey(view.base())) {
        known.add(view.base());
      }
      for (Expr expr : expressions(name)) {
        collect(expr, known);
      }
    }
    return known;
  }

  private List<Expr> expressions(String name) {
    int dot = name.indexOf('.');
    if (dot < 0) {
      return rowExpressions(views.get(name));
    }
    String table = name.substring(0, dot);
    String column = name.substring(dot + 1);
    Indicator indicator = indicators.getOrDefault(table, Map.of()).get(column);
    return indicator == null
        ? fieldExpressions(views.get(table), column)
        : List.of(indicator.value());
  }

  private static List<Expr> rowExpressions(@Nullable View view) {
    List<Expr> exprs = new ArrayList<>();
    if (view instanceof View.PartsOf parts) {
      parts.parts().forEach(part -> exprs.add(part.when()));
    } else if (view instanceof View.GroupsOf groups) {
      exprs.addAll(groups.by().values());
      if (groups.when() != null) {
        exprs.add(groups.when());
      }
    }
    return exprs;
  }

  private static List<Expr> fieldExpressions(@Nullable View view, String column) {
    List<Expr> exprs = new ArrayList<>();
    if (view instanceof View.PartsOf parts) {
      for (View.Part part : parts.parts()) {
        Expr field = part.fields().get(column);
        if (field != null) {
          exprs.add(field);
        }
      }
    } else if (view instanceof View.GroupsOf groups && groups.by().containsKey(column)) {
      exprs.addAll(groups.by().values());
    }
    return exprs;
  }

  private void collect(Expr expr, Set<String> found) {
    for (Expr.Column column : References.columns(expr)) {
      found.add(column.table() + "." + column.name());
    }
    found.addAll(References.tables(expr, ""));
  }
}
