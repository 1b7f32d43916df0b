package org.junheng.remedy;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a plan may do.
 *
 * @param prices what one more or less of a submitted field costs, by {@code table.field}; empty
 *     where changes are weighed by their share of what the county has
 * @param caps by how much a field may change in one row at most, by {@code table.field}
 * @param kept keys or names of rows that are left as they are, with all that lies within them
 * @param budget what the plan may cost at most, or null; only with prices
 */
public record PlanOptions(
    Map<String, BigDecimal> prices,
    Map<String, BigDecimal> caps,
    Set<String> kept,
    @Nullable BigDecimal budget) {
  /** No prices, no bounds. */
  public static final PlanOptions FREE = new PlanOptions(Map.of(), Map.of(), Set.of(), null);

  /** The same without prices, and so without a budget. */
  public PlanOptions unpriced() {
    return new PlanOptions(Map.of(), caps, kept, null);
  }

  public PlanOptions {
    prices = Map.copyOf(prices);
    caps = Map.copyOf(caps);
    kept = Set.copyOf(kept);
    if (budget != null && prices.isEmpty()) {
      throw new IllegalArgumentException("a budget needs prices");
    }
  }
}
