package org.junheng.agreement;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junheng.problem.Location;

/**
 * A recorded explanation of an oddity: it closes the query of one row as long as the value that it
 * explains stays what it was.
 *
 * @param rule the id of the rule, a query
 * @param table the rule's table
 * @param row the row's key, its values joined by a slash
 * @param value the value explained, as compared
 * @param explanation why it is so
 * @param by who explained it
 * @param date when
 * @param location where the answer is recorded
 */
public record Answer(
    String rule,
    String table,
    String row,
    String value,
    String explanation,
    String by,
    LocalDate date,
    Location location) {
  public Answer {
    Words.required("rule", rule);
    Words.required("table", table);
    Words.required("row", row);
    Words.required("value", value);
    Words.required("explanation", explanation);
    Words.required("by", by);
  }

  /** Whether it explains a value: figures by their amount, everything else by its words. */
  public boolean explains(String now) {
    try {
      return new BigDecimal(value).compareTo(new BigDecimal(now)) == 0;
    } catch (NumberFormatException e) {
      return value.equals(now);
    }
  }
}
