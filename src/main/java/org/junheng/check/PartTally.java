package org.junheng.check;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.junheng.expr.Unplaced;
import org.junheng.rule.Criterion;
import org.junheng.rule.Outcome;

/**
 * What one entry of a composite says of each row.
 *
 * @param outcomes the outcome, one a row
 * @param passed how many rows within pass; 1 or 0 for a rule of the same row
 * @param applicable how many rows within it applies to
 */
@SuppressWarnings("ArrayRecordComponent") // a value inside this package, never compared
record PartTally(byte[] outcomes, int[] passed, int[] applicable) {
  private static final byte UNDECIDED = Outcome.UNDECIDED.code();

  static PartTally same(byte[] outcomes) {
    int[] passed = new int[outcomes.length];
    int[] applicable = new int[outcomes.length];
    for (int i = 0; i < outcomes.length; i++) {
      passed[i] = outcomes[i] == Outcome.PASS.code() ? 1 : 0;
      applicable[i] = outcomes[i] == Outcome.NOT_APPLICABLE.code() ? 0 : 1;
    }
    return new PartTally(outcomes, passed, applicable);
  }

  /**
   * Adds up a rule over the rows within.
   *
   * @param part the rule's outcomes
   * @param around the row around each of its rows, or null where it is of the same table
   * @param size how many rows there are around
   * @param entry {@code every} or {@code share}
   * @param unplaced the rows that may lie within
   * @param opened takes each that leaves a row open
   */
  static PartTally within(
      Judgement part,
      int @Nullable [] around,
      int size,
      Criterion.Part entry,
      Unplaced unplaced,
      BiConsumer<Unplaced.Unit, Integer> opened) {
    int[][] counts = new int[Outcome.values().length][size];
    if (part.state() == Judgement.State.NOT_GIVEN || part.state() == Judgement.State.NOT_SELECTED) {
      // Nothing that was not looked at passes, though there be no row to show for it.
      Arrays.fill(counts[Outcome.UNDECIDED.ordinal()], 1);
    } else if (!part.isNeutral()) {
      for (int i = 0; i < part.outcomes().length; i++) {
        int outer = around == null ? i : around[i];
        if (outer >= 0) {
          counts[part.outcomes()[i]][outer]++;
        }
      }
    }
    byte[] outcomes = new byte[size];
    int[] applicable = new int[size];
    BitSet open = part.isNeutral() ? new BitSet() : unplaced.candidates(size);
    for (int row = 0; row < size; row++) {
      outcomes[row] =
          open.get(row)
              ? open(part, counts, row, entry, unplaced.at(row), opened)
              : outcome(counts, row, entry, new int[Outcome.values().length]);
      applicable[row] =
          at(counts, Outcome.PASS, row) + at(counts, Outcome.FAIL, row) + open(counts, row);
    }
    return new PartTally(outcomes, counts[Outcome.PASS.ordinal()], applicable);
  }

  /** Where rows may lie within beside those that do, what they could change is undecided. */
  private static byte open(
      Judgement part,
      int[][] counts,
      int row,
      Criterion.Part entry,
      Unplaced.Open open,
      BiConsumer<Unplaced.Unit, Integer> opened) {
    int[] perhaps = new int[Outcome.values().length];
    perhaps[Outcome.UNDECIDED.ordinal()] = open.isCrowded() ? 1 : 0;
    for (Unplaced.Member member : open.members()) {
      for (int each : member.rows()) {
        Outcome outcome = each == Unplaced.UNKNOWN_ROW ? Outcome.UNDECIDED : part.outcome(each);
        perhaps[outcome.ordinal()]++;
      }
    }
    byte without = outcome(counts, row, entry, new int[Outcome.values().length]);
    byte with = open.isCrowded() ? crowded(without, entry) : outcome(counts, row, entry, perhaps);
    if (with == UNDECIDED && without != UNDECIDED) {
      open.members().forEach(member -> opened.accept(member.unit(), row));
    }
    return with;
  }

  // Any number of others may lie here: only one failure is enough whatever they are.
  private static byte crowded(byte without, Criterion.Part entry) {
    boolean decided = entry instanceof Criterion.Part.Every && without == Outcome.FAIL.code();
    return decided ? without : UNDECIDED;
  }

  private static byte outcome(int[][] counts, int row, Criterion.Part entry, int[] perhaps) {
    int passes = at(counts, Outcome.PASS, row);
    int fails = at(counts, Outcome.FAIL, row);
    int perhapsPass = perhaps[Outcome.PASS.ordinal()];
    int perhapsFail = perhaps[Outcome.FAIL.ordinal()];
    int perhapsOpen =
        perhaps[Outcome.UNDECIDED.ordinal()]
            + perhaps[Outcome.NOT_CHECKED.ordinal()]
            + perhaps[Outcome.ERROR.ordinal()];
    if (entry instanceof Criterion.Part.Share share) {
      return Composites.share(
          new Composites.Shared(passes, fails, open(counts, row)),
          new Composites.Shared(perhapsPass, perhapsFail, perhapsOpen),
          share.comparison(),
          share.share());
    }
    Outcome all =
        fails > 0
            ? Outcome.FAIL
            : at(counts, Outcome.ERROR, row) > 0
                ? Outcome.ERROR
                : open(counts, row) + perhapsFail + perhapsOpen > 0
                    ? Outcome.UNDECIDED
                    : passes > 0
                        ? Outcome.PASS
                        : perhapsPass > 0 ? Outcome.UNDECIDED : Outcome.NOT_APPLICABLE;
    return all.code();
  }

  private static int open(int[][] counts, int row) {
    return at(counts, Outcome.UNDECIDED, row)
        + at(counts, Outcome.NOT_CHECKED, row)
        + at(counts, Outcome.ERROR, row);
  }

  private static int at(int[][] counts, Outcome outcome, int row) {
    return counts[outcome.ordinal()][row];
  }
}
