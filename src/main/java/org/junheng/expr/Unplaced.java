package org.junheng.expr;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a table of which it is not known whether they lie within a row of another: their key
 * is missing, names nothing, or stands twice. Each lies within at most one of its candidates.
 */
public final class Unplaced {
  /** Every row is where its key says. */
  public static final Unplaced NONE = new Unplaced(List.of());

  /** Of how many that share their candidates single ones are looked at. */
  public static final int MOST = 64;

  /** A row that is not known: a group that may exist beside those that are known. */
  public static final int UNKNOWN_ROW = -1;

  private final List<Bundle> everywhere = new ArrayList<>();
  private final Map<Integer, List<Bundle>> byCandidate = new HashMap<>();
  private final List<Bundle> bundles;

  /**
   * One submitted row whose place is not known. Whatever lies within it, or is made from it, goes
   * where it goes.
   *
   * @param table the table of the row
   * @param row the row
   * @param around the table or view in which its place is not known
   * @param second whether it is a row whose key stands twice: the first is where its key says, and
   *     there may be a second
   */
  public record Unit(String table, int row, String around, boolean second) {}

  /**
   * The rows of the table that go with a unit.
   *
   * @param unit the unit
   * @param rows the rows, ascending; {@link #UNKNOWN_ROW} for one that is not known
   */
  @SuppressWarnings("ArrayRecordComponent") // handed out, never compared
  public record Member(Unit unit, int[] rows) {}

  /**
   * Units with the same candidates.
   *
   * @param candidates the rows around, ascending; null for all
   * @param members the units, up to {@link #MOST}
   * @param more how many there are beside these
   */
  @SuppressWarnings("ArrayRecordComponent") // handed out, never compared
  public record Bundle(int @Nullable [] candidates, List<Member> members, int more) {
    public Bundle {
      members = List.copyOf(members);
    }
  }

  /**
   * What may lie within one row.
   *
   * @param members the rows by unit
   * @param isCrowded whether there are more than are listed
   */
  public record Open(List<Member> members, boolean isCrowded) {
    static final Open NOTHING = new Open(List.of(), false);
  }

  /** The rows of some bundles. A unit may come in several, but only once for each candidate. */
  public Unplaced(List<Bundle> bundles) {
    this.bundles = List.copyOf(bundles);
    for (Bundle bundle : bundles) {
      int[] candidates = bundle.candidates();
      if (candidates == null) {
        everywhere.add(bundle);
      } else {
        for (int candidate : candidates) {
          byCandidate.computeIfAbsent(candidate, none -> new ArrayList<>()).add(bundle);
        }
      }
    }
  }

  /** All units, by their candidates. */
  public List<Bundle> bundles() {
    return bundles;
  }

  /** The rows around within which some row may lie, of {@code size} rows. */
  public BitSet candidates(int size) {
    BitSet open = new BitSet(size);
    if (!everywhere.isEmpty()) {
      open.set(0, size);
    }
    byCandidate.keySet().forEach(open::set);
    return open;
  }

  /** What may lie within a row around. */
  public Open at(int row) {
    List<Bundle> own = byCandidate.getOrDefault(row, List.of());
    if (own.isEmpty() && everywhere.isEmpty()) {
      return Open.NOTHING;
    }
    // A unit of several bundles is one all the same.
    Map<Unit, Member> members = new LinkedHashMap<>();
    boolean crowded = false;
    for (List<Bundle> some : List.of(everywhere, own)) {
      for (Bundle bundle : some) {
        crowded |= bundle.more() > 0;
        bundle.members().forEach(member -> members.putIfAbsent(member.unit(), member));
      }
    }
    return new Open(List.copyOf(members.values()), crowded);
  }
}
