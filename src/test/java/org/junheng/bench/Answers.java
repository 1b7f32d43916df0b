package org.junheng.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** What the program answers to the twenty checks: how many rows fail each. */
public final class Answers {
  private Answers() {}

  /** The answers in a result; the parts of a check that is several rules are added up. */
  static Map<String, Double> of(JsonNode result) {
    Map<String, Double> answers = new TreeMap<>();
    for (JsonNode rule : result.path("rules")) {
      String id = rule.path("id").asText();
      if (id.matches("R\\d\\d(-\\d)?")) {
        answers.merge(id.substring(0, 3), rule.at("/counts/fail").asDouble(), Double::sum);
      }
    }
    return answers;
  }

  /**
   * Prints the answers, one a line.
   *
   * @param args the file of the result
   */
  public static void main(String[] args) throws IOException {
    of(new ObjectMapper().readTree(Path.of(args[0]).toFile()))
        .forEach((check, fails) -> System.out.printf("%s %.0f%n", check, fails));
  }
}
