package org.junheng.report;

import java.util.ArrayList;
import java.util.List;
import org.junheng.check.Result.Cell;
import org.junheng.check.Result.RowResult;
import org.junheng.check.Result.RuleResult;
import org.junheng.rule.Outcome;

/** A test in words. */
final class TestWords {
  private final Phrases phrases;
  private final FindingPhrases words;

  TestWords(Digest digest, Phrases phrases) {
    this.phrases = phrases;
    this.words = new FindingPhrases(digest, phrases);
  }

  /** The rule and the row; or how many rows it stands for. */
  String name(TestCase test) {
    String rule = Plain.line(test.rule().id());
    RowResult row = test.row();
    String rows =
        row == null
            ? phrases.say("test.rest", outcome(test), phrases.rows(test.rows()))
            : words.row(row);
    return phrases.say("test.name", rule, rows);
  }

  private String outcome(TestCase test) {
    return test.settled() ? phrases.say("agreed.settled") : phrases.outcome(test.outcome());
  }

  /** Why it did not pass. */
  String message(TestCase test) {
    RowResult row = test.row();
    String title = phrases.text(test.rule().title());
    if (row != null) {
      return phrases.say("reason", title, words.kindAndFigures(row));
    }
    return phrases.say("reason", title, reason(test));
  }

  /** Until when a failure is waived, and what permits it; empty where nothing does. */
  String waived(TestCase test) {
    RowResult row = test.row();
    return row == null || row.waiver() == null ? "" : words.agreed(row);
  }

  private String reason(TestCase test) {
    if (test.settled()) {
      return phrases.say("agreed.settled");
    }
    if (test.rule().reason() != null) {
      return phrases.say(test.rule().reason());
    }
    String outcome = phrases.outcome(test.outcome());
    boolean listed =
        test.outcome() == Outcome.PASS
            || test.outcome() == Outcome.NOT_APPLICABLE
            || test.outcome() == Outcome.NOT_CHECKED;
    return listed ? outcome : phrases.say("test.unlisted", outcome);
  }

  /** Clause, place and the data it rests on, a line each. */
  List<String> details(TestCase test) {
    List<String> lines = new ArrayList<>();
    RuleResult rule = test.rule();
    lines.add(phrases.say("test.clause", phrases.citation(rule.citation())));
    RowResult row = test.row();
    if (row == null) {
      return lines;
    }
    if (!place(row).isEmpty()) {
      lines.add(phrases.say("test.place", place(row)));
    }
    List<Cell> cells = new ArrayList<>(row.inputs());
    cells.addAll(row.missing());
    cells.forEach(cell -> lines.add(words.cell(cell)));
    return lines;
  }

  /** Where it is in the files; empty where it is in none. */
  String place(RowResult row) {
    return phrases.place(Places.of(row));
  }
}
