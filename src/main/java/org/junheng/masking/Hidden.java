package org.junheng.masking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junheng.check.Result;
import org.junheng.check.Result.Cell;
import org.junheng.check.Result.RowResult;
import org.junheng.check.Result.RuleResult;
import org.junheng.masking.Spot.Kind;

/**
 * Which counts of people are hidden: the small ones, and as many others as it takes that no small
 * one, and no small sum of hidden ones, follows from what is left.
 */
final class Hidden {
  private static final double NOTHING = 1e-9;

  private final BigDecimal below;
  private final Seen seen;
  private final Relations relations;
  private final Set<Spot> spots = new LinkedHashSet<>();
  private final Map<String, Set<String>> partners = new HashMap<>();
  private final Map<Spot, Set<Spot>> together = new HashMap<>();
  private final Map<Spot, Double> beside = new HashMap<>();
  private final Set<List<String>> within = new HashSet<>();

  private Hidden(Result result, int below) {
    this.below = BigDecimal.valueOf(below);
    this.seen = new Seen(result);
    this.relations = new Relations(seen, this::isSmall);
  }

  static Hidden of(Result result, int below) {
    Hidden hidden = new Hidden(result, below);
    hidden
        .relations
        .counts()
        .forEach(
            (spot, count) -> {
              if (hidden.isSmall(count)) {
                hidden.spots.add(spot);
              }
            });
    result.results().forEach(hidden::coverFinding);
    hidden.addPartners(result.rules());
    hidden.addSums();
    hidden.spots.addAll(hidden.relations.untold());
    hidden.coverSecrets();
    hidden.spots.forEach(hidden::spread);
    return hidden;
  }

  /** Whether a hidden count of one of these fields is of a row within another. */
  boolean isWithin(List<String> fields, String place) {
    return fields.stream().anyMatch(field -> within.contains(List.of(place, field)));
  }

  /** Whether a count is small: above none, and below the bound. */
  boolean isSmall(BigDecimal count) {
    return count.signum() > 0 && count.compareTo(below) < 0;
  }

  /** Whether a cell is hidden. */
  boolean contains(Cell cell) {
    return seen.isPeople(cell) && spots.contains(Seen.spot(cell));
  }

  /**
   * Whether a row's outcome tells of a small count of that very row: then all the figures that it
   * is made of do.
   */
  boolean tells(RowResult row) {
    String place = Spot.place(row.row());
    return row.inputs().stream()
        .filter(seen::isPeople)
        .map(Seen::spot)
        .anyMatch(
            spot -> spot.place().equals(place) && spots.contains(spot) && isSmall(count(spot)));
  }

  /** Whether a row's count is hidden. */
  boolean contains(String place, String field) {
    return spots.contains(Spot.cell(place, field));
  }

  // A difference of two large counts may be small: then one of the two is hidden as well.
  private void coverFinding(RowResult row) {
    BigDecimal fewest = row.fewest();
    if (fewest == null || !isSmall(fewest)) {
      return;
    }
    List<Spot> own =
        row.inputs().stream()
            .filter(seen::isPeople)
            .map(Seen::spot)
            .filter(spot -> seen.counts().containsKey(spot) && count(spot).signum() > 0)
            .distinct()
            .toList();
    if (own.stream().noneMatch(spot -> count(spot).compareTo(fewest) == 0)) {
      own.stream().filter(this::isShown).min(leastTold()).ifPresent(spots::add);
    }
  }

  private void addPartners(List<RuleResult> rules) {
    for (RuleResult rule : rules) {
      List<String> fields = rule.people().fields();
      for (String field : fields) {
        partners.computeIfAbsent(field, none -> new TreeSet<>()).addAll(fields);
      }
    }
  }

  // An outcome says on which side of a limit a figure lies. Where all else that the figure is made
  // of
  // is shown, or what that is the sum of, it tells of the one count that is not.
  private void coverPartners(Set<Spot> covered) {
    for (Spot spot : covered) {
      if (spot.kind() == Kind.CELL) {
        for (String field : partners.getOrDefault(spot.field(), Set.of())) {
          Spot partner = Spot.cell(spot.place(), field);
          if (seen.counts().containsKey(partner)) {
            spots.add(partner);
          }
        }
        spots.addAll(together.getOrDefault(spot, Set.of()));
      }
    }
  }

  private void addSums() {
    for (Relation relation : relations.all()) {
      List<Spot> cells = new ArrayList<>(relation.parts());
      cells.add(relation.total());
      cells.removeIf(
          spot -> spot.kind() != Kind.CELL || !spot.place().equals(relation.total().place()));
      if (cells.size() > 2) {
        cells.forEach(
            cell -> together.computeIfAbsent(cell, none -> new LinkedHashSet<>()).addAll(cells));
      }
    }
  }

  // What was hidden for one secret may be told by others again: then only what has to do with it is
  // looked at once more.
  private void coverSecrets() {
    Set<Spot> before = Set.of();
    while (spots.size() > before.size()) {
      coverPartners(without(before));
      Set<Spot> fresh = without(before);
      before = new HashSet<>(spots);
      for (List<Relation> group : Groups.of(relations.all(), before)) {
        Set<Spot> covered = new LinkedHashSet<>();
        for (Relation relation : group) {
          covered.add(relation.total());
          covered.addAll(relation.parts());
        }
        covered.retainAll(before);
        if (covered.stream().anyMatch(fresh::contains)) {
          coverSecrets(group, covered);
        }
      }
    }
  }

