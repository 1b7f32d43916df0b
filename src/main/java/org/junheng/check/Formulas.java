package org.junheng.check;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junheng.expr.Expr;
import org.junheng.expr.Printer;
import org.junheng.expr.References;
import org.junheng.expr.RowEvaluator;
import org.junheng.rule.Indicator;
import org.junheng.rule.RuleSet;
import org.junheng.table.Field;
import org.junheng.table.Schema;
import org.junheng.text.Language;
import org.junheng.text.Text;

/** How measures are computed, for people: with titles in place of names, or with figures. */
final class Formulas {
  private final RuleSet rules;
  // By measure, which is the same object for every row: the formula to be written with figures.
  private final Map<Expr, Optional<Expr>> ofOneRow =
      Collections.synchronizedMap(new IdentityHashMap<>());

  Formulas(RuleSet rules) {
    this.rules = rules;
  }

  /** A measure's formula with titles; empty where it is a submitted figure as it is. */
  Text of(Expr measure) {
    Expr formula = formula(measure);
    return formula instanceof Expr.Column
        ? Text.NONE
        : new Text(titled(formula, Language.ZH), titled(formula, Language.EN));
  }

  /**
   * A measure's formula with the figures of one row; null where it is a submitted figure as it is,
   * or is made of figures of other rows.
   */
  @Nullable String worked(Expr measure, String table, int row, RowEvaluator evaluator) {
    Expr formula = ofOneRow.computeIfAbsent(measure, this::ofOneRow).orElse(null);
    if (formula == null) {
      return null;
    }
    return Printer.print(
        formula,
        table,
        part ->
            part instanceof Expr.Literal
                    || part instanceof Expr.Call
                    || part instanceof Expr.If
                    || part instanceof Expr.In
                ? null
                : written(evaluator.evaluate(part, table, row)));
  }

  private Optional<Expr> ofOneRow(Expr measure) {
    Expr formula = formula(measure);
    return formula instanceof Expr.Column || !References.aggregates(formula).isEmpty()
        ? Optional.empty()
        : Optional.of(formula);
  }

  private static String written(@Nullable Object value) {
    return value == null
        ? "?"
        : value instanceof BigDecimal figure
            ? Figures.kept(figure).toPlainString()
            : value.toString();
  }

  // What a name stands for, one step down: the formula that a reader knows the figure by.
  private Expr formula(Expr measure) {
    if (measure instanceof Expr.Column column) {
      Indicator indicator = rules.indicator(column.table(), column.name());
      return indicator == null ? measure : indicator.value();
    }
    return measure;
  }

  private String titled(Expr formula, Language language) {
    return Printer.print(formula, "", part -> title(part, language));
  }

  private @Nullable String title(Expr part, Language language) {
    if (part instanceof Expr.Named named) {
      RuleSet.ParameterInfo info = rules.parameterInfo().get(named.name());
      return info == null ? null : info.title().in(language);
    }
    if (!(part instanceof Expr.Column column)) {
      return null;
    }
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
    return field == null ? null : field.title().in(language);
  }
}
