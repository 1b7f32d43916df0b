package org.junheng.cli;

import static org.junheng.cli.Classes.FAILING;
import static org.junheng.cli.Classes.HEADER;
import static org.junheng.cli.Classes.UNDECIDED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junheng.cli.InProcess.Ran;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A check beside an earlier result whose findings are tolerated. */
class BaselineTest {
  @TempDir private Path folder;
  private Classes classes;
  private String old;

  @BeforeEach
  void set_up() {
    classes = new Classes(folder);
    old = stored(FAILING);
  }

  private String stored(String rows, String... options) {
    String file = folder.resolve("old.json").toString();
    List<String> words = new ArrayList<>(List.of("-q", "-f", "json=" + file));
    words.addAll(List.of(options));
    classes.check(classes.file("class.csv", rows), words.toArray(String[]::new));
    return file;
  }

  private Ran check(String rows, String... options) {
    List<String> words = new ArrayList<>(List.of("--baseline", old));
    words.addAll(List.of(options));
    return classes.check(classes.file("class.csv", rows), words.toArray(String[]::new));
  }

  private static List<String> marks(JsonNode result) {
    List<String> marks = new ArrayList<>();
    for (JsonNode row : result.path("results")) {
      if (row.has("mark")) {
        marks.add(
            row.path("rule").asText()
                + " "
                + row.at("/row/key/0").asText()
                + row.at("/row/key/1").asText()
                + " "
                + row.path("mark").asText());
      }
    }
    return marks;
  }

  @Test
  void old_findings_are_tolerated() {
    Ran ran = check(FAILING);
    assertEquals(0, ran.code(), ran.err());
    assertTrue(ran.out().startsWith("FAIL"), ran.out());
    assertEquals("", ran.err());
  }

  @Test
  void a_new_finding_fails_the_check_and_is_the_one_that_is_listed() {
    Ran ran = check(FAILING + "B,2,47,1\n");
    assertEquals(1, ran.code());
    assertTrue(ran.out().contains("47"), ran.out());
    assertFalse(ran.out().contains("must be ≤ 45 pupils; 5 too many"), ran.out());
    assertTrue(ran.out().contains("-v lists"), ran.out());
  }

  @Test
  void findings_are_marked_and_those_gone_are_kept() {
    JsonNode result =
        Classes.json(check(HEADER + "A,1,45,2\nA,2,48,1\nB,1,50,0\nC,1,60,1\n", "-f", "json"));
    assertEquals(
        List.of("SIZE A2 updated", "SIZE B1 unchanged", "SIZE C1 new", "STAFFED B1 unchanged"),
        marks(result));
    JsonNode less = Classes.json(check(HEADER + "A,1,45,2\nA,2,45,1\n", "-f", "json"));
    assertEquals("SIZE", less.at("/baseline/fixed/0/rule").asText(), less.toString());
    assertEquals("B", less.at("/baseline/unchecked/0/row/key/0").asText(), less.toString());
    assertEquals("baseline", less.at("/files/0/kind").asText());
  }

  @Test
  void a_finding_that_became_undecided_is_no_new_one_and_a_new_gap_is() {
    assertEquals(0, check(HEADER + "A,1,45,2\nA,2,,1\nB,1,50,0\n").code());
    assertEquals(5, check(HEADER + "A,1,,2\nA,2,46,1\nB,1,50,0\n").code());
    assertEquals(0, check(HEADER + "A,1,,2\nA,2,46,1\nB,1,50,0\n", "--allow-undecided").code());
  }

  @Test
  void severity_counts_as_ever() {
    String rows = FAILING + "B,2,44,0\n";
    assertEquals(0, check(rows).code());
    assertEquals(1, check(rows, "--fail-on", "advisory").code());
  }

  @Test
  void what_the_baseline_was_made_with_is_told() {
    Ran ran = check(FAILING, "--param", "class_limit=40");
    assertEquals(1, ran.code(), "the class of 45 is too large now");
    assertTrue(ran.err().contains("Parameter class_limit: 45 → 40"), ran.err());
  }

  @Test
  void what_is_not_listed_may_be_new() {
    assertEquals(5, check(FAILING, "--max-findings", "1").code());
    old = stored(FAILING, "--max-findings", "1");
    Ran ran = check(FAILING);
    assertTrue(ran.err().contains("does not list 1 of its findings"), ran.err());
  }

  @Test
  void what_is_no_result_is_told_before_anything_is_done() throws IOException {
    Files.writeString(Path.of(old), "{\"a\": 1");
    Ran ran = check(FAILING);
    assertEquals(4, ran.code());
    assertTrue(ran.err().contains("old.json"), ran.err());
    assertEquals("", ran.out());
    Files.writeString(Path.of(old), "[]");
    assertEquals(4, check(FAILING).code());
    old = folder.resolve("none.json").toString();
    assertEquals(4, check(FAILING).code());
  }

  @Test
  void a_project_file_names_it_from_its_own_folder() {
    String config = classes.file("junheng.yaml", "baseline: old.json\n");
    String data = classes.file("class.csv", FAILING);
    assertEquals(0, classes.check(data, "--config", config).code());
  }

  @Test
  void every_format_tells_new_from_old() {
    String rows = FAILING + "C,1,60,1\n";
    for (String format : List.of("text", "markdown", "html", "github", "junit", "tap")) {
      String out = check(rows, "-f", format).out();
      assertTrue(out.contains("1 new finding"), format + out);
    }
    assertTrue(
        check(rows, "-f", "csv")
            .out()
            .lines()
            .anyMatch(line -> line.contains("new") && line.contains("60")));
    String github = check(rows, "-f", "github").out();
    assertEquals(1, github.lines().filter(line -> line.startsWith("::error")).count(), github);
    String junit = check(rows, "-f", "junit").out();
    assertEquals(2, junit.split("<failure ", -1).length - 1, "the verdict and what is new");
    assertTrue(junit.contains("(in the baseline, too)"), junit);
    String tap = check(rows, "-f", "tap").out();
    assertEquals(2, tap.lines().filter(line -> line.startsWith("not ok")).count(), tap);
  }

  // For want of one figure of class A 2 and one of class A 3, of which the earlier check told one.
  @Test
  void the_page_marks_what_is_undecided_too() {
    old = stored(UNDECIDED);
    String page = check(UNDECIDED + "A,3,,1\n", "-f", "html").out();
    assertTrue(
        page.contains(
            "<tr class=\"old\"><th scope=\"row\"><span class=\"beside\">in the baseline, too</span> <b>"),
        page);
    assertTrue(
        page.contains("<tr><th scope=\"row\"><span class=\"beside fresh\">new</span> <b>"), page);
  }

  @Test
  void sarif_has_a_state_for_every_finding() {
    JsonNode sarif =
        sarif(check(FAILING.replace("A,2,46", "A,2,45") + "C,1,60,1\n", "-f", "sarif"));
    List<String> states = new ArrayList<>();
    sarif.at("/runs/0/results").forEach(each -> states.add(each.path("baselineState").asText()));
    assertEquals(List.of("unchanged", "new", "unchanged", "absent"), states);
  }

  private static JsonNode sarif(Ran ran) {
    try {
      return new ObjectMapper().readTree(ran.out());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
