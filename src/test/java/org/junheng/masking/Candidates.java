package org.junheng.masking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * Whole numbers of which sums are known: whether they can be so at all. Values near the true ones
 * are tried first, for what is asked is whether few of them can be others.
 */
final class Candidates {
  private static final int MOST_STEPS = 30_000;

  private final int[] most;
  private final List<Sum> sums = new ArrayList<>();
  private final List<Predicate<int[]>> others = new ArrayList<>();
  private int[] near = {};
  private int steps;

  /** So many of each number are together from a least to a most. */
  private record Sum(int[] factors, long least, long most) {}

  /** Numbers from 0 to a most each. */
  Candidates(int numbers, int most) {
    this.most = new int[numbers];
    Arrays.fill(this.most, most);
  }

  /** A sum of so many of each number lies between two bounds. */
  void know(int[] factors, long least, long upTo) {
    sums.add(new Sum(factors.clone(), least, upTo));
  }

  /** Something else holds of all the numbers together. */
  void know(Predicate<int[]> other) {
    others.add(other);
  }

  /** Whether a sum of so many of each number can be this, as far as a search from here tells. */
  boolean canBe(int[] factors, long value, int[] from) {
    sums.add(new Sum(factors.clone(), value, value));
    steps = 0;
    near = from.clone();
    try {
      return search(new int[most.length], most.clone());
    } finally {
      sums.remove(sums.size() - 1);
    }
  }

  private boolean search(int[] low, int[] high) {
    if (++steps > MOST_STEPS || !narrowed(low, high)) {
      return false;
    }
    int open = -1;
    for (int at = 0; at < low.length; at++) {
      if (low[at] < high[at] && (open < 0 || high[at] - low[at] < high[open] - low[open])) {
        open = at;
      }
    }
    if (open < 0) {
      return others.stream().allMatch(other -> other.test(low));
    }
    int first = Math.max(low[open], Math.min(high[open], near[open]));
    for (int away = 0; away <= high[open] - low[open]; away++) {
      for (int value : away == 0 ? new int[] {first} : new int[] {first - away, first + away}) {
        if (value >= low[open] && value <= high[open]) {
          int[] from = low.clone();
          int[] upTo = high.clone();
          from[open] = value;
          upTo[open] = value;
          if (search(from, upTo)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  // Each sum bounds each number in it by the bounds of the others.
  private boolean narrowed(int[] low, int[] high) {
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Sum sum : sums) {
        long least = 0;
        long most = 0;
        for (int at = 0; at < low.length; at++) {
          int factor = sum.factors[at];
          least += (long) factor * (factor > 0 ? low[at] : high[at]);
          most += (long) factor * (factor > 0 ? high[at] : low[at]);
        }
        if (least > sum.most || most < sum.least) {
          return false;
        }
        for (int at = 0; at < low.length; at++) {
          int factor = sum.factors[at];
          if (factor != 0 && low[at] < high[at]) {
            long own = (long) factor * (factor > 0 ? low[at] : high[at]);
            long ownMost = (long) factor * (factor > 0 ? high[at] : low[at]);
            long upTo = sum.most - (least - own);
            long from = sum.least - (most - ownMost);
            int newLow = low[at];
            int newHigh = high[at];
            if (factor > 0) {
              newHigh = (int) Math.min(newHigh, Math.floorDiv(upTo, factor));
              newLow = (int) Math.max(newLow, -Math.floorDiv(-from, factor));
            } else {
              newLow = (int) Math.max(newLow, -Math.floorDiv(upTo, -factor));
              newHigh = (int) Math.min(newHigh, Math.floorDiv(-from, -factor));
            }
            if (newLow > newHigh) {
              return false;
            }
            if (newLow > low[at] || newHigh < high[at]) {
              low[at] = newLow;
              high[at] = newHigh;
              changed = true;
              break;
            }
          }
        }
      }
    }
    return true;
  }
}
