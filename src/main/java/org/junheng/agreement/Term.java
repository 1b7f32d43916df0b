package org.junheng.agreement;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Where a day stands in a waiver's life. */
public enum Term {
  /** In force. */
  ACTIVE("active"),
  /** In force, and soon over. */
  EXPIRING("expiring"),
  /** Its first day is still to come. */
  NOT_YET("not-yet"),
  /** Its last day is over. */
  EXPIRED("expired");

  private final String word;

  Term(String word) {
    this.word = word;
  }

  /** The word documents use. */
  public String word() {
    return word;
  }

  /**
   * The term of a waiver.
   *
   * @param soon within how many days after the day its last day is soon
   */
  public static Term of(Waiver waiver, LocalDate day, long soon) {
    if (waiver.isExpiredOn(day)) {
      return EXPIRED;
    }
    if (waiver.isEarlyOn(day)) {
      return NOT_YET;
    }
    return left(waiver, day) <= soon ? EXPIRING : ACTIVE;
  }

  /** How many days a waiver has left after a day; 0 on its last day, negative when it is over. */
  public static long left(Waiver waiver, LocalDate day) {
    return ChronoUnit.DAYS.between(day, waiver.lastDay());
  }
}
