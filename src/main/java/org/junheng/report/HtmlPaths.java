package org.junheng.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junheng.check.Result;
import org.junheng.rule.Outcome;

/**
 * The paths at a glance: of each a bar of what was decided, and all its counts.
 *
 * @param columns the outcomes that occur
 * @param rows one a path
 * @param sums the sum of each column, then of all
 */
record HtmlPaths(List<HtmlPage.Badge> columns, List<Row> rows, List<String> sums) {
  /** A path, its bar, and its counts, the last of which is their sum. */
  record Row(String title, List<Piece> bar, String said, List<String> counts) {}

  /** A piece of a bar that is {@link #WIDTH} wide. */
  record Piece(String kind, String x, String width) {}

  private static final int WIDTH = 240;

  private static final List<Outcome> DRAWN =
      List.of(Outcome.FAIL, Outcome.ERROR, Outcome.UNDECIDED, Outcome.PASS);

  static HtmlPaths of(Result result, Phrases phrases) {
    List<Outcome> outcomes = new ArrayList<>();
    for (Map.Entry<Outcome, Long> entry : result.summary().byOutcome().entrySet()) {
      if (entry.getValue() > 0) {
        outcomes.add(entry.getKey());
      }
    }
    List<Row> rows = new ArrayList<>();
    result
        .summary()
        .byPath()
        .forEach(
            (path, counts) -> {
              var title = result.summary().pathTitles().get(path);
              String shown = title == null ? Plain.line(path) : phrases.text(title);
              rows.add(row(shown, counts, outcomes, phrases));
            });
    return new HtmlPaths(
        outcomes.stream().map(outcome -> HtmlPage.Badge.of(outcome, phrases)).toList(),
        rows,
        counts(result.summary().byOutcome(), outcomes, phrases));
  }

  private static Row row(
      String title, Map<Outcome, Long> counts, List<Outcome> outcomes, Phrases phrases) {
    return new Row(title, bar(counts), said(counts, phrases), counts(counts, outcomes, phrases));
  }

  private static List<String> counts(
      Map<Outcome, Long> counts, List<Outcome> outcomes, Phrases phrases) {
    List<String> shown = new ArrayList<>();
    long sum = 0;
    for (Outcome outcome : outcomes) {
      long rows = counts.getOrDefault(outcome, 0L);
      sum += rows;
      shown.add(phrases.count(rows));
    }
    shown.add(phrases.count(sum));
    return shown;
  }

  private static List<Piece> bar(Map<Outcome, Long> counts) {
    long all = DRAWN.stream().mapToLong(outcome -> counts.getOrDefault(outcome, 0L)).sum();
    List<Piece> pieces = new ArrayList<>();
    double x = 0;
    for (Outcome outcome : DRAWN) {
      long rows = counts.getOrDefault(outcome, 0L);
      if (rows > 0) {
        double width = (double) WIDTH * rows / all;
        pieces.add(new Piece(outcome.word(), Scale.coordinate(x), Scale.coordinate(width)));
        x += width;
      }
    }
    return pieces;
  }

  private static String said(Map<Outcome, Long> counts, Phrases phrases) {
    List<String> words = new ArrayList<>();
    for (Outcome outcome : DRAWN) {
      long rows = counts.getOrDefault(outcome, 0L);
      if (rows > 0) {
        words.add(phrases.say("outcome-rows", phrases.outcome(outcome), phrases.count(rows)));
      }
    }
    return words.isEmpty() ? phrases.say("no-rows") : phrases.list(words);
  }
}
