package org.junheng.table;

import org.jspecify.annotations.Nullable;

/**
 * Yes, no, or missing.
 *
 * @param values {@link #TRUE}, {@link #FALSE} or {@link #MISSING}, one a row
 * @param gaps why missing cells are missing
 */
public record FlagColumn(byte[] values, Gaps gaps) implements Column {
  public static final byte FALSE = 0;
  public static final byte TRUE = 1;
  public static final byte MISSING = -1;

  /** Flags with nothing to say of the missing ones. */
  public FlagColumn(byte[] values) {
    this(values, Gaps.ORDINARY);
  }

  @Override
  public int size() {
    return values.length;
  }

  @Override
  public boolean isMissing(int row) {
    return values[row] == MISSING;
  }

  @Override
  public @Nullable Boolean value(int row) {
    return values[row] == MISSING ? null : values[row] == TRUE;
  }
}
