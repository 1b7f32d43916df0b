package org.junheng.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junheng.check.Result;
import org.junheng.check.Result.BookInfo;
import org.junheng.check.Result.RowRef;
import org.junheng.check.Result.RowResult;
import org.junheng.check.Result.RuleResult;
import org.junheng.problem.Problem;
import org.junheng.report.Group.Kind;
import org.junheng.rule.Outcome;
import org.junheng.table.DataSet.Input;
import org.junheng.text.Width;

/** A result as lines of text: the verdict, its reasons, then what is behind them. */
final class TextPage {
  private static final int FEW = 5;
  private static final int SEVERAL = 8;
  private static final int INDENT = 2;

  private final Digest digest;
  private final Result result;
  private final boolean verbose;
  private final Phrases phrases;
  private final Paint paint;
  private final Lines lines;
  private final Headline headline;

  TextPage(Digest digest, ReportOptions options, Appendable out) {
    this.digest = digest;
    this.result = digest.result();
    this.verbose = options.detail() == ReportOptions.Detail.VERBOSE;
    this.phrases = new Phrases(options.language());
    this.paint = new Paint(options.color());
    this.lines = new Lines(out, options.width());
    this.headline = new Headline(digest, phrases);
  }

  /** The verdict and its counts on one line. */
  void oneLine() throws IOException {
    Outcome verdict = result.summary().verdict();
    String word = headline.verdict();
    Listed listed = Listed.of(digest);
    String body =
        phrases.say(
            "quiet",
            headline.subject(),
            listed.say(Kind.FAIL, phrases),
            listed.say(Kind.UNDECIDED, phrases));
    if (listed.of(Kind.ERROR) > 0) {
      body += phrases.say("quiet-errors", listed.say(Kind.ERROR, phrases));
    }
    long advice = listed.of(Kind.ADVISORY);
    if (advice > 0) {
      body += phrases.say("quiet-advisory", listed.say(Kind.ADVISORY, phrases));
    }
    String fitting = Width.cut(body, lines.width() - Width.of(word) - INDENT);
    lines.line(paint.outcome(verdict, word) + "  ", Width.of(word) + INDENT, fitting);
  }

  void write() throws IOException {
    head();
    evaluation();
    firmness();
    spreads();
    paths();
    trends();
    new TextGroups(digest, phrases, paint, lines, verbose).write();
    causes();
    queries();
    agreed();
    unchecked();
    problems();
    totals();
  }

  private void head() throws IOException {
    String word = headline.verdict();
    String start = paint.outcome(result.summary().verdict(), word) + "  ";
    lines.line(start, Width.of(word) + INDENT, headline.subject());
    for (String reason : headline.reasons()) {
      lines.line(0, reason);
    }
    lines.blank();
    for (BookInfo book : result.books()) {
      String id = Plain.line(book.id());
      lines.line(0, phrases.say("text.book", phrases.text(book.title()), id, headline.asOf()));
    }
    inputs();
    if (!headline.masked().isEmpty()) {
      lines.line(0, headline.masked());
    }
    if (!result.run().complete()) {
      lines.line(0, phrases.say("incomplete"));
    }
  }

  private void inputs() throws IOException {
    List<Input> inputs = result.inputs();
    if (inputs.isEmpty()) {
      return;
    }
    String folder = digest.folder();
    List<String> files = new ArrayList<>();
    for (Input input : inputs.subList(0, limit(inputs.size(), SEVERAL))) {
      String name = Plain.line(input.place().toString().substring(folder.length()));
      files.add(phrases.say("text.input", name, phrases.rows(input.rows())));
    }
    String list = phrases.list(files);
    String words =
        folder.isEmpty()
            ? phrases.say("text.inputs", list)
            : phrases.say("text.inputs-in", Plain.line(folder), list);
    int more = inputs.size() - files.size();
    lines.line(0, more == 0 ? words : words + phrases.say("text.more-files", more));
  }

  private int limit(int size, int most) {
    return verbose ? size : Math.min(size, most);
  }

  private void heading(String words) throws IOException {
    lines.blank();
    lines.title(words, paint);
  }

  private void evaluation() throws IOException {
    if (digest.subjects().size() != 1) {
      subjects();
      return;
    }
    List<Evaluation> roots = Evaluation.of(digest, digest.subjects().get(0));
    if (roots.isEmpty()) {
      return;
    }
    heading(phrases.say("text.evaluation"));
    List<Evaluation> steps = roots.size() == 1 ? roots.get(0).parts() : roots;
    int ids =
        steps.stream().mapToInt(step -> Width.of(Plain.line(step.rule().id()))).max().orElse(0);
    for (Evaluation step : steps) {
      step(step, INDENT, ids);
    }
  }

