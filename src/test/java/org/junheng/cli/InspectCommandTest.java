package org.junheng.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junheng.cli.InProcess.Ran;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InspectCommandTest {
  private static final String NYC = "examples/us-nyc-class-size/us-nyc-class-size-2010-11.csv";
  private static final String MARACANAU =
      "examples/br-maracanau/br-maracanau-censo-escolar-2022-latin1.csv";

  @TempDir private Path folder;

  @Test
  void rows_that_mean_something_else_than_the_others_are_told() {
    String told = inspect(NYC, "us/nyc-class-size").out();
    // The pupil-teacher ratio of a whole school stands among its classes.
    assertTrue(told.contains("fill only BOROUGH, SCHOOL CODE, SCHOOL NAME, SCHOOLWIDE"), told);
    assertTrue(told.contains(": 1449, the first at"), told);
    assertTrue(told.contains(":26886: warning: the row has 3 cells, the header 16"), told);
  }

  @Test
  void flags_that_are_blank_together_are_told() {
    String told = inspect(MARACANAU, "br/caqi").out();
    assertTrue(told.contains("169, the first at " + MARACANAU + ":2"), told);
    assertTrue(told.contains("\"CO_ENTIDADE\" is different in every row"), told);
  }

  @Test
  void the_json_says_what_the_words_say() throws IOException {
    JsonNode file = json(inspect(MARACANAU, "br/caqi", "-f", "json")).path("files").path(0);
    assertEquals("windows-1252", file.path("encoding").asText());
    assertEquals(",", file.path("delimiter").asText());
    assertEquals(346, file.path("rows").asInt());
    assertEquals(385, file.path("columns").size());
    assertEquals(169, file.path("sparse").path(0).path("rows").asInt());
  }

  @Test
  void which_rules_can_be_decided_and_what_the_others_lack() throws IOException {
    Classes classes = new Classes(folder);
    String half = classes.file("class.csv", "school,class_no,pupils\nA,1,45\nA,2,46\n");
    Ran ran = new InProcess().run("inspect", half, "-r", classes.book(), "-f", "json");
    assertEquals(0, ran.code(), ran.err());
    JsonNode coverage = json(ran).path("coverage");
    assertFalse(coverage.path("absent").path("class.teachers").isEmpty(), ran.out());
    boolean decided = false;
    for (JsonNode rule : coverage.path("rules")) {
      String state = rule.path("state").asText();
      decided |= state.equals("decided");
      assertTrue(!rule.path("absent").isEmpty() || !state.equals("undecided"), rule.toString());
    }
    assertTrue(decided, coverage.toString());
  }

  @Test
  void the_cells_of_a_file_cannot_steer_the_terminal() {
    Classes classes = new Classes(folder);
    String hostile = classes.file("class.csv", "school,class_no,pupils\n\u001b[31mA,1,45\n");
    String told = new InProcess().run("inspect", hostile, "-r", classes.book()).out();
    assertEquals(-1, told.indexOf('\u001b'), told);
  }

  @Test
  void data_that_cannot_be_used_ends_with_4() {
    assertEquals(4, inspect(folder.resolve("none.csv").toString(), "br/caqi").code());
  }

  private static Ran inspect(String file, String book, String... options) {
    String[] words = new String[4 + options.length];
    words[0] = "inspect";
    words[1] = file;
    words[2] = "-r";
    words[3] = book;
    System.arraycopy(options, 0, words, 4, options.length);
    return new InProcess().run(words);
  }

  private static JsonNode json(Ran ran) throws IOException {
    return new ObjectMapper().readTree(ran.out());
  }
}
