package org.junheng.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junheng.check.Result;
import org.junheng.check.Result.BookInfo;
import org.junheng.check.Result.ParameterValue;
import org.junheng.check.Result.ReadFile;
import org.junheng.check.Result.Run;
import org.junheng.check.Result.Summary;
import org.junheng.check.Result.TableInfo;
import org.junheng.rule.Outcome;
import org.junheng.rule.Severity;
import org.junheng.table.DataSet.Header;
import org.junheng.table.DataSet.Input;
import org.junheng.text.Text;

/** Writes how a result was made, from what, and its totals. */
final class JsonHead {
  private final JsonSink json;

  JsonHead(JsonSink json) {
    this.json = json;
  }

  void write(Result result) throws IOException {
    Run run = result.run();
    json.object(
        "schema",
        () -> {
          json.text("id", JsonReportWriter.SCHEMA);
          json.text("version", JsonReportWriter.VERSION);
        });
    json.object(
        "tool",
        () -> {
          json.text("name", "junheng");
          json.text("version", run.tool());
        });
    json.object(
        "run",
        () -> {
          json.text("started", run.started().toString());
          json.text("asOf", run.asOf().toString());
          json.text("asOfOrigin", run.asOfOrigin());
          json.flag("complete", run.complete());
          json.number("exitCode", run.exitCode());
          json.text("failOn", run.failOn());
          json.flag("allowUndecided", run.allowUndecided());
          if (run.maskedBelow() > 0) {
            json.number("maskedBelow", run.maskedBelow());
          }
        });
    json.list("ruleBooks", result.books(), this::book);
    json.list("parameters", result.parameters(), this::parameter);
    json.list("inputs", result.inputs(), this::input);
    json.list("files", result.files(), this::file);
    json.list("tables", result.tables(), this::table);
    json.object("summary", () -> summary(result.summary()));
  }

  private void book(BookInfo book) throws IOException {
    json.text("id", book.id());
    json.words("title", book.title());
    json.citation("citation", book.citation());
    json.text("sha256", book.sha256());
    json.texts("overlays", book.overlays());
    json.list(
        "needs",
        book.needs(),
        other -> {
          json.text("id", other.id());
          json.text("sha256", other.sha256());
        });
  }

  private void file(ReadFile file) throws IOException {
    json.text("kind", file.kind());
    json.text("name", file.name());
    hash(file.sha256());
    if (!file.sets().isEmpty()) {
      json.texts("sets", file.sets());
    }
  }

  private void parameter(ParameterValue parameter) throws IOException {
    json.text("name", parameter.name());
    json.words("title", parameter.title());
    json.text("value", parameter.value());
    json.text("origin", parameter.origin());
  }

  // A masked result tells none.
  private void hash(String sha256) throws IOException {
    json.text("sha256", sha256.isEmpty() ? null : sha256);
  }

  private void input(Input input) throws IOException {
    json.text("name", input.name());
    json.text("sheet", input.sheet());
    hash(input.sha256());
    json.text("table", input.table());
    json.number("rows", input.rows());
    json.text("encoding", input.layout().encoding());
    json.message("evidence", input.layout().evidence());
    json.text("delimiter", input.layout().delimiter());
    json.text("decimal", input.layout().decimal());
    json.number("header", input.layout().header());
    json.list("columns", input.columns(), this::header);
  }

  private void header(Header header) throws IOException {
    json.text("written", header.written());
    json.text("field", header.field());
    json.text("near", header.near());
    json.text("unit", header.unit());
    json.number("filled", header.filled());
  }

  private void table(TableInfo table) throws IOException {
    json.text("name", table.name());
    json.words("title", table.title());
    json.number("rows", table.rows());
    json.flag("given", table.given());
    json.flag("submitted", table.submitted());
    json.text("within", table.within());
    json.some("people", List.copyOf(table.people().entrySet()), this::count);
  }

  private void count(Map.Entry<String, String> people) throws IOException {
    json.text("field", people.getKey());
    json.text("unit", people.getValue());
  }

  private void summary(Summary summary) throws IOException {
    json.text("verdict", summary.verdict().word());
    bySeverity("byRoots", summary.byRoots());
    if (!summary.byRootsAgreed().equals(summary.byRoots())) {
      bySeverity("byRootsAgreed", summary.byRootsAgreed());
    }
    json.counts("byOutcome", summary.byOutcome());
    bySeverity("bySeverity", summary.bySeverity());
    json.list("byPath", paths(summary), path -> path(summary, path));
    json.object(
        "coverage",
        () -> {
          json.number("decided", summary.decided());
          json.number("rules", summary.rulesTotal());
        });
    json.positive("waived", summary.waived());
    json.positive("answered", summary.answered());
  }

  private void bySeverity(String key, Map<Severity, Map<Outcome, Long>> counts) throws IOException {
    json.object(
        key,
        () -> {
          for (Map.Entry<Severity, Map<Outcome, Long>> entry : counts.entrySet()) {
            json.counts(entry.getKey().word(), entry.getValue());
          }
        });
  }

  private static List<String> paths(Summary summary) {
    Set<String> paths = new LinkedHashSet<>(summary.byPath().keySet());
    paths.addAll(summary.pathTitles().keySet());
    return new ArrayList<>(paths);
  }

  private void path(Summary summary, String path) throws IOException {
    json.text("path", path);
    Text title = summary.pathTitles().get(path);
    if (title != null) {
      json.words("title", title);
    }
    Map<Outcome, Long> counts = summary.byPath().get(path);
    if (counts != null) {
      json.counts("byOutcome", counts);
    }
  }
}
