package org.junheng.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junheng.cli.InProcess.Ran;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AgreementOptionsTest {
  private static final String WAIVERS =
      """
      waivers:
        - rule: SIZE
          row: [A/2, B/1]
          reason: a new building
          authority: the office
          document: No. 31
          last-day: 2026-11-01
      """;

  @TempDir private Path folder;
  private Classes classes;
  private String data;

  @BeforeEach
  void data() {
    classes = new Classes(folder);
    data = classes.file("class.csv", Classes.FAILING);
  }

  @Test
  void what_is_waived_does_not_make_the_run_fail() {
    assertEquals(1, classes.check(data).code());
    String waivers = classes.file("waivers.yaml", WAIVERS);
    Ran ran = classes.check(data, "--waivers", waivers, "-f", "json");
    assertEquals(0, ran.code(), ran.err());
    JsonNode result = Classes.json(ran);
    assertEquals(2, Classes.count(result, "SIZE", "fail"));
    assertEquals("pass", result.at("/summary/verdict").asText());
    assertEquals("waivers", result.at("/files/0/kind").asText());
    assertEquals("waivers.yaml", result.at("/files/0/name").asText());
    assertEquals(1, classes.check(data, "--waivers", waivers, "--as-of", "2026-11-02").code());
  }

  @Test
  void several_files_count_and_a_project_file_may_name_them() {
    classes.file("a.yaml", WAIVERS.replace("[A/2, B/1]", "A/2"));
    classes.file("b.yaml", WAIVERS.replace("[A/2, B/1]", "B/1"));
    String project =
        classes.file(
            "junheng.yaml", "rules: classes.yaml\nwaivers: [a.yaml, b.yaml]\ndata: class.csv\n");
    assertEquals(0, new InProcess().run("check", "--config", project).code());
    assertEquals(1, classes.check(data, "--waivers", folder.resolve("a.yaml").toString()).code());
  }

  @Test
  void waivers_beside_the_data_are_not_read() {
    classes.file("waivers.yaml", WAIVERS);
    assertEquals(1, new InProcess().run("check", folder.toString(), "-r", classes.book()).code());
  }

  @Test
  void an_answer_closes_a_query_for_fail_on() {
    String small = classes.file("class.csv", Classes.HEADER + "A,1,3,2\n");
    assertEquals(1, classes.check(small, "--fail-on", "query").code());
    String answers =
        classes.file(
            "answers.csv",
            "rule,row,value,explanation,by,date\nSMALL,A/1,3,a new class,Li,2026-10-20\n");
    assertEquals(0, classes.check(small, "--fail-on", "query", "--answers", answers).code());
    String fewer = classes.file("class.csv", Classes.HEADER + "A,1,2,2\n");
    JsonNode result = classes.result(fewer, "--fail-on", "query", "--answers", answers);
    assertEquals("reopened", result.at("/answers/0/state").asText());
    assertEquals(1, result.at("/run/exitCode").asInt());
  }

  @Test
  void a_faulty_file_ends_with_3_and_every_fault_of_every_file_is_told() {
    String waivers = classes.file("waivers.yaml", WAIVERS.replace("SIZE", "SIZ"));
    String answers =
        classes.file(
            "answers.yaml",
            "answers:\n  - {rule: SIZE, row: A/1, value: 46, explanation: e, by: b, date: soon}\n");
    Ran ran = classes.check(data, "--waivers", waivers, "--answers", answers);
    assertEquals(3, ran.code());
    assertEquals("", ran.out());
    assertTrue(
        ran.err()
            .contains("waivers.yaml:2:11: error: unknown rule \"SIZ\"; did you mean \"SIZE\"?"),
        ran.err());
    assertTrue(ran.err().contains("answers.yaml:2:12: error: rule SIZE is no query"), ran.err());
    assertTrue(ran.err().contains("answers.yaml:2:68: error: \"soon\" is not a day"), ran.err());
    assertFalse(ran.err().contains("cli."), ran.err());
  }

  @Test
  void a_file_that_is_not_there_ends_with_3() {
    Ran ran = classes.check(data, "--waivers", folder.resolve("none.yaml").toString());
    assertEquals(3, ran.code());
    assertTrue(ran.err().contains("none.yaml"), ran.err());
  }
}
