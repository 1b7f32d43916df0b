package org.junheng.report;

import java.util.List;
import java.util.stream.Stream;
import org.junheng.comparison.Comparison;
import org.junheng.comparison.Comparison.Change;
import org.junheng.comparison.Comparison.State;
import org.junheng.text.Language;

/** What became of findings, as a comment on a change of data or rules: a table a state. */
final class ComparisonMarkdown {
  private static final int SEVERAL = 50;

  private final Comparison comparison;
  private final Phrases phrases;
  private final ComparisonWords words;
  private final StringBuilder text = new StringBuilder();

  ComparisonMarkdown(Comparison comparison, Language language) {
    this.comparison = comparison;
    this.phrases = new Phrases(language);
    this.words = new ComparisonWords(comparison, phrases);
  }

  String write() {
    text.append("# ").append(Markdown.text(words.failures())).append("\n\n");
    text.append(Markdown.text(words.counts())).append('\n');
    List<String> differences = words.differences();
    section("diff.differences");
    bullets(differences.isEmpty() ? List.of(phrases.say("diff.same")) : differences);
    if (!comparison.cuts().isEmpty()) {
      section("diff.cuts");
      bullets(words.cuts());
    }
    for (State state : State.values()) {
      findings(state);
    }
    return text.toString();
  }

  private void section(String key) {
    heading(phrases.say(key));
  }

  private void heading(String title) {
    text.append("\n## ").append(Markdown.text(title)).append("\n\n");
  }

  private void bullets(List<String> all) {
    all.forEach(each -> text.append("- ").append(Markdown.text(each)).append('\n'));
  }

  private void findings(State state) {
    List<Change> told = comparison.changes(state).stream().filter(Change::isMoved).toList();
    if (told.isEmpty()) {
      return;
    }
    heading(words.title(state));
    text.append(
        Markdown.head(
            Stream.of(
                    "column.rule",
                    "column.title",
                    "column.row",
                    "markdown.figures",
                    "diff.column.cause")
                .map(key -> Markdown.text(phrases.say(key)))
                .toList()));
    for (Change change : told.subList(0, Math.min(SEVERAL, told.size()))) {
      text.append(
          Markdown.row(
              Stream.of(
                      Plain.line(change.rule().id()),
                      phrases.text(change.rule().title()),
                      words.row(change),
                      words.figures(change),
                      words.cause(change))
                  .map(Markdown::text)
                  .toList()));
    }
    if (told.size() > SEVERAL) {
      String more = phrases.say("text.more-findings", phrases.count(told.size() - SEVERAL));
      text.append('\n').append(Markdown.text(more)).append('\n');
    }
  }
}
