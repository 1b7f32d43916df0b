package org.junheng.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What findings say would mend them: combinations of parts, and where pupils may go. */
class RemedyTest {
  private static final String COMBINED =
      """
      rulebook: test/combined
      title: Combined
      tables:
        school:
          title: School
          key: [school]
          fields:
            school: {type: code, required: true}
            a: {type: count, title: A}
            b: {type: count, title: B}
            c: {type: count, title: C}
      rules:
        A: {title: Too few A, path: data, of: school, measure: a, at-least: 10, remedy: {raise: a}}
        B: {title: Too few B, path: data, of: school, measure: b, at-least: 10, remedy: {raise: b}}
        C: {title: Too few C, path: data, of: school, measure: c, at-least: 10, remedy: {raise: c}}
        TWO: {title: Not two of three, path: data, of: school, k-of-n: {at-least: 2, of: [A, B, C], floor: 80%}}
      """;
  private static final String CLASSES =
      """
      rulebook: test/classes
      title: Classes
      tables:
        class:
          title: {zh: 班级, en: Class}
          key: [school, grade, name]
          fields:
            school: {type: code, title: {zh: 学校, en: School}, required: true}
            grade: {type: count, title: {zh: 年级, en: Grade}}
            name: {type: text}
            pupils: {type: count, title: {zh: 在校生数, en: Pupils}}
      rules:
        SIZE: {title: Too large, path: data, of: class, measure: pupils, at-most: 45, remedy: {lower: pupils, among: [school, grade]}}
      """;

  @TempDir private Path folder;

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private JsonNode findings(String book, String table, String rows) throws IOException {
    return Classes.json(
            new InProcess()
                .run("check", file(table, rows), "-r", file("b.yaml", book), "-f", "json"))
        .path("results");
  }

  private static List<String> remedies(JsonNode results, String rule) {
    List<String> remedies = new ArrayList<>();
    for (JsonNode result : results) {
      if (result.path("rule").asText().equals(rule)) {
        for (JsonNode change : result.path("remedies")) {
          remedies.add(change.path("field").asText() + " " + change.path("change").asInt());
        }
      }
    }
    return remedies;
  }

  // One of the three need only reach 8. A and C stand at 9, B at 4: to let B off saves 2 of its 6,
  // to let A or C off saves 1. Where each has 100 in all, 2 of B are the most to save.
  @Test
  void the_part_that_only_has_to_reach_its_floor_is_the_one_that_saves_most() throws IOException {
    String rows = "school,a,b,c\nS,9,4,9\nT,91,96,91\n";
    assertEquals(
        List.of("a 1", "b 4", "c 1"), remedies(findings(COMBINED, "school.csv", rows), "TWO"));
  }

  // Where the county has 20 of C and 100 of B, one C weighs 1/20 and two B 1/50.
  @Test
  void what_is_scarce_weighs_more() throws IOException {
    String rows = "school,a,b,c\nS,9,4,9\nT,91,96,11\n";
    assertEquals(List.of("a 1", "b 6"), remedies(findings(COMBINED, "school.csv", rows), "TWO"));
  }

  @Test
  void together_they_mend_the_row_and_one_less_of_any_does_not() throws IOException {
    for (int[] s : new int[][] {{10, 8, 10}, {9, 8, 10}, {10, 7, 10}, {10, 8, 9}}) {
      String rows = "school,a,b,c\nS,%d,%d,%d\n".formatted(s[0], s[1], s[2]);
      boolean fails = !remedies(findings(COMBINED, "school.csv", rows), "TWO").isEmpty();
      assertEquals(s[0] + s[1] + s[2] < 28, fails, rows);
    }
  }

  // Grade 2 of S has 53 + 44 + 40: 8 too many, room for 1 + 5, so 2 are left, and one class more.
  @Test
  void too_large_a_class_tells_where_its_pupils_may_go() throws IOException {
    String rows =
        "school,grade,name,pupils\nS,2,1,53\nS,2,2,44\nS,2,3,40\nS,3,1,47\nS,3,2,20\nT,2,1,10\n";
    JsonNode results = findings(CLASSES, "class.csv", rows);
    JsonNode first = results.get(0).at("/remedies/0");
    assertEquals(-8, first.path("change").asInt());
    assertEquals(6, first.at("/placing/room").asInt());
    assertEquals(1, first.at("/placing/more").asInt());
    JsonNode second = results.get(1).at("/remedies/0");
    assertEquals(25, second.at("/placing/room").asInt());
    assertEquals(0, second.at("/placing/more").asInt());
    String zh =
        new InProcess()
            .run(
                "check",
                file("class.csv", rows),
                "-r",
                folder.resolve("b.yaml").toString(),
                "--lang",
                "zh")
            .out()
            .replaceAll("\\s", "");
    assertTrue(zh.contains("超出8（在校生数），其余不变；学校、年级相同的其他班级还能容纳6，另需增设1个"), zh);
  }
}
