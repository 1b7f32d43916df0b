package org.junheng.guide;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junheng.expr.Expr;
import org.junheng.expr.References;
import org.junheng.problem.Location;
import org.junheng.rule.Criterion;
import org.junheng.rule.Indicator;
import org.junheng.rule.Relief;
import org.junheng.rule.Rule;

/**
 * A rule as people read it.
 *
 * @param id its id
 * @param title the problem it finds
 * @param path the path it belongs to; may be empty
 * @param kind the word of its severity
 * @param severity what its failure means
 * @param declared whether an inspector judges it
 * @param facts where it is written, how sure that is, what it judges, to which rows it applies, …
 * @param must what must hold
 * @param formulas how the figures it measures are computed
 * @param reliefs dated easings
 * @param note definitions and open points; may be empty
 * @param cases its examples
 */
record RuleEntry(
    String id,
    String title,
    String path,
    String kind,
    String severity,
    boolean declared,
    List<Guide.Fact> facts,
    Requirement must,
    List<Guide.Fact> formulas,
    List<ReliefEntry> reliefs,
    String note,
    List<CaseEntry> cases) {
  /** A dated easing of a rule. */
  record ReliefEntry(
      String id, String title, List<Guide.Fact> facts, Requirement must, String note) {}

  static RuleEntry of(Words words, Rule rule) {
    return new RuleEntry(
        rule.id(),
        words.text(rule.title()),
        rule.path(),
        rule.severity().word(),
        words.say("severity." + rule.severity().word()),
        rule.criterion() instanceof Criterion.Declared,
        facts(words, rule),
        Requirement.of(words, rule),
        formulas(words, rule),
        rule.reliefs().stream().map(relief -> relief(words, rule, relief)).toList(),
        words.text(rule.note()),
        rule.cases().stream().map(each -> CaseEntry.of(words, rule, each)).toList());
  }

  private static List<Guide.Fact> facts(Words words, Rule rule) {
    Facts facts = new Facts(words);
    Formula formula = new Formula(words, rule.of());
    facts.add("written", words.citation(rule.citation()));
    facts.add("basis", words.say("basis." + rule.citation().basis().word()));
    facts.add("severity", words.say("severity." + rule.severity().word()));
    facts.add("judges", words.table(rule.of()));
    facts.add(
        "applies", rule.when() == null ? words.say("rule.always") : formula.condition(rule.when()));
    facts.add("in-force", words.validity(rule.validity()));
    if (rule.roundPlaces().isPresent()) {
      facts.add("rounding", words.say("rule.rounded", rule.roundPlaces().getAsInt()));
    }
    facts.add("missing", rule.ignoreMissing() ? words.say("rule.ignore-missing") : "");
    if (rule.remedy() != null) {
      String field = words.column(rule.of(), rule.remedy().field());
      facts.add("remedy", words.say(rule.remedy().raise() ? "rule.raise" : "rule.lower", field));
    }
    facts.add("waivable", rule.waivable() ? "" : words.say("rule.not-waivable"));
    facts.add("changed", changed(words, rule));
    return facts.all();
  }

  // An overlay may have set some of a rule's keys.
  private static String changed(Words words, Rule rule) {
    Location first = rule.origin().get("of");
    Set<String> others = new TreeSet<>();
    rule.origin()
        .values()
        .forEach(
            place -> {
              if (first != null && !place.file().equals(first.file())) {
                others.add(Words.line(place.file()));
              }
            });
    return words.list(List.copyOf(others));
  }

  private static ReliefEntry relief(Words words, Rule rule, Relief relief) {
    Facts facts = new Facts(words);
    facts.add("written", words.citation(relief.citation()));
    facts.add("basis", words.say("basis." + relief.citation().basis().word()));
    facts.add(
        "applies",
        relief.when() == null
            ? words.say("rule.always")
            : new Formula(words, rule.of()).condition(relief.when()));
    facts.add("in-force", words.validity(relief.validity()));
    return new ReliefEntry(
        relief.id(),
        relief.title().isEmpty() ? "" : words.text(relief.title()),
        facts.all(),
        Requirement.of(words, rule, relief.criterion()),
        words.text(relief.note()));
  }

  // One level down: what these are made of stands among the definitions.
  private static List<Guide.Fact> formulas(Words words, Rule rule) {
    Set<Expr.Column> columns = new LinkedHashSet<>();
    rule.criterion().expressions().forEach(expr -> columns.addAll(References.columns(expr)));
    List<Guide.Fact> formulas = new ArrayList<>();
    for (Expr.Column column : columns) {
      Indicator indicator = words.rules().indicator(column.table(), column.name());
      if (indicator != null) {
        Formula formula = new Formula(words, indicator.of());
        formulas.add(
            new Guide.Fact(words.text(indicator.title()), formula.condition(indicator.value())));
      }
    }
    return formulas;
  }

  /** What is told of a rule, left out where there is nothing to tell. */
  private static final class Facts {
    private final List<Guide.Fact> all = new ArrayList<>();
    private final Words words;

    Facts(Words words) {
      this.words = words;
    }

    void add(String key, String value) {
      if (!value.isEmpty()) {
        all.add(new Guide.Fact(words.say("rule." + key), value));
      }
    }

    List<Guide.Fact> all() {
      return List.copyOf(all);
    }
  }
}
