package org.junheng.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junheng.check.Result;
import org.junheng.check.Result.RowResult;
import org.junheng.comparison.Comparison;
import org.junheng.comparison.Comparison.Change;
import org.junheng.comparison.Comparison.Cut;
import org.junheng.comparison.Comparison.State;
import org.junheng.comparison.Differences;
import org.junheng.comparison.Differences.Pair;
import org.junheng.text.Language;

/** What became of findings between two results, as text, Markdown, a page and JSON. */
public final class ComparisonReport {
  private static final String SCHEMA = "urn:junheng:schema:diff:1";
  private static final String VERSION = "1.0";

  private ComparisonReport() {}

  /** For a person at a terminal. */
  public static void text(Comparison comparison, ReportOptions options, Appendable out)
      throws IOException {
    new ComparisonText(comparison, options, out).write();
  }

  /** For a page or a comment. */
  public static void markdown(Comparison comparison, ReportOptions options, Appendable out)
      throws IOException {
    out.append(new ComparisonMarkdown(comparison, options.language()).write());
  }

  /** A page of its own, to print and hand over. */
  public static void html(Comparison comparison, Language language, OutputStream out)
      throws IOException {
    Phrases phrases = new Phrases(language);
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    ComparisonPage.of(comparison, phrases).write(phrases, writer);
    writer.flush();
  }

  /**
   * For a program: keys and rows in a fixed order, both languages.
   *
   * @param tool the program's version
   * @param exitCode the code the program ends with
   */
  public static void json(Comparison comparison, String tool, int exitCode, OutputStream out)
      throws IOException {
    try (JsonGenerator generator = JsonReportWriter.generator(out)) {
      new Json(new JsonSink(generator)).write(comparison, tool, exitCode);
      generator.writeRaw('\n');
    }
  }

  /** The keys of the document. */
  private record Json(JsonSink json) {
    void write(Comparison comparison, String tool, int exitCode) throws IOException {
      json.open();
      json.head(SCHEMA, VERSION, tool, exitCode);
      json.object("before", () -> result(comparison.before()));
      json.object("after", () -> result(comparison.after()));
      json.object("differences", () -> differences(comparison.differences()));
      json.object(
          "counts",
          () -> {
            for (State state : State.values()) {
              json.number(JsonWords.of(state), comparison.changes(state).size());
            }
            json.number("new-failures", comparison.newFailures());
          });
      json.list("unlisted", comparison.cuts(), this::cut);
      json.list("findings", comparison.changes(), this::change);
      json.close();
    }

    private void result(Result result) throws IOException {
      json.text("tool", result.run().tool());
      json.text("started", result.run().started().toString());
      json.text("asOf", result.run().asOf().toString());
      json.text("verdict", result.summary().verdict().word());
    }

    private void differences(Differences all) throws IOException {
      json.list(
          "data",
          all.tables(),
          pair -> {
            json.text("table", pair.one().name());
            if (pair.before() != null) {
              json.number("before", pair.before().rows());
            }
            if (pair.after() != null) {
              json.number("after", pair.after().rows());
            }
          });
      json.list(
          "ruleBooks",
          all.books(),
          pair -> {
            json.text("id", pair.one().id());
            json.text("before", said(pair, Result.BookInfo::sha256, true));
            json.text("after", said(pair, Result.BookInfo::sha256, false));
          });
      json.list(
          "parameters",
          all.parameters(),
          pair -> {
            json.text("name", pair.one().name());
            json.text("before", said(pair, Result.ParameterValue::value, true));
            json.text("after", said(pair, Result.ParameterValue::value, false));
          });
      json.flag("asOf", !all.asOfBefore().equals(all.asOfAfter()));
      json.texts("selected", all.selected());
      json.texts("dropped", all.dropped());
      json.flag("tool", !all.toolBefore().equals(all.toolAfter()));
    }

    private static <T> @Nullable String said(
        Pair<T> pair, Function<T, String> value, boolean before) {
      T side = before ? pair.before() : pair.after();
      return side == null ? null : value.apply(side);
    }

    private void cut(Cut cut) throws IOException {
      json.text("rule", cut.rule().id());
      json.number("before", cut.before());
      json.number("after", cut.after());
    }

    private void change(Change change) throws IOException {
      RowResult row = change.row();
      json.text("fingerprint", row.fingerprint());
      json.text("rule", change.rule().id());
      json.words("title", change.rule().title());
      json.text("severity", change.rule().severity().word());
      json.object("row", () -> WhatIfReport.row(json, row));
      json.text("state", JsonWords.of(change.state()));
      json.flag("changed", change.isMoved());
      json.texts("causes", change.causes().stream().map(JsonWords::of).toList());
      if (change.reason() != null) {
        json.text("reason", JsonWords.of(change.reason()));
      }
      WhatIfReport.side(json, "before", change.before());
      WhatIfReport.side(json, "after", change.after());
    }
  }
}
