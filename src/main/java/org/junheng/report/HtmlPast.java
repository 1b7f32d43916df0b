package org.junheng.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junheng.check.Baseline;
import org.junheng.check.Result.RowResult;
import org.junheng.check.Year;
import org.junheng.text.Message;

/**
 * The earlier results that this one stands beside: the figures over the years, and what the
 * baseline has that is there no more.
 *
 * @param years the heads of the columns; empty where there is no earlier year
 * @param trends a figure a row
 * @param more how many figures are not shown; empty for none
 * @param sources the earlier results, and by what else than the data they differ
 * @param marked whether findings are marked
 * @param gone the baseline's findings that are there no more
 * @param moreGone how many of them are not shown; empty for none
 */
record HtmlPast(
    List<String> years,
    List<Row> trends,
    String more,
    List<Source> sources,
    boolean marked,
    List<Gone> gone,
    String moreGone) {
  private static final int MOST = 120;
  private static final double WIDTH = 110;
  private static final double HEIGHT = 24;
  private static final double EDGE = 4;

  /** One figure over the years; its line is drawn on a field of 118 by 32. */
  record Row(
      String rule, String title, String group, List<Cell> cells, String line, List<Dot> dots) {}

  /** The figure of a year. */
  record Cell(String shown, HtmlPage.@Nullable Badge badge, String limit) {}

  /** A figure on the line. */
  record Dot(String x, String y) {}

  /** An earlier result. */
  record Source(String name, String sha256, List<String> differences) {}

  /** A finding that is there no more. */
  record Gone(HtmlPage.Badge badge, String rule, String row, String was) {}

  static HtmlPast of(Digest digest, Phrases phrases) {
    Trends trends = new Trends(digest, phrases);
    List<Trends.Trend> all = trends.all();
    List<Row> rows = new ArrayList<>();
    for (Trends.Trend trend : all.subList(0, Math.min(MOST, all.size()))) {
      rows.add(row(trend, phrases));
    }
    List<Source> sources = new ArrayList<>();
    for (Year year : digest.result().history()) {
      sources.add(
          source("trend.year", year.asOf().toString(), year.sha256(), year.differences(), phrases));
    }
    Baseline baseline = digest.result().baseline();
    List<Gone> gone = new ArrayList<>();
    if (baseline != null) {
      sources.add(
          source(
              "trend.baseline",
              baseline.asOf().toString(),
              baseline.sha256(),
              baseline.differences(),
              phrases));
      HtmlPage.Badge fixed = new HtmlPage.Badge("pass", "✓", phrases.say("diff.word.fixed"));
      HtmlPage.Badge open =
          new HtmlPage.Badge("undecided", "?", phrases.say("diff.word.unchecked"));
      FindingPhrases words = new FindingPhrases(digest, phrases);
      baseline.fixed().forEach(row -> gone.add(gone(fixed, row, words)));
      baseline.unchecked().forEach(row -> gone.add(gone(open, row, words)));
    }
    int shown = Math.min(MOST, gone.size());
    return new HtmlPast(
        rows.isEmpty() ? List.of() : trends.labels(),
        rows,
        all.size() > MOST ? phrases.count(all.size() - MOST) : "",
        sources,
        baseline != null,
        gone.subList(0, shown),
        gone.size() > shown ? phrases.count(gone.size() - shown) : "");
  }

  private static Gone gone(HtmlPage.Badge badge, RowResult row, FindingPhrases words) {
    return new Gone(badge, Plain.line(row.rule()), words.row(row), words.kindAndFigures(row));
  }

  private static Source source(
      String key, String day, String sha256, List<Message> differences, Phrases phrases) {
    return new Source(
        phrases.say(key, day), Plain.line(sha256), differences.stream().map(phrases::say).toList());
  }

  private static Row row(Trends.Trend trend, Phrases phrases) {
    List<Cell> cells = new ArrayList<>();
    List<Dot> dots = new ArrayList<>();
    List<BigDecimal> known =
        trend.points().stream().map(Trends.Point::value).filter(v -> v != null).toList();
    // From zero on: a change too small to be seen in the figures must not look like one.
    double least = Math.min(0, known.stream().mapToDouble(BigDecimal::doubleValue).min().orElse(0));
    double most = Math.max(0, known.stream().mapToDouble(BigDecimal::doubleValue).max().orElse(0));
    boolean flat = !(most > least);
    int last = trend.points().size() - 1;
    for (int at = 0; at <= last; at++) {
      Trends.Point point = trend.points().get(at);
      cells.add(
          new Cell(
              point.shown(),
              point.outcome() == null ? null : HtmlPage.Badge.of(point.outcome(), phrases),
              point.limit()));
      BigDecimal value = point.value();
      if (value != null) {
        double up = flat ? 0.5 : (value.doubleValue() - least) / (most - least);
        dots.add(
            new Dot(
                Scale.coordinate(EDGE + WIDTH * at / last),
                Scale.coordinate(EDGE + HEIGHT * (1 - up))));
      }
    }
    String line = String.join(" ", dots.stream().map(dot -> dot.x() + "," + dot.y()).toList());
    return new Row(trend.rule(), trend.title(), trend.group(), cells, line, dots);
  }
}
