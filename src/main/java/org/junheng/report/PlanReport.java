package org.junheng.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junheng.check.Result.RowRef;
import org.junheng.remedy.ChangesTable;
import org.junheng.remedy.Plan;
import org.junheng.remedy.Unmet;
import org.junheng.remedy.WhatIf;
import org.junheng.text.Language;

/** A plan as text, as JSON, and as the changes that {@code whatif} reads. */
public final class PlanReport {
  private static final String SCHEMA = "urn:junheng:schema:plan:1";
  private static final String VERSION = "1.0";

  private PlanReport() {}

  /** For a person. */
  public static void text(Plan plan, ReportOptions options, Appendable out) throws IOException {
    new PlanText(plan, options, out).write();
  }

  /** For a spreadsheet, and for {@code whatif --changes}. */
  public static void csv(Plan plan, Language language, OutputStream out) throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    writer.append(CsvReportWriter.BYTE_ORDER_MARK);
    CsvReportWriter.FORMAT.printRecord(writer, ChangesTable.columns().toArray());
    for (Plan.Measure measure : plan.measures()) {
      CsvReportWriter.FORMAT.printRecord(
          writer,
          InertText.of(measure.change().row().table()),
          InertText.of(key(measure.change().row())),
          InertText.of(measure.change().field().name()),
          plain(measure.amount()),
          null,
          InertText.of(measure.change().row().name().in(language)),
          InertText.of(measure.change().field().title().in(language)),
          measure.change().before(),
          plain((BigDecimal) measure.change().after()),
          measure.cost() == null ? null : plain(measure.cost()),
          InertText.of(String.join(" ", measure.rules())));
    }
    writer.flush();
  }

  /**
   * A workbook for an office.
   *
   * @param made the time that it bears
   */
  public static void xlsx(Plan plan, Language language, Instant made, OutputStream out)
      throws IOException {
    new PlanWorkbook(plan, new Phrases(language)).write(made, out);
  }

  /** A page of its own, to print and hand over. */
  public static void html(Plan plan, Language language, OutputStream out) throws IOException {
    Phrases phrases = new Phrases(language);
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    PlanPage.of(plan, phrases).write(phrases, writer);
    writer.flush();
  }

  private static @Nullable Object plain(@Nullable BigDecimal figure) {
    return figure == null ? null : figure.scale() < 0 ? figure.setScale(0) : figure;
  }

  private static String key(RowRef row) {
    return String.join("/", row.key());
  }

  /**
   * For a program: keys and rows in a fixed order, both languages.
   *
   * @param tool the program's version
   * @param exitCode the code the program ends with
   */
  public static void json(Plan plan, String tool, int exitCode, OutputStream out)
      throws IOException {
    try (JsonGenerator generator = JsonReportWriter.generator(out)) {
      new Json(new JsonSink(generator)).write(plan, tool, exitCode);
      generator.writeRaw('\n');
    }
  }

  /** The keys of the document. */
  private record Json(JsonSink json) {
    void write(Plan plan, String tool, int exitCode) throws IOException {
      json.open();
      json.head(SCHEMA, VERSION, tool, exitCode);
      json.text("before", plan.effect().before().verdict().word());
      json.text("after", plan.effect().after().verdict().word());
      json.decimal("total", plan.total());
      json.decimal("budget", plan.options().budget());
      json.list("measures", plan.measures(), this::measure);
      json.list("coefficients", coefficients(plan), this::coefficient);
      json.list("levellings", plan.levellings(), this::levelling);
      json.list("unmet", plan.unmet(), this::unmet);
      json.list(
          "worse",
          WhatIfReport.flips(plan.effect(), WhatIf.Direction.WORSE),
          flip -> {
            json.text("rule", flip.rule().id());
            json.object("row", () -> json.row(flip.row().row()));
          });
      json.close();
    }

    private void measure(Plan.Measure measure) throws IOException {
      json.object("row", () -> json.row(measure.change().row()));
      json.text("field", measure.change().field().name());
      json.words("title", measure.change().field().title());
      json.decimal("change", measure.amount());
      json.value("before", measure.change().before());
      json.value("after", measure.change().after());
      if (!measure.unit().isEmpty()) {
        json.words("unit", measure.unit());
      }
      json.decimal("cost", measure.cost());
      json.texts("rules", List.copyOf(measure.rules()));
    }

    private void coefficient(WhatIf.Move move) throws IOException {
      json.text("rule", move.spread().rule());
      json.object("group", () -> json.row(move.spread().group()));
      json.floating("before", move.before() == null ? null : move.before().value());
      json.floating("after", move.after() == null ? null : move.after().value());
      json.floating("limit", move.spread().limit());
      json.text("outcome", move.spread().outcome().word());
    }

    private void levelling(Plan.Levelling levelling) throws IOException {
      json.text("rule", levelling.rule());
      json.object("group", () -> json.row(levelling.group()));
      json.floating("cost", levelling.cost());
      json.floating("bound", levelling.bound());
    }

    private void unmet(Unmet unmet) throws IOException {
      json.text("rule", unmet.rule().id());
      json.words("title", unmet.rule().title());
      json.object("row", () -> json.row(unmet.row()));
      json.text("why", JsonWords.of(unmet.why()));
    }
  }

  /** The coefficients that the plan moves. */
  static List<WhatIf.Move> coefficients(Plan plan) {
    return plan.effect().spreads().stream().filter(WhatIf.Move::isMoved).toList();
  }
}
