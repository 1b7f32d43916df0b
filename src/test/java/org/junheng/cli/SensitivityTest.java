package org.junheng.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junheng.cli.InProcess.Ran;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a verdict hangs on. */
class SensitivityTest {
  private static final String[] FIVE = {
    "check",
    "--table",
    "school=examples/five-schools/basic-five-schools-books.csv",
    "-r",
    "examples/five-schools/books.yaml"
  };

  @TempDir private Path folder;

  private static Ran run(String[] words, String... more) {
    List<String> all = new ArrayList<>(List.of(words));
    all.addAll(List.of(more));
    return new InProcess().run(all.toArray(String[]::new));
  }

  private static JsonNode asked(String[] words, String... more) {
    List<String> all = new ArrayList<>(List.of("-f", "json"));
    all.addAll(List.of(more));
    return Classes.json(run(words, all.toArray(String[]::new))).path("sensitivity");
  }

  private static JsonNode reading(JsonNode asked, String id) {
    for (JsonNode reading : asked.path("readings")) {
      if (reading.path("id").asText().equals(id)) {
        return reading;
      }
    }
    return asked.path("none");
  }

  // The published coefficient is 0.515257; without weights it is 0.489, of a sample 0.546, each
  // worked out in the data's expected file.
  @Test
  void what_a_deviation_is_decides_the_five_schools() {
    JsonNode asked = asked(FIVE, "--sensitivity", "5");
    assertFalse(asked.path("firm").asBoolean());
    assertEquals("pass", reading(asked, "weights=none").path("verdict").asText());
    assertEquals("fail", reading(asked, "deviation=sample").path("verdict").asText());
    JsonNode turn = reading(asked, "weights=none").at("/turns/0");
    assertEquals("fail pass", turn.path("before").asText() + " " + turn.path("after").asText());
  }

  // The school with the most books has 935 of 1913: 39 fewer are a smaller share of its figure than
  // 17 more are of the 160 that plan.md adds to.
  @Test
  void fewer_books_where_there_are_most_turn_the_five_schools() {
    JsonNode brinks = asked(FIVE, "--sensitivity", "5").path("brinks");
    JsonNode brink = brinks.get(brinks.size() - 1);
    assertEquals("FIVE-CV", brink.path("rule").asText());
    assertEquals("小学3", brink.at("/cell/row/key/0").asText());
    assertEquals(-39, brink.path("amount").asInt());
    assertEquals("pass", brink.path("verdict").asText());
    assertTrue(holds(935 - 39));
    assertFalse(holds(935 - 38));
  }

  // 302 Σ books² ÷ pupils ≤ (1 + 0.5²) (Σ books)², as in plan.md.
  private static boolean holds(double most) {
    double squares =
        279.0 * 279 / 45
            + 137.0 * 137 / 37
            + most * most / 89
            + 160.0 * 160 / 76
            + 402.0 * 402 / 55;
    double sum = 279 + 137 + most + 160 + 402;
    return 302 * squares <= 1.25 * sum * sum;
  }

  private String book(String rule) throws Exception {
    Path book = folder.resolve("b.yaml");
    Files.writeString(
        book,
        """
        rulebook: test/b
        title: B
        parameters:
          least: {title: {zh: 最少人数, en: Fewest pupils}, value: 50, other-readings: [0]}
        tables:
          school:
            title: School
            key: [school]
            fields:
              school: {type: code, required: true}
              pupils: {type: count}
              teachers: {type: count}
        rules:
          R: {title: Too few, path: teachers, of: school, %s}
        """
            .formatted(rule));
    return book.toString();
  }

  private String schools(String rows) throws Exception {
    Path file = folder.resolve("school.csv");
    Files.writeString(file, "school,pupils,teachers\n" + rows);
    return file.toString();
  }

  // 9 of 1000 is 0.90 of a hundred; 8.96 of a hundred is shown as 9.0.
  @Test
  void rounding_is_told_where_it_decides() throws Exception {
    String shown = book("measure: 100 * teachers / pupils, at-least: 9, places: 1");
    String[] words = {"check", schools("A,1250,112\n"), "-r", shown};
    assertEquals(
        "pass",
        reading(asked(words, "--sensitivity", "1"), "rounding=shown").path("verdict").asText());
    String rounded = book("measure: 100 * teachers / pupils, at-least: 9, round: {places: 1}");
    String[] other = {"check", schools("A,1250,112\n"), "-r", rounded};
    assertEquals(
        "fail",
        reading(asked(other, "--sensitivity", "1"), "rounding=none").path("verdict").asText());
  }

  // Which schools are too small to count is the book's word.
  @Test
  void tiny_schools_are_told_where_they_decide() throws Exception {
    String book = book("when: pupils >= least, measure: teachers, at-least: 2");
    String[] words = {"check", schools("A,400,30\nB,12,1\n"), "-r", book};
    JsonNode asked = asked(words, "--sensitivity", "0");
    assertFalse(asked.path("firm").asBoolean());
    JsonNode reading = reading(asked, "least=0");
    assertEquals("fail", reading.path("verdict").asText());
    assertEquals("B", reading.at("/turns/0/row/key/0").asText());
    assertEquals("not-applicable", reading.at("/turns/0/before").asText());
    // Where the command line takes that reading, the book's own is the other one.
    JsonNode taken = asked(words, "--sensitivity", "0", "--param", "least=0");
    assertEquals("pass", reading(taken, "least=50").path("verdict").asText());
  }

  @Test
  void one_more_pupil_turns_what_stands_at_the_limit() throws Exception {
    String book = book("measure: pupils, at-most: 45");
    String[] words = {"check", schools("A,45,2\nB,30,2\n"), "-r", book};
    JsonNode asked = asked(words, "--sensitivity", "1");
    assertEquals(1, asked.path("brinks").size());
    assertEquals(1, asked.at("/brinks/0/amount").asInt());
    assertEquals(0.02222, asked.at("/brinks/0/change").asDouble(), 1e-5);
    assertEquals("fail", asked.at("/brinks/0/verdict").asText());
    Ran zh = run(words, "--sensitivity", "1", "--lang", "zh");
    assertTrue(zh.out().contains("不牢靠"), zh.out());
    String[] far = {"check", schools("A,40,2\n"), "-r", book};
    assertTrue(asked(far, "--sensitivity", "1").path("firm").asBoolean());
  }

  @Test
  void nothing_is_told_where_nobody_asks_and_nonsense_is_refused() {
    assertTrue(asked(FIVE).isMissingNode());
    assertEquals(2, run(FIVE, "--sensitivity", "x").code());
    assertEquals(2, run(FIVE, "--sensitivity", "51").code());
    assertEquals(2, run(FIVE, "--sensitivity=-1").code());
  }
}
