package org.junheng.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junheng.check.Result.RowResult;
import org.junheng.check.Result.Spread;
import org.junheng.check.Result.Summary;
import org.junheng.remedy.CellChange;
import org.junheng.remedy.WhatIf;
import org.junheng.rule.Outcome;

/** What a change makes of verdicts, as text and as JSON. */
public final class WhatIfReport {
  private static final String SCHEMA = "urn:junheng:schema:whatif:1";
  private static final String VERSION = "1.0";

  private WhatIfReport() {}

  /** For a person. */
  public static void text(WhatIf whatIf, ReportOptions options, Appendable out) throws IOException {
    new WhatIfText(whatIf, options, out).write();
  }

  /**
   * For a program: keys and rows in a fixed order, both languages.
   *
   * @param tool the program's version
   * @param exitCode the code the program ends with
   */
  public static void json(WhatIf whatIf, String tool, int exitCode, OutputStream out)
      throws IOException {
    try (JsonGenerator generator = JsonReportWriter.generator(out)) {
      new Json(new JsonSink(generator)).write(whatIf, tool, exitCode);
      generator.writeRaw('\n');
    }
  }

  /** The keys of the document. */
  private record Json(JsonSink json) {
    void write(WhatIf whatIf, String tool, int exitCode) throws IOException {
      json.open();
      json.head(SCHEMA, VERSION, tool, exitCode);
      json.object(
          "changes",
          () -> {
            json.list("cells", whatIf.cells(), this::cell);
            json.list("parameters", whatIf.parameters(), this::parameter);
            json.texts("ruleBooks", whatIf.books());
          });
      summary("before", whatIf.before());
      summary("after", whatIf.after());
      json.list("flips", whatIf.flips(), this::flip);
      json.list("spreads", whatIf.spreads(), this::move);
      json.close();
    }

    private void summary(String key, Summary summary) throws IOException {
      json.object(
          key,
          () -> {
            json.text("verdict", summary.verdict().word());
            json.counts("byOutcome", summary.byOutcome());
          });
    }

    private void cell(CellChange change) throws IOException {
      json.object("row", () -> json.row(change.row()));
      json.text("field", change.field().name());
      json.words("title", change.field().title());
      json.value("before", change.before());
      json.value("after", change.after());
    }

    private void parameter(WhatIf.ParameterChange change) throws IOException {
      json.text("name", change.name());
      json.text("before", change.before());
      json.text("after", change.after());
    }

    private void flip(WhatIf.Flip flip) throws IOException {
      RowResult row = flip.row();
      json.text("rule", flip.rule().id());
      json.words("title", flip.rule().title());
      json.text("severity", flip.rule().severity().word());
      json.object("row", () -> row(json, row));
      json.text("direction", JsonWords.of(flip.direction()));
      side(json, "before", flip.before());
      side(json, "after", flip.after());
    }

    private void move(WhatIf.Move move) throws IOException {
      Spread spread = move.spread();
      json.text("rule", spread.rule());
      json.object("group", () -> json.row(spread.group()));
      json.text("statistic", spread.statistic());
      json.words("measured", spread.measured());
      spread("before", move.before());
      spread("after", move.after());
    }

    private void spread(String key, @Nullable Spread spread) throws IOException {
      if (spread == null) {
        return;
      }
      json.object(
          key,
          () -> {
            json.text("outcome", spread.outcome().word());
            json.floating("mean", spread.mean());
            json.floating("value", spread.value());
            json.floating("limit", spread.limit());
          });
    }
  }

  /** The row of an outcome, and those around it. */
  static void row(JsonSink json, RowResult row) throws IOException {
    json.row(row.row());
    json.some("within", row.within(), json::row);
  }

  /** An outcome before or after; left out where there is none. */
  static void side(JsonSink json, String key, @Nullable RowResult side) throws IOException {
    if (side == null) {
      return;
    }
    json.object(
        key,
        () -> {
          json.text("outcome", side.outcome().word());
          json.flag("tolerated", side.tolerated());
          json.figure("actual", side.actual());
          json.text("operator", side.operator());
          json.some("limits", side.limits(), json::figure);
        });
  }

  /** The outcomes of one kind of direction, in order. */
  static List<WhatIf.Flip> flips(WhatIf whatIf, WhatIf.Direction direction) {
    return whatIf.flips().stream().filter(flip -> flip.direction() == direction).toList();
  }

  /** The outcome of a side; null where there is no such rule or row. */
  static @Nullable Outcome outcome(@Nullable RowResult side) {
    return side == null ? null : side.outcome();
  }
}
