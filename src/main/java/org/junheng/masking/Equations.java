package org.junheng.masking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * What follows from sums of which some counts are hidden: linear equations, each solved for one
 * hidden count that the ones before it are not solved for.
 */
final class Equations {
  private static final double NOTHING = 1e-9;

  private final Set<Spot> hidden;
  private final Comparator<Spot> order;
  private final List<Spot> solvedFor = new ArrayList<>();
  private final List<Map<Spot, Double>> solved = new ArrayList<>();
  private final Map<Spot, Integer> solutions = new HashMap<>();

  /**
   * Nothing is known yet.
   *
   * @param hidden the counts that are hidden
   * @param order which of them an equation is solved for first
   */
  Equations(Set<Spot> hidden, Comparator<Spot> order) {
    this.hidden = hidden;
    this.order = order;
  }

  void add(Relation relation) {
    Map<Spot, Double> equation = new LinkedHashMap<>();
    relation.parts().forEach(part -> equation.merge(part, 1.0, Double::sum));
    equation.merge(relation.total(), -1.0, Double::sum);
    solve(equation, 0);
    equation.keySet().stream()
        .filter(hidden::contains)
        .min(order)
        .ifPresent(
            spot -> {
              solutions.put(spot, solved.size());
              solvedFor.add(spot);
              solved.add(equation);
            });
  }

  /**
   * From which shown counts a sum of hidden ones follows that is chosen by what it is made of;
   * empty where there is none. Each sum that is left when all else is solved is looked at.
   *
   * @param chosen whether a sum of so many of each hidden count must not be told
   */
  List<Set<Spot>> deriveSums(Predicate<Map<Spot, Double>> chosen) {
    List<Set<Spot>> telling = new ArrayList<>();
    for (int at = 0; at < solved.size(); at++) {
      Map<Spot, Double> sum = new LinkedHashMap<>(solved.get(at));
      solve(sum, at + 1);
      Map<Spot, Double> secret = new LinkedHashMap<>(sum);
      secret.keySet().retainAll(hidden);
      if (chosen.test(secret)) {
        sum.keySet().removeAll(hidden);
        telling.add(sum.keySet());
      }
    }
    return telling;
  }

  /**
   * From which shown counts the sum of some hidden ones follows; empty where it does not follow.
   */
  Optional<Set<Spot>> derive(List<Spot> secret) {
    Map<Spot, Double> sum = new LinkedHashMap<>();
    secret.forEach(spot -> sum.put(spot, 1.0));
    solve(sum, 0);
    return sum.keySet().stream().anyMatch(hidden::contains)
        ? Optional.empty()
        : Optional.of(sum.keySet());
  }

  // A solution holds counts that only later ones are solved for: one way through them is enough.
  private void solve(Map<Spot, Double> sum, int from) {
    TreeSet<Integer> open = new TreeSet<>();
    for (Spot spot : sum.keySet()) {
      Integer solution = solutions.get(spot);
      if (solution != null && solution >= from) {
        open.add(solution);
      }
    }
    while (!open.isEmpty()) {
      int at = Objects.requireNonNull(open.pollFirst());
      Double of = sum.get(solvedFor.get(at));
      if (of != null) {
        Map<Spot, Double> solution = solved.get(at);
        double times = of / Objects.requireNonNull(solution.get(solvedFor.get(at)));
        solution.forEach(
            (spot, factor) -> {
              subtract(sum, spot, times * factor);
              Integer next = solutions.get(spot);
              if (next != null && next > at) {
                open.add(next);
              }
            });
      }
    }
  }

  private static void subtract(Map<Spot, Double> sum, Spot spot, double factor) {
    double rest = sum.getOrDefault(spot, 0.0) - factor;
    if (Math.abs(rest) < NOTHING) {
      sum.remove(spot);
    } else {
      sum.put(spot, rest);
    }
  }
}
