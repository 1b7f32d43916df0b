package org.junheng.rulebook;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junheng.rule.View;
import org.junheng.table.Field;
import org.junheng.table.Schema;

/** A view whose names are known, while its expressions are being read. */
interface Draft {
  String base();

  /**
   * Whether its rows lie within the base's rows, and show their fields; else the base's rows lie
   * within its rows.
   */
  boolean isPartsOf();

  List<String> key();

  /** The table that it says it lies within, or null. */
  Schema.@Nullable Within within();

  /** The field that keyed limits look at, or null. */
  @Nullable String limitsBy();

  /** Its own fields. */
  Collection<String> fields();

  /** One of its own fields as it will be shown; null where it is broken. */
  @Nullable Field field(String name);

  /** The finished view; null where something in it is broken. */
  @Nullable View view();
}
