package org.junheng.report;

import org.junheng.text.Language;

/**
 * What a reader asks of a report. A format heeds what concerns it.
 *
 * @param language the one language of the report
 * @param color whether a terminal's colours may be used; never the only sign of anything
 * @param width how many cells a line of text may take
 * @param detail how much is said
 * @param threads how many threads may work on it; at least 1. What is written does not depend on it
 */
public record ReportOptions(
    Language language, boolean color, int width, Detail detail, int threads) {
  /** How much is said. */
  public enum Detail {
    /** One line. */
    QUIET,
    /** What a person must act on. */
    NORMAL,
    /** Everything that is known. */
    VERBOSE
  }

  private static final int USUAL_WIDTH = 80;
  private static final int LEAST_WIDTH = 40;

  public ReportOptions {
    width = Math.max(LEAST_WIDTH, width);
    if (threads < 1) {
      throw new IllegalArgumentException("threads: " + threads);
    }
  }

  /** No colour, 80 cells wide, the usual detail, the caller's own thread. */
  public static ReportOptions of(Language language) {
    return new ReportOptions(language, false, USUAL_WIDTH, Detail.NORMAL, 1);
  }

  /** The same with or without colour. */
  public ReportOptions withColor(boolean wanted) {
    return new ReportOptions(language, wanted, width, detail, threads);
  }

  /** The same with another width; at least 40. */
  public ReportOptions withWidth(int cells) {
    return new ReportOptions(language, color, cells, detail, threads);
  }

  /** The same with another detail. */
  public ReportOptions withDetail(Detail wanted) {
    return new ReportOptions(language, color, width, wanted, threads);
  }

  /** The same with more threads, or fewer. */
  public ReportOptions withThreads(int wanted) {
    return new ReportOptions(language, color, width, detail, wanted);
  }
}
