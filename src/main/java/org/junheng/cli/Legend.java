package org.junheng.cli;

import java.util.ArrayList;
import java.util.List;
import org.junheng.check.EarlierFigures;
import org.junheng.expr.Expr;
import org.junheng.expr.Printer;
import org.junheng.rule.Indicator;
import org.junheng.rule.RuleSet;
import org.junheng.rule.View;
import org.junheng.table.Field;
import org.junheng.table.Schema;
import org.junheng.text.Language;
import org.junheng.text.Text;

/**
 * What the names in a rule's expressions stand for: a title for a field, a formula for an indicator
 * and for a view's field, down to what is submitted.
 */
final class Legend {
  private final RuleSet rules;
  private final Language language;
  private final Mentions mentions;

  Legend(RuleSet rules, Language language, Mentions mentions) {
    this.rules = rules;
    this.language = language;
    this.mentions = mentions;
  }

  /** One line a name, its formula on a line of its own below it. Adds what formulas mention. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    List<Expr.Column> done = new ArrayList<>();
    while (done.size() < mentions.columns().size()) {
      for (Expr.Column column : List.copyOf(mentions.columns())) {
        if (!done.contains(column)) {
          done.add(column);
          lines.addAll(entry(column));
        }
      }
    }
    return lines;
  }

  private List<String> entry(Expr.Column column) {
    List<String> lines = new ArrayList<>();
    String name = column.table() + "." + column.name();
    Indicator indicator = rules.indicator(column.table(), column.name());
    if (indicator != null) {
      String unit = indicator.unit().in(language);
      lines.add(named(name, indicator.title().in(language), unit));
      lines.add(formula(indicator.value(), indicator.of(), ""));
      return lines;
    }
    Text ofLastYear = EarlierFigures.title(rules, column.name());
    if (ofLastYear != null) {
      lines.add(named(name, ofLastYear.in(language), ""));
      return lines;
    }
    Schema schema = rules.schema(column.table());
    Field field = schema == null ? null : schema.field(column.name());
    String unit = field == null ? "" : unit(field);
    lines.add(named(name, field == null ? "" : field.title().in(language), unit));
    View view = rules.views().get(column.table());
    if (view != null) {
      lines.addAll(derived(view, column.name()));
    }
    return lines;
  }

  private List<String> derived(View view, String name) {
    List<String> lines = new ArrayList<>();
    if (view instanceof View.PartsOf parts) {
      for (View.Part part : parts.parts()) {
        Expr value = part.fields().get(name);
        if (value != null) {
          lines.add(formula(value, view.base(), " (" + part.title().in(language) + ")"));
        }
      }
    } else if (view instanceof View.GroupsOf groups) {
      Expr value = groups.by().get(name);
      if (value != null) {
        lines.add(formula(value, view.base(), ""));
      }
    }
    return lines;
  }

  private String formula(Expr value, String table, String after) {
    mentions.add(value);
    return "  = " + Printer.print(value, table) + after;
  }

  private static String named(String name, String title, String unit) {
    String words = title.isEmpty() || title.equals(name) ? name : name + "  " + title;
    return unit.isEmpty() ? words : words + " (" + unit + ")";
  }

  // A product of units is shown as the book writes it; a single one has a shown form.
  private String unit(Field field) {
    if (field.unit() == null || field.unit().powers().isEmpty()) {
      return "";
    }
    String symbol = field.unit().toString();
    return rules.units().containsKey(symbol)
        ? java.util.Objects.requireNonNull(rules.units().get(symbol)).in(language)
        : symbol;
  }
}
