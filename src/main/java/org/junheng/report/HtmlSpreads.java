package org.junheng.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junheng.check.Result.Contribution;
import org.junheng.check.Result.RowRef;
import org.junheng.check.Result.RuleResult;
import org.junheng.check.Result.Spread;
import org.junheng.text.Text;

/**
 * The spreads: each as a line of a table, and drawn.
 *
 * @param spreads what is shown
 * @param counted whether some are so many points that they are counted instead of drawn
 * @param more how many are left out; empty for none
 */
record HtmlSpreads(List<Drawn> spreads, boolean counted, String more) {
  /** A spread of one figure among the rows of one group. */
  record Drawn(
      String id,
      HtmlPage.Badge badge,
      String rule,
      String measured,
      String group,
      String unit,
      String statistic,
      String value,
      String limit,
      String margin,
      String mean,
      String largest,
      @Nullable CoefficientBar bar,
      @Nullable StripPlot plot,
      String said,
      List<Share> shares,
      String rest) {}

  /** What one row adds. */
  record Share(String name, String value, String weight, String share, String without) {}

  /** The coefficient beside its limit, on a bar that is 100 wide. */
  record CoefficientBar(String value, String limit, boolean over) {}

  private static final int MOST = 60;
  private static final int MOST_SHARES = 120;
  private static final int PLACES = 3;

  static HtmlSpreads of(Digest digest, Phrases phrases) {
    List<Spread> all = new ArrayList<>(digest.result().spreads());
    if (all.size() > MOST) {
      all.sort(Comparator.comparing(spread -> -excess(spread)));
    }
    List<Drawn> drawn = new ArrayList<>();
    for (Spread spread : all.subList(0, Math.min(MOST, all.size()))) {
      drawn.add(drawn(digest, spread, drawn.size() + 1, phrases));
    }
    int more = all.size() - drawn.size();
    boolean counted =
        drawn.stream().anyMatch(one -> one.plot != null && !one.plot.columns().isEmpty());
    return new HtmlSpreads(drawn, counted, more == 0 ? "" : phrases.count(more));
  }

  private static double excess(Spread spread) {
    Double limit = spread.limit();
    double excess = limit == null ? spread.value() : spread.value() / limit;
    return Double.isFinite(excess) ? excess : 0;
  }

  private static Drawn drawn(Digest digest, Spread spread, int number, Phrases phrases) {
    Text unit = spread.unit();
    int places = spread.places().orElse(2);
    Double limit = spread.limit();
    String value = value(spread, phrases);
    String shownLimit = limit == null ? "" : limit(limit);
    String mean =
        Double.isFinite(spread.mean())
            ? phrases.withUnit(phrases.decimal(spread.mean(), places), unit)
            : none(digest, phrases);
    List<Contribution> sorted = new ArrayList<>(spread.contributions());
    sorted.sort(Comparator.comparing((Contribution c) -> Double.isNaN(c.share()) ? 0 : -c.share()));
    String group = group(digest, spread.group(), phrases);
    String statistic = statistic(spread.statistic(), phrases);
    Contribution first = sorted.isEmpty() ? null : sorted.get(0);
    String largest = first == null || !isThere(first.share()) ? "" : largest(first, phrases);
    return new Drawn(
        "spread-" + number,
        HtmlPage.Badge.of(spread.outcome(), phrases),
        Plain.line(spread.rule()),
        phrases.text(spread.measured()),
        group,
        phrases.text(unit),
        statistic,
        value,
        shownLimit,
        margin(spread, phrases),
        mean,
        largest,
        bar(spread),
        StripPlot.of(spread, sorted, phrases),
        said(digest, spread, statistic, value, shownLimit, mean, largest, phrases),
        shares(digest, sorted, places, phrases),
        sorted.size() > MOST_SHARES ? phrases.count(sorted.size() - MOST_SHARES) : "");
  }

  private static String limit(double limit) {
    BigDecimal exact = BigDecimal.valueOf(limit);
    return Phrases.grouped(
        exact.setScale(Math.max(PLACES, exact.scale()), RoundingMode.HALF_UP).toPlainString());
  }

  /** How far a statistic is from its limit, as a percentage of it; empty where there is none. */
  static String margin(Spread spread, Phrases phrases) {
    return Double.isFinite(spread.margin()) ? percent(spread.margin(), phrases) : "";
  }

