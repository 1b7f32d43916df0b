package org.junheng.guide;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junheng.expr.Function;
import org.junheng.expr.LastYear;
import org.junheng.rule.Citation;
import org.junheng.rule.Indicator;
import org.junheng.rule.Rule;
import org.junheng.rule.RuleSet;
import org.junheng.rule.Validity;
import org.junheng.rule.View;
import org.junheng.table.Category;
import org.junheng.table.Field;
import org.junheng.table.Schema;
import org.junheng.table.Unit;
import org.junheng.text.Language;
import org.junheng.text.Message;
import org.junheng.text.Text;

/** How the things of a rule set are called in one language. Every text is of one line. */
final class Words {
  private final RuleSet rules;
  private final Language language;

  Words(RuleSet rules, Language language) {
    this.rules = rules;
    this.language = language;
  }

  RuleSet rules() {
    return rules;
  }

  Language language() {
    return language;
  }

  /** A sentence of this package. */
  String say(String key, Object... args) {
    return Message.of("guide." + key, args).in(language);
  }

  String text(Text text) {
    return line(text.in(language));
  }

  String list(List<String> words) {
    return String.join(say("comma"), words);
  }

  /** A table or view. */
  String table(String name) {
    Schema schema = rules.schema(name);
    return schema == null ? name : text(schema.title());
  }

  /** A column of a table or view: an indicator or a field. */
  String column(String table, String name) {
    Indicator indicator = rules.indicator(table, name);
    if (indicator != null) {
      return text(indicator.title());
    }
    String measured = LastYear.rule(name);
    if (measured != null) {
      Rule rule = rules.rules().get(measured);
      String title = rule == null ? measured : text(rule.title());
      return say("function." + Function.LAST_YEAR.word(), measured, title);
    }
    Field field = field(table, name);
    return field == null ? name : text(field.title());
  }

  @Nullable Field field(String table, String name) {
    Schema schema = rules.schema(table);
    return schema == null ? null : schema.field(name);
  }

  /** A value of a column: of a category its title, of a flag yes or no, else the value itself. */
  String value(String table, String column, String value) {
    if (value.equals("true") || value.equals("false")) {
      return say(value);
    }
    return values(table, column).getOrDefault(value, line(value));
  }

  /** The titles of a category's values by value; empty for every other column. */
  Map<String, String> values(String table, String column) {
    View view = rules.views().get(table);
    if (view instanceof View.PartsOf parts && parts.by().equals(column)) {
      return parts.parts().stream()
          .collect(Collectors.toMap(View.Part::name, part -> text(part.title())));
    }
    if (view instanceof View.GroupsOf groups && groups.by().containsKey(column)) {
      return Formula.values(this, Objects.requireNonNull(groups.by().get(column)));
    }
    Field field = field(table, column);
    return field == null
        ? Map.of()
        : field.categories().stream()
            .collect(Collectors.toMap(Category::name, each -> text(each.title())));
  }

  /** A unit, each symbol in its shown form; empty where there is none. */
  String unit(@Nullable Unit unit) {
    if (unit == null || unit.powers().isEmpty()) {
      return "";
    }
    String above = symbols(unit, 1);
    String below = symbols(unit, -1);
    return below.isEmpty() ? above : (above.isEmpty() ? "1" : above) + "/" + below;
  }

  /** A figure of a rule book: with its unit, as a percentage where that is 1. */
  String figure(BigDecimal figure, @Nullable Unit unit) {
    boolean share = unit != null && unit.powers().isEmpty();
    return share ? Formula.percent(figure) : withUnit(figure.toPlainString(), unit(unit));
  }

  /** A figure and its unit: a space between, but not before a percent sign. */
  String withUnit(String figure, String unit) {
    if (unit.isEmpty()) {
      return figure;
    }
    return unit.startsWith("%") || unit.startsWith("‰") ? figure + unit : figure + " " + unit;
  }

  private String symbols(Unit unit, int sign) {
    return unit.powers().entrySet().stream()
        .filter(power -> power.getValue() * sign > 0)
        .map(power -> symbol(power.getKey()) + raised(Math.abs(power.getValue())))
        .collect(Collectors.joining("·"));
  }

  private String symbol(String symbol) {
    return text(rules.units().getOrDefault(symbol, Text.same(symbol)));
  }

  private static String raised(int power) {
    return power == 1 ? "" : "^" + power;
  }

  /** Document, clause, issuer and day. */
  String citation(Citation citation) {
    return Stream.of(
            citation.document(),
            citation.clause(),
            citation.issuer(),
            Objects.requireNonNullElse(citation.dated(), ""))
        .map(Words::line)
        .filter(words -> !words.isEmpty())
        .collect(Collectors.joining(say("comma")));
  }

  /** From when until when; empty for always. */
  String validity(Validity validity) {
    if (validity.from() != null && validity.until() != null) {
      return say("from-until", validity.from(), validity.until());
    }
    if (validity.from() != null) {
      return say("from", validity.from());
    }
    return validity.until() == null ? "" : say("until", validity.until());
  }

  /** The text with each control character and mark that turns the direction of reading gone. */
  static String line(String text) {
    String spaced = text.strip().replaceAll("\\s+", " ");
    return spaced
        .codePoints()
        .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
