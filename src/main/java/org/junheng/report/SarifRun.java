package org.junheng.report;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junheng.check.Result;
import org.junheng.check.Result.BookInfo;
import org.junheng.check.Result.RuleResult;
import org.junheng.problem.Problem;
import org.junheng.table.DataSet.Input;
import org.junheng.text.Language;
import org.junheng.text.Text;

/** The one run of a SARIF log: the rules, how the check went, the files, and the findings. */
final class SarifRun {
  private final Digest digest;
  private final Result result;
  private final Phrases phrases;
  private final JsonSink json;
  private final SarifPlaces places;

  SarifRun(Digest digest, Phrases phrases, JsonSink json) {
    this.digest = digest;
    this.result = digest.result();
    this.phrases = phrases;
    this.json = json;
    this.places = new SarifPlaces(result, phrases, json);
  }

  void write() throws IOException {
    String language = phrases.language() == Language.ZH ? "zh-CN" : "en-US";
    SarifResults results = new SarifResults(digest, phrases, json, places);
    json.object("tool", () -> json.object("driver", this::driver));
    json.text("language", language);
    json.object("automationDetails", () -> json.text("id", category()));
    json.object(
        "originalUriBaseIds",
        () -> json.object(SarifPlaces.BASE, () -> message("description", "sarif.base")));
    json.list("artifacts", files(), this::artifact);
    json.list("invocations", List.of(results), this::invocation);
    json.list("results", results.all(), results::write);
    json.text("columnKind", "unicodeCodePoints");
  }

  // What stands before the last slash tells apart what is checked by other books.
  private String category() {
    List<String> books = result.books().stream().map(BookInfo::id).map(Plain::line).toList();
    return String.join("+", books) + "/" + result.run().asOf();
  }

  private void message(String key, String say, Object... args) throws IOException {
    said(key, phrases.say(say, args));
  }

  private void said(String key, String words) throws IOException {
    json.object(key, () -> json.text("text", words));
  }

  private void driver() throws IOException {
    json.text("name", "Junheng");
    json.text("version", result.run().tool());
    json.text("semanticVersion", result.run().tool());
    json.list("rules", result.rules(), this::rule);
  }

  private void rule(RuleResult rule) throws IOException {
    String title = phrases.text(rule.title());
    String note = phrases.text(rule.note());
    String clause = phrases.citation(rule.citation());
    json.text("id", Plain.line(rule.id()));
    said("shortDescription", title);
    said("fullDescription", note.isEmpty() ? title : note);
    said("help", clause.isEmpty() ? title : clause);
    json.object(
        "defaultConfiguration", () -> json.text("level", SarifResults.level(rule.severity())));
    Text path = result.summary().pathTitles().get(rule.path());
    json.object(
        "properties",
        () -> {
          json.texts("tags", List.of(path == null ? rule.path() : phrases.text(path)));
          json.text("basis", phrases.basis(rule.citation().basis()));
        });
  }

  // The sheets of a workbook are one file.
  private List<Input> files() {
    Map<String, Input> files = new LinkedHashMap<>();
    result.inputs().forEach(input -> files.putIfAbsent(input.name(), input));
    return List.copyOf(files.values());
  }

  private void artifact(Input input) throws IOException {
    json.object("location", () -> places.artifact(input.name()));
    json.texts("roles", List.of("analysisTarget"));
    if (!input.sha256().isEmpty()) {
      json.object("hashes", () -> json.text("sha-256", input.sha256()));
    }
  }

  private void invocation(SarifResults results) throws IOException {
    Gate gate = Gate.of(result);
    json.flag("executionSuccessful", result.run().complete() && gate.isDecided());
    json.number("exitCode", result.run().exitCode());
    json.text("startTimeUtc", result.run().started().toString());
    Headline headline = new Headline(digest, phrases);
    json.list(
        "toolExecutionNotifications",
        SarifNotice.of(digest, headline, phrases, results.cut()),
        this::notice);
  }

  private void notice(SarifNotice notice) throws IOException {
    json.text("level", notice.level());
    said("message", notice.words());
    Problem problem = notice.problem();
    if (problem != null) {
      json.list("locations", List.of(problem.location()), places::location);
    }
    RuleResult rule = notice.rule();
    if (rule != null) {
      json.object(
          "associatedRule",
          () -> {
            json.text("id", Plain.line(rule.id()));
            json.number("index", result.rules().indexOf(rule));
          });
    }
  }
}
