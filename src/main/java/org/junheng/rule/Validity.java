package org.junheng.rule;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * From when until when a book, rule or relief is in force, both days included.
 *
 * @param from the first day, or null for always
 * @param until the last day, or null for ever
 */
public record Validity(@Nullable LocalDate from, @Nullable LocalDate until) {
  /** Always in force. */
  public static final Validity ALWAYS = new Validity(null, null);

  /** Whether a day lies within. */
  public boolean covers(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
  }

  /** Whether no day lies within. */
  public boolean isEmpty() {
    return from != null && until != null && until.isBefore(from);
  }

  /** The days that lie within this and another. */
  public Validity and(Validity other) {
    LocalDate latest =
        from == null || (other.from != null && other.from.isAfter(from)) ? other.from : from;
    LocalDate earliest =
        until == null || (other.until != null && other.until.isBefore(until)) ? other.until : until;
    return new Validity(latest, earliest);
  }
}
