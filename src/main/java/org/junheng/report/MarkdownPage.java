package org.junheng.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junheng.check.Result;
import org.junheng.check.Result.BookInfo;
import org.junheng.check.Result.RowResult;
import org.junheng.check.Result.RuleResult;
import org.junheng.problem.Problem;

/** The verdict and its reasons, what stayed open, then what fails of each school. */
final class MarkdownPage {
  /** A comment on GitHub may have 65,536 characters. */
  static final int LONGEST = 60_000;

  private static final int SEVERAL = 20;

  private final Digest digest;
  private final Result result;
  private final Phrases phrases;
  private final Headline headline;
  private final FindingPhrases words;
  private final StringBuilder text = new StringBuilder();

  MarkdownPage(Digest digest, Phrases phrases) {
    this.digest = digest;
    this.result = digest.result();
    this.phrases = phrases;
    this.headline = new Headline(digest, phrases);
    this.words = new FindingPhrases(digest, phrases);
  }

  String text() {
    head();
    evaluation();
    firmness();
    open();
    agreed();
    String tail = "\n" + Markdown.text(headline.totals()) + "\n";
    if (result.omitted() > 0) {
      tail += "\n" + phrases.say("omitted", phrases.count(result.omitted())) + "\n";
    }
    groups(LONGEST - tail.length());
    return text.append(tail).toString();
  }

  private void head() {
    String subject = Markdown.text(headline.subject());
    text.append("## ").append(headline.verdict()).append(phrases.say("colon")).append(subject);
    text.append("\n\n");
    for (String reason : headline.reasons()) {
      text.append("- ").append(Markdown.text(reason)).append('\n');
    }
    for (BookInfo book : result.books()) {
      String title = Markdown.text(phrases.text(book.title()));
      String id = Markdown.text(Plain.line(book.id()));
      text.append("- ").append(phrases.say("text.book", title, id, headline.asOf())).append('\n');
    }
    if (!result.run().complete()) {
      text.append("- ").append(phrases.say("incomplete")).append('\n');
    }
    if (!headline.masked().isEmpty()) {
      text.append("- ").append(headline.masked()).append('\n');
    }
  }

  private void heading(String said) {
    text.append("\n### ").append(Markdown.text(said)).append("\n\n");
  }

  private List<String> heads(String... keys) {
    List<String> heads = new ArrayList<>();
    for (String key : keys) {
      heads.add(phrases.say(key));
    }
    return heads;
  }

  private void evaluation() {
    List<Evaluation> steps = Evaluation.steps(digest);
    if (steps.isEmpty()) {
      return;
    }
    heading(phrases.say("text.evaluation"));
    text.append(
        Markdown.head(heads("html.outcome", "column.rule", "column.title", "html.reached")));
    for (Evaluation step : steps) {
      List<String> cells =
          List.of(
              headline.found(step),
              Plain.line(step.rule().id()),
              phrases.text(step.rule().title()),
              headline.figures(step));
      text.append(Markdown.row(cells.stream().map(Markdown::text).toList()));
    }
  }

  private void firmness() {
    if (result.sensitivity() == null) {
      return;
    }
    SensitivityWords said = SensitivityWords.of(result.sensitivity(), digest, phrases, SEVERAL);
    heading(phrases.say("firmness"));
    text.append(Markdown.text(said.summary())).append("\n");
    list(phrases.say("firmness.hangs-on"), said.hangsOn(), each -> each);
    list(phrases.say("firmness.readings"), said.readings(), each -> each);
    list(phrases.say("firmness.brinks"), said.brinks(), each -> each);
    if (!said.more().isEmpty()) {
      text.append("\n").append(said.more()).append("\n");
    }
  }

  private void open() {
    CausePhrases causes = new CausePhrases(digest, phrases);
    list(phrases.say("text.undecided"), Cause.of(digest), causes::say);
    List<RuleResult> unchecked = digest.unchecked();
    list(
        phrases.say("text.unchecked", phrases.count(unchecked.size())),
        unchecked,
        phrases::unchecked);
    List<Problem> problems = result.problems();
    String count = phrases.count(result.problemCount());
    list(phrases.say("text.problems", count), problems, phrases::placedProblem);
  }

  private void agreed() {
    AgreedWords agreed = new AgreedWords(digest, phrases);
    list(phrases.say("agreed.waivers"), agreed.waivers(), agreed::sentence);
    list(phrases.say("agreed.answers"), agreed.answers(), agreed::sentence);
  }

  private <T> void list(String title, List<T> all, Function<T, String> said) {
    if (all.isEmpty()) {
      return;
    }
    heading(title);
    for (T each : all.subList(0, Math.min(SEVERAL, all.size()))) {
      text.append("- ").append(Markdown.text(said.apply(each))).append('\n');
    }
    if (all.size() > SEVERAL) {
      text.append("- ").append(more(all.size() - SEVERAL)).append('\n');
    }
  }

  private String more(long count) {
    return phrases.say("text.more-findings", phrases.count(count));
  }

  private void groups(int room) {
    List<Group> groups = Group.of(digest).stream().filter(group -> !rows(group).isEmpty()).toList();
    if (groups.isEmpty()) {
      return;
    }
    heading(phrases.say("html.schools"));
    int shown = 0;
    for (Group group : groups) {
      String said = group(group);
      if (text.length() + said.length() > room) {
        break;
      }
      text.append(said);
      shown++;
    }
    if (shown < groups.size()) {
      text.append(more(groups.size() - shown)).append('\n');
    }
  }

  // A composite says nothing that its parts, or the evaluation, do not say.
  private List<RowResult> rows(Group group) {
    return group.findings().stream().filter(row -> !Group.kind(digest, row).isOfParts()).toList();
  }

  private String group(Group group) {
    List<RowResult> rows = rows(group);
    String name = TextPage.named(digest, phrases, group.row(), group.around());
    String counts = group.counts(phrases);
    StringBuilder said = new StringBuilder("<details><summary>");
    said.append(Markdown.html(phrases.say("text.group", name, phrases.key(group.row()), counts)));
    said.append("</summary>\n\n");
    said.append(
        Markdown.head(
            heads(
                "column.rule",
                "column.title",
                "column.row",
                "column.outcome",
                "markdown.figures",
                "html.place")));
    for (RowResult row : rows.subList(0, Math.min(SEVERAL, rows.size()))) {
      said.append(Markdown.row(cells(group, row).stream().map(Markdown::text).toList()));
    }
    if (rows.size() > SEVERAL) {
      said.append('\n').append(more(rows.size() - SEVERAL)).append('\n');
    }
    return said.append("\n</details>\n\n").toString();
  }

  private String figures(RowResult row) {
    String figures = row.missing().isEmpty() ? words.figures(row) : words.missing(row);
    String agreed = words.agreed(row);
    return figures.isEmpty() || agreed.isEmpty()
        ? figures + agreed
        : figures + phrases.say("semicolon") + agreed;
  }

  private List<String> cells(Group group, RowResult row) {
    RuleResult rule = digest.rule(row.rule());
    return List.of(
        Plain.line(row.rule()),
        rule == null ? "" : phrases.text(rule.title()),
        phrases.nameWithin(row.row(), group.row()),
        words.markedKind(row),
        figures(row),
        phrases.place(Places.of(row)));
  }
}
