package org.junheng.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junheng.expr.Unplaced;
import org.junheng.rule.RuleSet;
import org.junheng.rule.View;
import org.junheng.table.Column;
import org.junheng.table.Table;

/**
 * Which rows may lie within which, where their keys do not say: the key is missing, or names no
 * row, or a condition of the groups is unknown; and the second rows of keys that stand twice.
 */
final class UnplacedRows {
  private final RuleSet rules;
  private final Workspace rows;

  UnplacedRows(Workspace rows) {
    this.rules = rows.rules();
    this.rows = rows;
  }

  /**
   * The rows of a table that may lie within rows of another.
   *
   * @param way the tables from the one to the other, both included
   */
  Unplaced of(List<String> way) {
    String table = way.get(0);
    String around = way.get(way.size() - 1);
    List<Unplaced.Bundle> bundles = new ArrayList<>(seconds(table, around));
    bundles.addAll(way.size() == 2 ? step(table, around) : composed(way));
    return bundles.isEmpty() ? Unplaced.NONE : new Unplaced(bundles);
  }

  // What lies within, or is made from, a row whose place is not known, goes where it goes; a row
  // whose place is not known may lie wherever one of its candidates does.
  private List<Unplaced.Bundle> composed(List<String> way) {
    String table = way.get(0);
    String next = way.get(1);
    String around = way.get(way.size() - 1);
    List<Unplaced.Bundle> bundles = new ArrayList<>();
    Unplaced rest = rows.unplaced(next, around);
    for (Unplaced.Bundle bundle : rest.bundles()) {
      add(bundles, bundle.candidates(), within(table, next, bundle.members()), bundle.more());
    }
    for (Unplaced.Bundle bundle : step(table, next)) {
      add(
          bundles,
          bundle.candidates() == null ? null : carried(bundle, next, around, rest),
          bundle.members(),
          bundle.more());
    }
    return bundles;
  }

  private static void add(
      List<Unplaced.Bundle> bundles,
      int @Nullable [] candidates,
      List<Unplaced.Member> members,
      int more) {
    boolean any = candidates == null || candidates.length > 0;
    if (any && (more > 0 || !members.isEmpty())) {
      bundles.add(new Unplaced.Bundle(candidates, members, more));
    }
  }

  private List<Unplaced.Member> within(String table, String next, List<Unplaced.Member> members) {
    List<Unplaced.Member> within = new ArrayList<>();
    for (Unplaced.Member member : members) {
      // What lies within a row that stands twice is not there twice.
      if (!member.unit().second()) {
        int[] own =
            Arrays.stream(member.rows())
                .filter(row -> row != Unplaced.UNKNOWN_ROW)
                .flatMap(row -> Arrays.stream(rows.within(table, next, row)))
                .sorted()
                .toArray();
        if (own.length > 0) {
          within.add(new Unplaced.Member(member.unit(), own));
        }
      }
    }
    return within;
  }

  private int[] carried(Unplaced.Bundle bundle, String next, String around, Unplaced rest) {
    int[] places = rows.around(next, around);
    BitSet carried = new BitSet();
    for (int candidate : Objects.requireNonNull(bundle.candidates())) {
      if (places[candidate] >= 0) {
        carried.set(places[candidate]);
      }
    }
    // Or wherever a group that is not there yet, or a candidate without a place, may lie.
    for (Unplaced.Bundle other : rest.bundles()) {
      if (mayHold(other, bundle)) {
        int[] candidates = other.candidates();
        if (candidates == null) {
          carried.set(0, rows.size(around));
        } else {
          Arrays.stream(candidates).forEach(carried::set);
        }
      }
    }
    return carried.stream().toArray();
  }

  private static boolean mayHold(Unplaced.Bundle outer, Unplaced.Bundle bundle) {
    int[] candidates = Objects.requireNonNull(bundle.candidates());
    if (outer.more() > 0) {
      return true;
    }
    for (Unplaced.Member member : outer.members()) {
      for (int row : member.rows()) {
        boolean unknown = row == Unplaced.UNKNOWN_ROW;
        if (unknown
            ? bundle.members().stream().anyMatch(own -> own.unit().equals(member.unit()))
            : Arrays.binarySearch(candidates, row) >= 0) {
          return true;
        }
      }
    }
    return bundle.more() > 0;
  }

