package org.junheng.report;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junheng.check.Baseline;
import org.junheng.check.Roster;
import org.junheng.check.Year;
import org.junheng.check.Year.Then;
import org.junheng.text.Message;

/** Writes what earlier results said, and what later ones need. */
final class JsonPast {
  private final JsonSink json;
  private final JsonFindings findings;

  JsonPast(JsonSink json) {
    this.json = json;
    this.findings = new JsonFindings(json);
  }

  void roster(Roster roster) throws IOException {
    json.text("table", roster.table());
    json.lists("keys", roster.keys());
    json.list("rules", roster.entries(), this::entry);
  }

  private void entry(Roster.Entry entry) throws IOException {
    json.text("rule", entry.rule());
    json.text("outcomes", RunLengths.of(entry.outcomes()));
    if (!entry.measures().isEmpty()) {
      json.decimals("measures", entry.measures());
    }
  }

  void baseline(Baseline baseline) throws IOException {
    head(baseline.tool(), baseline.started(), baseline.asOf(), baseline.sha256());
    differences(baseline.differences());
    json.list("fixed", baseline.fixed(), findings::row);
    json.list("unchecked", baseline.unchecked(), findings::row);
  }

  void year(Year year) throws IOException {
    head(year.tool(), year.started(), year.asOf(), year.sha256());
    differences(year.differences());
    json.list("figures", year.figures(), this::then);
  }

  private void head(String tool, Instant started, LocalDate asOf, String sha256)
      throws IOException {
    json.text("tool", tool);
    json.text("started", started.toString());
    json.text("asOf", asOf.toString());
    json.text("sha256", sha256.isEmpty() ? null : sha256);
  }

  private void differences(List<Message> differences) throws IOException {
    json.list("differences", differences, each -> json.message("message", each));
  }

  private void then(Then then) throws IOException {
    json.text("rule", then.rule());
    json.text("table", then.table());
    json.texts("key", then.key());
    json.text("outcome", then.outcome().word());
    json.figure("actual", then.actual());
    json.text("operator", then.operator());
    json.some("limits", then.limits(), json::figure);
  }
}
