package org.junheng.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import org.junheng.cli.InProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The program and a database answer the same checks alike, on hundreds of small random counties.
 */
class TwentyChecksTest {
  private static final int SEEDS = 20;
  private static final int COUNTIES = 20;

  @TempDir private Path folder;

  @Test
  void the_rule_book_and_the_sql_give_the_same_answers() throws IOException, SQLException {
    Map<String, Double> found = new TreeMap<>();
    try (DuckDb db = new DuckDb(Path.of("src/bench/checks.sql"), 2)) {
      for (int seed = 1; seed <= SEEDS; seed++) {
        int schools = COUNTIES * (1 + seed);
        SchoolsAndClasses.write(folder, COUNTIES, schools, 9 * schools, seed, 0.015);
        Map<String, Double> expected = db.answers(folder);
        double spreads = expected.remove("SUM");
        Map<String, Double> got = answers(folder);
        assertEquals(spreads, got.remove("SUM"), 1e-9, "seed " + seed);
        assertEquals(expected, got, "seed " + seed);
        expected.forEach((check, fails) -> found.merge(check, fails, Double::sum));
      }
    }
    assertEquals(20, found.size(), found.toString());
    found.forEach((check, fails) -> assertTrue(fails > 0, check + " is never broken: " + found));
  }

  private static Map<String, Double> answers(Path folder) throws IOException {
    InProcess.Ran ran =
        new InProcess()
            .run("check", folder.toString(), "-r", "src/bench/checks.yaml", "-q", "-f", "json");
    JsonNode result = new ObjectMapper().readTree(ran.out());
    Map<String, Double> answers = Answers.of(result);
    for (JsonNode row : result.path("results")) {
      if (row.path("rule").asText().equals("SUM")) {
        answers.put("SUM", row.at("/actual/value").asDouble());
      }
    }
    return answers;
  }
}
