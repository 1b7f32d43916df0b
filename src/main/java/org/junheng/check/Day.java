package org.junheng.check;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junheng.problem.Problem;
import org.junheng.rule.Validity;

/**
 * The day whose rules apply. Where the data names several, or one that cannot be read, it is none
 * of them alone: what is in force on some of the days it could be, and not on others, is open.
 *
 * @param date the day, or the latest that it could be, as it is shown
 * @param origin where it comes from, as in {@link Result.Run}
 * @param possible the days that it could be
 * @param isAny whether it could be any other day, too
 * @param problems what is wrong with it
 */
record Day(
    LocalDate date,
    String origin,
    SortedSet<LocalDate> possible,
    boolean isAny,
    List<Problem> problems) {
  Day {
    possible = new TreeSet<>(possible);
    problems = List.copyOf(problems);
  }

  /** Whether something is in force on a day. */
  enum Force {
    IN,
    OUT,
    /** That is not known, since the day is not. */
    OPEN
  }

  /** One day. */
  static Day of(LocalDate date, String origin) {
    return new Day(date, origin, new TreeSet<>(List.of(date)), false, List.of());
  }

  /** Whether something that is in force for some days is so on this day. */
  Force force(Validity validity) {
    long covered = possible.stream().filter(validity::covers).count();
    boolean always = validity.from() == null && validity.until() == null;
    if (covered == possible.size() && (!isAny || always)) {
      return Force.IN;
    }
    return covered == 0 && (!isAny || validity.isEmpty()) ? Force.OUT : Force.OPEN;
  }
}
