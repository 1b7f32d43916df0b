package org.junheng.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junheng.cli.InProcess;
import org.junit.jupiter.api.Test;

/** The example of waivers and answers does what its README says. */
class AgreedCountyTest {
  private static final String FOLDER = "examples/county-agreed/";

  private static InProcess.Ran check(String... more) {
    List<String> words =
        new ArrayList<>(List.of("check", "examples/county-fails", "-r", "cn/quality-balance"));
    words.addAll(List.of(more));
    return new InProcess().run(words.toArray(String[]::new));
  }

  @Test
  void two_classes_and_a_school_are_waived_and_a_query_is_answered() throws IOException {
    InProcess.Ran ran =
        check(
            "--waivers",
            FOLDER + "waivers.yaml",
            "--answers",
            FOLDER + "answers.csv",
            "-f",
            "json");
    assertEquals(1, ran.code(), ran.err());
    JsonNode result = new ObjectMapper().readTree(ran.out());
    List<String> states = new ArrayList<>();
    result.path("waivers").forEach(waiver -> states.add(waiver.path("state").asText()));
    assertEquals(List.of("applied", "applied", "applied", "expired", "unused"), states);
    assertEquals("closed", result.at("/answers/0/state").asText());
    assertEquals(1, result.at("/summary/answered").asInt());
  }

  @Test
  void where_all_that_fails_is_waived_the_check_passes_with_waivers() {
    InProcess.Ran ran =
        check("--only", "QB-GOV-05", "--waivers", FOLDER + "waivers.yaml", "--lang", "zh");
    assertEquals(0, ran.code(), ran.err());
    assertTrue(ran.out().startsWith("通过（含豁免）"), ran.out());
    assertEquals(1, check("--only", "QB-GOV-05").code());
  }
}
