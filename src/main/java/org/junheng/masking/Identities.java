package org.junheng.masking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.junheng.masking.Spot.Kind;

/**
 * Which counts of a row are sums of others, such as pupils of boys and girls. No rule book says so;
 * it is seen by the figures, as a reader would see it.
 */
final class Identities {
  private static final int ROWS_SEARCHED = 20;
  private static final int MOST_PARTS = 14;
  private static final int FEW_COUNTS = 6;
  private static final int FEW_PARTS = 3;

  /** A count of some row. */
  record Name(Kind kind, String field) {
    static Name of(Spot spot) {
      return new Name(spot.kind(), spot.field());
    }
  }

  /** One count is the sum of the others. */
  record Identity(Name total, List<Name> parts) {
    boolean isIn(Map<Name, BigDecimal> row) {
      return row.containsKey(total) && row.keySet().containsAll(parts);
    }

    /** What the parts that stand in a row leave of the total. */
    BigDecimal rest(Map<Name, BigDecimal> row) {
      BigDecimal rest = count(row, total);
      for (Name part : parts) {
        rest = rest.subtract(count(row, part));
      }
      return rest;
    }

    private boolean isOfTwoCells() {
      return parts.size() == 1 && total.kind() == Kind.CELL && parts.get(0).kind() == Kind.CELL;
    }
  }

  private final Predicate<BigDecimal> isSmall;
  private final Set<Identity> found = new LinkedHashSet<>();
  private final Map<Set<Name>, List<Map<Name, BigDecimal>>> searched = new LinkedHashMap<>();

  private Identities(Predicate<BigDecimal> isSmall) {
    this.isSmall = isSmall;
  }

  /**
   * Looks for sums in some rows, in each of which every count is of the same unit.
   *
   * @param isSmall whether a count must not be told
   * @return those that hold in at least half of the rows in which all their counts stand
   */
  static List<Identity> of(Iterable<Map<Name, BigDecimal>> rows, Predicate<BigDecimal> isSmall) {
    Identities identities = new Identities(isSmall);
    rows.forEach(identities::search);
    return identities.found.stream().filter(identities::holds).toList();
  }

  private boolean holds(Identity identity) {
    int rows = 0;
    List<Map<Name, BigDecimal>> held = new ArrayList<>();
    for (List<Map<Name, BigDecimal>> alike : searched.values()) {
      for (Map<Name, BigDecimal> row : alike) {
        if (identity.isIn(row) && count(row, identity.total()).signum() > 0) {
          rows++;
          if (identity.rest(row).signum() == 0) {
            held.add(row);
          }
        }
      }
    }
    if (identity.isOfTwoCells()) {
      return held.size() == rows && rows > 1;
    }
    boolean once = held.size() == 1 && identity.parts().size() > 1;
    return held.size() * 2 >= rows && !(once && isByChance(identity, held.get(0)));
  }

  // Of many counts some add up to another by chance: in one row alone that is no evidence, but
  // where
  // it would tell a small count, a reader may still know it to be so.
  private boolean isByChance(Identity identity, Map<Name, BigDecimal> row) {
    return row.size() > FEW_COUNTS
        && (identity.parts().size() > FEW_PARTS
            || identity.parts().stream().noneMatch(part -> isSmall.test(count(row, part))));
  }

  private static BigDecimal count(Map<Name, BigDecimal> row, Name name) {
    return row.getOrDefault(name, BigDecimal.ZERO);
  }

  private void search(Map<Name, BigDecimal> row) {
    List<Map<Name, BigDecimal>> alike =
        searched.computeIfAbsent(row.keySet(), names -> new ArrayList<>());
    if (alike.size() == ROWS_SEARCHED) {
      return;
    }
    alike.add(row);
    List<Map.Entry<Name, BigDecimal>> counts =
        row.entrySet().stream()
            .filter(count -> count.getValue().signum() > 0)
            .sorted(Map.Entry.comparingByValue(Comparator.naturalOrder()))
            .toList();
    for (Map.Entry<Name, BigDecimal> total : counts) {
      List<Map.Entry<Name, BigDecimal>> parts =
          counts.stream().filter(part -> part != total).limit(MOST_PARTS).toList();
      sumTo(total.getValue(), parts, 0, new ArrayList<>(), total.getKey());
    }
  }

  private void sumTo(
      BigDecimal rest,
      List<Map.Entry<Name, BigDecimal>> parts,
      int from,
      List<Name> chosen,
      Name total) {
    if (rest.signum() == 0) {
      if (isTelling(chosen, total)) {
        found.add(new Identity(total, List.copyOf(chosen)));
      }
      return;
    }
    for (int at = from; at < parts.size(); at++) {
      BigDecimal left = rest.subtract(Objects.requireNonNull(parts.get(at).getValue()));
      if (left.signum() < 0) {
        return;
      }
      chosen.add(parts.get(at).getKey());
      sumTo(left, parts, at + 1, chosen, total);
      chosen.remove(chosen.size() - 1);
    }
  }

  // That two sums over rows are equal says nothing that the rows' own cells do not.
  private static boolean isTelling(List<Name> chosen, Name total) {
    return total.kind() == Kind.CELL || chosen.stream().anyMatch(name -> name.kind() == Kind.CELL);
  }
}
