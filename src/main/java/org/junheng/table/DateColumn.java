package org.junheng.table;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days.
 *
 * @param days the day since 1970-01-01, one a row; {@link #MISSING} where there is none
 * @param gaps why missing cells are missing
 */
public record DateColumn(int[] days, Gaps gaps) implements Column {
  public static final int MISSING = Integer.MIN_VALUE;

  /** Days with nothing to say of the missing ones. */
  public DateColumn(int[] days) {
    this(days, Gaps.ORDINARY);
  }

  @Override
  public int size() {
    return days.length;
  }

  @Override
  public boolean isMissing(int row) {
    return days[row] == MISSING;
  }

  @Override
  public @Nullable LocalDate value(int row) {
    return days[row] == MISSING ? null : LocalDate.ofEpochDay(days[row]);
  }
}
