package org.junheng.report;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junheng.page.Style;
import org.junheng.page.Templates;
import org.junheng.remedy.Plan;
import org.junheng.remedy.Unmet;
import org.junheng.remedy.WhatIf;
import org.junheng.rule.Outcome;
import org.junheng.text.Language;

/**
 * A plan as a page to print and hand over, every word in its language.
 *
 * @param lang the page's language
 * @param before the verdict before
 * @param after the verdict after
 * @param counts how many changes, and what they cost
 * @param budget what was to be spent at most; empty where nothing was said
 * @param priced whether there are costs
 * @param measures the changes
 * @param sums what is needed of each field
 * @param coefficients the coefficients that move
 * @param unmet what stays open, by reason
 * @param worse what becomes worse
 */
record PlanPage(
    String lang,
    HtmlPage.Badge before,
    HtmlPage.Badge after,
    String counts,
    String budget,
    boolean priced,
    List<Line> measures,
    List<String> sums,
    List<Moved> coefficients,
    List<Open> unmet,
    List<String> worse) {
  private static final int PLACES = 4;

  /** One change. */
  record Line(String row, String field, String change, String before, String after, String cost) {}

  /** One coefficient. */
  record Moved(
      String rule, String group, String before, String after, String limit, HtmlPage.Badge badge) {}

  /** What stays open for one reason. */
  record Open(String why, List<String> items) {}

  static PlanPage of(Plan plan, Phrases phrases) {
    Outcome before = plan.effect().before().verdict();
    Outcome after = plan.effect().after().verdict();
    BigDecimal budget = plan.options().budget();
    return new PlanPage(
        phrases.language() == Language.ZH ? "zh-CN" : phrases.language().tag(),
        HtmlPage.Badge.of(before, phrases),
        HtmlPage.Badge.of(after, phrases),
        PlanText.counts(plan, phrases),
        budget == null ? "" : phrases.say("plan.budget", PlanText.figure(budget)),
        plan.total() != null,
        plan.measures().stream().map(measure -> line(measure, phrases)).toList(),
        PlanText.sums(plan, phrases),
        PlanReport.coefficients(plan).stream().map(move -> moved(move, phrases)).toList(),
        unmet(plan, phrases),
        WhatIfReport.flips(plan.effect(), WhatIf.Direction.WORSE).stream()
            .map(
                flip ->
                    phrases.say(
                        "plan.unmet-one",
                        phrases.text(flip.rule().title()),
                        phrases.name(flip.row().row())))
            .toList());
  }

  private static Line line(Plan.Measure measure, Phrases phrases) {
    return new Line(
        phrases.name(measure.change().row()),
        phrases.text(measure.change().field().title()),
        phrases.withUnit(PlanText.signed(measure.amount()), measure.unit()),
        value(measure.change().before()),
        value(measure.change().after()),
        measure.cost() == null ? "" : PlanText.figure(measure.cost()));
  }

  private static String value(@Nullable Object value) {
    return value instanceof BigDecimal figure ? PlanText.figure(figure) : "";
  }

  private static Moved moved(WhatIf.Move move, Phrases phrases) {
    Double limit = move.spread().limit();
    return new Moved(
        Plain.line(move.spread().rule()),
        phrases.name(move.spread().group()),
        move.before() == null ? "–" : phrases.decimal(move.before().value(), PLACES),
        move.after() == null ? "–" : phrases.decimal(move.after().value(), PLACES),
        limit == null ? "–" : Phrases.stripped(BigDecimal.valueOf(limit)),
        HtmlPage.Badge.of(move.spread().outcome(), phrases));
  }

  private static List<Open> unmet(Plan plan, Phrases phrases) {
    List<Open> open = new ArrayList<>();
    for (Unmet.Why why : Unmet.Why.values()) {
      List<String> items =
          plan.unmet().stream()
              .filter(each -> each.why() == why)
              .map(
                  each ->
                      Plain.line(each.rule().id())
                          + " "
                          + phrases.say(
                              "plan.unmet-one",
                              phrases.text(each.rule().title()),
                              phrases.name(each.row())))
              .toList();
      if (!items.isEmpty()) {
        open.add(new Open(phrases.say("plan.why." + JsonWords.of(why)), items));
      }
    }
    return open;
  }

  void write(Phrases phrases, Writer out) throws IOException {
    Style style = Style.of("report/report.css");
    Templates.process(
        "report/plan.ftlh",
        Map.of("page", this, "style", style, "say", Templates.say(phrases::say)),
        out);
  }
}
