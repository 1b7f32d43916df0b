package org.junheng.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junheng.check.Baseline;
import org.junheng.check.Result;
import org.junheng.check.Result.Cell;
import org.junheng.check.Result.RowRef;
import org.junheng.check.Result.RowResult;
import org.junheng.check.Result.RuleResult;
import org.junheng.problem.Location;
import org.junheng.rule.Outcome;
import org.junheng.rule.Severity;

/** The findings of a SARIF log, the gravest first, no more than code hosts accept. */
final class SarifResults {
  /** GitHub refuses a log with more; of these it keeps the first 5,000. */
  static final int MOST = 25_000;

  private static final int CELLS = 10;

  private final Digest digest;
  private final Result result;
  private final Phrases phrases;
  private final FindingPhrases words;
  private final JsonSink json;
  private final SarifPlaces places;
  private final Map<String, Integer> rules = new HashMap<>();
  private final List<RowResult> findings;

  SarifResults(Digest digest, Phrases phrases, JsonSink json, SarifPlaces places) {
    this.digest = digest;
    this.result = digest.result();
    this.phrases = phrases;
    this.words = new FindingPhrases(digest, phrases);
    this.json = json;
    this.places = places;
    for (RuleResult rule : result.rules()) {
      rules.put(rule.id(), rules.size());
    }
    findings = new ArrayList<>(digest.findings());
    findings.sort(Comparator.comparing(row -> Group.kind(digest, row)));
  }

  /** The findings that the log holds. */
  List<RowResult> listed() {
    return findings.subList(0, Math.min(MOST, findings.size()));
  }

  /** How many findings it does not hold though they are listed. */
  long cut() {
    return Math.max(0, findings.size() - MOST);
  }

  /** How grave a failure of such a rule is. */
  static String level(Severity severity) {
    return switch (severity) {
      case REQUIRED -> "error";
      case QUERY -> "warning";
      case ADVISORY -> "note";
    };
  }

  private String level(RowResult row) {
    Severity severity = digest.severity(row);
    return result.run().counts(severity)
        ? "error"
        : result.run().asks(severity) ? "warning" : level(severity);
  }

  // SARIF tells apart what fails, what could not be decided, and what a person must look at.
  private String kind(RowResult row) {
    return switch (Group.kind(digest, row)) {
      case FAIL, COMPOSITE, ADVISORY -> row.outcome() == Outcome.UNDECIDED ? "open" : "fail";
      case UNDECIDED, ERROR -> "open";
      case QUERY -> "review";
      case WAIVED, LET_THROUGH -> "fail";
      case ANSWERED -> "review";
      case TOLERATED, NONE -> "informational";
    };
  }

  // Where there is a baseline, what is no finding of this result is one of its own, and gone.
  private @Nullable String baselineState(RowResult row) {
    return result.baseline() == null
        ? null
        : row.mark() == null ? "absent" : JsonWords.of(row.mark());
  }

  private List<RowResult> absent() {
    Baseline baseline = result.baseline();
    if (baseline == null) {
      return List.of();
    }
    List<RowResult> absent = new ArrayList<>(baseline.fixed());
    absent.addAll(baseline.unchecked());
    return absent.subList(0, Math.min(absent.size(), MOST - listed().size()));
  }

  /** Those, then the findings of the baseline that are there no more. */
  List<RowResult> all() {
    List<RowResult> all = new ArrayList<>(listed());
    all.addAll(absent());
    return all;
  }

  /** The keys of a finding. */
  void write(RowResult row) throws IOException {
    String kind = kind(row);
    RuleResult rule = digest.rule(row.rule());
    json.text("ruleId", Plain.line(row.rule()));
    Integer index = rules.get(row.rule());
    if (index != null) {
      json.number("ruleIndex", index);
    }
    json.text("kind", kind);
    json.text("baselineState", baselineState(row));
    json.text("level", kind.equals("fail") ? level(row) : "none");
    String title = rule == null ? Plain.line(row.rule()) : phrases.text(rule.title());
    String place = phrases.say("rule-rows", title, words.row(row));
    String said = phrases.say("reason", place, words.kindAndFigures(row));
    json.object("message", () -> json.text("text", said));
    json.list("locations", List.of(row), this::location);
    json.some("relatedLocations", cells(row), this::cell);
    json.some("suppressions", agreed(row), this::suppression);
    json.object(
        "partialFingerprints",
        () -> {
          String fingerprint = Plain.line(row.fingerprint());
          json.text("junhengFinding/v1", fingerprint);
          // The one that GitHub tells findings apart by; the line's own hash would change with it.
          json.text("primaryLocationLineHash", fingerprint);
        });
  }

  // What was agreed of a failure that no longer counts.
  private List<String> agreed(RowResult row) {
    return switch (Group.kind(digest, row)) {
      case WAIVED, LET_THROUGH, ANSWERED -> List.of(words.agreed(row));
      default -> List.of();
    };
  }

  private void suppression(String justification) throws IOException {
    json.text("kind", "external");
    json.text("status", "accepted");
    json.text("justification", justification);
  }

  private void location(RowResult row) throws IOException {
    Location place = place(row);
    if (place != null) {
      places.location(place);
    }
    List<RowRef> rows = new ArrayList<>();
    rows.add(row.row());
    rows.addAll(row.within());
    json.list("logicalLocations", rows, this::logical);
  }

  // What was made of many rows is shown at the head of the first file.
  private @Nullable Location place(RowResult row) {
    Location place = Places.of(row);
    if (place != null || result.inputs().isEmpty()) {
      return place;
    }
    return new Location(result.inputs().get(0).name(), 1, 0);
  }

  private void logical(RowRef row) throws IOException {
    json.text("name", phrases.name(row));
    json.text("fullyQualifiedName", Plain.line(row.table()) + "/" + phrases.key(row));
    json.text("kind", Plain.line(row.table()));
  }

  private List<Cell> cells(RowResult row) {
    List<Cell> cells = new ArrayList<>(row.missing());
    cells.addAll(row.inputs());
    cells.removeIf(cell -> cell.location() == null);
    return cells.subList(0, Math.min(CELLS, cells.size()));
  }

  private void cell(Cell cell) throws IOException {
    if (cell.location() != null) {
      places.location(cell.location(), words.named(cell));
    }
  }
}
