package org.junheng.report;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junheng.remedy.Plan;
import org.junheng.remedy.Unmet;
import org.junheng.remedy.WhatIf;
import org.junheng.rule.Outcome;
import org.junheng.text.Width;

/** A plan: what it brings about, the table of its changes, what it leaves open. */
final class PlanText {
  private static final int INDENT = 2;
  private static final int SPREAD_PLACES = 4;
  private static final int FEW = 25;
  private static final int WIDEST = 28;

  private final Plan plan;
  private final ReportOptions.Detail detail;
  private final Phrases phrases;
  private final Paint paint;
  private final Lines lines;

  PlanText(Plan plan, ReportOptions options, Appendable out) {
    this.plan = plan;
    this.detail = options.detail();
    this.phrases = new Phrases(options.language());
    this.paint = new Paint(options.color());
    this.lines = new Lines(out, options.width());
  }

  void write() throws IOException {
    head();
    if (detail == ReportOptions.Detail.QUIET) {
      return;
    }
    sums();
    table();
    coefficients();
    unmet();
    worse();
  }

  private void head() throws IOException {
    Outcome before = plan.effect().before().verdict();
    Outcome after = plan.effect().after().verdict();
    String was = phrases.outcome(before);
    String is = phrases.outcome(after);
    String start = paint.outcome(before, was) + " → " + paint.outcome(after, is) + "  ";
    lines.line(start, Width.of(was) + Width.of(is) + 5, counts(plan, phrases));
    BigDecimal budget = plan.options().budget();
    if (budget != null) {
      lines.line(0, phrases.say("plan.budget", figure(budget)));
    }
  }

  /** How many changes, and what they cost. */
  static String counts(Plan plan, Phrases phrases) {
    String count = phrases.count(plan.measures().size());
    BigDecimal total = plan.total();
    return total == null
        ? phrases.say("plan.head", count)
        : phrases.say("plan.head-cost", count, figure(total));
  }

  private void heading(String words) throws IOException {
    lines.blank();
    lines.title(words, paint);
  }

  static String figure(BigDecimal figure) {
    return Phrases.grouped(Phrases.stripped(figure));
  }

  static String signed(BigDecimal figure) {
    return (figure.signum() > 0 ? "+" : "") + figure(figure);
  }

  private void sums() throws IOException {
    List<String> sums = sums(plan, phrases);
    if (!sums.isEmpty()) {
      heading(phrases.say("plan.sums"));
      for (String sum : sums) {
        lines.line(INDENT, sum);
      }
    }
  }

  /** What is to be had of each field, over all rows. */
  static List<String> sums(Plan plan, Phrases phrases) {
    Map<String, BigDecimal> amounts = new LinkedHashMap<>();
    Map<String, Plan.Measure> one = new LinkedHashMap<>();
    for (Plan.Measure measure : plan.measures()) {
      String field = measure.change().row().table() + "." + measure.change().field().name();
      amounts.merge(field, measure.amount(), BigDecimal::add);
      one.putIfAbsent(field, measure);
    }
    List<String> sums = new ArrayList<>();
    amounts.forEach(
        (field, amount) -> {
          Plan.Measure measure = java.util.Objects.requireNonNull(one.get(field));
          String title = phrases.text(measure.change().field().title());
          sums.add(
              phrases.say("plan.sum", title, phrases.withUnit(signed(amount), measure.unit())));
        });
    return sums;
  }

  private void table() throws IOException {
    if (plan.measures().isEmpty()) {
      return;
    }
    heading(phrases.say("plan.table"));
    List<List<String>> rows = new ArrayList<>();
    List<String> names = new ArrayList<>(List.of("row", "field", "change", "before", "after"));
    if (plan.total() != null) {
      names.add("cost");
    }
    rows.add(names.stream().map(name -> phrases.say("plan.column." + name)).toList());
    int shown =
        detail == ReportOptions.Detail.VERBOSE
            ? plan.measures().size()
            : Math.min(FEW, plan.measures().size());
    for (Plan.Measure measure : plan.measures().subList(0, shown)) {
      rows.add(cells(measure));
    }
    aligned(rows);
    if (shown < plan.measures().size()) {
      lines.line(INDENT, phrases.say("plan.more", phrases.count(plan.measures().size() - shown)));
    }
  }

  private List<String> cells(Plan.Measure measure) {
    List<String> cells = new ArrayList<>();
    cells.add(Width.cut(phrases.name(measure.change().row()), WIDEST));
    cells.add(Width.cut(phrases.text(measure.change().field().title()), WIDEST));
    cells.add(signed(measure.amount()));
    cells.add(value(measure.change().before()));
    cells.add(value(measure.change().after()));
    BigDecimal cost = measure.cost();
    if (cost != null) {
      cells.add(figure(cost));
    }
    return cells;
  }

  private String value(@org.jspecify.annotations.Nullable Object value) {
    return value instanceof BigDecimal number ? figure(number) : "";
  }

  // Names to the left, figures to the right.
  private void aligned(List<List<String>> rows) throws IOException {
    int columns = rows.get(0).size();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int column = 0; column < columns; column++) {
        int at = column;
        int width = rows.stream().mapToInt(each -> Width.of(each.get(at))).max().orElse(0);
        String cell = row.get(column);
        line.append(column == 0 ? "" : "  ");
        line.append(column < 2 ? Width.pad(cell, width) : Width.padLeft(cell, width));
      }
      lines.whole(INDENT, line.toString());
    }
  }

  private void coefficients() throws IOException {
    List<WhatIf.Move> moved = PlanReport.coefficients(plan);
    if (moved.isEmpty()) {
      return;
    }
    heading(phrases.say("plan.coefficients"));
    for (WhatIf.Move move : moved) {
      Double limit = move.spread().limit();
      lines.line(
          INDENT,
          2 * INDENT,
          Plain.line(move.spread().rule()),
          phrases.say(
              "plan.coefficient",
              phrases.name(move.spread().group()),
              move.before() == null ? "–" : phrases.decimal(move.before().value(), SPREAD_PLACES),
              move.after() == null ? "–" : phrases.decimal(move.after().value(), SPREAD_PLACES),
              limit == null ? "–" : Phrases.stripped(BigDecimal.valueOf(limit))));
    }
  }

  private void unmet() throws IOException {
    if (plan.unmet().isEmpty()) {
      return;
    }
    heading(phrases.say("plan.unmet"));
    for (Unmet.Why why : Unmet.Why.values()) {
      List<Unmet> some = plan.unmet().stream().filter(each -> each.why() == why).toList();
      if (!some.isEmpty()) {
        lines.line(INDENT, phrases.say("plan.why." + JsonWords.of(why)));
        for (Unmet each : some) {
          lines.line(
              2 * INDENT,
              3 * INDENT,
              Plain.line(each.rule().id()),
              phrases.say(
                  "plan.unmet-one", phrases.text(each.rule().title()), phrases.name(each.row())));
        }
      }
    }
  }

  private void worse() throws IOException {
    List<WhatIf.Flip> worse = WhatIfReport.flips(plan.effect(), WhatIf.Direction.WORSE);
    if (worse.isEmpty()) {
      return;
    }
    heading(phrases.say("plan.worse"));
    for (WhatIf.Flip flip : worse) {
      lines.line(
          INDENT,
          2 * INDENT,
          Plain.line(flip.rule().id()),
          phrases.say(
              "plan.unmet-one", phrases.text(flip.rule().title()), phrases.name(flip.row().row())));
    }
  }
}
