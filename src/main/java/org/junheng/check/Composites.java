package org.junheng.check;

import java.math.BigDecimal;
import java.util.List;
import org.junheng.rule.Comparison;
import org.junheng.rule.Outcome;

/**
 * How outcomes make an outcome. Every answer is that of all completions of the undecided ones:
 * given only where all agree.
 */
final class Composites {
  private static final byte PASS = Outcome.PASS.code();
  private static final byte FAIL = Outcome.FAIL.code();
  private static final byte UNDECIDED = Outcome.UNDECIDED.code();
  private static final byte NOT_APPLICABLE = Outcome.NOT_APPLICABLE.code();
  private static final byte ERROR = Outcome.ERROR.code();

  private Composites() {}

  /**
   * Fail if one fails, else error, else undecided, else pass; not applicable where none applies.
   */
  static byte all(byte[] parts) {
    return rollUp(parts, FAIL, PASS);
  }

  /**
   * Pass if one passes, else error, else undecided, else fail; not applicable where none applies.
   */
  static byte any(byte[] parts) {
    return rollUp(parts, PASS, FAIL);
  }

  /** As {@link #all}, but what fails leaves it undecided. */
  static byte consistent(byte[] parts) {
    byte all = all(parts);
    return all == FAIL ? UNDECIDED : all;
  }

  private static byte rollUp(byte[] parts, byte decisive, byte otherwise) {
    boolean error = false;
    boolean undecided = false;
    boolean other = false;
    for (byte part : parts) {
      if (part == decisive) {
        return decisive;
      }
      error |= part == ERROR;
      undecided |= part == UNDECIDED || part == Outcome.NOT_CHECKED.code();
      other |= part == otherwise;
    }
    return error ? ERROR : undecided ? UNDECIDED : other ? otherwise : NOT_APPLICABLE;
  }

  /**
   * At most {@code allowed} parts fail, and each that fails still reaches its floor.
   *
   * @param parts the parts' outcomes
   * @param floors the parts' outcomes against the floor; where there is no floor, all pass
   * @param allowed how many may fail
   */
  static byte atMostFail(byte[] parts, byte[] floors, int allowed) {
    int fails = 0;
    int open = 0;
    boolean floorOpen = false;
    boolean error = false;
    boolean passes = false;
    for (int i = 0; i < parts.length; i++) {
      if (parts[i] == NOT_APPLICABLE) {
        continue;
      }
      if (parts[i] == FAIL) {
        fails++;
      } else if (parts[i] != PASS) {
        open++;
        error |= parts[i] == ERROR;
      }
      passes |= parts[i] == PASS;
      if (parts[i] != PASS && floors[i] == FAIL) {
        return FAIL;
      }
      floorOpen |= parts[i] != PASS && floors[i] != PASS;
    }
    if (fails > allowed) {
      return FAIL;
    }
    if (open == 0 && fails == 0 && !passes) {
      return NOT_APPLICABLE;
    }
    if (fails + open <= allowed && !floorOpen) {
      return PASS;
    }
    return open == 0 && !floorOpen ? PASS : error ? ERROR : UNDECIDED;
  }

  /** How many rows pass, fail and are undecided. */
  record Shared(long passes, long fails, long open) {
    long all() {
      return passes + fails + open;
    }
  }

  /**
   * The share of passes among the rows to which a rule applies.
   *
   * @param known the rows within
   * @param perhaps the rows of which it is not known whether they lie within
   * @param wanted the share
   */
  static byte share(Shared known, Shared perhaps, Comparison comparison, BigDecimal wanted) {
    if (known.all() == 0) {
      return perhaps.all() == 0 ? NOT_APPLICABLE : UNDECIDED;
    }
    // At the least all that may fail do so here, at the most all that may pass.
    boolean least =
        holds(known.passes(), known.all() + perhaps.fails() + perhaps.open(), comparison, wanted);
    boolean most =
        holds(
            known.passes() + known.open() + perhaps.passes() + perhaps.open(),
            known.all() + perhaps.passes() + perhaps.open(),
            comparison,
            wanted);
    return least == most ? (least ? PASS : FAIL) : UNDECIDED;
  }

  private static boolean holds(long passes, long all, Comparison comparison, BigDecimal wanted) {
    return comparison.holds(BigDecimal.valueOf(passes), wanted.multiply(BigDecimal.valueOf(all)));
  }

  /**
   * The first relief whose condition holds sets the outcome; where that is not known, the outcome
   * must be the same either way.
   */
  static byte relieved(byte strict, List<byte[]> conditions, List<byte[]> eased, int row) {
    byte outcome = strict;
    for (int i = conditions.size() - 1; i >= 0; i--) {
      byte condition = conditions.get(i)[row];
      if (condition == PASS) {
        outcome = eased.get(i)[row];
      } else if (condition == UNDECIDED && eased.get(i)[row] != outcome) {
        outcome = UNDECIDED;
      }
    }
    return outcome;
  }
}
