package org.junheng.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junheng.expr.Expr;
import org.junheng.expr.Rows;
import org.junheng.expr.Unplaced;
import org.junheng.rule.View;
import org.junheng.table.Column;
import org.junheng.table.Combinations;
import org.junheng.table.FlagColumn;
import org.junheng.table.KeyIndex;
import org.junheng.table.Schema;

/**
 * The groups of the rows of a table or view, in the order of their first rows.
 *
 * @param view what the groups are
 * @param base what is grouped
 * @param groupOfBase each base row's group; −1 for one in no group, or of which that is not known
 * @param first the first base row of each group
 * @param perhaps the groups that exist only if a row whose condition is unknown is to be grouped
 * @param open the base rows whose group is not known, ascending
 * @param unplaced the same with the groups that they may be in; empty where they are left out
 * @param unknown those of them that may make a group beside these
 */
@SuppressWarnings("ArrayRecordComponent") // a value inside this package, never compared
record GroupRows(
    View.GroupsOf view,
    Workspace base,
    int[] groupOfBase,
    int[] first,
    BitSet perhaps,
    List<Integer> open,
    List<Unplaced.Bundle> unplaced,
    List<Integer> unknown)
    implements ViewRows {
  static GroupRows of(View.GroupsOf view, Workspace base) {
    boolean leavesOut = view.leavesOutUnplaced() || base.isLeavingOut();
    List<Column> parts = parts(view, base);
    if (!leavesOut) {
      withoutUnmatched(parts, view, base);
    }
    List<Column> values = new ArrayList<>(parts);
    byte[] when = null;
    if (view.when() != null) {
      when = ((FlagColumn) base.settled(view.when(), view.base())).values();
      // A row that is not to be grouped is given a missing value, and so no group.
      values.add(grouped(when, leavesOut));
    }
    Combinations combinations = Combinations.in(values);
    GroupRows known =
        new GroupRows(
            view,
            base,
            combinations.of(),
            combinations.first(),
            new BitSet(),
            List.of(),
            List.of(),
            List.of());
    return known.withOpen(parts, when, leavesOut);
  }

  private static List<Column> parts(View.GroupsOf view, Workspace base) {
    List<Column> parts = new ArrayList<>();
    view.by()
        .forEach(
            (name, by) -> {
              Column column = base.settled(by, view.base());
              parts.add(view.blankIsGroup().contains(name) ? Columns.filled(column) : column);
              if (view.blankIsGroup().contains(name)) {
                parts.add(Columns.given(column));
              }
            });
    return parts;
  }

  // A value that should name a row around and names none is as good as missing.
  private static void withoutUnmatched(List<Column> parts, View.GroupsOf view, Workspace base) {
    Schema.Within within = view.schema().within();
    if (within == null || base.data().table(within.table()) == null) {
      return;
    }
    List<String> names = List.copyOf(view.by().keySet());
    List<Column> by = new ArrayList<>();
    for (String field : within.by()) {
      if (view.blankIsGroup().contains(field)) {
        return;
      }
      by.add(parts.get(place(names, field, view)));
    }
    List<String> key = Objects.requireNonNull(base.rules().schema(within.table())).key();
    int[] places = KeyIndex.of(base.columns(within.table(), key)).rowsOf(by);
    BitSet unmatched = new BitSet();
    for (int row = 0; row < places.length; row++) {
      unmatched.set(row, places[row] < 0);
    }
    if (!unmatched.isEmpty()) {
      int last = place(names, within.by().get(within.by().size() - 1), view);
      parts.set(last, Columns.without(parts.get(last), unmatched));
    }
  }

  /** Where a field stands among the parts, of which one that may be blank has two. */
  private static int place(List<String> names, String field, View.GroupsOf view) {
    int place = names.indexOf(field);
    return place
        + (int) names.subList(0, place).stream().filter(view.blankIsGroup()::contains).count();
  }

  private static Column grouped(byte[] when, boolean onlyKnown) {
    byte[] kept = when.clone();
    for (int i = 0; i < kept.length; i++) {
      boolean is = kept[i] == FlagColumn.TRUE || kept[i] == FlagColumn.MISSING && !onlyKnown;
      kept[i] = is ? FlagColumn.TRUE : FlagColumn.MISSING;
    }
    return new FlagColumn(kept);
  }

  private GroupRows withOpen(List<Column> parts, byte @Nullable [] when, boolean leavesOut) {
    int[] places = groupOfBase.clone();
    BitSet sure = new BitSet(first.length);
    List<Integer> some = new ArrayList<>();
    for (int row = 0; row < places.length; row++) {
      boolean isUnknown = when != null && when[row] == FlagColumn.MISSING;
      boolean isOut = when != null && when[row] == FlagColumn.FALSE;
      if (!isOut && (places[row] < 0 || isUnknown)) {
        some.add(row);
        places[row] = -1;
      } else if (!isOut) {
        sure.set(places[row]);
      }
    }
    if (some.isEmpty()) {
      return this;
    }
    return leavesOut
        ? new GroupRows(view, base, places, first, perhaps, some, List.of(), List.of())
        : withUnplaced(parts, places, sure, some);
  }

  private GroupRows withUnplaced(
      List<Column> parts, int[] places, BitSet sure, List<Integer> some) {
    BitSet maybe = new BitSet(first.length);
    maybe.set(0, first.length);
    maybe.andNot(sure);
    List<Column> ofGroups = parts.stream().map(part -> Columns.gather(part, first)).toList();
    Candidates candidates = new Candidates(ofGroups);
    UnplacedRows.Gathered gathered = new UnplacedRows.Gathered();
    List<Integer> unnamed = new ArrayList<>();
    for (int row : some) {
      List<Integer> known = Candidates.known(parts, row);
      gathered.add(candidates.exactly(parts, known, row), unit(row), row);
      if (known.size() < parts.size()) {
        unnamed.add(row);
      }
    }
    return new GroupRows(view, base, places, first, maybe, some, gathered.bundles(), unnamed);
  }

  /** By which submitted row it is decided where a base row belongs. */
  Unplaced.Unit unit(int row) {
    return base.unit(view.base(), row, view.schema().name());
  }

  /** The groups that may exist beside the known ones, wherever they lie. */
  List<Unplaced.Bundle> unknownAnywhere() {
    UnplacedRows.Gathered gathered = new UnplacedRows.Gathered();
    unknown.forEach(row -> gathered.add(null, unit(row), Unplaced.UNKNOWN_ROW));
    return gathered.bundles();
  }

  /** The groups that may exist, and so may lie within rows of the table around. */
  List<Unplaced.Bundle> perhapsWithin(String around) {
    UnplacedRows.Gathered gathered = new UnplacedRows.Gathered();
    int[] places = perhaps.isEmpty() ? groupOfBase : base.placesByKey(view.schema().name(), around);
    for (int group = perhaps.nextSetBit(0); group >= 0; group = perhaps.nextSetBit(group + 1)) {
      if (places[group] >= 0) {
        gathered.add(new int[] {places[group]}, unit(first[group]), group);
      }
    }
    if (!unknown.isEmpty() && base.isGiven(around)) {
      addUnknown(around, gathered);
    }
    return gathered.bundles();
  }

  // A group that is not there yet may lie in a row around only if no group that the row could be
  // in lies there already.
  private void addUnknown(String around, UnplacedRows.Gathered gathered) {
    Schema outer = Objects.requireNonNull(base.rules().schema(around));
    List<String> names = List.copyOf(view.by().keySet());
    List<String> by = Objects.requireNonNull(view.schema().within()).by();
    List<Column> own = new ArrayList<>();
    view.by().values().forEach(expr -> own.add(base.settled(expr, view.base())));
    List<Column> key = base.columns(around, outer.key());
    Set<List<String>> there = new HashSet<>();
    List<Integer> all = new ArrayList<>();
    for (int part = 0; part < own.size(); part++) {
      all.add(part);
    }
    for (int row : first) {
      there.add(Candidates.words(own, all, row));
    }
    List<Column> outerBy = by.stream().map(field -> own.get(names.indexOf(field))).toList();
    Candidates candidates = new Candidates(key);
    Map<List<String>, int[]> shared = new LinkedHashMap<>();
    for (int row : unknown) {
      List<Integer> known = Candidates.known(outerBy, row);
      int[] some = candidates.matching(outerBy, known, row);
      int[] places = some == null ? all(base.size(around)) : some;
      boolean settles =
          all.stream().allMatch(p -> !own.get(p).isMissing(row) || by.contains(names.get(p)));
      List<String> words = Candidates.words(own, all, row);
      int[] left =
          settles
              ? shared.computeIfAbsent(words, same -> lacking(places, there, words, names, by, key))
              : places;
      gathered.add(left, unit(row), Unplaced.UNKNOWN_ROW);
    }
  }

  private static int[] all(int size) {
    int[] all = new int[size];
    Arrays.setAll(all, row -> row);
    return all;
  }

  private static int[] lacking(
      int[] places,
      Set<List<String>> there,
      List<String> words,
      List<String> names,
      List<String> by,
      List<Column> key) {
    return Arrays.stream(places)
        .filter(
            place -> {
              List<String> wanted = new ArrayList<>(words);
              for (int part = 0; part < by.size(); part++) {
                List<Column> one = List.of(key.get(part));
                wanted.set(
                    names.indexOf(by.get(part)), Candidates.words(one, List.of(0), place).get(0));
              }
              return !there.contains(wanted);
            })
        .toArray();
  }

  @Override
  public int size() {
    return first.length;
  }

  @Override
  public Column column(String name) {
    return Columns.gather(base.evaluate(by(name), view.base()), first);
  }

  @Override
  public List<Expr> formulas(String name) {
    return List.of(by(name));
  }

  @Override
  public Rows.@Nullable Derived derived(String name, int row) {
    return new Rows.Derived(by(name), view.base(), first[row]);
  }

  private Expr by(String name) {
    Expr by = view.by().get(name);
    if (by == null) {
      throw new IllegalArgumentException("no column " + view.schema().name() + "." + name);
    }
    return by;
  }
}
