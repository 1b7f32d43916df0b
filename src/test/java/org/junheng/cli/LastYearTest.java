package org.junheng.cli;

import static org.junheng.cli.Classes.HEADER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junheng.cli.InProcess.Ran;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A check beside the results of earlier years. */
class LastYearTest {
  private static final String NOW = HEADER + "A,1,48,2\nA,2,46,1\nB,1,50,0\n";

  @TempDir private Path folder;
  private Classes classes;

  @BeforeEach
  void set_up() {
    classes = new Classes(folder);
  }

  private String stored(int year, String rows, String... options) {
    String file = folder.resolve(year + ".json").toString();
    List<String> words =
        new ArrayList<>(List.of("-q", "-f", "json=" + file, "--as-of", year + "-09-01"));
    words.addAll(List.of(options));
    classes.check(classes.file("class.csv", rows), words.toArray(String[]::new));
    return file;
  }

  private Ran check(String... options) {
    List<String> words = new ArrayList<>(List.of("--as-of", "2026-09-01"));
    words.addAll(List.of(options));
    return classes.check(classes.file("class.csv", NOW), words.toArray(String[]::new));
  }

  @Test
  void a_result_keeps_what_earlier_years_said_of_its_findings_even_of_rows_that_passed() {
    String before = stored(2024, HEADER + "A,1,40,2\n", "--param", "class_limit=50");
    String last = stored(2025, HEADER + "A,1,44,2\nA,2,47,1\n");
    JsonNode result = Classes.json(check("--last-year", before, "--last-year", last, "-f", "json"));
    assertEquals("2025-09-01", result.at("/history/0/asOf").asText());
    JsonNode passed = result.at("/history/0/figures/0");
    assertEquals("SIZE pass 44", say(passed), result.at("/history").toString());
    assertEquals("SIZE fail 47", say(result.at("/history/0/figures/1")));
    assertEquals(2, result.at("/history/0/figures").size());
    assertEquals("SIZE pass 40", say(result.at("/history/1/figures/0")));
    assertEquals("comparison.parameter", result.at("/history/1/differences/0/message/id").asText());
    assertEquals("last-year", result.at("/files/1/kind").asText());
  }

  private static String say(JsonNode then) {
    return then.path("rule").asText()
        + " "
        + then.path("outcome").asText()
        + " "
        + then.at("/actual/value").asText();
  }

  @Test
  void one_that_is_not_earlier_or_says_nothing_of_this_is_told() {
    Ran ran = check("--last-year", stored(2027, HEADER + "Z,1,44,2\n"));
    assertTrue(ran.err().contains("no earlier day"), ran.err());
    assertTrue(ran.err().contains("says nothing"), ran.err());
  }
}