  private Set<Spot> without(Set<Spot> before) {
    Set<Spot> more = new LinkedHashSet<>(spots);
    more.removeAll(before);
    return more;
  }

  private void coverSecrets(List<Relation> group, Set<Spot> covered) {
    Equations known = new Equations(covered, largestFirst());
    List<List<Spot>> all = new ArrayList<>();
    for (Relation relation : group) {
      known.add(relation);
      List<Spot> parts = relation.parts().stream().filter(covered::contains).toList();
      if (isNarrow(parts)) {
        all.add(parts);
      }
    }
    all.forEach(each -> known.derive(each).ifPresent(this::cover));
    known.deriveSums(this::isNarrow).forEach(this::cover);
  }

  // Each of several hidden counts of a known sum is one at least: what is left for one of them must
  // be whatever it may have to be.
  private boolean isNarrow(List<Spot> parts) {
    double sum = parts.stream().mapToDouble(this::number).sum();
    double room = sum - parts.size() + 1;
    return sum > 0 && parts.stream().anyMatch(part -> room < reach(part));
  }

  // A small count may be any below the bound; a count beside it in a figure, as many times as much
  // as
  // the small one.
  private double reach(Spot spot) {
    double least = isSmall(count(spot)) ? below.doubleValue() - 1 : below.doubleValue();
    double beside = beside(spot);
    return beside == 0 ? least : Math.max(least, (below.doubleValue() - 1) / beside * number(spot));
  }

  // The least small count that stands beside a count in a figure; 0 where there is none.
  private double beside(Spot spot) {
    return beside.computeIfAbsent(
        spot,
        of -> {
          double least = 0;
          for (String field : partners.getOrDefault(of.field(), Set.of())) {
            BigDecimal other = relations.counts().get(Spot.cell(of.place(), field));
            if (of.kind() == Kind.CELL && other != null && isSmall(other)) {
              least = least == 0 ? other.doubleValue() : Math.min(least, other.doubleValue());
            }
          }
          return least;
        });
  }

  // That two schools together have seven boys tells of few people, and so does that one has as many
  // more than the other.
  private boolean isNarrow(Map<Spot, Double> sum) {
    if (sum.size() == 1) {
      Spot alone = sum.keySet().iterator().next();
      return alone.kind() == Kind.CELL || isSmall(count(alone));
    }
    double known = 0;
    double plus = 0;
    double minus = 0;
    List<Map.Entry<Spot, Double>> above = new ArrayList<>();
    List<Map.Entry<Spot, Double>> under = new ArrayList<>();
    for (Map.Entry<Spot, Double> part : sum.entrySet()) {
      double factor = part.getValue();
      known += factor * number(part.getKey());
      if (factor > 0) {
        above.add(part);
        plus += factor;
      } else {
        under.add(part);
        minus -= factor;
      }
    }
    if (above.isEmpty() || under.isEmpty()) {
      double room = Math.abs(known) - plus - minus;
      return sum.entrySet().stream()
          .anyMatch(part -> room < (reach(part.getKey()) - 1) * Math.abs(part.getValue()));
    }
    return (above.size() == 1 && isAbove(above.get(0), known + minus))
        || (under.size() == 1 && isAbove(under.get(0), plus - known));
  }

  // Whether a small count is known to be more than one, or one beside it more than goes with that.
  private boolean isAbove(Map.Entry<Spot, Double> part, double least) {
    Spot spot = part.getKey();
    double beside = beside(spot);
    if (!isSmall(count(spot)) && beside == 0) {
      return false;
    }
    double low = isSmall(count(spot)) ? 1 : number(spot) / beside;
    return least > low * Math.abs(part.getValue()) + NOTHING;
  }

  // One of the counts that tell a secret is enough, also if it was hidden for another just now.
  private void cover(Set<Spot> telling) {
    if (telling.stream().allMatch(this::isShown)) {
      telling.stream().min(leastTold()).ifPresent(spots::add);
    }
  }

  private void spread(Spot spot) {
    if (spot.kind() == Kind.TOTAL) {
      within.add(List.of(spot.place(), spot.field()));
    } else {
      seen.around(spot.place()).forEach(place -> within.add(List.of(place, spot.field())));
    }
  }

  private boolean isShown(Spot spot) {
    return !spots.contains(spot);
  }

  // What is solved for is gone from the sums that are left: those are of small counts.
  private Comparator<Spot> largestFirst() {
    return Comparator.comparing(this::count)
        .reversed()
        .thenComparing(Spot::place)
        .thenComparing(Spot::field);
  }

  // A total is hidden where nothing else helps: cells before sums, and the least of them.
  private Comparator<Spot> leastTold() {
    return Comparator.comparing(Spot::kind)
        .thenComparing(this::count)
        .thenComparing(Spot::place)
        .thenComparing(Spot::field);
  }

  private double number(Spot spot) {
    return count(spot).doubleValue();
  }

  private BigDecimal count(Spot spot) {
    return Objects.requireNonNull(relations.counts().get(spot));
  }
}
