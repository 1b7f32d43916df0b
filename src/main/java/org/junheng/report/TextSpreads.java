package org.junheng.report;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junheng.check.Result.Contribution;
import org.junheng.check.Result.Spread;

/**
 * The coefficients, those nearest above their limit first: what each is, and which row adds most.
 */
record TextSpreads(Digest digest, Phrases phrases, Lines lines, boolean verbose) {
  private static final int FEW = 5;
  private static final int INDENT = 2;
  private static final int PLACES = 3;

  void write() throws IOException {
    List<Spread> all = new ArrayList<>(digest.result().spreads());
    all.sort(
        Comparator.comparingDouble(
            spread -> Double.isNaN(spread.margin()) ? Double.MAX_VALUE : spread.margin()));
    int shown = verbose ? all.size() : Math.min(FEW, all.size());
    for (Spread spread : all.subList(0, shown)) {
      lines.line(INDENT, 2 * INDENT, Plain.line(spread.rule()), words(spread));
      if (verbose) {
        for (Contribution each : sorted(spread)) {
          lines.line("    - ", 3 * INDENT, contribution(each));
        }
      }
    }
    if (shown < all.size()) {
      lines.line(INDENT, phrases.say("text.more-spreads", phrases.count(all.size() - shown)));
    }
  }

  // Where nothing differs, or few people are hidden, no row adds a share that could be told.
  private static List<Contribution> sorted(Spread spread) {
    return spread.contributions().stream()
        .filter(each -> !Double.isNaN(each.share()))
        .sorted(Comparator.comparingDouble(each -> -each.share()))
        .toList();
  }

  private String words(Spread spread) {
    String measured =
        spread.measured().isEmpty() ? spread.statistic() : phrases.text(spread.measured());
    String group = phrases.name(spread.group());
    String value = HtmlSpreads.value(spread, phrases);
    Double limit = spread.limit();
    String figures =
        limit == null || !Double.isFinite(spread.value())
            ? phrases.say("text.spread", measured, group, value)
            : phrases.say(
                "text.spread-limit",
                measured,
                group,
                value,
                Phrases.stripped(BigDecimal.valueOf(limit)),
                HtmlSpreads.margin(spread, phrases));
    List<Contribution> parts = sorted(spread);
    return verbose || parts.isEmpty()
        ? figures
        : figures + phrases.say("semicolon") + contribution(parts.get(0));
  }

  private String contribution(Contribution each) {
    return phrases.say(
        "text.contribution",
        phrases.name(each.row()),
        HtmlSpreads.percent(each.share(), phrases),
        phrases.decimal(each.without(), PLACES));
  }
}
