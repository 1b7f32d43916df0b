package org.junheng.report;

import java.util.List;
import org.junheng.check.Result.RuleResult;
import org.junheng.check.Result.TableInfo;
import org.junheng.rule.Basis;

/**
 * One line of the list of rules.
 *
 * @param id its id
 * @param title the problem it finds
 * @param note definitions and open points
 * @param citation where it is written
 * @param basis how sure that text is; empty where it is official
 * @param severity what its failure means
 * @param of what it judges
 * @param counts how many rows had each outcome, and what its aggregates left out
 */
record HtmlRule(
    String id,
    String title,
    String note,
    String citation,
    String basis,
    String severity,
    String of,
    String counts) {
  static List<HtmlRule> of(Digest digest, Phrases phrases) {
    Headline headline = new Headline(digest, phrases);
    return digest.result().rules().stream()
        .map(rule -> of(digest, rule, headline, phrases))
        .toList();
  }

  private static HtmlRule of(Digest digest, RuleResult rule, Headline headline, Phrases phrases) {
    TableInfo table = digest.table(rule.of());
    Basis basis = rule.citation().basis();
    String ignored =
        rule.ignored() == 0 ? "" : phrases.say("html.ignored", phrases.rows(rule.ignored()));
    return new HtmlRule(
        Plain.line(rule.id()),
        phrases.text(rule.title()),
        phrases.text(rule.note()),
        phrases.citation(rule.citation()),
        basis == Basis.OFFICIAL ? "" : phrases.basis(basis),
        phrases.severity(rule.severity()),
        table == null ? Plain.line(rule.of()) : phrases.text(table.title()),
        headline.counts(rule.counts()) + headline.agreed(rule) + ignored);
  }
}
