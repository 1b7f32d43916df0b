package org.junheng.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junheng.check.Baseline;
import org.junheng.check.Roster;
import org.junheng.check.Year;
import org.junheng.text.Message;

/** Reads what {@link JsonPast} writes. */
final class JsonPastParts {
  private JsonPastParts() {}

  static Roster roster(JsonShape json) {
    List<List<String>> keys = json.lists("keys");
    return new Roster(
        json.text("table"), keys, json.list("rules", entry -> entry(entry, keys.size())));
  }

  private static Roster.Entry entry(JsonShape json, int rows) {
    String written = json.text("outcomes");
    String outcomes = RunLengths.read(written, rows);
    List<BigDecimal> measures = json.decimals("measures");
    long measured = outcomes.chars().filter(c -> c == 'p' || c == 'f').count();
    if (outcomes.length() != rows || (!measures.isEmpty() && measures.size() != measured)) {
      throw new JsonShape.Mismatch(Message.of("report.unreadable", "outcomes", written));
    }
    return new Roster.Entry(json.text("rule"), outcomes, measures);
  }

  static Baseline baseline(JsonShape json) {
    return new Baseline(
        json.text("tool"),
        json.parsed("started", Instant::parse),
        json.parsed("asOf", LocalDate::parse),
        Objects.requireNonNullElse(json.textOrNull("sha256"), ""),
        differences(json),
        json.list("fixed", JsonFindingParts::row),
        json.list("unchecked", JsonFindingParts::row));
  }

  static Year year(JsonShape json) {
    return new Year(
        json.text("tool"),
        json.parsed("started", Instant::parse),
        json.parsed("asOf", LocalDate::parse),
        Objects.requireNonNullElse(json.textOrNull("sha256"), ""),
        differences(json),
        json.list("figures", JsonPastParts::then));
  }

  private static List<Message> differences(JsonShape json) {
    return json.list("differences", each -> JsonParts.message(each.object("message")));
  }

  private static Year.Then then(JsonShape json) {
    return new Year.Then(
        json.text("rule"),
        json.text("table"),
        json.texts("key"),
        JsonParts.outcome(json, "outcome"),
        JsonParts.figureOrNull(json, "actual"),
        json.textOrNull("operator"),
        json.list("limits", JsonParts::figure));
  }
}
