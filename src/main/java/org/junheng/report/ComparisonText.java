package org.junheng.report;

import java.io.IOException;
import java.util.List;
import org.junheng.comparison.Comparison;
import org.junheng.comparison.Comparison.Change;
import org.junheng.comparison.Comparison.State;
import org.junheng.rule.Outcome;
import org.junheng.text.Width;

/** What became of findings: the counts first, then what differs, then the findings by state. */
final class ComparisonText {
  private static final int FEW = 12;
  private static final int INDENT = 2;

  private final Comparison comparison;
  private final ReportOptions.Detail detail;
  private final Phrases phrases;
  private final ComparisonWords words;
  private final Paint paint;
  private final Lines lines;

  ComparisonText(Comparison comparison, ReportOptions options, Appendable out) {
    this.comparison = comparison;
    this.detail = options.detail();
    this.phrases = new Phrases(options.language());
    this.words = new ComparisonWords(comparison, phrases);
    this.paint = new Paint(options.color());
    this.lines = new Lines(out, options.width());
  }

  void write() throws IOException {
    boolean worse = comparison.newFailures() > 0;
    String failures = words.failures();
    String head = paint.outcome(worse ? Outcome.FAIL : Outcome.PASS, failures) + "  ";
    lines.line(head, Width.of(failures) + INDENT, words.counts());
    if (detail == ReportOptions.Detail.QUIET) {
      return;
    }
    List<String> differences = words.differences();
    section(
        phrases.say("diff.differences"),
        differences.isEmpty() ? List.of(phrases.say("diff.same")) : differences);
    if (!comparison.cuts().isEmpty()) {
      section(phrases.say("diff.cuts"), words.cuts());
    }
    for (State state : State.values()) {
      findings(state);
    }
  }

  private void section(String title, List<String> body) throws IOException {
    lines.blank();
    lines.title(title, paint);
    for (String line : body.subList(0, shown(body.size()))) {
      lines.line(INDENT, line);
    }
    more(body.size());
  }

  private int shown(int size) {
    return detail == ReportOptions.Detail.VERBOSE ? size : Math.min(size, FEW);
  }

  private void more(int all) throws IOException {
    if (shown(all) < all) {
      lines.line(INDENT, phrases.say("whatif.more", phrases.count(all - shown(all))));
    }
  }

  // What stays as it was is counted; who wants to see it, asks for all.
  private void findings(State state) throws IOException {
    List<Change> all = comparison.changes(state);
    List<Change> told =
        detail == ReportOptions.Detail.VERBOSE
            ? all
            : all.stream().filter(Change::isMoved).toList();
    if (told.isEmpty()) {
      return;
    }
    lines.blank();
    lines.title(words.title(state), paint);
    for (Change change : told.subList(0, shown(told.size()))) {
      lines.line(
          INDENT,
          2 * INDENT,
          Plain.line(change.rule().id()),
          phrases.say("reason", words.row(change), phrases.text(change.rule().title())));
      lines.line(2 * INDENT, words.figures(change));
      String cause = words.cause(change);
      if (!cause.isEmpty()) {
        lines.line(2 * INDENT, cause);
      }
    }
    more(told.size());
    if (told.size() < all.size()) {
      lines.line(INDENT, phrases.say("diff.unmoved", phrases.count(all.size() - told.size())));
    }
  }
}
