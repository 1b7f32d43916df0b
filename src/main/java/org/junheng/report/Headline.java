package org.junheng.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junheng.check.Baseline;
import org.junheng.check.Mark;
import org.junheng.check.Result;
import org.junheng.check.Result.BookInfo;
import org.junheng.check.Result.RowRef;
import org.junheng.check.Result.RowResult;
import org.junheng.check.Result.RuleResult;
import org.junheng.check.Result.TableInfo;
import org.junheng.problem.Problem;
import org.junheng.rule.Outcome;
import org.junheng.rule.Severity;

/** The verdict in words: of what, how, and why. */
final class Headline {
  private static final int NAMED = 8;
  // The code of a check that ends for problems of the data.
  private static final int UNUSABLE = 4;

  private final Digest digest;
  private final Result result;
  private final Phrases phrases;

  Headline(Digest digest, Phrases phrases) {
    this.digest = digest;
    this.result = digest.result();
    this.phrases = phrases;
  }

  String verdict() {
    return phrases.say("verdict." + kind());
  }

  /** The verdict's word in keys of sentences. */
  String kind() {
    return result.run().exitCode() == UNUSABLE
        ? "problems"
        : isWaived()
            ? "waived"
            : isNothingAsked() ? "nothing-asked" : result.summary().verdict().word();
  }

  // Whether only rules were chosen that the verdict does not ask for.
  private boolean isNothingAsked() {
    return result.summary().verdict() == Outcome.NOT_CHECKED
        && asked(List.of(Outcome.values())) == 0
        && roots(Severity.values(), List.of(Outcome.PASS, Outcome.FAIL)) > 0;
  }

  private long asked(List<Outcome> outcomes) {
    return roots(
        Arrays.stream(Severity.values()).filter(result.run()::asks).toArray(Severity[]::new),
        outcomes);
  }

  private long roots(Severity[] severities, List<Outcome> outcomes) {
    long count = 0;
    for (Severity severity : severities) {
      Map<Outcome, Long> counts = result.summary().byRootsAgreed().getOrDefault(severity, Map.of());
      count += outcomes.stream().mapToLong(each -> counts.getOrDefault(each, 0L)).sum();
    }
    return count;
  }

  /** Whether the verdict passes by waivers only. */
  boolean isWaived() {
    return result.summary().verdict() == Outcome.PASS
        && result.summary().byRoots().entrySet().stream()
            .filter(each -> result.run().asks(each.getKey()))
            .anyMatch(each -> each.getValue().getOrDefault(Outcome.FAIL, 0L) > 0);
  }

  /** Whether the problem of a step was found. */
  String found(Evaluation step) {
    return step.isWaived() ? phrases.say("found.waived") : phrases.found(step.outcome());
  }

  /** What was checked: the one outermost row by name, else how many of them there are. */
  String subject() {
    RowRef only = digest.onlySubject();
    if (only != null) {
      return phrases.name(only);
    }
    for (TableInfo table : result.tables()) {
      if (table.within() == null && table.given()) {
        return phrases.say("subject", phrases.text(table.title()), phrases.rows(table.rows()));
      }
    }
    List<String> books = result.books().stream().map(book -> phrases.text(book.title())).toList();
    return phrases.list(books);
  }

  /** The day whose rules were applied, and where it comes from. */
  String asOf() {
    String origin = result.run().asOfOrigin();
    return phrases.say("as-of", result.run().asOf().toString(), phrases.origin(origin));
  }

  /** That small counts are hidden, and which; empty where none are. */
  String masked() {
    int below = result.run().maskedBelow();
    return below == 0 ? "" : phrases.say("masked", below);
  }

  /** The names of the regulations. */
  String regulation() {
    List<String> names = new ArrayList<>();
    for (BookInfo book : result.books()) {
      String document = Plain.line(book.citation().document());
      String title = phrases.text(book.title());
      names.add(document.isEmpty() ? title : phrases.say("regulation", title, document));
    }
    return phrases.list(names);
  }

  /** Why the verdict is what it is: what fails, what broke, what could not be decided. */
  List<String> reasons() {
    List<String> reasons = new ArrayList<>();
    for (Outcome outcome : List.of(Outcome.FAIL, Outcome.ERROR, Outcome.UNDECIDED)) {
      List<String> names = new ArrayList<>(titles(outcome));
      if (names.isEmpty()) {
        continue;
      }
      String shown = phrases.list(names.subList(0, Math.min(NAMED, names.size())));
      String more =
          names.size() > NAMED ? phrases.say("and-more", phrases.count(names.size() - NAMED)) : "";
      reasons.add(phrases.say("reason", phrases.outcome(outcome), shown + more));
    }
    if (isNothingAsked()) {
      unasked(Severity.QUERY, "unasked.query", reasons);
      unasked(Severity.ADVISORY, "unasked.advisory", reasons);
    }
    if (!result.run().failOn().equals(Severity.REQUIRED.word())) {
      reasons.add(phrases.say("fail-on." + result.run().failOn()));
    }
    if (result.run().allowUndecided()) {
      reasons.add(phrases.say("allow-undecided"));
    }
    long doubtful =
        result.problems().stream().filter(Problem::forbidsPass).mapToLong(Problem::count).sum();
    if (doubtful > 0) {
      reasons.add(phrases.say("doubtful", phrases.count(doubtful)));
    }
    if (result.run().exitCode() == UNUSABLE) {
      reasons.add(phrases.say("gate", phrases.count(result.problemCount())));
    }
    long waived = Listed.of(digest).of(Group.Kind.WAIVED);
    if (waived > 0) {
      reasons.add(phrases.say("agreed.reason", phrases.count(waived)));
    }
    Baseline baseline = result.baseline();
    if (baseline != null) {
      reasons.add(beside(baseline));
    }
    return reasons;
  }

