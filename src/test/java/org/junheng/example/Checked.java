package org.junheng.example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junheng.cli.InProcess;

/** The result of checking an example, read back from its JSON. */
final class Checked {
  private final int code;
  private final JsonNode json;

  private Checked(int code, JsonNode json) {
    this.code = code;
    this.json = json;
  }

  /** Checks data against a book, with every finding listed. */
  static Checked of(String data, String book, String... more) {
    InProcess.Ran ran =
        new InProcess()
            .run(
                Stream.concat(
                        Stream.of(
                            "check", data, "-r", book, "-f", "json", "--max-findings", "100000"),
                        Stream.of(more))
                    .toArray(String[]::new));
    try {
      return new Checked(ran.code(), new ObjectMapper().readTree(ran.out()));
    } catch (IOException e) {
      throw new UncheckedIOException(ran.err(), e);
    }
  }

  int code() {
    return code;
  }

  String verdict() {
    return json.at("/summary/verdict").asText();
  }

  /** How many rows a rule gave an outcome to. */
  long count(String rule, String outcome) {
    return rule(rule).path("counts").path(outcome).asLong();
  }

  /** How many rows a rule failed, and how many it failed or passed, as "19 of 93". */
  String failed(String rule) {
    long fails = count(rule, "fail");
    return fails + " of " + (fails + count(rule, "pass"));
  }

  /** What is listed of a rule and a row; the row is named by its name or by its key. */
  JsonNode row(String rule, String row) {
    return results(rule)
        .filter(result -> names(result.path("row")).contains(row))
        .findFirst()
        .orElseThrow(() -> new AssertionError("nothing listed of " + rule + " for " + row));
  }

  /** The figure that was measured, as shown. */
  String actual(String rule, String row) {
    return row(rule, row).at("/actual/shown/en").asText();
  }

  /** The outcome listed of a rule and a row. */
  String outcome(String rule, String row) {
    return row(rule, row).path("outcome").asText();
  }

  /** The rows, by name or key, to which a rule gave an outcome, as far as they are listed. */
  List<String> rows(String rule, String outcome) {
    return results(rule)
        .filter(result -> result.path("outcome").asText().equals(outcome))
        .map(result -> names(result.path("row")).get(0))
        .toList();
  }

  /** A dispersion measure. */
  JsonNode spread(String rule, String group) {
    return each(json.path("spreads"))
        .filter(spread -> spread.path("rule").asText().equals(rule))
        .filter(spread -> names(spread.path("group")).contains(group))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no spread of " + rule + " for " + group));
  }

  /** Rules × rows = the sum over outcomes, for each rule and over all. */
  void assertTotalsAddUp() {
    Map<String, Long> sizes = new HashMap<>();
    each(json.path("tables"))
        .forEach(table -> sizes.put(table.path("name").asText(), table.path("rows").asLong()));
    long all = 0;
    for (JsonNode rule : json.path("rules")) {
      long rows = sizes.getOrDefault(rule.path("of").asText(), 0L);
      assertEquals(rows, sum(rule.path("counts")), rule.path("id").asText());
      all += rows;
    }
    assertEquals(all, sum(json.at("/summary/byOutcome")));
    assertEquals(all, each(json.at("/summary/bySeverity")).mapToLong(Checked::sum).sum());
    assertEquals(
        all, each(json.at("/summary/byPath")).mapToLong(path -> sum(path.path("byOutcome"))).sum());
  }

  /** All but the inputs, and the places in them. */
  JsonNode withoutPlaces() {
    ObjectNode copy = json.deepCopy();
    copy.remove("inputs");
    removePlaces(copy);
    // Problems stand in the order of their places, which differ from format to format.
    List<JsonNode> problems = new ArrayList<>();
    copy.path("problems").forEach(problems::add);
    problems.sort(Comparator.comparing(JsonNode::toString));
    copy.putArray("problems").addAll(problems);
    return copy;
  }

  private static void removePlaces(JsonNode node) {
    if (node instanceof ObjectNode object) {
      object.remove(List.of("file", "line", "column", "excerpt"));
    }
    if (node instanceof ObjectNode || node instanceof ArrayNode) {
      node.forEach(Checked::removePlaces);
    }
  }

  private JsonNode rule(String id) {
    return each(json.path("rules"))
        .filter(rule -> rule.path("id").asText().equals(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no rule " + id));
  }

  private Stream<JsonNode> results(String rule) {
    return each(json.path("results")).filter(result -> result.path("rule").asText().equals(rule));
  }

  private static List<String> names(JsonNode row) {
    List<String> key = each(row.path("key")).map(JsonNode::asText).toList();
    return List.of(row.at("/name/zh").asText(), String.join(" ", key));
  }

  private static long sum(JsonNode counts) {
    return each(counts).mapToLong(JsonNode::asLong).sum();
  }

  private static Stream<JsonNode> each(JsonNode node) {
    return StreamSupport.stream(node.spliterator(), false);
  }
}
