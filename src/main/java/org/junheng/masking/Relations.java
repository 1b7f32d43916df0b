package org.junheng.masking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.junheng.masking.Identities.Identity;
import org.junheng.masking.Identities.Name;
import org.junheng.masking.Spot.Kind;

/**
 * Which counts of people are sums of others: within a row (pupils are boys and girls), and of the
 * rows within a row, whose totals everybody is taken to know.
 */
final class Relations {
  private final Seen seen;
  private final Predicate<BigDecimal> isSmall;
  private final Map<Spot, BigDecimal> counts = new LinkedHashMap<>();
  private final List<Relation> all = new ArrayList<>();
  private final List<Spot> untold = new ArrayList<>();

  Relations(Seen seen, Predicate<BigDecimal> isSmall) {
    this.seen = seen;
    this.isSmall = isSmall;
    counts.putAll(seen.counts());
    Map<String, Map<String, Map<Name, BigDecimal>>> rows = new LinkedHashMap<>();
    List<Relation> groups = groups();
    counts.forEach(
        (spot, count) -> {
          if (spot.kind() != Kind.REST) {
            rows.computeIfAbsent(seen.unit(spot), unit -> new LinkedHashMap<>())
                .computeIfAbsent(spot.place(), place -> new HashMap<>())
                .put(Name.of(spot), count);
          }
        });
    rows.values().forEach(this::addIdentities);
    all.addAll(groups);
  }

  /** Every count, those that a reader adds up too. */
  Map<Spot, BigDecimal> counts() {
    return counts;
  }

  /** The totals that must not be told, although they are not small. */
  List<Spot> untold() {
    return untold;
  }

  /** The relations: those within a row first, then the smaller groups of rows. */
  List<Relation> all() {
    return all;
  }

  private List<Relation> groups() {
    Map<Spot, List<Spot>> groups = new LinkedHashMap<>();
    seen.counts()
        .forEach(
            (spot, count) -> {
              for (String around : seen.around(spot.place())) {
                Spot total = new Spot(around, Kind.TOTAL, spot.field());
                groups.computeIfAbsent(total, t -> new ArrayList<>()).add(spot);
              }
            });
    List<Relation> relations = new ArrayList<>();
    groups.forEach(
        (total, parts) -> {
          counts.put(
              total, parts.stream().map(this::count).reduce(BigDecimal.ZERO, BigDecimal::add));
          relations.add(relation(total, parts));
        });
    relations.removeIf(relation -> relation.parts().isEmpty());
    for (Unlisted unlisted : Unlisted.of(seen, relations, isSmall)) {
      counts.put(unlisted.missing(), unlisted.count());
      untold.addAll(unlisted.untold());
      relations.add(unlisted.relation());
    }
    relations.sort((one, other) -> Integer.compare(one.parts().size(), other.parts().size()));
    return relations;
  }

  private void addIdentities(Map<String, Map<Name, BigDecimal>> rows) {
    List<Identity> identities = Identities.of(rows.values(), isSmall);
    rows.forEach((place, row) -> identities.forEach(identity -> addIdentity(place, row, identity)));
    Inclusions inclusions = new Inclusions(rows.values());
    rows.forEach((place, row) -> addRests(place, row, inclusions));
  }

  private void addIdentity(String place, Map<Name, BigDecimal> row, Identity identity) {
    BigDecimal total = row.getOrDefault(identity.total(), BigDecimal.ZERO);
    if (total.signum() <= 0) {
      return;
    }
    List<Spot> parts = new ArrayList<>();
    for (Name part : identity.parts()) {
      if (row.containsKey(part)) {
        parts.add(new Spot(place, part.kind(), part.field()));
      }
    }
    BigDecimal rest = identity.rest(row);
    if (rest.signum() != 0) {
      if (parts.size() == identity.parts().size() || !isSmall.test(rest)) {
        return;
      }
      Spot missing = new Spot(place, Kind.REST, identity.toString());
      counts.put(missing, rest);
      parts.add(missing);
    } else if (!identity.isIn(row)) {
      return;
    }
    Spot whole = new Spot(place, identity.total().kind(), identity.total().field());
    all.add(relation(whole, parts));
  }

  // Of 103 pupils and 100 boarders, 3 are none, though no field counts them.
  private void addRests(String place, Map<Name, BigDecimal> row, Inclusions inclusions) {
    row.forEach(
        (total, most) ->
            row.forEach(
                (part, count) -> {
                  BigDecimal rest = most.subtract(count);
                  if (count.signum() > 0 && isSmall.test(rest) && inclusions.mayHold(total, part)) {
                    Spot missing = new Spot(place, Kind.REST, total.field() + part.field());
                    counts.put(missing, rest);
                    all.add(
                        new Relation(
                            Spot.cell(place, total.field()),
                            List.of(Spot.cell(place, part.field()), missing)));
                  }
                }));
  }

  private Relation relation(Spot total, Collection<Spot> parts) {
    return new Relation(total, parts.stream().filter(part -> count(part).signum() > 0).toList());
  }

  private BigDecimal count(Spot spot) {
    return Objects.requireNonNull(counts.get(spot));
  }
}
