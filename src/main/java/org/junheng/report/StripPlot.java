package org.junheng.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junheng.check.Result.Contribution;
import org.junheng.check.Result.Spread;

/**
 * A spread as points on a line, the larger the more they weigh, stacked where they would cover each
 * other. The mean is a line; the band around it is as wide as the limit lets the standard deviation
 * be. Those that add most are named. All places are of a picture that is {@link #WIDTH} wide.
 *
 * @param height how high the picture is
 * @param dots the points, the one that adds most last: so those named lie on top
 * @param columns instead of points where there are too many
 * @param labels the names
 * @param mean where the mean is
 * @param meanLabel what is written beside it
 * @param band the band, or null without a limit
 * @param ticks the figures below
 * @param top where the points begin
 * @param base where the axis is
 */
record StripPlot(
    String height,
    List<Dot> dots,
    List<Column> columns,
    List<PlotLabels.Label> labels,
    String mean,
    PlotLabels.Anchored meanLabel,
    @Nullable Band band,
    List<Tick> ticks,
    String top,
    String base) {
  /** A point. */
  record Dot(String x, String y, String r, boolean named) {}

  /** So many points between two figures. */
  record Column(String x, String y, String width, String height) {}

  /** From where to where the mean's band reaches. */
  record Band(String x, String width) {}

  /** A figure of the axis. */
  record Tick(String x, String word) {}

  /** A point while it is placed. */
  private record Placed(Contribution part, double x, double y, double r) {}

  static final int WIDTH = 440;

  private static final int MARGIN = 14;
  private static final int MOST_POINTS = 400;
  private static final int NAMED = 3;
  private static final int COLUMNS = 40;
  private static final int ROW = 17;
  private static final int HALF = 36;
  private static final int AXIS = 40;
  private static final double LEAST_RADIUS = 2.2;
  private static final double MOST_RADIUS = 7.5;

  /** The picture, or null where there is nothing to draw. */
  static @Nullable StripPlot of(Spread spread, List<Contribution> sorted, Phrases phrases) {
    List<Contribution> parts =
        sorted.stream().filter(part -> Double.isFinite(part.value())).toList();
    if (parts.isEmpty() || !Double.isFinite(spread.mean())) {
      return null;
    }
    Scale scale = scale(spread, parts);
    int places = spread.places().orElse(2);
    boolean many = parts.size() > MOST_POINTS;
    List<Contribution> named = parts.subList(0, many ? 0 : Math.min(NAMED, parts.size()));
    PlotLabels labels = PlotLabels.of(named, scale, phrases);
    double top = labels.rows() * (double) ROW + 6;
    double middle = top + HALF;
    double base = middle + HALF + 4;
    List<Placed> placed = many ? List.of() : place(parts, scale, middle);
    List<Dot> dots = dots(placed, parts, named.size());
    return new StripPlot(
        Scale.coordinate(base + AXIS),
        dots,
        many ? columns(parts, scale, base) : List.of(),
        labels.placed(named, tops(placed)),
        Scale.coordinate(scale.at(spread.mean())),
        PlotLabels.anchored(
            phrases.say("html.mean", phrases.decimal(spread.mean(), places)),
            scale.at(spread.mean()),
            WIDTH),
        band(spread, scale),
        ticks(scale, scale.at(spread.mean())),
        Scale.coordinate(top),
        Scale.coordinate(base));
  }

  private static IdentityHashMap<Contribution, Double> tops(List<Placed> placed) {
    IdentityHashMap<Contribution, Double> tops = new IdentityHashMap<>();
    placed.forEach(point -> tops.put(point.part, point.y - point.r));
    return tops;
  }

  private static Scale scale(Spread spread, List<Contribution> parts) {
    double from = parts.stream().mapToDouble(Contribution::value).min().orElse(0);
    double to = parts.stream().mapToDouble(Contribution::value).max().orElse(1);
    boolean positive = from >= 0;
    double half = allowed(spread);
    if (Double.isFinite(half)) {
      from = Math.min(from, spread.mean() - half);
      to = Math.max(to, spread.mean() + half);
    }
    double room = to > from ? (to - from) * 0.04 : Math.max(1, Math.abs(to)) * 0.5;
    from = positive ? Math.max(0, from - room) : from - room;
    return new Scale(from, to + room, MARGIN, WIDTH - MARGIN);
  }

  // The heaviest first, each as near to the middle as those before it leave room.
  private static List<Placed> place(List<Contribution> parts, Scale scale, double middle) {
    double heaviest = parts.stream().mapToDouble(Contribution::weight).max().orElse(1);
    List<Contribution> byWeight = new ArrayList<>(parts);
    byWeight.sort(Comparator.comparing(part -> -part.weight()));
    double crowd = Math.min(1, Math.sqrt(90.0 / parts.size()));
    List<Placed> placed = new ArrayList<>();
    for (Contribution part : byWeight) {
      double weight = heaviest > 0 ? Math.max(0, part.weight()) / heaviest : 0;
      double r =
          Math.max(1.6, (LEAST_RADIUS + (MOST_RADIUS - LEAST_RADIUS) * Math.sqrt(weight)) * crowd);
      double x = scale.at(part.value());
      placed.add(new Placed(part, x, free(placed, x, r, middle), r));
    }
    return placed;
  }

  private static double free(List<Placed> placed, double x, double r, double middle) {
    List<Placed> near = new ArrayList<>();
    for (Placed other : placed) {
      if (covers(other, x, other.y, r)) {
        near.add(other);
      }
    }
    double reach = HALF - r;
    for (double away = 0; away <= reach; away += 1.5) {
      if (isFree(near, x, middle - away, r)) {
        return middle - away;
      }
      if (isFree(near, x, middle + away, r)) {
        return middle + away;
      }
    }
    // No room is left: it covers another, at a height that its place decides.
    return middle - reach + (Math.abs(x * 7.3) % (2 * reach));
  }

  private static boolean isFree(List<Placed> near, double x, double y, double r) {
    for (Placed other : near) {
      if (covers(other, x, y, r)) {
        return false;
      }
    }
    return true;
  }

  private static boolean covers(Placed other, double x, double y, double r) {
    double least = other.r + r + 0.6;
    double dx = other.x - x;
    double dy = other.y - y;
    return dx * dx + dy * dy < least * least;
  }

  private static List<Dot> dots(List<Placed> placed, List<Contribution> parts, int named) {
    IdentityHashMap<Contribution, Placed> places = new IdentityHashMap<>();
    placed.forEach(point -> places.put(point.part, point));
    List<Dot> dots = new ArrayList<>();
    for (int at = parts.size() - 1; at >= 0; at--) {
      Placed point = places.get(parts.get(at));
      if (point != null) {
        dots.add(
            new Dot(
                Scale.coordinate(point.x),
                Scale.coordinate(point.y),
                Scale.coordinate(point.r),
                at < named));
      }
    }
    return dots;
  }

  private static List<Column> columns(List<Contribution> parts, Scale scale, double base) {
    int[] counts = new int[COLUMNS];
    double width = (double) (WIDTH - 2 * MARGIN) / COLUMNS;
    for (Contribution part : parts) {
      int at = (int) ((scale.at(part.value()) - MARGIN) / width);
      counts[Math.max(0, Math.min(COLUMNS - 1, at))]++;
    }
    int most = java.util.Arrays.stream(counts).max().orElse(1);
    List<Column> columns = new ArrayList<>();
    for (int at = 0; at < COLUMNS; at++) {
      if (counts[at] > 0) {
        double height = 2.0 * HALF * counts[at] / most;
        columns.add(
            new Column(
                Scale.coordinate(MARGIN + at * width),
                Scale.coordinate(base - height),
                Scale.coordinate(width - 1),
                Scale.coordinate(height)));
      }
    }
    return columns;
  }

  // How far from the mean the limit lets the standard deviation reach; NaN where it says nothing
  // of that.
  private static double allowed(Spread spread) {
    Double limit = spread.limit();
    if (limit == null) {
      return Double.NaN;
    }
    return switch (spread.statistic()) {
      case "cv", "sample_cv" -> limit * Math.abs(spread.mean());
      case "stddev", "sample_stddev" -> limit;
      default -> Double.NaN;
    };
  }

  private static @Nullable Band band(Spread spread, Scale scale) {
    double half = allowed(spread);
    if (!Double.isFinite(half)) {
      return null;
    }
    double from = Math.max(scale.start(), scale.at(spread.mean() - half));
    double to = Math.min(scale.end(), scale.at(spread.mean() + half));
    return new Band(Scale.coordinate(from), Scale.coordinate(to - from));
  }

  // A figure that the mean's line would strike through is left out.
  private static List<Tick> ticks(Scale scale, double mean) {
    List<Tick> ticks = new ArrayList<>();
    for (BigDecimal tick : scale.ticks(5)) {
      double x = scale.at(tick.doubleValue());
      String word = Phrases.grouped(Phrases.stripped(tick));
      boolean struck = Math.abs(x - mean) < 4 + 4 * word.length();
      ticks.add(new Tick(Scale.coordinate(x), struck ? "" : word));
    }
    return ticks;
  }
}
