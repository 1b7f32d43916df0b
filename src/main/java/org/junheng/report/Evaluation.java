package org.junheng.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junheng.check.Result.PartOutcome;
import org.junheng.check.Result.RowRef;
import org.junheng.check.Result.RowResult;
import org.junheng.check.Result.RuleResult;
import org.junheng.rule.Outcome;

/**
 * One step in how a verdict is made: a rule for one row, or over the rows within it, and the steps
 * below it.
 *
 * @param rule the rule
 * @param outcome its outcome
 * @param passed how many passed: of its parts, if it has any; else of the rows within
 * @param applicable out of how many
 * @param own the row's own result, or null for a rule over rows within
 * @param parts the steps below
 */
record Evaluation(
    RuleResult rule,
    Outcome outcome,
    long passed,
    long applicable,
    @Nullable RowResult own,
    List<Evaluation> parts) {
  Evaluation {
    parts = List.copyOf(parts);
  }

  /** Whether it is one figure or judgement, with no count to show. */
  boolean isSimple() {
    return own != null && parts.isEmpty();
  }

  /**
   * The steps below that are told: of what has to be consistent only those that are not. A long
   * list of figures that agree tells a reader nothing.
   */
  List<Evaluation> told() {
    return rule.kind().equals("consistent")
        ? parts.stream().filter(part -> !part.isFine()).toList()
        : parts;
  }

  private boolean isFine() {
    return outcome == Outcome.PASS || outcome == Outcome.NOT_APPLICABLE;
  }

  /** Whether it fails, and only by what is waived. */
  boolean isWaived() {
    return outcome == Outcome.FAIL
        && (own != null
            ? own.waiver() != null
            : rule.waived() > 0 && rule.waived() == rule.counts().getOrDefault(Outcome.FAIL, 0L));
  }

  /** The required composites of an outermost row that are no part of another, in rule order. */
  static List<Evaluation> of(Digest digest, RowRef subject) {
    Map<String, RowResult> own = new HashMap<>();
    for (RowResult row : digest.result().results()) {
      if (new RowOrder(row.row()).equals(new RowOrder(subject))) {
        own.put(row.rule(), row);
      }
    }
    return of(digest, own);
  }

  /** The parts of the composites that a row's results hold, or those that have no parts. */
  static List<Evaluation> parts(Digest digest, Map<String, RowResult> own) {
    List<Evaluation> parts = new ArrayList<>();
    for (Evaluation root : of(digest, own)) {
      parts.addAll(root.parts.size() > 1 ? root.parts : List.of(root));
    }
    return parts;
  }

  private static List<Evaluation> of(Digest digest, Map<String, RowResult> own) {
    List<Evaluation> roots = new ArrayList<>();
    for (RuleResult rule : digest.roots()) {
      RowResult row = own.get(rule.id());
      if (row != null && !rule.parts().isEmpty() && digest.isAsked(rule)) {
        PartOutcome root = new PartOutcome(rule.id(), row.outcome(), 0, 0);
        roots.add(step(digest, own, rule, root, new HashSet<>()));
      }
    }
    return roots;
  }

  /**
   * The parts that the verdict of the one outermost row is made of; none where there are several.
   */
  static List<Evaluation> steps(Digest digest) {
    if (digest.subjects().size() != 1) {
      return List.of();
    }
    List<Evaluation> roots = of(digest, digest.subjects().get(0));
    return roots.size() == 1 ? roots.get(0).parts() : roots;
  }

  private static Evaluation step(
      Digest digest,
      Map<String, RowResult> own,
      RuleResult rule,
      PartOutcome part,
      Set<String> above) {
    RowResult row = own.get(rule.id());
    List<Evaluation> below = new ArrayList<>();
    // A result from elsewhere could go round in a circle.
    if (row != null && above.add(rule.id())) {
      for (PartOutcome next : row.parts()) {
        RuleResult nextRule = digest.rule(next.rule());
        if (nextRule != null) {
          below.add(step(digest, own, nextRule, next, above));
        }
      }
      above.remove(rule.id());
    }
    if (below.isEmpty()) {
      return new Evaluation(rule, part.outcome(), part.passed(), part.applicable(), row, below);
    }
    if (below.size() == 1 && below.get(0).own() == null) {
      Evaluation only = below.get(0);
      return new Evaluation(rule, part.outcome(), only.passed(), only.applicable(), row, below);
    }
    return new Evaluation(
        rule,
        part.outcome(),
        below.stream().filter(step -> step.outcome() == Outcome.PASS).count(),
        below.stream().filter(step -> step.outcome() != Outcome.NOT_APPLICABLE).count(),
        row,
        below);
  }
}
