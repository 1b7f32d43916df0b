package org.junheng.expr;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * The names that expressions of a rule set may use: tables and views with their columns, and
 * parameters.
 */
public interface Scope {
  /** Whether a name is that of a table or view. */
  boolean isTable(String name);

  /**
   * The type of a column of a table or view: a field, view field or indicator; null where there is
   * none of that name.
   */
  @Nullable Type column(String table, String name);

  /** The parameter of a name, or null. */
  @Nullable Parameter parameter(String name);

  /**
   * Whether each row of {@code table} lies within a row of {@code around}, directly or through
   * others. Not true of a table and itself.
   */
  boolean liesWithin(String table, String around);

  /** The names of a table's columns, for suggestions. */
  Collection<String> columns(String table);

  /** The names of all parameters and tables, for suggestions. */
  Collection<String> others();

  /** What is known of a rule's figure; null where there is no rule of that id. */
  LastYear.@Nullable Measured measured(String rule);

  /** The ids of all rules, for suggestions. */
  Collection<String> rules();
}
