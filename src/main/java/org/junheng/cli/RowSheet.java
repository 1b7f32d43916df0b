package org.junheng.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junheng.check.Derivation;
import org.junheng.check.Result;
import org.junheng.rule.Comparison;
import org.junheng.rule.Criterion;
import org.junheng.rule.Outcome;
import org.junheng.rule.Rule;
import org.junheng.rule.RuleSet;
import org.junheng.text.Language;
import org.junheng.text.Message;

/** A rule's outcome for one row, figure by figure down to the submitted cells. */
final class RowSheet {
  private final RuleSet rules;
  private final Rule rule;
  private final Result result;
  private final Result.@Nullable RowResult listed;
  private final Language language;
  private final boolean verbose;
  private final FigureTree figures;

  /**
   * The outcome of one row.
   *
   * @param rules the rules
   * @param rule the rule
   * @param result what a check of this rule found
   * @param listed the row's result, where the check lists it: it lists no pass of an inner row
   * @param verbose whether everything is told, however long
   */
  RowSheet(
      RuleSet rules,
      Rule rule,
      Result result,
      Result.@Nullable RowResult listed,
      Language language,
      boolean verbose) {
    this.rules = rules;
    this.rule = rule;
    this.result = result;
    this.listed = listed;
    this.language = language;
    this.verbose = verbose;
    this.figures = new FigureTree(rules, language);
  }

  /** The sheet, with how the figures came about. */
  Sheet sheet(String row, List<Derivation> derivations) {
    String name = derivations.isEmpty() ? "" : derivations.get(0).row().name().in(language);
    Sheet sheet =
        new Sheet(
            say("row.of", rule.id(), name.isEmpty() || name.equals(row) ? row : name + " " + row));
    sheet.add(say("row.as-of"), say("row.as-of." + result.run().asOfOrigin(), result.run().asOf()));
    sheet.add(say("row.outcome"), outcome(derivations));
    int first = rule.when() == null ? 0 : 1;
    Result.Spread spread = derivations.isEmpty() ? null : spread(derivations.get(0).row());
    if (spread != null) {
      SpreadTable table = new SpreadTable(spread, language);
      sheet.add(measure(), table.measure());
      sheet.add(say("row.contributions"), table.rows(verbose));
    }
    for (int i = first; i < derivations.size(); i++) {
      if (i > first || spread == null || verbose) {
        String label =
            i > first ? say("row.limit") : spread == null ? measure() : say("row.figures");
        sheet.add(label, figures.lines(derivations.get(i)));
      }
    }
    if (listed != null) {
      sheet.add(say("row.parts"), listed.parts().stream().map(this::part).toList());
      sheet.add(say("rule.remedy"), listed.remedies().stream().map(this::change).toList());
    }
    if (first == 1) {
      sheet.add(say("rule.applies"), applies(derivations.get(0)));
    }
    return sheet;
  }

  // Why a rule applies is seldom asked, and long to tell; why it does not is the answer.
  private List<String> applies(Derivation condition) {
    List<String> lines = figures.lines(condition);
    boolean holds = condition.value() != null && Boolean.TRUE.equals(condition.value().value());
    return holds && !verbose ? List.of(lines.get(0), say("row.more")) : lines;
  }

  private Result.@Nullable Spread spread(Result.RowRef row) {
    return result.spreads().stream()
        .filter(each -> each.rule().equals(rule.id()) && each.group().key().equals(row.key()))
        .findFirst()
        .orElse(null);
  }

  private String measure() {
    return say(rule.criterion() instanceof Criterion.Condition ? "rule.must" : "row.measure");
  }

  // What was measured, and what it is held against.
  private List<String> compared(List<Derivation> derivations) {
    int measure = rule.when() == null ? 0 : 1;
    if (!(rule.criterion() instanceof Criterion.Threshold threshold)
        || derivations.size() <= measure + 1) {
      return List.of();
    }
    boolean between = threshold.comparison() == Comparison.BETWEEN;
    String limits =
        derivations.subList(measure + 1, derivations.size()).stream()
            .map(each -> figures.shown(each.value()))
            .collect(Collectors.joining(say(between ? "must.and" : "must.comma")));
    String comparison = say("comparison." + threshold.comparison().word(), limits);
    return List.of(
        say("row.compared", figures.shown(derivations.get(measure).value()), comparison));
  }

  private List<String> outcome(List<Derivation> derivations) {
    List<String> lines = new ArrayList<>();
    Result.RuleResult totals =
        result.rules().stream()
            .filter(each -> each.id().equals(rule.id()))
            .findFirst()
            .orElseThrow();
    if (listed != null) {
      lines.add(say("outcome." + listed.outcome().word()));
      lines.addAll(compared(derivations));
      if (listed.reason() != null) {
        lines.add(listed.reason().in(language));
      }
      if (listed.relief() != null) {
        lines.add(say("row.relief", listed.relief()));
      }
    } else if (totals.reason() != null) {
      lines.add(say("outcome.not-checked"));
      lines.add(totals.reason().in(language));
    } else {
      lines.add(unlisted(totals, derivations));
      lines.addAll(compared(derivations));
    }
    return lines;
  }

  // What is not listed passes, or the rule does not apply to it. Which of the two is known where
  // the
  // condition alone decides it; a composite of parts that do not apply, say, does not apply either.
  private String unlisted(Result.RuleResult totals, List<Derivation> derivations) {
    boolean refused = rule.when() != null && isFalse(derivations.get(0));
    if (refused || totals.counts().getOrDefault(Outcome.PASS, 0L) == 0) {
      return say("outcome.not-applicable");
    }
    boolean sure =
        rule.criterion() instanceof Criterion.Threshold
            || rule.criterion() instanceof Criterion.Condition
            || totals.counts().getOrDefault(Outcome.NOT_APPLICABLE, 0L) == 0;
    return say(sure ? "outcome.pass" : "row.pass-or-not");
  }

  private static boolean isFalse(Derivation derivation) {
    return derivation.value() != null && Boolean.FALSE.equals(derivation.value().value());
  }

  private String part(Result.PartOutcome part) {
    Rule named = rules.rules().get(part.rule());
    String name = named == null ? part.rule() : part.rule() + " " + named.title().in(language);
    String outcome = say("outcome." + part.outcome().word());
    // Of a rule of the same row there is nothing to count.
    boolean isCounted = named == null || !named.of().equals(rule.of());
    return isCounted
        ? say("row.parts-within", name, outcome, part.passed(), part.applicable())
        : say("row.part", name, outcome);
  }

  private String change(Result.Change change) {
    String signed = (change.change().signum() > 0 ? "+" : "") + change.change().toPlainString();
    return change.title().in(language) + " " + signed + " " + change.unit().in(language);
  }

  private String say(String key, Object... args) {
    return Message.of("cli." + key, args).in(language);
  }
}
