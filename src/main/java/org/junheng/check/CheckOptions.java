package org.junheng.check;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junheng.agreement.Agreements;
import org.junheng.rule.Severity;

/**
 * How a check is run.
 *
 * @param only patterns of the rules to judge; empty for all
 * @param skip patterns of the rules to leave out
 * @param asOf the day whose rules apply, or null for the data's reporting date, else the day of
 *     {@code started}
 * @param maxFindings how many findings are listed for each rule; the totals are exact whatever it
 *     is
 * @param threads how many threads work
 * @param chunk how many rows are worked on at a time; the result does not depend on it
 * @param tool the program's version
 * @param started the clock at the start
 * @param agreements the waivers and answers that count
 * @param earlier what was measured a year ago; null where it is not known
 * @param least the least severity that the verdict asks for; what is required it always asks for
 * @param leavesOutUnplaced whether rows whose place is not known are left out of what lies around
 *     them, instead of leaving open what they could change
 */
public record CheckOptions(
    List<String> only,
    List<String> skip,
    @Nullable LocalDate asOf,
    int maxFindings,
    int threads,
    int chunk,
    String tool,
    Instant started,
    Agreements agreements,
    @Nullable EarlierFigures earlier,
    Severity least,
    boolean leavesOutUnplaced) {
  /**
   * The usual number of rows worked on at a time: small enough for the columns of a chunk to stay
   * in the processor's cache.
   */
  public static final int USUAL_CHUNK = 16_384;

  /** Options with nothing agreed on. */
  public CheckOptions(
      List<String> only,
      List<String> skip,
      @Nullable LocalDate asOf,
      int maxFindings,
      int threads,
      int chunk,
      String tool,
      Instant started) {
    this(
        only,
        skip,
        asOf,
        maxFindings,
        threads,
        chunk,
        tool,
        started,
        Agreements.NONE,
        null,
        Severity.REQUIRED,
        false);
  }

  public CheckOptions {
    only = List.copyOf(only);
    skip = List.copyOf(skip);
    if (maxFindings < 0 || threads < 1 || chunk < 1) {
      throw new IllegalArgumentException(
          "maxFindings " + maxFindings + ", threads " + threads + ", chunk " + chunk);
    }
  }

  /** The same with waivers and answers. */
  public CheckOptions with(Agreements others) {
    return with(others, earlier, least, leavesOutUnplaced);
  }

  /** The same with what was measured a year ago. */
  public CheckOptions with(@Nullable EarlierFigures figures) {
    return with(agreements, figures, least, leavesOutUnplaced);
  }

  /** The same with a verdict that asks for other severities. */
  public CheckOptions asking(Severity other) {
    return with(agreements, earlier, other, leavesOutUnplaced);
  }

  /** The same, with rows whose place is not known left out. */
  public CheckOptions leavingOutUnplaced() {
    return with(agreements, earlier, least, true);
  }

  private CheckOptions with(
      Agreements others, @Nullable EarlierFigures figures, Severity other, boolean leavesOut) {
    return new CheckOptions(
        only,
        skip,
        asOf,
        maxFindings,
        threads,
        chunk,
        tool,
        started,
        others,
        figures,
        other,
        leavesOut);
  }
}
