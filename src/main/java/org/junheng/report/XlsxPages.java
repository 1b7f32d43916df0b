package org.junheng.report;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;
import org.junheng.check.Result;
import org.junheng.check.Result.BookInfo;
import org.junheng.check.Result.RowResult;
import org.junheng.check.Result.RuleResult;

/** The sheets of the workbook, in order. */
final class XlsxPages {
  private static final int SEVERAL = 1_000;

  private final Digest digest;
  private final Result result;
  private final Phrases phrases;
  private final Headline headline;
  private final FindingPhrases words;
  private final FindingCells cells;
  private final Workbook book;
  private final List<Group> groups;

  XlsxPages(Digest digest, Phrases phrases, Workbook book) {
    this.digest = digest;
    this.result = digest.result();
    this.phrases = phrases;
    this.headline = new Headline(digest, phrases);
    this.words = new FindingPhrases(digest, phrases);
    this.cells = new FindingCells(digest, phrases);
    this.book = book;
    this.groups = Group.of(digest);
  }

  private XlsxSheet sheet(String key) {
    return new XlsxSheet(book, phrases.say(key));
  }

  private List<String> say(String... keys) {
    List<String> said = new ArrayList<>();
    for (String key : keys) {
      said.add(phrases.say(key));
    }
    return said;
  }

  /** The verdict, its reasons, and what stayed open. */
  void summary() throws IOException {
    XlsxSheet sheet = sheet("xlsx.summary");
    sheet.widths(14, 24, 60, 30);
    sheet.paint(0, XlsxColors.of(result.summary().verdict()));
    sheet.line(headline.verdict() + phrases.say("colon") + headline.subject(), true);
    headline.reasons().forEach(reason -> sheet.line(reason, false));
    for (BookInfo each : result.books()) {
      String title = phrases.text(each.title());
      String id = Plain.line(each.id());
      sheet.line(phrases.say("text.book", title, id, headline.asOf()), false);
    }
    sheet.line(headline.totals(), false);
    if (!result.run().complete()) {
      sheet.line(phrases.say("incomplete"), false);
    }
    if (!headline.masked().isEmpty()) {
      sheet.line(headline.masked(), false);
    }
    if (result.omitted() > 0) {
      sheet.line(phrases.say("omitted", phrases.count(result.omitted())), false);
    }
    evaluation(sheet);
    CausePhrases causes = new CausePhrases(digest, phrases);
    list(sheet, phrases.say("text.undecided"), Cause.of(digest), causes::say);
    List<RuleResult> unchecked = digest.unchecked();
    String count = phrases.count(unchecked.size());
    list(sheet, phrases.say("text.unchecked", count), unchecked, phrases::unchecked);
    String problems = phrases.count(result.problemCount());
    list(sheet, phrases.say("text.problems", problems), result.problems(), phrases::placedProblem);
    sheet.end(0);
  }

  private void evaluation(XlsxSheet sheet) throws IOException {
    List<Evaluation> steps = Evaluation.steps(digest);
    if (steps.isEmpty()) {
      return;
    }
    sheet.skip();
    sheet.line(phrases.say("text.evaluation"), true);
    sheet.titles(say("html.outcome", "column.rule", "column.title", "html.reached"));
    for (Evaluation step : steps) {
      sheet.text(0, headline.found(step));
      sheet.paint(
          0, step.isWaived() ? XlsxColors.of(Group.Kind.WAIVED) : XlsxColors.of(step.outcome()));
      sheet.text(1, Plain.line(step.rule().id()));
      sheet.text(2, phrases.text(step.rule().title()));
      sheet.text(3, headline.figures(step));
      sheet.next();
    }
  }

  private <T> void list(XlsxSheet sheet, String title, List<T> all, Function<T, String> said) {
    if (all.isEmpty()) {
      return;
    }
    sheet.skip();
    sheet.line(title, true);
    all.stream().limit(SEVERAL).forEach(each -> sheet.line(said.apply(each), false));
    more(sheet, all.size() - SEVERAL);
  }

  private void more(XlsxSheet sheet, int count) {
    if (count > 0) {
      sheet.line(phrases.say("text.more-findings", phrases.count(count)), false);
    }
  }

  /** The findings, one a row. */
  void findings() throws IOException {
    XlsxSheet sheet = sheet("xlsx.findings");
    FindingColumn[] columns = FindingColumn.values();
    double[] widths = new double[columns.length];
    List<String> heads = new ArrayList<>();
    for (FindingColumn column : columns) {
      widths[column.ordinal()] = column.width();
      heads.add(column.heading(phrases));
    }
    sheet.widths(widths);
    sheet.head(heads, 2);
    List<RowResult> findings = digest.findings();
    for (RowResult row : findings.subList(0, Math.min(XlsxSheet.MOST, findings.size()))) {
      RuleResult rule = digest.rule(row.rule());
      for (FindingColumn column : columns) {
        OptionalInt places =
            rule == null || column != FindingColumn.ACTUAL ? OptionalInt.empty() : rule.places();
        sheet.cell(column.ordinal(), cells.cell(column, row), places);
      }
      sheet.paint(FindingColumn.OUTCOME.ordinal(), XlsxColors.of(Group.kind(digest, row)));
      sheet.next();
    }
    more(sheet, findings.size() - XlsxSheet.MOST);
    sheet.end(columns.length);
  }

