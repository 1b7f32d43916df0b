package org.junheng.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junheng.expr.Expr;
import org.junheng.rule.RuleSet;
import org.junheng.rule.View;
import org.junheng.table.Field;
import org.junheng.table.Schema;
import org.junheng.text.Language;

/** How the values of a category are shown: primary as Primary or 小学. */
final class CategoryTitles {
  private CategoryTitles() {}

  /** The titles of what an expression may be, by value; empty where it is no category. */
  static Map<String, String> of(RuleSet rules, Expr by, Language language) {
    if (by instanceof Expr.Around around) {
      return of(rules, around.value(), language);
    }
    return by instanceof Expr.Column column
        ? of(rules, column.table(), column.name(), language)
        : Map.of();
  }

  /** The titles of a field's values, by value; empty where it has none. */
  static Map<String, String> of(
      RuleSet rules, String table, @Nullable String name, Language language) {
    Map<String, String> titles = new LinkedHashMap<>();
    Schema schema = rules.schema(table);
    Field field = schema == null || name == null ? null : schema.field(name);
    if (field != null) {
      field.categories().forEach(each -> titles.put(each.name(), each.title().in(language)));
    }
    View view = rules.views().get(table);
    if (view instanceof View.PartsOf parts && parts.by().equals(name)) {
      parts.parts().forEach(part -> titles.put(part.name(), part.title().in(language)));
    } else if (view instanceof View.GroupsOf groups && groups.by().containsKey(name)) {
      titles.putAll(of(rules, groups.by().get(name), language));
    }
    return titles;
  }
}
