package org.junheng.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junheng.check.Result.Contribution;
import org.junheng.check.Result.Spread;
import org.junheng.text.Language;
import org.junheng.text.Message;
import org.junheng.text.Width;

/** What each row adds to a measure of dispersion, the most first, as an aligned table. */
final class SpreadTable {
  private static final int FEW = 10;
  private static final int PLACES = 4;
  private static final int USUAL_PLACES = 2;
  private static final int GAP = 2;

  private final Spread spread;
  private final Language language;

  SpreadTable(Spread spread, Language language) {
    this.spread = spread;
    this.language = language;
  }

  /** The measure itself: what is spread, about which mean. */
  List<String> measure() {
    List<String> lines = new ArrayList<>();
    String measured = spread.measured().in(language);
    String statistic = say("statistic." + spread.statistic());
    lines.add(
        (measured.isEmpty() ? statistic : say("spread.of", statistic, measured))
            + " = "
            + decimal(spread.value(), PLACES));
    int places = spread.places().orElse(USUAL_PLACES);
    if (Double.isFinite(spread.mean())) {
      String mean = decimal(spread.mean(), places);
      lines.add("  " + say("spread.mean", mean, spread.unit().in(language)).strip());
    }
    boolean isCoefficient = spread.statistic().endsWith("cv");
    if (isCoefficient && Double.isFinite(spread.mean())) {
      double deviation = spread.value() * spread.mean();
      lines.add(
          "  = " + say("spread.cv", decimal(deviation, PLACES), decimal(spread.mean(), PLACES)));
    }
    return lines;
  }

  /** The rows, a heading first; the first few of many unless all are wanted. */
  List<String> rows(boolean all) {
    List<Contribution> sorted = new ArrayList<>(spread.contributions());
    sorted.sort(Comparator.comparingDouble(each -> Double.isNaN(each.share()) ? 0 : -each.share()));
    List<Contribution> shown = all ? sorted : sorted.subList(0, Math.min(FEW, sorted.size()));
    List<List<String>> cells = new ArrayList<>();
    cells.add(
        List.of(
            say("spread.share"),
            say("spread.value"),
            say("spread.weight"),
            say("spread.without"),
            say("spread.row")));
    shown.forEach(each -> cells.add(cells(each)));
    List<String> lines = aligned(cells);
    int more = sorted.size() - shown.size();
    if (more > 0) {
      double rest =
          sorted.subList(shown.size(), sorted.size()).stream()
              .mapToDouble(Contribution::share)
              .sum();
      lines.add(say("spread.more", more, percent(rest)));
    }
    return lines;
  }

  private List<String> cells(Contribution each) {
    int places = spread.places().orElse(USUAL_PLACES);
    return List.of(
        percent(each.share()),
        decimal(each.value(), places),
        new BigDecimal(decimal(each.weight(), PLACES)).stripTrailingZeros().toPlainString(),
        decimal(each.without(), PLACES),
        each.row().name().in(language));
  }

  private static List<String> aligned(List<List<String>> cells) {
    int last = cells.get(0).size() - 1;
    List<String> lines = new ArrayList<>();
    for (List<String> row : cells) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < last; i++) {
        int column = i;
        int width = cells.stream().mapToInt(each -> Width.of(each.get(column))).max().orElse(0);
        line.append(Width.padLeft(row.get(i), width)).append(" ".repeat(GAP));
      }
      lines.add(line + row.get(last));
    }
    return lines;
  }

  private static String percent(double share) {
    return Double.isFinite(share) ? FigureTree.percent(BigDecimal.valueOf(share)) : "–";
  }

  private static String decimal(double value, int places) {
    return Double.isFinite(value)
        ? BigDecimal.valueOf(value).setScale(places, java.math.RoundingMode.HALF_UP).toPlainString()
        : "–";
  }

  private String say(String key, Object... args) {
    return Message.of("cli." + key, args).in(language);
  }
}