  /** Where something was found, by rule. */
  void matrix() throws IOException {
    new XlsxMatrix(digest, phrases).write(sheet("xlsx.matrix"), groups);
  }

  /** What is to be mended, with room for who does it, by when, and whether it is done. */
  void rectification() throws IOException {
    XlsxSheet sheet = sheet("xlsx.rectification");
    sheet.widths(6, 24, 18, 34, 18, 24, 30, 24, 14, 14, 14, 20);
    sheet.head(
        say(
            "xlsx.number",
            "column.place",
            "column.row",
            "column.title",
            "column.actual",
            "column.required",
            "xlsx.mend",
            "column.clause",
            "xlsx.who",
            "xlsx.until",
            "xlsx.done",
            "xlsx.note"),
        0);
    List<RowResult> todo = groups.stream().flatMap(group -> group.findings().stream()).toList();
    int number = 0;
    for (RowResult row : todo) {
      Group.Kind kind = Group.kind(digest, row);
      boolean asked =
          kind == Group.Kind.FAIL || kind == Group.Kind.UNDECIDED || kind == Group.Kind.QUERY;
      if (asked && number < XlsxSheet.MOST) {
        rectify(sheet, row, ++number);
      }
    }
    sheet.end(0);
  }

  private void rectify(XlsxSheet sheet, RowResult row, int number) throws IOException {
    RuleResult rule = digest.rule(row.rule());
    sheet.frame(0, 11);
    sheet.cell(0, BigDecimal.valueOf(number), OptionalInt.empty());
    sheet.wrapped(1, cells.cell(FindingColumn.PLACE, row).toString());
    sheet.wrapped(2, cells.cell(FindingColumn.ROW, row).toString());
    sheet.wrapped(3, cells.cell(FindingColumn.TITLE, row).toString());
    sheet.wrapped(4, words.actual(row));
    sheet.wrapped(5, words.required(row));
    sheet.wrapped(6, mend(row, rule));
    sheet.wrapped(7, cells.cell(FindingColumn.CLAUSE, row).toString());
    sheet.next();
  }

  private String mend(RowResult row, @Nullable RuleResult rule) {
    if (!row.missing().isEmpty()) {
      return phrases.say("xlsx.supply", words.missing(row));
    }
    String remedy = phrases.remedy(row);
    if (!remedy.isEmpty()) {
      return remedy;
    }
    return row.reason() == null ? phrases.shortfall(row, rule) : phrases.say(row.reason());
  }

  /** The waivers and answers, and what became of them; no sheet where none was given. */
  void agreed() throws IOException {
    AgreedWords agreed = new AgreedWords(digest, phrases);
    if (agreed.isNone()) {
      return;
    }
    XlsxSheet sheet = sheet("agreed.title");
    sheet.widths(22, 16, 26, 26, 20, 30, 40, 30, 26);
    agreed(sheet, "agreed.waivers", "agreed.column.terms", agreed.waivers());
    agreed(sheet, "agreed.answers", "agreed.column.value", agreed.answers());
    sheet.end(0);
  }

  private void agreed(XlsxSheet sheet, String title, String terms, List<AgreedWords.Line> all)
      throws IOException {
    if (all.isEmpty()) {
      return;
    }
    sheet.line(phrases.say(title), true);
    sheet.titles(
        say(
            "agreed.column.state",
            "column.rule",
            "column.title",
            "column.row",
            "column.row-key",
            terms,
            "agreed.column.reason",
            "agreed.column.by",
            "agreed.column.place"));
    for (AgreedWords.Line line : all.subList(0, Math.min(XlsxSheet.MOST / 2, all.size()))) {
      row(
          sheet,
          List.of(
              line.state(),
              line.rule(),
              line.title(),
              line.row(),
              line.key(),
              line.terms(),
              line.reason(),
              line.by(),
              line.place()));
    }
    sheet.skip();
  }

  /** The files, rule books and parameters that the result was made from. */
  void sources() throws IOException {
    XlsxSheet sheet = sheet("xlsx.sources");
    HtmlSources sources = HtmlSources.of(result, phrases);
    sheet.widths(40, 20, 12, 20, 30, 70);
    sheet.line(phrases.say("html.files-read"), true);
    sheet.titles(say("html.file", "html.table", "html.rows", "html.encoding", "html.columns"));
    for (HtmlSources.File file : sources.files()) {
      row(
          sheet,
          List.of(
              file.name(),
              file.table(),
              file.rows(),
              file.encoding(),
              file.matched(),
              file.hash().isEmpty() ? "" : "sha256:" + file.hash()));
    }
    sheet.skip();
    sheet.line(phrases.say("html.books"), true);
    sheet.titles(say("html.rule-book", "html.key", "html.source"));
    for (HtmlSources.Book each : sources.books()) {
      row(
          sheet,
          List.of(
              each.title(), each.id(), each.citation(), each.basis(), "", "sha256:" + each.hash()));
    }
    sheet.skip();
    sheet.line(phrases.say("html.parameters"), true);
    sheet.titles(say("html.parameter", "html.key", "html.value", "html.origin"));
    for (HtmlSources.Parameter each : sources.parameters()) {
      row(sheet, List.of(each.title(), each.name(), each.value(), each.origin()));
    }
    sheet.end(0);
  }

  private static void row(XlsxSheet sheet, List<String> texts) throws IOException {
    for (int column = 0; column < texts.size(); column++) {
      sheet.text(column, texts.get(column));
    }
    sheet.next();
  }
}