  private List<Unplaced.Bundle> step(String table, String around) {
    if (rules.views().get(around) instanceof View.GroupsOf groups && groups.base().equals(table)) {
      List<Unplaced.Bundle> bundles = new ArrayList<>(rows.groups(around).unplaced());
      if (rules.views().get(table) instanceof View.GroupsOf) {
        bundles.addAll(rows.groups(table).unknownAnywhere());
      }
      return bundles;
    }
    if (rules.views().get(table) instanceof View.PartsOf parts && parts.base().equals(around)) {
      return List.of();
    }
    List<Unplaced.Bundle> bundles = new ArrayList<>(byKey(table, around));
    if (rules.views().get(table) instanceof View.GroupsOf) {
      bundles.addAll(rows.groups(table).perhapsWithin(around));
    }
    return bundles;
  }

  private List<Unplaced.Bundle> byKey(String table, String around) {
    if (!rows.isGiven(around)) {
      return List.of();
    }
    List<String> by =
        Objects.requireNonNull(Objects.requireNonNull(rules.schema(table)).within()).by();
    List<Column> own = rows.columns(table, by);
    List<Column> outer = rows.columns(around, Objects.requireNonNull(rules.schema(around)).key());
    int[] places = rows.placesByKey(table, around);
    Candidates candidates = new Candidates(outer);
    Gathered gathered = new Gathered();
    for (int row = 0; row < places.length; row++) {
      if (places[row] < 0) {
        List<Integer> known = Candidates.known(own, row);
        boolean names = known.size() == own.size();
        // A whole key that names no group says that there is no such group.
        if (!names || !rules.views().containsKey(around)) {
          int[] some = names ? candidates.nearest(own, row) : candidates.matching(own, known, row);
          gathered.add(some, rows.unit(table, row, around), row);
        }
      }
    }
    return gathered.bundles();
  }

  /** Rows of keys that stand twice: a second one may lie where the first does. */
  private List<Unplaced.Bundle> seconds(String table, String around) {
    List<Unplaced.Bundle> bundles = new ArrayList<>();
    String base = table;
    int[] baseRows = null;
    if (rules.views().get(table) instanceof View.PartsOf parts) {
      base = parts.base();
      baseRows = rows.around(table, base);
    }
    Table given = rows.data().table(base);
    if (given == null || base.equals(around) || rows.isLeavingOut()) {
      return bundles;
    }
    Set<Integer> doubled = given.contradicted();
    if (!doubled.isEmpty()) {
      int[] places = rows.around(table, around);
      for (int row = 0; row < places.length; row++) {
        int own = baseRows == null ? row : baseRows[row];
        if (places[row] >= 0 && doubled.contains(own)) {
          Unplaced.Unit unit = new Unplaced.Unit(base, own, around, true);
          bundles.add(
              new Unplaced.Bundle(
                  new int[] {places[row]}, List.of(new Unplaced.Member(unit, new int[] {row})), 0));
        }
      }
    }
    return bundles;
  }

  /** Collects rows by their candidates. */
  static final class Gathered {
    private final Members everywhere = new Members();
    private final IdentityHashMap<int[], Members> byCandidates = new IdentityHashMap<>();
    private final List<int[]> inOrder = new ArrayList<>();

    private static final class Members {
      private final Map<Unplaced.Unit, Set<Integer>> units = new LinkedHashMap<>();
      private final Set<Unplaced.Unit> more = new HashSet<>();

      void add(Unplaced.Unit unit, int row) {
        if (units.containsKey(unit) || units.size() < Unplaced.MOST) {
          units.computeIfAbsent(unit, none -> new TreeSet<>()).add(row);
        } else {
          more.add(unit);
        }
      }

      Unplaced.Bundle bundle(int @Nullable [] candidates) {
        List<Unplaced.Member> members = new ArrayList<>();
        units.forEach(
            (unit, rows) ->
                members.add(
                    new Unplaced.Member(
                        unit, rows.stream().mapToInt(Integer::intValue).toArray())));
        return new Unplaced.Bundle(candidates, members, more.size());
      }
    }

    /**
     * A row of a unit with its candidates; null for all.
     *
     * @param candidates always the same array where they are the same
     */
    void add(int @Nullable [] candidates, Unplaced.Unit unit, int row) {
      if (candidates == null) {
        everywhere.add(unit, row);
      } else if (candidates.length > 0) {
        known(candidates).add(unit, row);
      }
    }

    private Members known(int[] candidates) {
      Members members = byCandidates.get(candidates);
      if (members == null) {
        members = new Members();
        byCandidates.put(candidates, members);
        inOrder.add(candidates);
      }
      return members;
    }

    List<Unplaced.Bundle> bundles() {
      List<Unplaced.Bundle> bundles = new ArrayList<>();
      if (!everywhere.units.isEmpty()) {
        bundles.add(everywhere.bundle(null));
      }
      for (int[] candidates : inOrder) {
        bundles.add(Objects.requireNonNull(byCandidates.get(candidates)).bundle(candidates));
      }
      return bundles;
    }
  }
}
