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

  private static final String FRANCE =
      "examples/fr-ille-et-vilaine/fr-ille-et-vilaine-ecoles-classes.csv";

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

  // The figures of shared data: encoding, delimiter, rows and columns of each published file.
  @Test
  void published_files_are_understood_without_a_rule_book() throws IOException {
    understood(NYC, "UTF-8", ",", 26_885, 16);
    understood(MARACANAU, "windows-1252", ",", 346, 385);
    understood(FRANCE, "UTF-8", ";", 2_704, 23);
    understood("examples/kr-chungnam/kr-chungnam-elementary-2025.csv", "UTF-8", ",", 420, 20);
    understood("examples/kr-chungnam/kr-chungnam-special-2025.csv", "UTF-8", ",", 11, 39);
  }

  @Test
  void json_that_is_packed_is_understood_without_a_rule_book() throws IOException {
    String paraiba =
        "src/test/resources/org/junheng/example/data/br-paraiba-matriculas-2023.json.gz";
    Ran ran = new InProcess().run("inspect", paraiba, "-f", "json");
    JsonNode file = json(ran).path("files").path(0);
    assertEquals(5_479, file.path("rows").asInt(), ran.err());
    assertEquals(14, file.path("columns").size());
    // Schools without any count.
    assertEquals(819, file.path("sparse").path(0).path("rows").asInt());
    String told = new InProcess().run("inspect", paraiba).out();
    assertTrue(told.contains("No column alone names a row; \"NO_ENTIDADE\""), told);
  }

  private static void understood(
      String name, String encoding, String delimiter, int rows, int columns) throws IOException {
    Ran ran = new InProcess().run("inspect", name, "-f", "json");
    assertEquals(0, ran.code(), ran.err());
    JsonNode file = json(ran).path("files").path(0);
    assertEquals(encoding, file.path("encoding").asText(), name);
    assertEquals(delimiter, file.path("delimiter").asText(), name);
    assertEquals(1, file.path("header").asInt(), name);
    assertEquals(rows, file.path("rows").asInt(), name);
    assertEquals(columns, file.path("columns").size(), name);
  }

  @Test
  void a_key_that_repeats_is_told() {
    String told = new InProcess().run("inspect", FRANCE).out();
    assertTrue(told.contains("680 different, each in at most 4 rows"), told);
  }

  @Test
  void without_a_rule_book_the_header_is_the_first_full_row() {
    Classes classes = new Classes(folder);
    String file = classes.file("what.csv", "Annex 1\n\na;b;b\n1;2;3\n4;;6\n");
    Ran ran = new InProcess().run("inspect", file);
    assertEquals(0, ran.code(), ran.err());
    assertTrue(ran.out().contains("header in line 3"), ran.out());
    assertTrue(ran.out().contains("50 % filled"), ran.out());
    assertTrue(ran.out().contains("warning"), ran.out());
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

  @Test
  void a_column_that_fills_several_fields_names_them_all() throws IOException {
    String korea = "examples/kr-chungnam/kr-chungnam-elementary-2025.csv";
    String told = inspect(korea, "kr/class-size").out().replaceAll(" +", " ");
    assertTrue(told.contains(" 학급수(계) classes, special_classes "), told);
    JsonNode columns =
        json(inspect(korea, "kr/class-size", "-f", "json")).path("files").path(0).path("columns");
    JsonNode column = columns.path(17);
    assertEquals("classes", column.path("field").asText());
    assertEquals("special_classes", column.path("alsoHolds").path(0).asText());
    assertFalse(columns.path(0).has("alsoHolds"));
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
