package org.junheng.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junheng.check.Result.RowResult;
import org.junheng.check.Result.TableInfo;
import org.junheng.comparison.Comparison;
import org.junheng.comparison.Comparison.Change;
import org.junheng.comparison.Comparison.Cut;
import org.junheng.comparison.Comparison.State;
import org.junheng.comparison.Differences;
import org.junheng.comparison.Differences.Pair;

/** How a comparison of two results is said in one language. */
final class ComparisonWords {
  private final Comparison comparison;
  private final Phrases phrases;
  private final FindingPhrases before;
  private final FindingPhrases after;

  ComparisonWords(Comparison comparison, Phrases phrases) {
    this.comparison = comparison;
    this.phrases = phrases;
    this.before = new FindingPhrases(new Digest(comparison.before()), phrases);
    this.after = new FindingPhrases(new Digest(comparison.after()), phrases);
  }

  /** How many findings are in each state; and how many new ones are failures that count. */
  String counts() {
    List<String> counts = new ArrayList<>();
    for (State state : State.values()) {
      int size = comparison.changes(state).size();
      if (state != State.UNCOMPARED || size > 0) {
        counts.add(phrases.say("diff.count." + JsonWords.of(state), phrases.count(size)));
      }
    }
    return phrases.list(counts);
  }

  /** How many new findings are failures that count. */
  String failures() {
    long failures = comparison.newFailures();
    return phrases.say("diff.failures", phrases.count(failures));
  }

  /** The title of a state's findings. */
  String title(State state) {
    String count = phrases.count(comparison.changes(state).size());
    return phrases.say("diff.state." + JsonWords.of(state), count);
  }

  /** What the two were made from and does not agree, a line each. */
  List<String> differences() {
    Differences all = comparison.differences();
    List<String> lines = new ArrayList<>();
    all.tables().forEach(table -> lines.add(table(table)));
    all.otherThanData().forEach(each -> lines.add(phrases.say(each)));
    return lines;
  }

  private String table(Pair<TableInfo> table) {
    String title = phrases.text(table.one().title());
    String was = rows(table.before());
    String is = rows(table.after());
    return was.equals(is)
        ? phrases.say("diff.data-changed", title, is)
        : phrases.say("diff.data", title, was, is);
  }

  private String rows(@Nullable TableInfo table) {
    return table == null || !table.given()
        ? phrases.say("diff.not-given")
        : phrases.rows(table.rows());
  }

  /** The rules whose findings are not all listed, a line each. */
  List<String> cuts() {
    return comparison.cuts().stream().map(this::cut).toList();
  }

  private String cut(Cut cut) {
    return phrases.say(
        "diff.cut",
        Plain.line(cut.rule().id()),
        phrases.count(cut.before()),
        phrases.count(cut.after()));
  }

  /** The row of a change. */
  String row(Change change) {
    return (change.after() == null ? before : after).row(change.row());
  }

  /** What is said of the row, before and now where that is not the same. */
  String figures(Change change) {
    String was = said(before, change.before());
    String is = said(after, change.after());
    if (was.isEmpty() || is.isEmpty() || was.equals(is)) {
      return is.isEmpty() ? was : is;
    }
    return was + " → " + is;
  }

  private static String said(FindingPhrases words, @Nullable RowResult row) {
    return row == null ? "" : words.kindAndFigures(row);
  }

  /** What made the change, or may have, and why it is in its state. */
  String cause(Change change) {
    List<String> causes =
        change.causes().stream()
            .map(each -> phrases.say("diff.cause." + JsonWords.of(each)))
            .toList();
    String said =
        causes.isEmpty()
            ? isCauseless(change) ? phrases.say("diff.cause.untold") : ""
            : phrases.say(
                causes.size() == 1 ? "diff.by" : "diff.by-any",
                String.join(phrases.say("or"), causes));
    if (change.reason() == null) {
      return said;
    }
    String reason = phrases.say("diff.reason." + JsonWords.of(change.reason()));
    return said.isEmpty() ? reason : said + phrases.say("semicolon") + reason;
  }

  private static boolean isCauseless(Change change) {
    return change.isMoved() && change.reason() == null;
  }
}
