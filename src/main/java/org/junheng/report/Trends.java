package org.junheng.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junheng.check.Result.Figure;
import org.junheng.check.Result.RowRef;
import org.junheng.check.Result.RowResult;
import org.junheng.check.Result.RuleResult;
import org.junheng.check.Result.Spread;
import org.junheng.check.Year;
import org.junheng.check.Year.Then;
import org.junheng.rule.Outcome;
import org.junheng.text.Text;

/** How figures went over the years: those of earlier results, the oldest first, then today's. */
final class Trends {
  private static final int PLACES = 3;

  /**
   * One figure over the years.
   *
   * @param rule its rule
   * @param title what it measures
   * @param group the row that it is of
   * @param points a figure a year, in the order of the labels
   */
  record Trend(String rule, String title, String group, List<Point> points) {}

  /**
   * A figure of a year.
   *
   * @param shown the figure; a dash where there is none
   * @param value the same for drawing; null where there is none
   * @param outcome how it was judged; null where it was not
   * @param limit the limit it was judged by, where that is not today's; else empty
   */
  record Point(String shown, @Nullable BigDecimal value, @Nullable Outcome outcome, String limit) {}

  private record Place(String rule, String table, List<String> key) {
    static Place of(String rule, RowRef row) {
      return new Place(rule, row.table(), row.key());
    }
  }

  private final Digest digest;
  private final Phrases phrases;
  private final List<Year> years;
  private final List<Map<Place, Then>> known = new ArrayList<>();

  Trends(Digest digest, Phrases phrases) {
    this.digest = digest;
    this.phrases = phrases;
    this.years = new ArrayList<>(digest.result().history());
    Collections.reverse(years);
    for (Year year : years) {
      Map<Place, Then> figures = new HashMap<>();
      year.figures()
          .forEach(then -> figures.put(new Place(then.rule(), then.table(), then.key()), then));
      known.add(figures);
    }
  }

  /** The years, today's last; a day where two are of one year. */
  List<String> labels() {
    Set<Integer> seen = new HashSet<>();
    boolean days = !seen.add(digest.result().run().asOf().getYear());
    for (Year year : years) {
      days |= !seen.add(year.asOf().getYear());
    }
    List<String> labels = new ArrayList<>();
    for (Year year : years) {
      labels.add(days ? year.asOf().toString() : String.valueOf(year.asOf().getYear()));
    }
    LocalDate today = digest.result().run().asOf();
    labels.add(days ? today.toString() : String.valueOf(today.getYear()));
    return labels;
  }

  /** What was said in earlier years of a row, the newest first; empty where nothing was. */
  String past(RowResult row) {
    List<String> labels = labels();
    List<String> said = new ArrayList<>();
    for (int at = years.size() - 1; at >= 0; at--) {
      Then then = known.get(at).get(Place.of(row.rule(), row.row()));
      if (then != null && then.actual() != null) {
        String figure = phrases.figure(then.actual());
        said.add(phrases.say("named-figure", labels.get(at), figure + limit(then, row.limits())));
      }
    }
    return phrases.list(said);
  }

  /** The coefficients, and the figures of outermost rows, that earlier years know. */
  List<Trend> all() {
    List<Trend> trends = new ArrayList<>();
    if (years.isEmpty()) {
      return trends;
    }
    for (Spread spread : digest.result().spreads()) {
      add(trends, trend(spread));
    }
    Set<Place> spread = new HashSet<>();
    digest.result().spreads().forEach(each -> spread.add(Place.of(each.rule(), each.group())));
    for (RowResult row : digest.result().results()) {
      boolean outermost = row.within().isEmpty() && digest.isOutermost(row.row());
      if (outermost
          && number(row.actual()) != null
          && !spread.contains(Place.of(row.rule(), row.row()))) {
        add(trends, trend(row));
      }
    }
    return trends;
  }

  private static void add(List<Trend> trends, Trend trend) {
    if (trend.points().subList(0, trend.points().size() - 1).stream()
        .anyMatch(point -> point.value() != null)) {
      trends.add(trend);
    }
  }

  private Trend trend(Spread spread) {
    Double bound = spread.limit();
    List<Figure> limits =
        bound == null
            ? List.of()
            : List.of(new Figure(BigDecimal.valueOf(bound), Text.same(bound.toString())));
    List<Point> points = points(spread.rule(), spread.group(), limits, true);
    boolean finite = Double.isFinite(spread.value());
    points.add(
        new Point(
            phrases.decimal(spread.value(), PLACES),
            finite ? BigDecimal.valueOf(spread.value()) : null,
            spread.outcome(),
            ""));
    return new Trend(
        Plain.line(spread.rule()), phrases.text(spread.measured()), group(spread.group()), points);
  }

  private Trend trend(RowResult row) {
    RuleResult rule = digest.rule(row.rule());
    List<Point> points = points(row.rule(), row.row(), row.limits(), false);
    Figure actual = row.actual();
    points.add(
        new Point(
            actual == null ? "–" : phrases.figure(actual), number(actual), row.outcome(), ""));
    String title = rule == null ? "" : phrases.text(rule.title());
    return new Trend(Plain.line(row.rule()), title, group(row.row()), points);
  }

  private List<Point> points(String rule, RowRef row, List<Figure> limits, boolean coefficient) {
    List<Point> points = new ArrayList<>();
    for (Map<Place, Then> figures : known) {
      Then then = figures.get(Place.of(rule, row));
      BigDecimal value = then == null ? null : number(then.actual());
      if (then == null || then.actual() == null || value == null) {
        points.add(new Point("–", null, then == null ? null : then.outcome(), ""));
        continue;
      }
      String shown =
          coefficient
              ? phrases.decimal(value.doubleValue(), PLACES)
              : phrases.figure(then.actual());
      points.add(new Point(shown, value, then.outcome(), limit(then, limits)));
    }
    return points;
  }

  private String limit(Then then, List<Figure> today) {
    if (then.limits().isEmpty() || isSame(then.limits(), today)) {
      return "";
    }
    List<String> limits = then.limits().stream().map(phrases::figure).toList();
    return phrases.say("trend.limit", phrases.list(limits));
  }

  private static boolean isSame(List<Figure> one, List<Figure> other) {
    if (one.size() != other.size()) {
      return false;
    }
    for (int at = 0; at < one.size(); at++) {
      BigDecimal a = number(one.get(at));
      BigDecimal b = number(other.get(at));
      boolean same =
          a == null || b == null
              ? one.get(at).value().equals(other.get(at).value())
              : a.compareTo(b) == 0;
      if (!same) {
        return false;
      }
    }
    return true;
  }

  private static @Nullable BigDecimal number(@Nullable Figure figure) {
    return figure != null && figure.value() instanceof BigDecimal number ? number : null;
  }

  private String group(RowRef row) {
    return digest.subjects().size() == 1
        ? phrases.nameWithin(row, digest.subjects().get(0))
        : phrases.name(row);
  }
}
