package org.junheng.report;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junheng.check.Result;
import org.junheng.comparison.Comparison;
import org.junheng.comparison.Comparison.Change;
import org.junheng.comparison.Comparison.State;
import org.junheng.page.Style;
import org.junheng.page.Templates;
import org.junheng.rule.Outcome;
import org.junheng.text.Language;

/**
 * What became of findings, as a page to print and hand over, every word in its language.
 *
 * @param lang the page's language
 * @param before the older result
 * @param after the newer one
 * @param failures how many new failures count
 * @param worse whether there are any
 * @param counts how many findings are in each state
 * @param differences by what the two differ
 * @param cuts what cannot be compared for it is not listed
 * @param states the findings
 */
record ComparisonPage(
    String lang,
    Made before,
    Made after,
    String failures,
    boolean worse,
    String counts,
    List<String> differences,
    List<String> cuts,
    List<Told> states) {
  private static final int MOST = 500;

  /** One of the two results. */
  record Made(HtmlPage.Badge verdict, String subject, String asOf) {}

  /** The findings of one state. */
  record Told(String id, HtmlPage.Badge badge, String title, List<Line> lines, String more) {}

  /** One finding. */
  record Line(String rule, String title, String row, String figures, String cause) {}

  static ComparisonPage of(Comparison comparison, Phrases phrases) {
    ComparisonWords words = new ComparisonWords(comparison, phrases);
    List<String> differences = words.differences();
    List<Told> states = new ArrayList<>();
    for (State state : State.values()) {
      List<Change> all = comparison.changes(state);
      if (!all.isEmpty()) {
        states.add(told(state, all, words, phrases));
      }
    }
    return new ComparisonPage(
        phrases.language() == Language.ZH ? "zh-CN" : phrases.language().tag(),
        made(comparison.before(), phrases),
        made(comparison.after(), phrases),
        words.failures(),
        comparison.newFailures() > 0,
        words.counts(),
        differences.isEmpty() ? List.of(phrases.say("diff.same")) : differences,
        words.cuts(),
        states);
  }

  private static Made made(Result result, Phrases phrases) {
    Headline headline = new Headline(new Digest(result), phrases);
    return new Made(
        HtmlPage.Badge.of(result.summary().verdict(), phrases),
        headline.subject(),
        headline.asOf());
  }

  private static Told told(State state, List<Change> all, ComparisonWords words, Phrases phrases) {
    List<Line> lines = new ArrayList<>();
    for (Change change : all.subList(0, Math.min(MOST, all.size()))) {
      lines.add(
          new Line(
              Plain.line(change.rule().id()),
              phrases.text(change.rule().title()),
              words.row(change),
              words.figures(change),
              words.cause(change)));
    }
    String word = JsonWords.of(state);
    return new Told(
        word,
        new HtmlPage.Badge(kind(state), mark(state), phrases.say("diff.word." + word)),
        words.title(state),
        lines,
        all.size() > MOST
            ? phrases.say("text.more-findings", phrases.count(all.size() - MOST))
            : "");
  }

  private static String kind(State state) {
    return switch (state) {
      case NEW -> Outcome.FAIL.word();
      case FIXED -> Outcome.PASS.word();
      case UNCHECKED, UNCOMPARED -> Outcome.UNDECIDED.word();
      case PERSISTING -> "tolerated";
    };
  }

  private static String mark(State state) {
    return switch (state) {
      case NEW -> "+";
      case FIXED -> "✓";
      case UNCHECKED, UNCOMPARED -> "?";
      case PERSISTING -> "=";
    };
  }

  void write(Phrases phrases, Writer out) throws IOException {
    Style style = Style.of("report/report.css");
    Templates.process(
        "report/diff.ftlh",
        Map.of("page", this, "style", style, "say", Templates.say(phrases::say)),
        out);
  }
}
