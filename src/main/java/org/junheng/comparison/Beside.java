package org.junheng.comparison;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.junheng.check.Baseline;
import org.junheng.check.Mark;
import org.junheng.check.Recall;
import org.junheng.check.Result;
import org.junheng.check.Result.RowResult;
import org.junheng.check.Year;
import org.junheng.comparison.Comparison.Change;
import org.junheng.comparison.Comparison.State;

/** Puts a result beside earlier ones: what is new, and how figures were. */
public final class Beside {
  private Beside() {}

  /**
   * A result whose findings are marked. A finding of which it cannot be said that the earlier
   * result has it counts as new.
   *
   * @param now the result
   * @param old the earlier one
   * @param sha256 the hash of the earlier one's file
   */
  public static Result marked(Result now, Result old, String sha256) {
    Comparison comparison = Comparison.of(old, now);
    IdentityHashMap<RowResult, Mark> marks = new IdentityHashMap<>();
    List<RowResult> fixed = new ArrayList<>();
    List<RowResult> unchecked = new ArrayList<>();
    for (Change change : comparison.changes()) {
      RowResult before = change.before();
      RowResult after = change.after();
      if (Side.isFinding(after)) {
        marks.put(after, mark(change));
      } else if (before != null) {
        (change.state() == State.FIXED ? fixed : unchecked).add(before);
      }
    }
    Baseline baseline =
        new Baseline(
            old.run().tool(),
            old.run().started(),
            old.run().asOf(),
            sha256,
            comparison.differences().otherThanData(),
            fixed,
            unchecked);
    List<RowResult> marked = new ArrayList<>();
    for (RowResult row : now.results()) {
      Mark mark = marks.get(row);
      marked.add(mark == null ? row : row.withMark(mark));
    }
    return now.withBaseline(baseline, marked);
  }

  /** What an earlier year's result said of what a result lists and spreads. */
  public static Year year(Result now, Result old, String sha256) {
    Differences differences = Differences.of(new Side(old), new Side(now));
    return Recall.of(now, old, sha256, differences.otherThanDataAndDay());
  }

  private static Mark mark(Change change) {
    if (change.state() != State.PERSISTING) {
      return Mark.NEW;
    }
    return Pairing.differ(change.before(), change.after()) ? Mark.UPDATED : Mark.UNCHANGED;
  }
}
