package org.junheng.rulebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junheng.rule.Comparison;
import org.junheng.rule.Criterion;
import org.junheng.rule.Rule;

/**
 * Sees whether the rules that composites are made of are there, fit, and do not run in a circle.
 */
final class Composites {
  private final Map<String, Rule> rules;
  private final Set<String> broken;
  private final Map<String, Map<String, Place>> parts;
  private final Vocabulary names;
  private final Problems problems;
  private final Map<String, Rule> ordered = new LinkedHashMap<>();
  private final Set<String> circular = new LinkedHashSet<>();

  Composites(
      Map<String, Rule> rules,
      Set<String> broken,
      Map<String, Map<String, Place>> parts,
      Vocabulary names,
      Problems problems) {
    this.rules = rules;
    this.broken = broken;
    this.parts = parts;
    this.names = names;
    this.problems = problems;
  }

  /** The rules, those that composites are made of before them, else in their own order. */
  Map<String, Rule> inOrder() {
    parts.forEach(this::checkKnown);
    for (Rule rule : rules.values()) {
      checkTables(rule);
      checkFloor(rule);
    }
    for (String id : rules.keySet()) {
      add(id, new LinkedHashSet<>());
    }
    return ordered;
  }

  private void checkKnown(String composite, Map<String, Place> named) {
    named.forEach(
        (part, place) -> {
          if (!rules.containsKey(part) && !broken.contains(part)) {
            problems.error(place, "unknown-rule", part, Scalars.hint(part, rules.keySet()));
          }
        });
  }

  private void add(String id, Set<String> chain) {
    Rule rule = rules.get(id);
    if (rule == null || ordered.containsKey(id) || circular.contains(id)) {
      return;
    }
    if (!chain.add(id)) {
      reportCircle(id, chain);
      return;
    }
    if (chain.size() > Vocabulary.MAX_CHAIN && !named(id).isEmpty()) {
      Place place = named(id).values().iterator().next();
      problems.error(place, "chain-too-long", id, Vocabulary.MAX_CHAIN);
      circular.addAll(chain);
      return;
    }
    for (String part : named(id).keySet()) {
      add(part, chain);
    }
    chain.remove(id);
    ordered.putIfAbsent(id, rule);
  }

  private void reportCircle(String id, Set<String> chain) {
    List<String> circle =
        new ArrayList<>(chain.stream().dropWhile(link -> !link.equals(id)).toList());
    circular.addAll(circle);
    Place place = named(circle.get(circle.size() - 1)).get(id);
    circle.add(id);
    if (place != null) {
      problems.error(place, "circle", String.join(" → ", circle));
    }
  }

  private Map<String, Place> named(String id) {
    return parts.getOrDefault(id, Map.of());
  }

  private void checkTables(Rule rule) {
    Criterion criterion = rule.criterion();
    if (criterion instanceof Criterion.AllOf all) {
      all.parts().forEach(part -> checkTable(rule, part));
    } else if (criterion instanceof Criterion.AnyOf any) {
      any.parts().forEach(part -> checkTable(rule, part));
    } else if (criterion instanceof Criterion.Consistent consistent) {
      consistent.parts().forEach(part -> checkTable(rule, part));
    } else if (criterion instanceof Criterion.KOfN kOfN) {
      kOfN.of().forEach(part -> checkTable(rule, new Criterion.Part.Same(part)));
    } else if (criterion instanceof Criterion.Score score) {
      score.points().keySet().forEach(part -> checkTable(rule, new Criterion.Part.Same(part)));
    }
  }

  private void checkTable(Rule rule, Criterion.Part part) {
    Rule other = rules.get(part.rule());
    Place place = named(rule.id()).get(part.rule());
    if (other == null || place == null || names.isBroken(rule.of()) || names.isBroken(other.of())) {
      return;
    }
    boolean within = names.liesWithin(other.of(), rule.of());
    if (part instanceof Criterion.Part.Same) {
      if (!other.of().equals(rule.of())) {
        problems.error(
            place,
            within ? "part-needs-every" : "part-other-table",
            part.rule(),
            other.of(),
            rule.of());
      }
    } else if (!within) {
      problems.error(place, "part-not-within", part.rule(), other.of(), rule.of());
    }
  }

  // A floor is a share of a limit, so each part must have one that more or less than it can be said
  // of.
  private void checkFloor(Rule rule) {
    if (!(rule.criterion() instanceof Criterion.KOfN kOfN) || kOfN.floor() == null) {
      return;
    }
    for (String part : kOfN.of()) {
      Rule other = rules.get(part);
      Place place = named(rule.id()).get(part);
      if (other != null && place != null && !hasFloor(other.criterion())) {
        problems.error(place, "floor-without-limit", part);
      }
    }
  }

  private static boolean hasFloor(Criterion criterion) {
    Comparison comparison =
        criterion instanceof Criterion.Threshold threshold ? threshold.comparison() : null;
    return comparison == Comparison.AT_LEAST
        || comparison == Comparison.ABOVE
        || comparison == Comparison.AT_MOST
        || comparison == Comparison.BELOW;
  }
}
