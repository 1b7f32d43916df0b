package org.junheng.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junheng.problem.Location;

/**
 * A test that a rule carries.
 *
 * @param location where it is written
 * @param given the row: a String (as a cell would be written), a List of such rows for a table
 *     within, or a Map for a row around
 * @param outcomes the outcomes of a composite's parts by rule: one or several
 * @param judged the declaration: an outcome's word or a score; null where none is given
 * @param params parameters set for this case, as {@code name} or {@code name.key}
 * @param asOf the day it is judged on, or null for a day on which the rule is in force
 * @param expect the outcome that is expected
 * @param shortBy the remedy's change that is expected, or null
 */
public record RuleCase(
    Location location,
    Map<String, Object> given,
    Map<String, List<Outcome>> outcomes,
    @Nullable String judged,
    Map<String, String> params,
    @Nullable LocalDate asOf,
    Outcome expect,
    @Nullable BigDecimal shortBy) {
  public RuleCase {
    given = Collections.unmodifiableMap(new LinkedHashMap<>(given));
    outcomes = Collections.unmodifiableMap(new LinkedHashMap<>(outcomes));
    params = Collections.unmodifiableMap(new LinkedHashMap<>(params));
  }
}
