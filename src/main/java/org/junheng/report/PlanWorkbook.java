package org.junheng.report;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;
import org.junheng.remedy.Plan;
import org.junheng.remedy.Unmet;
import org.junheng.remedy.WhatIf;

/** A plan as a workbook: its changes, the coefficients that move, and what it leaves open. */
final class PlanWorkbook {
  private static final OptionalInt SPREAD_PLACES = OptionalInt.of(4);

  private final Plan plan;
  private final Phrases phrases;

  PlanWorkbook(Plan plan, Phrases phrases) {
    this.plan = plan;
    this.phrases = phrases;
  }

  /**
   * Writes it.
   *
   * @param made the time that it bears
   */
  void write(Instant made, OutputStream out) throws IOException {
    XlsxPack.write(this::draft, made, out);
  }

  private void draft(OutputStream out) throws IOException {
    Workbook book = new Workbook(out, "Junheng", null);
    changes(book);
    coefficients(book);
    unmet(book);
    book.finish();
  }

  private List<String> heads(String... names) {
    List<String> heads = new ArrayList<>();
    for (String name : names) {
      heads.add(phrases.say("plan.column." + name));
    }
    return heads;
  }

  private void changes(Workbook book) throws IOException {
    XlsxSheet sheet = new XlsxSheet(book, phrases.say("plan.table"));
    sheet.widths(28, 28, 14, 14, 14, 10, 14, 24);
    sheet.head(heads("row", "field", "change", "before", "after", "unit", "cost", "rules"), 2);
    for (Plan.Measure measure : plan.measures()) {
      sheet.text(0, phrases.name(measure.change().row()));
      sheet.text(1, phrases.text(measure.change().field().title()));
      figure(sheet, 2, measure.amount());
      figure(sheet, 3, measure.change().before());
      figure(sheet, 4, measure.change().after());
      sheet.text(5, phrases.text(measure.unit()));
      figure(sheet, 6, measure.cost());
      sheet.text(7, phrases.list(List.copyOf(measure.rules())));
      sheet.next();
    }
    if (plan.total() != null) {
      sheet.text(0, phrases.say("plan.total"));
      figure(sheet, 6, plan.total());
      sheet.next();
    }
    sheet.end(8);
  }

  private static void figure(XlsxSheet sheet, int column, @Nullable Object value) {
    if (value != null) {
      sheet.cell(column, value, OptionalInt.empty());
    }
  }

  private void coefficients(Workbook book) throws IOException {
    XlsxSheet sheet = new XlsxSheet(book, phrases.say("plan.coefficients"));
    sheet.widths(18, 32, 14, 14, 14, 14);
    sheet.head(heads("rule", "row", "before", "after", "limit", "outcome"), 2);
    for (WhatIf.Move move : PlanReport.coefficients(plan)) {
      sheet.text(0, Plain.line(move.spread().rule()));
      sheet.text(1, phrases.name(move.spread().group()));
      spread(sheet, 2, move.before() == null ? null : move.before().value());
      spread(sheet, 3, move.after() == null ? null : move.after().value());
      spread(sheet, 4, move.spread().limit());
      sheet.text(5, phrases.outcome(move.spread().outcome()));
      sheet.next();
    }
    sheet.end(6);
  }

  private static void spread(XlsxSheet sheet, int column, @Nullable Double value) {
    if (value != null && Double.isFinite(value)) {
      sheet.cell(column, BigDecimal.valueOf(value), SPREAD_PLACES);
    }
  }

  private void unmet(Workbook book) throws IOException {
    XlsxSheet sheet = new XlsxSheet(book, phrases.say("plan.unmet"));
    sheet.widths(40, 18, 48, 32);
    sheet.head(heads("why", "rule", "title", "row"), 0);
    for (Unmet unmet : plan.unmet()) {
      sheet.wrapped(0, phrases.say("plan.why." + JsonWords.of(unmet.why())));
      sheet.text(1, Plain.line(unmet.rule().id()));
      sheet.wrapped(2, phrases.text(unmet.rule().title()));
      sheet.text(3, phrases.name(unmet.row()));
      sheet.next();
    }
    sheet.end(4);
  }
}
