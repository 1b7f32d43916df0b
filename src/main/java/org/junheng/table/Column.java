package org.junheng.table;

import org.jspecify.annotations.Nullable;

/**
 * The values of one field or computed figure for every row of a table. Immutable: no one may write
 * to the arrays it hands out.
 */
public sealed interface Column permits NumberColumn, TextColumn, FlagColumn, DateColumn {
  /** How many rows. */
  int size();

  /** Whether a row holds no value. */
  boolean isMissing(int row);

  /**
   * The value: BigDecimal as submitted, String, Boolean or LocalDate; null where it is missing. For
   * single rows, not for loops.
   */
  @Nullable Object value(int row);

  /** Why missing cells are missing. */
  Gaps gaps();
}