  static String value(Spread spread, Phrases phrases) {
    Double limit = spread.limit();
    boolean isHidden =
        !isThere(spread.value())
            && spread.contributions().stream().anyMatch(part -> !isThere(part.value()));
    if (isHidden) {
      return phrases.say("hidden");
    }
    if (limit == null || !Double.isFinite(spread.value()) || !Double.isFinite(limit)) {
      return phrases.decimal(spread.value(), PLACES);
    }
    BigDecimal value = BigDecimal.valueOf(spread.value());
    return phrases.beside(value, BigDecimal.valueOf(limit), PLACES);
  }

  // "Linjiang County, primary" is "primary" in a report on Linjiang County.
  private static String group(Digest digest, RowRef group, Phrases phrases) {
    return digest.subjects().size() == 1
        ? phrases.nameWithin(group, digest.subjects().get(0))
        : phrases.name(group);
  }

  private static String statistic(String word, Phrases phrases) {
    List<String> known =
        List.of(
            "cv",
            "mean_cv",
            "sample_cv",
            "stddev",
            "sample_stddev",
            "gini",
            "theil",
            "range_ratio");
    return known.contains(word) ? phrases.say("statistic." + word) : Plain.line(word);
  }

  static String largest(Contribution first, Phrases phrases) {
    String share = percent(first.share(), phrases);
    return phrases.say("named-figure", phrases.name(first.row()), share);
  }

  static String percent(double share, Phrases phrases) {
    return Double.isFinite(share)
        ? phrases.decimal(share * 100, 1) + "%"
        : phrases.say("no-figure");
  }

  private static @Nullable CoefficientBar bar(Spread spread) {
    Double limit = spread.limit();
    if (limit == null || !Double.isFinite(spread.value()) || !(limit > 0)) {
      return null;
    }
    Scale scale = new Scale(0, Math.max(limit * 1.4, spread.value() * 1.1), 0, 100);
    return new CoefficientBar(
        Scale.coordinate(scale.at(Math.max(0, spread.value()))),
        Scale.coordinate(scale.at(limit)),
        spread.value() > limit);
  }

  private static String said(
      Digest digest,
      Spread spread,
      String statistic,
      String value,
      String limit,
      String mean,
      String largest,
      Phrases phrases) {
    RuleResult rule = digest.rule(spread.rule());
    String title = rule == null ? Plain.line(spread.rule()) : phrases.text(rule.title());
    String count = phrases.count(spread.contributions().size());
    String figures = phrases.say("html.plot", count, mean, statistic, value);
    String bound = limit.isEmpty() ? "" : phrases.say("html.plot-limit", limit);
    String most = largest.isEmpty() ? "" : phrases.say("html.plot-largest", largest);
    return title + phrases.say("colon") + figures + bound + most;
  }

  private static String none(Digest digest, Phrases phrases) {
    return phrases.say(digest.result().run().maskedBelow() > 0 ? "hidden" : "no-figure");
  }

  private static List<Share> shares(
      Digest digest, List<Contribution> sorted, int places, Phrases phrases) {
    List<Share> shares = new ArrayList<>();
    int same = sameEnd(sorted, phrases);
    String none = none(digest, phrases);
    for (Contribution part : sorted.subList(0, Math.min(MOST_SHARES, sorted.size()))) {
      shares.add(
          new Share(
              withoutEnd(phrases.name(part.row()), same),
              isThere(part.value()) ? phrases.decimal(part.value(), places) : none,
              isThere(part.weight())
                  ? Phrases.grouped(Phrases.stripped(rounded(part.weight())))
                  : none,
              isThere(part.share()) ? percent(part.share(), phrases) : none,
              isThere(part.without()) ? phrases.decimal(part.without(), PLACES) : none));
    }
    return shares;
  }

  // "· Primary", which the heading says already, is not said again of every school.
  private static int sameEnd(List<Contribution> parts, Phrases phrases) {
    Set<String> ends = new HashSet<>();
    for (Contribution part : parts) {
      String name = phrases.name(part.row());
      int at = name.lastIndexOf('·');
      ends.add(at < 1 ? "" : name.substring(at));
    }
    return ends.size() == 1 && parts.size() > 1 ? ends.iterator().next().length() : 0;
  }

  private static String withoutEnd(String name, int end) {
    return name.substring(0, name.length() - end).strip();
  }

  private static boolean isThere(double figure) {
    return Double.isFinite(figure);
  }

  private static BigDecimal rounded(double weight) {
    return BigDecimal.valueOf(weight).setScale(2, RoundingMode.HALF_UP);
  }
}
