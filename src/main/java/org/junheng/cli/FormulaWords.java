package org.junheng.cli;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junheng.check.Derivation;
import org.junheng.check.EarlierFigures;
import org.junheng.check.Result.Figure;
import org.junheng.expr.Expr;
import org.junheng.expr.Printer;
import org.junheng.expr.References;
import org.junheng.rule.Indicator;
import org.junheng.rule.RuleSet;
import org.junheng.table.Field;
import org.junheng.table.Schema;
import org.junheng.text.Language;
import org.junheng.text.Message;
import org.junheng.text.Text;

/**
 * A figure's formula for a person: with titles in place of names, and with figures in their place.
 */
final class FormulaWords {
  private final RuleSet rules;
  private final Language language;

  FormulaWords(RuleSet rules, Language language) {
    this.rules = rules;
    this.language = language;
  }

  /** The formula with titles. */
  String titled(Expr formula, Derivation derivation) {
    return print(formula, derivation, part -> null);
  }

  /** The formula with the figures it was computed from; titles stand where there are several. */
  String figured(Expr formula, Derivation derivation) {
    return print(formula, derivation, part -> figure(part, derivation.from()));
  }

  private String print(Expr formula, Derivation derivation, Printer.Words figures) {
    Map<String, String> values = values(formula);
    String table = derivation.row().table();
    return Printer.print(
        formula,
        table,
        part -> {
          String figure = figures.of(part);
          return figure == null ? title(part, formula, values) : figure;
        });
  }

  private @Nullable String title(Expr part, Expr formula, Map<String, String> values) {
    if (part instanceof Expr.Literal literal && literal.value() instanceof String word) {
      return values.get(word);
    }
    if (part instanceof Expr.Named named) {
      RuleSet.ParameterInfo info = rules.parameterInfo().get(named.name());
      return info == null ? null : info.title().in(language);
    }
    if (part instanceof Expr.Choice choice) {
      return branches(choice);
    }
    // The rows that are aggregated are told with their filter, in the language of rule books.
    return part instanceof Expr.Column column && !isAggregated(column, formula)
        ? title(column)
        : null;
  }

  private static boolean isAggregated(Expr.Column column, Expr formula) {
    return References.aggregates(formula).stream()
        .anyMatch(aggregate -> aggregate.table().equals(column.table()));
  }

  private String title(Expr.Column column) {
    Text ofLastYear = EarlierFigures.title(rules, column.name());
    if (ofLastYear != null) {
      return ofLastYear.in(language);
    }
    Indicator indicator = rules.indicator(column.table(), column.name());
    if (indicator != null) {
      return indicator.title().in(language);
    }
    Schema schema = rules.schema(column.table());
    Field field = schema == null ? null : schema.field(column.name());
    return field == null ? column.name() : field.title().in(language);
  }

  private String branches(Expr.Choice choice) {
    Map<String, String> titles = CategoryTitles.of(rules, choice.by(), language);
    return choice.branches().entrySet().stream()
        .map(
            each ->
                say(
                    "must.branch",
                    Printer.print(each.getValue(), ""),
                    titles.getOrDefault(each.getKey(), each.getKey())))
        .collect(Collectors.joining(say("must.comma")));
  }

  // The titles of the values that the formula's categories may have. A word that two of them show
  // apart stays as it is.
  private Map<String, String> values(Expr formula) {
    Map<String, String> titles = new HashMap<>();
    Map<String, String> doubtful = new LinkedHashMap<>();
    for (Expr.Column column : References.columns(formula)) {
      CategoryTitles.of(rules, column, language)
          .forEach(
              (value, title) -> {
                String other = titles.putIfAbsent(value, title);
                if (other != null && !other.equals(title)) {
                  doubtful.put(value, title);
                }
              });
    }
    titles.keySet().removeAll(doubtful.keySet());
    return titles;
  }

  // Where there is just one of that name. Figures of the rows within stand below.
  private @Nullable String figure(Expr part, List<Derivation> from) {
    if (part instanceof Expr.Named named && named.value() instanceof Expr.Literal literal) {
      return written(literal.value());
    }
    if (!(part instanceof Expr.Column column)) {
      return null;
    }
    List<Derivation> named =
        from.stream().filter(each -> each.name().equals(column.name())).toList();
    if (named.size() != 1) {
      return null;
    }
    Figure value = named.get(0).value();
    if (value == null) {
      return "?";
    }
    return value.value() instanceof BigDecimal figure
        ? figure.toPlainString()
        : value.shown().in(language);
  }

  private String written(Object value) {
    if (value instanceof Boolean flag) {
      return say(flag ? "rule.yes" : "rule.no");
    }
    return value instanceof BigDecimal figure ? figure.toPlainString() : value.toString();
  }

  private String say(String key, Object... args) {
    return Message.of("cli." + key, args).in(language);
  }
}
