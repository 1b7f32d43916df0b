package org.junheng.cli;

import static org.junheng.cli.Classes.FAILING;
import static org.junheng.cli.Classes.HEADER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junheng.cli.InProcess.Ran;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What changes make of verdicts. */
class WhatIfCommandTest {
  private static final String NAMES = "table,row,field,change,value\n";

  @TempDir private Path folder;
  private Classes classes;
  private String data;

  @BeforeEach
  void set_up() {
    classes = new Classes(folder);
    data = classes.file("class.csv", FAILING);
  }

  private Ran whatIf(String... options) {
    List<String> words = new ArrayList<>(List.of("whatif", data, "-r", classes.book()));
    words.addAll(List.of(options));
    return new InProcess().run(words.toArray(String[]::new));
  }

  private JsonNode json(String... options) {
    List<String> words = new ArrayList<>(List.of("-f", "json"));
    words.addAll(List.of(options));
    return Classes.json(whatIf(words.toArray(String[]::new)));
  }

  private static List<String> flips(JsonNode whatIf) {
    List<String> flips = new ArrayList<>();
    for (JsonNode flip : whatIf.path("flips")) {
      flips.add(
          flip.path("rule").asText()
              + " "
              + flip.at("/row/key/0").asText()
              + flip.at("/row/key/1").asText()
              + " "
              + flip.path("direction").asText());
    }
    return flips;
  }

  @Test
  void a_change_that_mends_everything_ends_with_0() {
    Ran ran = whatIf("--set", "class[A/2].pupils -= 1", "--set", "class[B/1].pupils = 45");
    assertEquals(0, ran.code(), ran.err());
    assertTrue(ran.out().startsWith("fail → pass"), ran.out());
    assertTrue(ran.out().contains("46 → 45"), ran.out());
  }

  @Test
  void outcomes_flip_either_way() {
    JsonNode whatIf =
        json(
            "--set",
            "class[A/2].pupils -= 1",
            "--set",
            "class[A/1].pupils += 1",
            "--set",
            "class[B/1].teachers += 1");
    assertEquals(List.of("SIZE A1 worse", "SIZE A2 better", "STAFFED B1 better"), flips(whatIf));
    assertEquals("fail", whatIf.at("/before/verdict").asText());
    assertEquals(45, whatIf.at("/flips/0/before/actual/value").asInt());
    assertEquals(46, whatIf.at("/flips/0/after/actual/value").asInt());
  }

  @Test
  void a_missing_figure_ends_with_5() {
    data = classes.file("class.csv", Classes.PASSING);
    assertEquals(5, whatIf("--set", "class[A/1].pupils =").code());
  }

  @Test
  void changes_come_from_files_and_build_on_each_other() {
    String file =
        classes.file(
            "changes.csv",
            NAMES + "class,A/2,pupils,-2,\nclass,A/2,pupils,+1,\nclass,B/1,pupils,,44\n");
    JsonNode whatIf = json("--changes", file);
    assertEquals(List.of("SIZE A2 better", "SIZE B1 better"), flips(whatIf));
    assertEquals(45, whatIf.at("/changes/cells/0/after").asInt());
  }

  @Test
  void every_fault_of_a_changes_file_is_told_with_its_place() {
    String file =
        classes.file(
            "changes.csv",
            NAMES
                + "class,A/3,pupils,1,\n"
                + "class,A/1,pupil,1,\n"
                + "classes,A/1,pupils,1,\n"
                + "class,A/1,pupils,-46,\n"
                + "class,A/1,pupils,some,\n"
                + "class,A/1,pupils,0.5,\n"
                + "class,A/1,class_no,,7\n");
    Ran ran = whatIf("--changes", file);
    assertEquals(4, ran.code());
    for (int line = 2; line <= 8; line++) {
      assertTrue(ran.err().contains("changes.csv:" + line + ":"), line + "\n" + ran.err());
    }
    assertTrue(ran.err().contains("did you mean \"pupils\"?"), ran.err());
    assertTrue(ran.err().contains("would be negative: -1"), ran.err());
    assertEquals("", ran.out());
  }

  @Test
  void a_line_that_says_no_change_is_told() {
    String file =
        classes.file(
            "changes.csv", NAMES + "class,A/1,pupils,,\nclass,A/1,pupils,1,2\n,A/1,x,1,\n");
    Ran ran = whatIf("--changes", file);
    assertEquals(4, ran.code());
    assertTrue(ran.err().contains("changes.csv:2:4: error: neither"), ran.err());
    assertTrue(ran.err().contains("changes.csv:3:4: error: both"), ran.err());
    assertTrue(ran.err().contains("changes.csv:4:1: error: the column \"table\""), ran.err());
  }

