package org.junheng.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import org.junheng.check.Result.Contribution;
import org.junheng.text.Width;

/**
 * Names above the points of a picture, in as few rows as they fit without lying over each other or
 * over the line that leads from a name to its point.
 */
final class PlotLabels {
  /** A name, the line that leads to its point, and where both are. */
  record Label(Anchored text, String y, String lineX, String lineFrom, String lineTo) {}

  /** A text at a place: {@code start}, {@code middle} or {@code end} of it. */
  record Anchored(String text, String x, String anchor) {}

  private static final double CELL = 6.9;
  private static final int GAP = 6;
  private static final int ROW = 17;
  private static final int CELLS = 28;

  private static final String[] ANCHORS = {"middle", "start", "end"};

  private final List<String> words;
  private final double[] places;
  private final double[] widths;
  private final int[] rows;
  private final String[] anchors;
  // Where each name begins and ends as it is anchored.
  private final double[] starts;
  private final double[] ends;
  private final int rowCount;

  private PlotLabels(List<String> words, double[] places) {
    this.words = words;
    this.places = places;
    this.widths = words.stream().mapToDouble(PlotLabels::width).toArray();
    this.rows = new int[words.size()];
    this.anchors = new String[words.size()];
    this.starts = new double[words.size()];
    this.ends = new double[words.size()];
    arrange();
    this.rowCount = Arrays.stream(rows).map(row -> row + 1).max().orElse(0);
  }

  static PlotLabels of(List<Contribution> named, Scale scale, Phrases phrases) {
    List<String> words = new ArrayList<>();
    double[] places = new double[named.size()];
    for (Contribution part : named) {
      String name = Width.cut(phrases.name(part.row()), CELLS);
      places[words.size()] = scale.at(part.value());
      words.add(phrases.say("named-figure", name, HtmlSpreads.percent(part.share(), phrases)));
    }
    return new PlotLabels(words, places);
  }

  /** How many rows of names there are. */
  int rows() {
    return rowCount;
  }

  // Row 0 is the lowest. With three names every arrangement can be tried.
  private void arrange() {
    int size = words.size();
    int choices = size * ANCHORS.length;
    int bestCost = Integer.MAX_VALUE;
    int best = 0;
    int all = (int) Math.round(Math.pow(choices, size));
    for (int code = 0; code < all && bestCost > 0; code++) {
      set(code);
      int cost = cost();
      if (cost < bestCost) {
        bestCost = cost;
        best = code;
      }
    }
    set(best);
  }

  private void set(int code) {
    int choices = words.size() * ANCHORS.length;
    int rest = code;
    for (int at = 0; at < words.size(); at++) {
      rows[at] = rest % choices / ANCHORS.length;
      anchors[at] = ANCHORS[rest % choices % ANCHORS.length];
      starts[at] = start(at);
      ends[at] = starts[at] + widths[at];
      rest /= choices;
    }
  }

  // Fewest conflicts first, then fewest rows, then names over their points.
  private int cost() {
    int cost = 0;
    for (int a = 0; a < rows.length; a++) {
      cost += 10 * rows[a] + (anchors[a].equals("middle") ? 0 : 1);
      cost += starts[a] < 0 || ends[a] > StripPlot.WIDTH ? 1000 : 0;
      for (int b = 0; b < rows.length; b++) {
        if (a != b) {
          cost += 300 * conflicts(a, b);
        }
      }
    }
    return cost;
  }

  private int conflicts(int a, int b) {
    boolean over = starts[a] < ends[b] + GAP && starts[b] < ends[a] + GAP;
    double line = places[a];
    boolean crossed = rows[a] > rows[b] && line > starts[b] - 3 && line < ends[b] + 3;
    return (rows[a] == rows[b] && over ? 1 : 0) + (crossed ? 1 : 0);
  }

  private static double width(String words) {
    return Width.of(words) * CELL;
  }

  private double start(int at) {
    double x = anchorPlace(at);
    return switch (anchors[at]) {
      case "start" -> x;
      case "end" -> x - widths[at];
      default -> x - widths[at] / 2;
    };
  }

  // A name beside its line stands a little off it.
  private double anchorPlace(int at) {
    double x = places[at];
    return switch (anchors[at]) {
      case "start" -> x + 5;
      case "end" -> x - 5;
      default -> x;
    };
  }

  /** A text at a place, turned so that it stays in the picture. */
  static Anchored anchored(String words, double x, int all) {
    double width = width(words);
    String anchor = x - width / 2 < 0 ? "start" : x + width / 2 > all ? "end" : "middle";
    return new Anchored(words, Scale.coordinate(x), anchor);
  }

  /**
   * The names in their places.
   *
   * @param tops where each point begins, by what it stands for
   */
  List<Label> placed(List<Contribution> named, IdentityHashMap<Contribution, Double> tops) {
    List<Label> labels = new ArrayList<>();
    for (int at = 0; at < words.size(); at++) {
      double y = (rowCount - rows[at]) * (double) ROW - 4;
      double lineFrom = anchors[at].equals("middle") ? y + 4 : y - 10;
      labels.add(
          new Label(
              new Anchored(words.get(at), Scale.coordinate(anchorPlace(at)), anchors[at]),
              Scale.coordinate(y),
              Scale.coordinate(places[at]),
              Scale.coordinate(lineFrom),
              Scale.coordinate(tops.getOrDefault(named.get(at), y))));
    }
    return labels;
  }
}
