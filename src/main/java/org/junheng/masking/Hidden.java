package org.junheng.masking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junheng.check.Result;
import org.junheng.check.Result.Cell;
import org.junheng.check.Result.RowResult;

/**
 * Which counts of people are hidden: the small ones, and as many others as it takes that no small
 * one can be found by adding up and taking away what is left.
 */
final class Hidden {
  private final BigDecimal below;
  private final Seen seen;
  private final Set<Spot> spots = new HashSet<>();

  private Hidden(Result result, int below) {
    this.below = BigDecimal.valueOf(below);
    this.seen = new Seen(result);
  }

  static Hidden of(Result result, int below) {
    Hidden hidden = new Hidden(result, below);
    hidden.seen.counts().forEach(hidden::addSmall);
    int before;
    do {
      before = hidden.spots.size();
      result.results().forEach(hidden::coverFinding);
      hidden.coverRows();
      hidden.coverGroups();
    } while (hidden.spots.size() > before);
    return hidden;
  }

  Seen seen() {
    return seen;
  }

  boolean contains(Spot spot) {
    return spots.contains(spot);
  }

  /** Whether a hidden count of one of these fields is of a row within another. */
  boolean isWithin(List<String> fields, String place) {
    return spots.stream()
        .anyMatch(
            spot -> fields.contains(spot.field()) && seen.around(spot.place()).contains(place));
  }

  /** Whether a count is small: above none, and below the bound. */
  boolean isSmall(BigDecimal count) {
    return count.signum() > 0 && count.compareTo(below) < 0;
  }

  private void addSmall(Spot spot, BigDecimal count) {
    if (isSmall(count)) {
      spots.add(spot);
    }
  }

  // A difference of two large counts may be small: then one of the two is hidden as well.
  private void coverFinding(RowResult row) {
    if (row.fewest() == null || !isSmall(row.fewest())) {
      return;
    }
    List<Spot> own =
        row.inputs().stream().filter(seen::isPeople).map(Seen::spot).distinct().toList();
    if (own.stream().noneMatch(spots::contains)) {
      own.stream().filter(this::isShown).min(bySize()).ifPresent(spots::add);
    }
  }

  // Of one row: the total of boys and girls tells the girls where it stands beside the boys.
  private void coverRows() {
    Map<List<String>, List<Spot>> rows = new LinkedHashMap<>();
    for (Spot spot : seen.counts().keySet()) {
      List<String> key = List.of(spot.place(), seen.unit(spot));
      rows.computeIfAbsent(key, k -> new ArrayList<>()).add(spot);
    }
    for (List<Spot> row : rows.values()) {
      for (Spot spot : row) {
        if (spots.contains(spot)) {
          coverTotals(spot, row.stream().filter(this::isShown).toList());
        }
      }
    }
  }

  private void coverTotals(Spot secret, List<Spot> shown) {
    for (Spot total : shown) {
      BigDecimal rest = count(total).subtract(count(secret));
      List<Spot> parts =
          shown.stream().filter(part -> part != total).sorted(bySize()).limit(10).toList();
      if (rest.signum() >= 0 && isShown(total)) {
        sumTo(rest, parts, 0, new ArrayList<>());
      }
    }
  }

  // Where some of the parts sum to the rest, the least of them is hidden too.
  private boolean sumTo(BigDecimal rest, List<Spot> parts, int from, List<Spot> chosen) {
    if (rest.signum() == 0) {
      if (!chosen.isEmpty() && chosen.stream().allMatch(this::isShown)) {
        spots.add(chosen.get(0));
      }
      return !chosen.isEmpty();
    }
    for (int at = from; at < parts.size() && rest.signum() > 0; at++) {
      chosen.add(parts.get(at));
      sumTo(rest.subtract(count(parts.get(at))), parts, at + 1, chosen);
      chosen.remove(chosen.size() - 1);
    }
    return false;
  }

  // Of the rows within one: at least two are hidden, and together they are not small.
  private void coverGroups() {
    Map<List<String>, List<Spot>> groups = new LinkedHashMap<>();
    for (Spot spot : seen.counts().keySet()) {
      for (String around : seen.around(spot.place())) {
        groups.computeIfAbsent(List.of(around, spot.field()), key -> new ArrayList<>()).add(spot);
      }
    }
    groups.values().forEach(this::coverGroup);
  }

  private void coverGroup(List<Spot> group) {
    List<Spot> open =
        new ArrayList<>(group.stream().filter(this::isShown).sorted(bySize()).toList());
    List<Spot> covered = new ArrayList<>(group.stream().filter(spots::contains).toList());
    while (!covered.isEmpty() && !open.isEmpty() && !isEnough(covered)) {
      Spot next = open.remove(0);
      spots.add(next);
      covered.add(next);
    }
  }

  private boolean isEnough(List<Spot> covered) {
    BigDecimal sum = covered.stream().map(this::count).reduce(BigDecimal.ZERO, BigDecimal::add);
    return covered.size() > 1 && sum.compareTo(below) >= 0;
  }

  private boolean isShown(Spot spot) {
    return !spots.contains(spot) && seen.counts().containsKey(spot) && count(spot).signum() > 0;
  }

  private Comparator<Spot> bySize() {
    return Comparator.comparing(this::count).thenComparing(Spot::place).thenComparing(Spot::field);
  }

  private BigDecimal count(Spot spot) {
    return Objects.requireNonNull(seen.counts().get(spot));
  }

  /** Whether a cell is hidden. */
  boolean contains(Cell cell) {
    return seen.isPeople(cell) && spots.contains(Seen.spot(cell));
  }
}
