package org.junheng.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junheng.check.Result;
import org.junheng.text.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NdjsonReportTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The type of a line, and the key of the list that the JSON result has for such lines. */
  private static final Map<String, String> LISTS =
      Map.of("rule", "rules", "row", "results", "spread", "spreads", "problem", "problems");

  /** The same of what is left out where there is none. */
  private static final Map<String, String> PAST =
      Map.of("waiver", "waivers", "answer", "answers", "roster", "rosters", "year", "history");

  static Stream<Result> results() {
    return JsonReportTest.results();
  }

  @ParameterizedTest
  @MethodSource("results")
  void its_lines_are_the_json_result(Result result) throws IOException {
    List<String> lines =
        ReportContractTest.text(ReportFormat.NDJSON, result, ReportOptions.of(Language.EN))
            .lines()
            .toList();
    ObjectNode built = (ObjectNode) JSON.readTree(lines.get(0));
    assertEquals("result", built.remove("type").asText());
    LISTS.values().forEach(built::putArray);
    for (String line : lines.subList(1, lines.size() - 1)) {
      ObjectNode entry = (ObjectNode) JSON.readTree(line);
      String type = entry.remove("type").asText();
      if (type.equals("baseline") || type.equals("sensitivity")) {
        built.set(type, entry);
      } else {
        built.withArray(LISTS.getOrDefault(type, PAST.getOrDefault(type, type))).add(entry);
      }
    }
    JsonNode end = JSON.readTree(lines.get(lines.size() - 1));
    assertEquals("end", end.get("type").asText());
    assertEquals(built.get("results").size(), end.get("rows").asInt());
    assertEquals(
        lines.size() - 2,
        sum(
            end,
            "rules",
            "rows",
            "spreads",
            "problems",
            "waivers",
            "answers",
            "rosters",
            "baselines",
            "years",
            "sensitivities"));
    built.set("omitted", end.get("omitted"));
    built.set("problemCount", end.get("problemCount"));
    assertEquals(JSON.readTree(JsonReportTest.json(result)), built);
  }

  private static int sum(JsonNode end, String... keys) {
    return Stream.of(keys).mapToInt(key -> end.get(key).asInt()).sum();
  }
}
