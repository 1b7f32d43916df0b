package org.junheng.masking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.junheng.masking.Spot.Kind;

/**
 * What little a submitted total leaves for counts that are not listed. Then nobody is told how many
 * the listed ones are together.
 *
 * @param missing what is left
 * @param count how many
 * @param relation the total, of what is listed and what is left
 * @param untold the sums of what is listed
 */
record Unlisted(Spot missing, BigDecimal count, Relation relation, List<Spot> untold) {
  private static final int MOST_FIELDS = 6;

  /**
   * Looks at the totals of a result.
   *
   * @param groups the counts of each field that are listed of the rows within a row
   */
  static List<Unlisted> of(Seen seen, List<Relation> groups, Predicate<BigDecimal> isSmall) {
    Map<List<String>, List<Relation>> fields = new LinkedHashMap<>();
    for (Relation group : groups) {
      Spot total = group.total();
      fields
          .computeIfAbsent(List.of(total.place(), seen.unit(total)), key -> new ArrayList<>())
          .add(group);
    }
    List<Unlisted> all = new ArrayList<>();
    fields.forEach(
        (key, listed) -> {
          for (Spot total : seen.of(key.get(0))) {
            if (seen.unit(total).equals(key.get(1))) {
              sums(listed)
                  .forEach((parts, untold) -> add(seen, total, parts, untold, isSmall, all));
            }
          }
        });
    return all;
  }

  // Boys and girls may be what is listed of pupils, or the pupils of some rows and the girls of
  // others. Of many fields some would add up by chance.
  private static Map<List<Spot>, List<Spot>> sums(List<Relation> fields) {
    Map<List<Spot>, List<Spot>> sums = new LinkedHashMap<>();
    for (Relation field : fields) {
      sums.put(field.parts(), List.of(field.total()));
      for (Relation other : fields.size() > MOST_FIELDS ? List.<Relation>of() : fields) {
        if (field != other) {
          List<Spot> untold = List.of(field.total(), other.total());
          sums.put(joined(field.parts(), other.parts()), untold);
          Set<String> places = new HashSet<>();
          field.parts().forEach(part -> places.add(part.place()));
          List<Spot> others =
              other.parts().stream().filter(part -> !places.contains(part.place())).toList();
          sums.put(joined(field.parts(), others), untold);
        }
      }
    }
    return sums;
  }

  private static List<Spot> joined(List<Spot> some, List<Spot> others) {
    List<Spot> all = new ArrayList<>(some);
    all.addAll(others);
    return all;
  }

  private static void add(
      Seen seen,
      Spot total,
      List<Spot> parts,
      List<Spot> untold,
      Predicate<BigDecimal> isSmall,
      List<Unlisted> into) {
    BigDecimal rest = Objects.requireNonNull(seen.counts().get(total));
    for (Spot part : parts) {
      rest = rest.subtract(Objects.requireNonNull(seen.counts().get(part)));
    }
    if (isSmall.test(rest)) {
      Spot missing = new Spot(total.place(), Kind.REST, total.field() + into.size());
      Relation relation = new Relation(total, joined(parts, List.of(missing)));
      into.add(new Unlisted(missing, rest, relation, untold));
    }
  }
}
