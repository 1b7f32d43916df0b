package org.junheng.expr;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A named constant of a rule book, with the values in force for this run.
 *
 * @param name the name expressions use
 * @param type what its values are
 * @param by the field of the row that chooses among {@code keyed}, or null for a single value
 * @param single the single value (BigDecimal, Boolean, String or LocalDate), or null where it is
 *     keyed
 * @param keyed the values by the field's value, in order; empty where it is single
 */
public record Parameter(
    String name,
    Type type,
    @Nullable String by,
    @Nullable Object single,
    Map<String, Object> keyed) {
  public Parameter {
    keyed = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(keyed));
    if ((by == null) != (single != null) || (by == null) != keyed.isEmpty()) {
      throw new IllegalArgumentException("a parameter is single or keyed: " + name);
    }
  }
}
