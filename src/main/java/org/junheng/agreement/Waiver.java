package org.junheng.agreement;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junheng.problem.Location;

/**
 * A dated permission not to meet a rule. It covers one row of the rule's table, or every row within
 * a row around.
 *
 * @param rule the id of the rule
 * @param table the table of the row: the rule's own, or one around it
 * @param row the row's key, its values joined by a slash
 * @param from the first day, or null for any day up to the last
 * @param lastDay the last day, inclusive
 * @param bound what the measure must not be worse than, or null for any measure
 * @param reason why
 * @param authority who permits it
 * @param document where the permission is written
 * @param location where the waiver is recorded
 */
public record Waiver(
    String rule,
    String table,
    String row,
    @Nullable LocalDate from,
    LocalDate lastDay,
    @Nullable BigDecimal bound,
    String reason,
    String authority,
    String document,
    Location location) {
  public Waiver {
    Words.required("rule", rule);
    Words.required("table", table);
    Words.required("row", row);
    Words.required("reason", reason);
    Words.required("authority", authority);
    Words.required("document", document);
    if (from != null && from.isAfter(lastDay)) {
      throw new IllegalArgumentException("from " + from + " to " + lastDay);
    }
    bound = bound != null && bound.scale() < 0 ? bound.setScale(0) : bound;
  }

  /** Whether its first day is still to come. */
  public boolean isEarlyOn(LocalDate day) {
    return from != null && day.isBefore(from);
  }

  /** Whether its last day is over. */
  public boolean isExpiredOn(LocalDate day) {
    return day.isAfter(lastDay);
  }
}
