package org.junheng.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junheng.expr.Rows;
import org.junheng.rule.Outcome;
import org.junheng.rule.Rule;
import org.junheng.rule.Severity;

/** Which rules are roots, and which outcomes of parts their composites pass over. */
final class Tolerance {
  private final Rows rows;
  private final Map<String, Judgement> judged;
  private final Map<String, List<Rule>> composites = new HashMap<>();

  Tolerance(Rows rows, Map<String, Judgement> judged) {
    this.rows = rows;
    this.judged = judged;
    for (Judgement judgement : judged.values()) {
      if (isAsked(judgement)) {
        for (String part : judgement.rule().criterion().composedOf()) {
          composites.computeIfAbsent(part, id -> new ArrayList<>()).add(judgement.rule());
        }
      }
    }
  }

  private static boolean isAsked(Judgement judgement) {
    return judgement.state() != Judgement.State.NOT_SELECTED
        && judgement.state() != Judgement.State.OUT_OF_FORCE;
  }

  /**
   * Whether a rule was selected, is in force, and no other such rule speaks for it: a composite
   * that could not be judged speaks for none of its parts.
   */
  boolean isRoot(Judgement judgement) {
    return isAsked(judgement) && (wholes(judgement.rule()).isEmpty() || isLoose(judgement.rule()));
  }

  // Whether a rule is a part of what could not be judged.
  private boolean isLoose(Rule rule) {
    return wholes(rule).stream().anyMatch(this::isUnjudged);
  }

  private boolean isUnjudged(Rule rule) {
    Judgement.State state = Objects.requireNonNull(judged.get(rule.id())).state();
    return state == Judgement.State.NOT_GIVEN || state == Judgement.State.BROKEN;
  }

  /** What a root weighs: its own severity; of a part of what could not be judged, that one's. */
  Severity severity(Rule root) {
    return wholes(root).stream()
        .filter(this::isUnjudged)
        .map(this::severity)
        .min(Comparator.naturalOrder())
        .orElse(root.severity());
  }

  private List<Rule> wholes(Rule part) {
    return composites.getOrDefault(part.id(), List.of());
  }

  /**
   * Whether a rule is a part of composites, and each of them passes, does not apply, or is
   * tolerated itself.
   */
  boolean isTolerated(Rule rule, int row) {
    List<Rule> wholes = wholes(rule);
    for (Rule whole : wholes) {
      int outer = rowOf(whole, rule, row);
      if (outer < 0) {
        return false;
      }
      Outcome outcome = Objects.requireNonNull(judged.get(whole.id())).outcome(outer);
      boolean passes = outcome == Outcome.PASS || outcome == Outcome.NOT_APPLICABLE;
      if (!passes && !isTolerated(whole, outer)) {
        return false;
      }
    }
    return !wholes.isEmpty();
  }

  private int rowOf(Rule whole, Rule part, int row) {
    return whole.of().equals(part.of()) ? row : rows.around(part.of(), whole.of())[row];
  }
}