  private void step(Evaluation step, int indent, int ids) throws IOException {
    int column = outcomeWidth();
    String word = headline.found(step);
    String head =
        " ".repeat(indent)
            + paint.outcome(step.outcome(), word)
            + " ".repeat(column - Width.of(word) + 2);
    String figures = headline.figures(step);
    String id = Width.pad(Plain.line(step.rule().id()), ids);
    String title = id + "  " + phrases.text(step.rule().title());
    lines.line(
        head,
        indent + column + 2,
        figures.isEmpty() ? title : title + phrases.say("colon") + figures);
    if (verbose) {
      for (Evaluation part : step.told()) {
        step(part, indent + INDENT, 0);
      }
    }
  }

  private int outcomeWidth() {
    int widest = result.summary().waived() > 0 ? Width.of(phrases.say("found.waived")) : 0;
    for (Outcome outcome : Outcome.values()) {
      widest = Math.max(widest, Width.of(phrases.found(outcome)));
    }
    return widest;
  }

  // Of several counties, or of many classes, only how many pass.
  private void subjects() throws IOException {
    List<RuleResult> roots = digest.roots();
    if (roots.isEmpty()) {
      return;
    }
    heading(phrases.say("text.roots"));
    for (RuleResult rule : roots.subList(0, limit(roots.size(), SEVERAL))) {
      String counts = phrases.say("colon") + headline.counts(rule.counts());
      String said = phrases.text(rule.title()) + counts + headline.agreed(rule);
      lines.line(INDENT, INDENT + INDENT, Plain.line(rule.id()), said);
    }
    more(roots.size() - limit(roots.size(), SEVERAL), "text.more-rules");
  }

  private void more(long count, String key) throws IOException {
    if (count > 0) {
      lines.line(INDENT, phrases.say(key, phrases.count(count)));
    }
  }

  private void spreads() throws IOException {
    if (!result.spreads().isEmpty()) {
      heading(phrases.say("text.spreads"));
      new TextSpreads(digest, phrases, lines, verbose).write();
    }
  }

  private void firmness() throws IOException {
    if (result.sensitivity() == null) {
      return;
    }
    int most = verbose ? Integer.MAX_VALUE : SEVERAL;
    SensitivityWords words = SensitivityWords.of(result.sensitivity(), digest, phrases, most);
    heading(phrases.say("firmness"));
    lines.line(INDENT, words.summary());
    listed(words.hangsOn());
    if (!words.readings().isEmpty()) {
      lines.line(INDENT, phrases.say("firmness.readings"));
      listed(words.readings());
    }
    if (!words.brinks().isEmpty()) {
      lines.line(INDENT, phrases.say("firmness.brinks"));
      listed(words.brinks());
    }
    if (!words.more().isEmpty()) {
      lines.line(INDENT, words.more());
    }
  }

  private void listed(List<String> items) throws IOException {
    for (String item : items) {
      lines.line("    - ", 3 * INDENT, item);
    }
  }

  private void paths() throws IOException {
    TextPaths paths = new TextPaths(result, phrases, lines);
    if (paths.isWorthIt()) {
      heading(phrases.say("text.paths"));
      paths.write();
    }
  }

  private void trends() throws IOException {
    Trends trends = new Trends(digest, phrases);
    List<Trends.Trend> all = trends.all();
    if (all.isEmpty()) {
      return;
    }
    heading(phrases.say("text.trends"));
    List<String> labels = trends.labels();
    for (Trends.Trend trend : all.subList(0, limit(all.size(), SEVERAL))) {
      List<String> said = new ArrayList<>();
      for (int at = 0; at < labels.size(); at++) {
        Trends.Point point = trend.points().get(at);
        said.add(phrases.say("named-figure", labels.get(at), point.shown() + point.limit()));
      }
      String row = phrases.say("reason", trend.title() + " " + trend.group(), phrases.list(said));
      lines.line(INDENT, INDENT + INDENT, trend.rule(), row);
    }
    more(all.size() - limit(all.size(), SEVERAL), "text.more-figures");
  }

  private void causes() throws IOException {
    List<Cause> causes = Cause.of(digest);
    if (causes.isEmpty()) {
      return;
    }
    heading(phrases.say("text.undecided"));
    CausePhrases words = new CausePhrases(digest, phrases);
    for (Cause cause : causes.subList(0, limit(causes.size(), FEW))) {
      lines.line("  - ", INDENT + 2, words.say(cause));
    }
    more(causes.size() - limit(causes.size(), FEW), "text.more-reasons");
  }