  private void unasked(Severity severity, String key, List<String> reasons) {
    long fails = roots(new Severity[] {severity}, List.of(Outcome.FAIL));
    if (fails > 0) {
      reasons.add(phrases.say(key, phrases.count(fails)));
    }
  }

  /** How many of a rule's failures are waived, or queries closed; empty where none are. */
  String agreed(RuleResult rule) {
    return agreed(rule.waived(), rule.answered());
  }

  private String agreed(long waived, long answered) {
    String first = waived == 0 ? "" : phrases.say("agreed.of-waived", phrases.count(waived));
    return answered == 0
        ? first
        : first + phrases.say("agreed.of-answered", phrases.count(answered));
  }

  // How many findings are new, how many are old, and how many are there no more.
  private String beside(Baseline baseline) {
    Map<Mark, Long> marks = new EnumMap<>(Mark.class);
    for (RowResult row : digest.findings()) {
      if (row.mark() != null) {
        marks.merge(row.mark(), 1L, Long::sum);
      }
    }
    long updated = marks.getOrDefault(Mark.UPDATED, 0L);
    return phrases.say(
        "baseline",
        phrases.count(marks.getOrDefault(Mark.NEW, 0L)),
        phrases.count(marks.getOrDefault(Mark.UNCHANGED, 0L) + updated),
        phrases.count(updated),
        phrases.count(baseline.fixed().size()),
        phrases.count(baseline.unchecked().size()),
        baseline.asOf().toString());
  }

  // The parts of the one composite that the verdict hangs on, else the roots with such an outcome.
  private Set<String> titles(Outcome outcome) {
    Set<String> titles = new LinkedHashSet<>();
    List<Evaluation> roots =
        digest.subjects().size() == 1 ? Evaluation.of(digest, digest.subjects().get(0)) : List.of();
    Set<String> seen = new LinkedHashSet<>();
    for (Evaluation root : roots) {
      seen.add(root.rule().id());
      List<Evaluation> steps = root.parts().size() > 1 ? root.parts() : List.of(root);
      steps.stream()
          .filter(step -> step.outcome() == outcome && !step.isWaived())
          .forEach(step -> titles.add(phrases.text(step.rule().title())));
    }
    for (RuleResult rule : digest.roots()) {
      long waived = outcome == Outcome.FAIL ? rule.waived() : 0;
      long rows = rule.counts().getOrDefault(outcome, 0L) - waived;
      if (rows > 0 && digest.isAsked(rule) && !seen.contains(rule.id())) {
        titles.add(phrases.say("rule-rows", phrases.text(rule.title()), phrases.rows(rows)));
      }
    }
    return titles;
  }

  /** The figures of one step of an evaluation: {@code 57/66}, or a figure and its limit. */
  String figures(Evaluation step) {
    RowResult own = step.own();
    String figures = figuresAlone(step);
    String doubt = own == null ? "" : new FindingPhrases(digest, phrases).contradicted(own);
    return figures.isEmpty() || doubt.isEmpty()
        ? figures + doubt
        : figures + phrases.say("semicolon") + doubt;
  }

  private String figuresAlone(Evaluation step) {
    RowResult own = step.own();
    if (own != null && own.declaration() != null) {
      return new FindingPhrases(digest, phrases).declared(own);
    }
    if (own != null && own.actual() != null) {
      return figures(own, new FindingPhrases(digest, phrases).actual(own));
    }
    if (own != null && isHidden(step, own)) {
      return figures(own, phrases.say("hidden"));
    }
    if (step.isSimple() || step.applicable() == 0) {
      return "";
    }
    String key = step.parts().size() == 1 || step.own() == null ? "rows-passed" : "parts-passed";
    return phrases.say(key, phrases.count(step.passed()), phrases.count(step.applicable()));
  }

  // What was decided by a figure of people that is not there any more.
  private boolean isHidden(Evaluation step, RowResult own) {
    return result.run().maskedBelow() > 0
        && !step.rule().people().fields().isEmpty()
        && (own.outcome() == Outcome.PASS || own.outcome() == Outcome.FAIL);
  }

  private String figures(RowResult row, String actual) {
    String required = new FindingPhrases(digest, phrases).required(row);
    return required.isEmpty() ? actual : phrases.say("figures", actual, required);
  }

  /** Counts by outcome, those that there are. */
  String counts(Map<Outcome, Long> counts) {
    List<String> words = new ArrayList<>();
    counts.forEach(
        (outcome, rows) -> {
          if (rows > 0) {
            words.add(phrases.say("outcome-rows", phrases.outcome(outcome), phrases.count(rows)));
          }
        });
    return words.isEmpty() ? phrases.say("no-rows") : phrases.list(words);
  }

  /** How the totals add up. */
  String totals() {
    List<String> words = new ArrayList<>();
    long sum = 0;
    for (Map.Entry<Outcome, Long> entry : result.summary().byOutcome().entrySet()) {
      long rows = entry.getValue();
      sum += rows;
      if (rows > 0) {
        String word = phrases.outcome(entry.getKey());
        words.add(phrases.say("outcome-rows", word, phrases.count(rows)));
      }
    }
    String parts = words.isEmpty() ? phrases.count(0) : String.join(" + ", words);
    String totals =
        phrases.say(
            "totals",
            phrases.count(result.summary().rulesTotal()),
            parts,
            phrases.count(sum),
            phrases.count(result.summary().decided()));
    return totals + agreed(result.summary().waived(), result.summary().answered());
  }
}
