package org.junheng.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junheng.check.Result;
import org.junheng.check.Result.BookInfo;
import org.junheng.check.Result.OfPeople;
import org.junheng.check.Result.ParameterValue;
import org.junheng.check.Result.RuleResult;
import org.junheng.check.Result.Run;
import org.junheng.check.Result.Summary;
import org.junheng.check.Result.TableInfo;
import org.junheng.rule.Outcome;
import org.junheng.rule.Severity;
import org.junheng.table.DataSet.Header;
import org.junheng.table.DataSet.Input;
import org.junheng.table.DataSet.Layout;
import org.junheng.text.Text;

/** Reads what {@link JsonHead} and {@link JsonRules} write. */
final class JsonHeadParts {
  private JsonHeadParts() {}

  static Run run(JsonShape json, String tool) {
    return new Run(
        tool,
        json.parsed("started", Instant::parse),
        json.parsed("asOf", LocalDate::parse),
        json.text("asOfOrigin"),
        json.flag("complete"),
        json.small("exitCode"),
        json.text("failOn"),
        json.flag("allowUndecided"),
        json.smallIfThere("maskedBelow").orElse(0));
  }

  static BookInfo book(JsonShape json) {
    return new BookInfo(
        json.text("id"),
        JsonParts.words(json, "title"),
        JsonParts.citation(json.object("citation")),
        json.text("sha256"),
        json.texts("overlays"),
        json.list("needs", other -> new Result.BookHash(other.text("id"), other.text("sha256"))));
  }

  static Result.ReadFile file(JsonShape json) {
    return new Result.ReadFile(
        json.text("kind"),
        json.text("name"),
        hash(json),
        json.has("sets") ? json.texts("sets") : List.of());
  }

  static ParameterValue parameter(JsonShape json) {
    return new ParameterValue(
        json.text("name"), JsonParts.words(json, "title"), json.text("value"), json.text("origin"));
  }

  // Empty where the result is masked.
  private static String hash(JsonShape json) {
    return Objects.requireNonNullElse(json.textOrNull("sha256"), "");
  }

  static Input input(JsonShape json) {
    return new Input(
        json.text("name"),
        json.textOrNull("sheet"),
        hash(json),
        json.text("table"),
        json.small("rows"),
        new Layout(
            json.text("encoding"),
            JsonParts.messageOrNull(json, "evidence"),
            json.text("delimiter"),
            json.text("decimal"),
            json.small("header")),
        json.list("columns", JsonHeadParts::header));
  }

  private static Header header(JsonShape json) {
    return new Header(
        json.text("written"),
        json.textOrNull("field"),
        json.textOrNull("near"),
        json.textOrNull("unit"),
        json.small("filled"),
        "");
  }

  static TableInfo table(JsonShape json) {
    return new TableInfo(
        json.text("name"),
        JsonParts.words(json, "title"),
        json.whole("rows"),
        json.flag("given"),
        json.flag("submitted"),
        json.textOrNull("within"),
        people(json));
  }

  private static Map<String, String> people(JsonShape json) {
    Map<String, String> people = new LinkedHashMap<>();
    for (JsonShape field : json.list("people", field -> field)) {
      people.put(field.text("field"), field.text("unit"));
    }
    return people;
  }

  static Summary summary(JsonShape json) {
    Map<String, Map<Outcome, Long>> byPath = new LinkedHashMap<>();
    Map<String, Text> pathTitles = new LinkedHashMap<>();
    for (JsonShape path : json.list("byPath", path -> path)) {
      String name = path.text("path");
      if (path.has("byOutcome")) {
        byPath.put(name, JsonParts.counts(path.object("byOutcome")));
      }
      if (path.has("title")) {
        pathTitles.put(name, JsonParts.words(path, "title"));
      }
    }
    JsonShape coverage = json.object("coverage");
    return new Summary(
        JsonParts.outcome(json, "verdict"),
        bySeverity(json.object("byRoots")),
        JsonParts.counts(json.object("byOutcome")),
        bySeverity(json.object("bySeverity")),
        byPath,
        pathTitles,
        coverage.whole("decided"),
        coverage.whole("rules"),
        bySeverity(json.object(json.has("byRootsAgreed") ? "byRootsAgreed" : "byRoots")),
        json.positive("waived"),
        json.positive("answered"));
  }

  private static Map<Severity, Map<Outcome, Long>> bySeverity(JsonShape json) {
    Map<Severity, Map<Outcome, Long>> counts = new EnumMap<>(Severity.class);
    for (Severity severity : Severity.values()) {
      counts.put(severity, JsonParts.counts(json.object(severity.word())));
    }
    return counts;
  }

  static RuleResult rule(JsonShape json) {
    return new RuleResult(
        json.text("id"),
        JsonParts.words(json, "title"),
        JsonParts.wordsOrNone(json, "note"),
        JsonParts.citation(json.object("citation")),
        json.text("path"),
        json.word("severity", Severity.values(), Severity::word),
        json.text("of"),
        json.text("kind"),
        JsonParts.wordsOrNone(json, "unit"),
        json.placesIfThere("places"),
        json.texts("parts"),
        JsonParts.counts(json.object("counts")),
        JsonParts.messageOrNull(json, "reason"),
        json.whole("ignored"),
        json.positive("waived"),
        json.positive("answered"),
        json.has("people") ? ofPeople(json.object("people")) : OfPeople.NONE,
        JsonParts.wordsOrNone(json, "formula"));
  }

  private static OfPeople ofPeople(JsonShape json) {
    return new OfPeople(json.texts("fields"), json.flag("limits"));
  }
}
