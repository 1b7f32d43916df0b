package org.junheng.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junheng.check.Result;
import org.junheng.check.Result.Summary;
import org.junheng.rule.Outcome;
import org.junheng.rule.Severity;

/**
 * How the totals add up.
 *
 * @param columns the severities
 * @param rows one an outcome, its counts and their sum
 * @param sums the sum of each column, then of all
 * @param sentence the same as a sentence
 * @param fails how the failures divide into those to act on and the others
 * @param omitted how many findings are not listed; empty for none
 */
record HtmlTotals(
    List<String> columns,
    List<Row> rows,
    List<String> sums,
    String sentence,
    String fails,
    String omitted) {
  /** An outcome and its counts. */
  record Row(HtmlPage.Badge badge, List<String> counts) {}

  static HtmlTotals of(Digest digest, List<Group> groups, Phrases phrases) {
    Result result = digest.result();
    Summary summary = result.summary();
    List<Row> rows = new ArrayList<>();
    for (Outcome outcome : Outcome.values()) {
      List<String> counts = new ArrayList<>();
      for (Severity severity : Severity.values()) {
        counts.add(
            phrases.count(count(summary.bySeverity().getOrDefault(severity, Map.of()), outcome)));
      }
      counts.add(phrases.count(count(summary.byOutcome(), outcome)));
      rows.add(new Row(HtmlPage.Badge.of(outcome, phrases), counts));
    }
    List<String> columns = new ArrayList<>();
    List<String> sums = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      columns.add(phrases.severity(severity));
      sums.add(phrases.count(sum(summary.bySeverity().getOrDefault(severity, Map.of()))));
    }
    sums.add(phrases.count(sum(summary.byOutcome())));
    return new HtmlTotals(
        columns,
        rows,
        sums,
        new Headline(digest, phrases).totals(),
        result.omitted() == 0 ? fails(summary, groups, phrases) : "",
        result.omitted() == 0 ? "" : phrases.count(result.omitted()));
  }

  private static long count(Map<Outcome, Long> counts, Outcome outcome) {
    return counts.getOrDefault(outcome, 0L);
  }

  private static long sum(Map<Outcome, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  private static String fails(Summary summary, List<Group> groups, Phrases phrases) {
    return phrases.say(
        "html.fails-add-up",
        phrases.count(count(summary.byOutcome(), Outcome.FAIL)),
        phrases.count(groups.stream().mapToLong(Group::fails).sum()),
        phrases.count(groups.stream().mapToLong(Group::composites).sum()),
        phrases.count(groups.stream().mapToLong(Group::tolerated).sum()),
        phrases.count(groups.stream().mapToLong(Group::queries).sum()),
        phrases.count(groups.stream().mapToLong(Group::advisories).sum()));
  }
}
