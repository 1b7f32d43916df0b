package org.junheng.guide;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junheng.expr.Expr;
import org.junheng.rule.Indicator;
import org.junheng.rule.View;
import org.junheng.table.Field;

/**
 * How one figure is computed.
 *
 * @param title what it is called
 * @param unit its unit; may be empty
 * @param formulas its formula; one for each part where the parts of a view differ
 */
record Definition(String title, String unit, List<String> formulas) {
  /**
   * What is computed of the rows of one table or view.
   *
   * @param of its title
   * @param all its rows, where it is a view, then its fields and indicators
   */
  record Group(String of, List<Definition> all) {}

  /** The fields of views and the indicators, view by view and table by table. */
  static List<Group> all(Words words, Needed needed) {
    Map<String, List<Definition>> all = new LinkedHashMap<>();
    for (View view : words.rules().views().values()) {
      if (needed.rows(view.schema().name())) {
        view(words, view, needed, group(all, view.schema().name()));
      }
    }
    for (Map<String, Indicator> indicators : words.rules().indicators().values()) {
      for (Indicator indicator : indicators.values()) {
        if (needed.column(indicator.of(), indicator.name())) {
          group(all, indicator.of()).add(indicator(words, indicator));
        }
      }
    }
    return all.entrySet().stream()
        .map(each -> new Group(words.table(each.getKey()), each.getValue()))
        .toList();
  }

  private static List<Definition> group(Map<String, List<Definition>> all, String table) {
    return all.computeIfAbsent(table, name -> new ArrayList<>());
  }

  private static void view(Words words, View view, Needed needed, List<Definition> all) {
    String base = words.table(view.base());
    Formula formula = new Formula(words, view.base());
    if (view instanceof View.PartsOf parts) {
      all.add(new Definition(words.say("definition.rows"), "", parts(words, parts, formula)));
      for (String name : parts.parts().get(0).fields().keySet()) {
        if (needed.column(view.schema().name(), name)) {
          List<String> shares = shares(parts, name, words, formula);
          all.add(new Definition(title(words, view, name), unit(words, view, name), shares));
        }
      }
    } else if (view instanceof View.GroupsOf groups) {
      List<String> by = groups.by().values().stream().map(formula::of).distinct().toList();
      String rows = words.say("definition.groups", base, words.list(by));
      String when =
          groups.when() == null
              ? rows
              : words.say("definition.groups-of", rows, formula.condition(groups.when()));
      all.add(new Definition(words.say("definition.rows"), "", List.of(when)));
    }
  }

  private static List<String> parts(Words words, View.PartsOf parts, Formula formula) {
    String base = words.table(parts.base());
    return parts.parts().stream()
        .map(
            part ->
                words.say(
                    "definition.part",
                    words.text(part.title()),
                    base,
                    formula.condition(part.when())))
        .toList();
  }

  private static List<String> shares(
      View.PartsOf parts, String name, Words words, Formula formula) {
    List<String> formulas = new ArrayList<>();
    for (View.Part part : parts.parts()) {
      Expr value = part.fields().get(name);
      if (value != null) {
        formulas.add(words.say("definition.of-part", formula.of(value), words.text(part.title())));
      }
    }
    return formulas;
  }

  private static String title(Words words, View view, String name) {
    return words.column(view.schema().name(), name);
  }

  private static String unit(Words words, View view, String name) {
    Field field = words.field(view.schema().name(), name);
    return field == null ? "" : words.unit(field.unit());
  }

  private static Definition indicator(Words words, Indicator indicator) {
    String own = words.text(indicator.unit());
    String unit = own.isEmpty() ? words.unit(indicator.value().type().unit()) : own;
    String formula = new Formula(words, indicator.of()).condition(indicator.value());
    return new Definition(words.text(indicator.title()), unit, List.of(formula));
  }
}
