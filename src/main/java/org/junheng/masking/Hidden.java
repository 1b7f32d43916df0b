package org.junheng.masking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junheng.check.Result;
import org.junheng.check.Result.Cell;
import org.junheng.check.Result.RowResult;
import org.junheng.masking.Spot.Kind;

/**
 * Which counts of people are hidden: the small ones, and as many others as it takes that no small
 * one, and no small sum of hidden ones, follows from what is left.
 */
final class Hidden {
  private final BigDecimal below;
  private final Seen seen;
  private final Relations relations;
  private final Set<Spot> spots = new LinkedHashSet<>();
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
    List<Spot> small = List.copyOf(hidden.spots);
    hidden.spots.addAll(hidden.relations.untold());
    hidden.coverSecrets(small);
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

  private void coverSecrets(List<Spot> small) {
    int before;
    do {
      before = spots.size();
      Equations known = new Equations(Set.copyOf(spots), largestFirst());
      List<List<Spot>> secrets = new ArrayList<>();
      small.forEach(spot -> secrets.add(List.of(spot)));
      for (Relation relation : relations.all()) {
        List<Spot> covered = relation.parts().stream().filter(spots::contains).toList();
        if (!covered.isEmpty() || spots.contains(relation.total())) {
          known.add(relation);
        }
        if (isSmall(covered.stream().map(this::count).reduce(BigDecimal.ZERO, BigDecimal::add))) {
          secrets.add(covered);
        }
      }
      secrets.forEach(secret -> known.derive(secret).ifPresent(this::cover));
      known.deriveSums(this::isSmall).forEach(this::cover);
    } while (spots.size() > before);
  }

  // That two schools together have seven boys tells of few people, too.
  private boolean isSmall(Map<Spot, Double> sum) {
    boolean plus = sum.values().stream().allMatch(factor -> factor > 0);
    boolean minus = sum.values().stream().allMatch(factor -> factor < 0);
    double most = 0;
    double least = Double.MAX_VALUE;
    for (Map.Entry<Spot, Double> part : sum.entrySet()) {
      double factor = Math.abs(part.getValue());
      most += factor * count(part.getKey()).doubleValue();
      least = Math.min(least, factor);
    }
    return (plus || minus) && most < below.doubleValue() * least;
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

  private BigDecimal count(Spot spot) {
    return Objects.requireNonNull(relations.counts().get(spot));
  }
}
