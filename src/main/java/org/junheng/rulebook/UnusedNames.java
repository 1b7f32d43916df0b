package org.junheng.rulebook;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junheng.rule.Indicator;
import org.junheng.rule.RuleSet;

/**
 * Names what the books that were asked for bring but never use. Books without rules are for others
 * to use.
 */
final class UnusedNames {
  private final WholeSet set;
  private final Problems problems;

  UnusedNames(WholeSet set, Problems problems) {
    this.set = set;
    this.problems = problems;
  }

  void advise() {
    Used used = Used.by(set.rules());
    Set<String> points = points();
    for (Edition edition : set.gathering().editions()) {
      if (!edition.items(Section.RULES).isEmpty()) {
        advise(edition, used, points);
      }
    }
  }

  // Parameters that stand for the points of a score.
  private Set<String> points() {
    Set<String> points = new HashSet<>();
    for (Item rule : set.gathering().items(Section.RULES).values()) {
      Form form = Form.of(rule.entry(), Shape.RULE, problems);
      if (form != null) {
        for (Node.Entry each : form.entries(CriterionKind.SCORE.word()).values()) {
          if (each.value() instanceof Node.Scalar figure) {
            points.add(figure.text());
          }
        }
      }
    }
    return points;
  }

  // What one more of a field costs is asked for by plans, not by rules.
  private boolean isPrice(String parameter) {
    RuleSet.ParameterInfo info = set.rules().parameterInfo().get(parameter);
    return info != null && info.costOf() != null;
  }

  private void advise(Edition edition, Used used, Set<String> points) {
    for (Item item : edition.items(Section.PARAMETERS).values()) {
      if (!used.parameter(item.name()) && !points.contains(item.name()) && !isPrice(item.name())) {
        problems.warning(item.place(), "lint-unused-parameter", item.name());
      }
    }
    for (Map<String, Indicator> ofTable : set.rules().indicators().values()) {
      for (Indicator indicator : ofTable.values()) {
        Item item = edition.items(Section.INDICATORS).get(indicator.name());
        if (item != null && !used.column(indicator.of(), indicator.name())) {
          problems.note(item.place(), "lint-unused-indicator", item.name());
        }
      }
    }
  }
}
