package org.junheng.expr;

import org.jspecify.annotations.Nullable;

/**
 * What a rule measured of the same row a year ago. To expressions it is a column of the row's own
 * table that no file holds: its name is the call that asks for it, so that it is printed as it was
 * written.
 */
public final class LastYear {
  private static final String BEFORE = Function.LAST_YEAR.word() + "(\"";
  private static final String AFTER = "\")";

  private LastYear() {}

  /**
   * What can be known of a rule's figure before any data is read.
   *
   * @param table the table or view whose rows the rule measures
   * @param type the type of its measure; null where it has none
   */
  public record Measured(String table, @Nullable Type type) {}

  /** The name of the column that holds last year's figures of a rule. */
  public static String column(String rule) {
    return BEFORE + rule + AFTER;
  }

  /** The rule whose figures of last year a column holds; null of every other column. */
  public static @Nullable String rule(String column) {
    return column.startsWith(BEFORE) && column.endsWith(AFTER)
        ? column.substring(BEFORE.length(), column.length() - AFTER.length())
        : null;
  }
}
