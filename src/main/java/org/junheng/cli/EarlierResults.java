package org.junheng.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junheng.check.Baseline;
import org.junheng.check.EarlierFigures;
import org.junheng.check.Result;
import org.junheng.check.Year;
import org.junheng.cli.StoredResults.Stored;
import org.junheng.comparison.Beside;

/**
 * The earlier results that a check stands beside.
 *
 * @param baseline the one whose findings are tolerated, or null
 * @param years those of earlier years, the newest first
 */
record EarlierResults(@Nullable Stored baseline, List<Stored> years) {
  /**
   * Reads them.
   *
   * @throws Stop as {@link StoredResults#read} does
   */
  static EarlierResults read(Session session, PastOptions options) {
    if (options.baseline == null && options.lastYear.isEmpty()) {
      return new EarlierResults(null, List.of());
    }
    List<Stored> years = new ArrayList<>();
    options.lastYear.forEach(file -> years.add(stored(session, file)));
    years.sort(Comparator.comparing((Stored year) -> year.result().run().asOf()).reversed());
    Path file = options.baseline;
    return new EarlierResults(file == null ? null : stored(session, file), List.copyOf(years));
  }

  private static Stored stored(Session session, Path file) {
    return StoredResults.kept(session, file);
  }

  /** What the newest of the earlier years measured; null where none was given. */
  @Nullable EarlierFigures figures() {
    return years.isEmpty() ? null : EarlierFigures.of(years.get(0).result());
  }

  /** A result beside them; what it differs by from the baseline, beside the data, is told. */
  Result beside(Session session, Result now) {
    Result result = now;
    if (baseline != null) {
      result = Beside.marked(result, baseline.result(), baseline.sha256());
      tell(session, baseline, result.baseline());
    }
    if (!years.isEmpty()) {
      result = result.withHistory(history(session, result));
    }
    return result;
  }

  private List<Year> history(Session session, Result now) {
    List<Year> history = new ArrayList<>();
    for (Stored stored : years) {
      Year year = Beside.year(now, stored.result(), stored.sha256());
      history.add(year);
      if (!year.asOf().isBefore(now.run().asOf())) {
        session.warn("last-year.not-earlier", stored.name(), year.asOf(), now.run().asOf());
      }
      if (year.figures().isEmpty()) {
        session.warn("last-year.nothing", stored.name());
      }
    }
    return history;
  }

  private static void tell(Session session, Stored old, @Nullable Baseline baseline) {
    if (baseline != null && !baseline.differences().isEmpty()) {
      session.warn("baseline.differs", old.name());
      baseline
          .differences()
          .forEach(each -> session.warn("baseline.difference", each.in(session.language())));
    }
    if (old.result().omitted() > 0) {
      session.warn("baseline.cut", old.name(), old.result().omitted());
    }
  }

  /** The code that a result beside them ends with. */
  ExitCode code(Result result, VerdictOptions verdict) {
    return baseline == null
        ? ExitRule.of(result.summary(), verdict.failOn, verdict.allowUndecided)
        : BaselineRule.of(
            result, baseline.result().summary(), verdict.failOn, verdict.allowUndecided);
  }
}