  @Test
  void what_is_said_wrongly_on_the_command_line_ends_with_2() {
    assertEquals(2, whatIf("--set", "class[A/1].pupils ++ 3").code());
    assertEquals(2, whatIf("--set", "class[A/1].pupils += x").code());
    assertEquals(2, whatIf("--set", "class_limit += 3").code());
    assertEquals(2, whatIf().code());
  }

  @Test
  void a_parameter_may_be_another() {
    JsonNode whatIf = json("--set", "class_limit=46");
    assertEquals(List.of("SIZE A2 better"), flips(whatIf));
    assertEquals("46", whatIf.at("/changes/parameters/0/after").asText());
    assertEquals(3, whatIf("--set", "class_limt=46").code());
  }

  @Test
  void param_holds_before_and_after() {
    JsonNode whatIf = json("--param", "class_limit=46", "--set", "class[B/1].pupils -= 1");
    assertEquals(List.of(), flips(whatIf));
    assertEquals(0, whatIf.at("/changes/parameters").size());
  }

  @Test
  void instead_takes_other_books() {
    String other =
        classes.file(
            "other.yaml",
            """
            rulebook: test/other
            title: Other
            extends: ./classes.yaml
            change: {rules: {SIZE: {at-most: 50, cases: []}}}
            rules:
              EVEN: {title: Uneven, path: data, of: class, must: pupils != 46}
            """);
    JsonNode whatIf = json("--instead", other);
    assertEquals(
        List.of(
            "SIZE A2 better", "SIZE B1 better", "EVEN A1 other", "EVEN A2 worse", "EVEN B1 other"),
        flips(whatIf));
    assertEquals("test/other", whatIf.at("/changes/ruleBooks/0").asText());
    assertEquals(2, whatIf("--instead", other, "-").code());
  }

  @Test
  void an_overlay_is_laid_over_the_book_it_extends() {
    String overlay =
        classes.file(
            "over.yaml",
            """
            rulebook: test/over
            title: Over
            extends: ./classes.yaml
            change: {rules: {SIZE: {at-most: 50, cases: []}}}
            """);
    JsonNode whatIf = json("--instead", "+" + overlay);
    assertEquals(List.of("SIZE A2 better", "SIZE B1 better"), flips(whatIf));
    assertEquals("test/over", whatIf.at("/changes/ruleBooks/0").asText());
    assertEquals(1, whatIf.at("/changes/ruleBooks").size());
  }

  @Test
  void a_format_may_go_into_a_file() throws Exception {
    Path file = folder.resolve("w.json");
    Ran ran = whatIf("--set", "class_limit=46", "--format", file.toString(), "-f", "text");
    assertTrue(Files.readString(file).contains("whatif:1"));
    assertTrue(ran.out().startsWith("fail → fail"), ran.out());
    assertEquals(2, whatIf("--set", "class_limit=46", "-f", "html").code());
  }

  @Test
  void new_rows_of_a_view_and_gone_ones_flip_too() {
    String book =
        classes.file(
            "b.yaml",
            """
            rulebook: test/b
            title: B
            units: {pupil: {zh: 人, en: pupils}}
            tables:
              school:
                title: School
                key: [school]
                fields:
                  school: {type: code, required: true}
                  low: {type: count, unit: pupil}
                  high: {type: count, unit: pupil}
            views:
              stage:
                parts-of: school
                by: stage
                size: pupils
                parts:
                  low: {when: low > 0, size: low}
                  high: {when: high > 0, size: high}
                fields: {stage: {title: Stage}, pupils: {title: Pupils}}
            rules:
              SMALL: {title: Too small, path: data, of: stage, measure: pupils, at-least: 10}
            """);
    String schools = classes.file("school.csv", "school,low,high\nS,20,0\nT,5,30\n");
    Ran ran =
        new InProcess()
            .run(
                "whatif",
                schools,
                "-r",
                book,
                "-f",
                "json",
                "--set",
                "school[S].high = 4",
                "--set",
                "stage[T/low].pupils = 0");
    List<String> flips = flips(Classes.json(ran));
    assertEquals(List.of("SMALL Shigh worse", "SMALL Tlow better"), flips);
  }

  @Test
  void a_worked_out_figure_cannot_be_set() {
    data = classes.file("class.csv", HEADER + "A,1,45,2\n");
    Ran ran = whatIf("--set", "class[A/9].pupils = 3");
    assertEquals(2, ran.code());
    assertTrue(ran.err().contains("has no row \"A/9\"; did you mean \"A/1\"?"), ran.err());
  }
}
