package org.junheng.report;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junheng.check.Result;
import org.junheng.check.Result.Run;
import org.junheng.report.Group.Kind;
import org.junheng.rule.Basis;
import org.junheng.rule.Outcome;
import org.junheng.rule.Severity;
import org.junheng.table.DataSet.Input;

/**
 * What the page leads with: of what, by which rules, with which verdict, and why.
 *
 * @param title the page's title
 * @param subject what was checked
 * @param regulation the regulations
 * @param asOf the day whose rules were applied
 * @param made when it was checked
 * @param facts when and how
 * @param verdict the verdict
 * @param sentence the verdict as a sentence
 * @param reasons what it rests on
 * @param unsure how many rules rest on text that was not read in the original; empty for none
 * @param incomplete whether not everything could be read and judged
 * @param figures the counts that a reader wants first
 * @param masked whether small counts are hidden
 */
record HtmlHead(
    String title,
    String subject,
    String regulation,
    String asOf,
    String made,
    List<Fact> facts,
    HtmlPage.Badge verdict,
    String sentence,
    List<String> reasons,
    String unsure,
    boolean incomplete,
    List<Fact> figures,
    boolean masked) {
  /** A name and what stands beside it. */
  record Fact(String name, String value) {}

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  static HtmlHead of(Digest digest, List<Group> groups, Phrases phrases) {
    Result result = digest.result();
    Headline headline = new Headline(digest, phrases);
    Outcome verdict = result.summary().verdict();
    HtmlPage.Badge plain = HtmlPage.Badge.of(verdict, phrases);
    HtmlPage.Badge badge = new HtmlPage.Badge(plain.kind(), plain.mark(), headline.verdict());
    return new HtmlHead(
        phrases.say("html.title", headline.subject(), phrases.outcome(verdict)),
        headline.subject(),
        headline.regulation(),
        result.run().asOf().toString(),
        MINUTE.format(result.run().started()),
        facts(result, phrases),
        badge,
        phrases.say("html.sentence." + headline.kind()),
        headline.reasons(),
        unsure(result, phrases),
        !result.run().complete(),
        figures(digest, groups, phrases),
        result.run().maskedBelow() > 0);
  }

  private static String unsure(Result result, Phrases phrases) {
    long unsure =
        result.rules().stream().filter(rule -> rule.citation().basis() != Basis.OFFICIAL).count();
    return unsure == 0 ? "" : phrases.count(unsure);
  }

  private static List<Fact> facts(Result result, Phrases phrases) {
    Run run = result.run();
    long rows = result.inputs().stream().mapToLong(Input::rows).sum();
    String books =
        phrases.list(result.books().stream().map(book -> Plain.line(book.id())).toList());
    List<Fact> facts = new ArrayList<>();
    if (run.maskedBelow() > 0) {
      String words = phrases.say("html.masked-below", run.maskedBelow());
      facts.add(new Fact(phrases.say("html.masked"), words));
    }
    facts.addAll(
        List.of(
            new Fact(phrases.say("html.as-of"), asOf(run, phrases)),
            new Fact(phrases.say("html.rule-book"), books),
            new Fact(
                phrases.say("html.data"),
                phrases.say(
                    "html.files", phrases.count(result.inputs().size()), phrases.rows(rows))),
            new Fact(phrases.say("html.made"), MINUTE.format(run.started()))));
    return facts;
  }

  private static String asOf(Run run, Phrases phrases) {
    return run.asOf() + phrases.say("of-row", phrases.origin(run.asOfOrigin()));
  }

  private static List<Fact> figures(Digest digest, List<Group> groups, Phrases phrases) {
    Result result = digest.result();
    Listed listed = Listed.of(digest);
    List<Fact> figures = new ArrayList<>();
    long places = groups.stream().filter(group -> group.fails() > 0).count();
    String fails = listed.say(Kind.FAIL, phrases);
    String undecided = listed.say(Kind.UNDECIDED, phrases);
    long errors = result.summary().byOutcome().getOrDefault(Outcome.ERROR, 0L);
    long queries =
        result
            .summary()
            .bySeverity()
            .getOrDefault(Severity.QUERY, Map.of())
            .getOrDefault(Outcome.FAIL, 0L);
    long answered = result.summary().answered();
    figures.add(new Fact(phrases.say("html.figure.fails"), fails));
    String shown = phrases.count(places);
    figures.add(
        new Fact(
            phrases.say("html.figure.places"),
            listed.isAll() ? shown : phrases.say("at-least", shown)));
    figures.add(new Fact(phrases.say("html.figure.undecided"), undecided));
    if (queries > answered) {
      figures.add(new Fact(phrases.say("html.figure.queries"), phrases.count(queries - answered)));
    }
    if (listed.of(Kind.WAIVED) > 0) {
      figures.add(new Fact(phrases.say("html.count.waived"), listed.say(Kind.WAIVED, phrases)));
    }
    if (answered > 0) {
      figures.add(new Fact(phrases.say("html.count.answered"), phrases.count(answered)));
    }
    if (errors > 0) {
      figures.add(new Fact(phrases.say("html.figure.errors"), phrases.count(errors)));
    }
    return figures;
  }
}
