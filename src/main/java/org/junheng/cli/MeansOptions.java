package org.junheng.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junheng.expr.Parameter;
import org.junheng.remedy.PlanOptions;
import org.junheng.remedy.Planner;
import org.junheng.rule.RuleSet;
import org.junheng.table.DataSet;
import org.junheng.table.FieldType;
import org.junheng.text.Nearest;

/** What a plan may spend, and where. */
final class MeansOptions implements OptionGroup {
  List<String> costs = new ArrayList<>();
  List<String> caps = new ArrayList<>();
  List<String> kept = new ArrayList<>();
  @Nullable String budget;

  @Override
  public void declare(Options options) {
    options.each(String.class, it -> costs = it, "--cost").paramLabel("TABLE.FIELD=NUMBER");
    options.each(String.class, it -> caps = it, "--cap").paramLabel("TABLE.FIELD=NUMBER");
    options.each(String.class, it -> kept = it, "--keep").paramLabel("ROW");
    options.one(String.class, it -> budget = it, "--budget").paramLabel("NUMBER");
  }

  @Override
  public String heading() {
    return "heading.plan";
  }

  /**
   * What was said.
   *
   * @throws UsageException if it cannot be followed
   */
  PlanOptions options(RuleSet rules) {
    Map<String, BigDecimal> prices = new LinkedHashMap<>(booked(rules));
    prices.putAll(figures("--cost", costs, rules));
    if (budget != null && prices.isEmpty()) {
      throw new UsageException("plan.budget-prices");
    }
    BigDecimal most = budget == null ? null : number(budget);
    if (budget != null && most == null) {
      throw new UsageException("plan.budget", budget);
    }
    return new PlanOptions(prices, figures("--cap", caps, rules), Set.copyOf(kept), most);
  }

  /** Whether what things cost was said, or how much may be spent. */
  boolean isPriced() {
    return !costs.isEmpty() || budget != null;
  }

  // The prices that the books name; --param sets them like any parameter.
  private static Map<String, BigDecimal> booked(RuleSet rules) {
    Map<String, BigDecimal> prices = new LinkedHashMap<>();
    rules
        .parameterInfo()
        .forEach(
            (name, info) -> {
              Parameter parameter = rules.parameters().get(name);
              if (info.costOf() != null
                  && parameter != null
                  && parameter.single() instanceof BigDecimal price) {
                prices.put(info.costOf(), price);
              }
            });
    return prices;
  }

  /**
   * Refuses rows to be kept that there are not: a misspelt one would be changed after all.
   *
   * @throws UsageException if there is one
   */
  void check(RuleSet rules, DataSet data) {
    for (String row : kept) {
      if (!Planner.isNamed(rules, data, row)) {
        throw new UsageException("plan.no-row", row);
      }
    }
  }

  private static Map<String, BigDecimal> figures(String option, List<String> words, RuleSet rules) {
    Map<String, BigDecimal> figures = new LinkedHashMap<>();
    Set<String> known = fields(rules);
    for (String word : words) {
      NameValue pair = NameValue.of(word, option);
      BigDecimal figure = number(pair.value());
      if (figure == null) {
        throw new UsageException("plan.price", option, word);
      }
      if (!known.contains(pair.name())) {
        String near = Nearest.to(pair.name(), known);
        throw near == null
            ? new UsageException("plan.no-field", option, pair.name())
            : new UsageException("plan.no-field.near", option, pair.name(), near);
      }
      figures.put(pair.name(), figure);
    }
    return figures;
  }

  private static Set<String> fields(RuleSet rules) {
    Set<String> fields = new TreeSet<>();
    rules
        .tables()
        .forEach(
            (table, schema) ->
                schema.fields().values().stream()
                    .filter(field -> field.type().storage() == FieldType.Storage.NUMBER)
                    .forEach(field -> fields.add(table + "." + field.name())));
    return fields;
  }

  private static @Nullable BigDecimal number(String written) {
    try {
      BigDecimal figure = new BigDecimal(written);
      return figure.signum() < 0 || Math.abs((long) figure.scale()) > 30 ? null : figure;
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