  // One line for each rule that asks: silence closes no query.
  private void queries() throws IOException {
    Map<String, List<RowResult>> byRule = new LinkedHashMap<>();
    for (RowResult row : result.results()) {
      if (Group.kind(digest, row) == Kind.QUERY) {
        byRule.computeIfAbsent(row.rule(), rule -> new ArrayList<>()).add(row);
      }
    }
    if (byRule.isEmpty()) {
      return;
    }
    heading(phrases.say("text.queries", Listed.of(digest).say(Kind.QUERY, phrases)));
    List<Map.Entry<String, List<RowResult>>> all = List.copyOf(byRule.entrySet());
    for (Map.Entry<String, List<RowResult>> each : all.subList(0, limit(all.size(), SEVERAL))) {
      query(each.getKey(), each.getValue());
    }
    more(all.size() - limit(all.size(), SEVERAL), "text.more-rules");
  }

  private void query(String id, List<RowResult> rows) throws IOException {
    RuleResult rule = digest.rule(id);
    int shown = limit(rows.size(), FEW);
    List<String> names = new ArrayList<>();
    for (RowResult row : rows.subList(0, shown)) {
      names.add(named(digest, phrases, row.row(), row.within()));
    }
    String said =
        (rule == null ? "" : phrases.text(rule.title()) + phrases.say("colon"))
            + phrases.list(names);
    lines.line(INDENT, INDENT + INDENT, Plain.line(id), said);
    more(rows.size() - shown, "text.more-rows");
  }

  private void agreed() throws IOException {
    AgreedWords words = new AgreedWords(digest, phrases);
    List<AgreedWords.Line> waivers = words.waivers();
    agreed(phrases.say("agreed.waivers-used", count(waivers), settling(waivers)), words, waivers);
    List<AgreedWords.Line> answers = words.answers();
    agreed(phrases.say("agreed.answers-used", count(answers), settling(answers)), words, answers);
  }

  private String count(List<AgreedWords.Line> lines) {
    return phrases.count(lines.size());
  }

  private String settling(List<AgreedWords.Line> lines) {
    return phrases.count(lines.stream().filter(AgreedWords.Line::settles).count());
  }

  // What settles nothing comes first: it is what someone must see to.
  private void agreed(String title, AgreedWords words, List<AgreedWords.Line> all)
      throws IOException {
    if (all.isEmpty()) {
      return;
    }
    heading(title);
    List<AgreedWords.Line> ordered = new ArrayList<>(all);
    ordered.sort(Comparator.comparing(AgreedWords.Line::settles));
    int shown = limit(ordered.size(), SEVERAL);
    for (AgreedWords.Line line : ordered.subList(0, shown)) {
      lines.line("  - ", INDENT + 2, words.sentence(line));
    }
    more(ordered.size() - shown, "text.more-agreed");
  }

  private void unchecked() throws IOException {
    List<RuleResult> rules = digest.unchecked();
    if (rules.isEmpty()) {
      return;
    }
    heading(phrases.say("text.unchecked", phrases.count(rules.size())));
    for (RuleResult rule : rules.subList(0, limit(rules.size(), FEW))) {
      String reason =
          rule.reason() == null ? "" : phrases.say("colon") + phrases.say(rule.reason());
      String said = phrases.text(rule.title()) + reason;
      lines.line(INDENT, INDENT + INDENT, Plain.line(rule.id()), said);
    }
    more(rules.size() - limit(rules.size(), FEW), "text.more-rules");
  }

  private void problems() throws IOException {
    if (result.problemCount() == 0) {
      return;
    }
    heading(phrases.say("text.problems", phrases.count(result.problemCount())));
    // A note must not push an error off the page.
    List<Problem> gravestFirst =
        result.problems().stream().sorted(Comparator.comparing(Problem::level)).toList();
    List<Problem> shown = gravestFirst.subList(0, limit(gravestFirst.size(), FEW));
    for (Problem problem : shown) {
      lines.line(INDENT, phrases.placedProblem(problem));
    }
    long told = shown.stream().mapToLong(Problem::count).sum();
    more(result.problemCount() - told, "text.more-problems");
  }

  private void totals() throws IOException {
    lines.blank();
    lines.line(0, headline.totals());
    if (result.omitted() > 0) {
      lines.line(0, phrases.say("omitted", phrases.count(result.omitted())));
    }
  }

  /** The name of a row, with those around it where there are several outermost rows. */
  static String named(Digest digest, Phrases phrases, RowRef row, List<RowRef> around) {
    if (around.isEmpty() || digest.subjects().size() == 1) {
      return phrases.name(row);
    }
    return phrases.name(around.get(around.size() - 1)) + " " + phrases.name(row);
  }
}
