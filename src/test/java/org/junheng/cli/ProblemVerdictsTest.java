package org.junheng.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junheng.cli.InProcess.Ran;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which problems of the data touch which verdict; data.md has the same table in words. */
class ProblemVerdictsTest {
  private static final String BOOK =
      """
      rulebook: test/touch
      title: Touch
      tables:
        county:
          title: County
          key: [code]
          dated-by: day
          fields:
            code: {type: code, required: true, pattern: "[0-9]+", title: County}
            day: {type: date, title: Day}
        school:
          title: School
          key: [id]
          within: {table: county, by: county}
          fields:
            id: {type: code, required: true, title: School}
            county: {type: code, pattern: "[0-9]+", title: In county}
            pupils: {type: count, title: Pupils}
            books: {type: count, title: Books}
      rules:
        PUPILS: {title: Too many pupils, of: school, measure: pupils, at-most: 100}
        BOOKS: {title: Too few books, severity: advisory, of: school, measure: books, at-least: 10}
      """;

  @TempDir private Path folder;

  /**
   * One check of one county, {@code 1,2024-09-01}, and of one school, {@code A,1,90,20}, with other
   * lines in place of them.
   *
   * @param county the county's lines, one behind the other
   * @param school the school's
   * @param plain the code
   * @param allowed the code with --allow-undecided
   * @param errors the code with --fail-on-problems error
   * @param warnings the code with --fail-on-problems warning
   * @param touches what the errors touch
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1,2024-09-01              | A,1,90,20            | 0 | 0 | 0 | 0 |
          1,2024-09-01              | A,1,90,many          | 0 | 0 | 4 | 4 |
          1,2024-09-01              | A,1,many,20          | 5 | 0 | 4 | 4 |
          1,2024-09-01              | A,1,90,20 B,1,80,x   | 0 | 0 | 4 | 4 |
          1,2024年9月               | A,1,90,20            | 5 | 0 | 4 | 4 | day
          x1,2024-09-01             | A,1,90,20            | 5 | 0 | 4 | 4 | key
          1,2024-09-01              | A,x1,90,20           | 5 | 0 | 4 | 4 | membership
          1,2024-09-01              | A,1,90,20 A,1,80,20  | 5 | 0 | 4 | 4 | key
          1,2024-09-01 2,2023-09-01 | A,1,90,20            | 0 | 0 | 0 | 4 |
          1,2024-09-01              | A,1,101,20           | 1 | 1 | 1 | 1 |
          x1,2024年9月              | A,1,101,many         | 1 | 1 | 1 | 1 | day key
          """)
  void a_problem_touches_the_verdict(
      String county,
      String school,
      int plain,
      int allowed,
      int errors,
      int warnings,
      String touches) {
    JsonNode result = Classes.json(check(plain, county, school));
    TreeSet<String> touched = new TreeSet<>();
    for (JsonNode problem : result.path("problems")) {
      if (problem.path("level").asText().equals("error") && problem.has("touches")) {
        touched.add(problem.path("touches").asText());
      }
    }
    assertEquals(touches == null ? "" : touches, String.join(" ", touched));
    check(allowed, county, school, "--allow-undecided");
    check(errors, county, school, "--fail-on-problems", "error");
    check(warnings, county, school, "--fail-on-problems", "warning");
    check(warnings, county, school, "--fail-on-problems", "warning", "--allow-undecided");
  }

  @Test
  void a_day_that_is_said_needs_none_of_the_data() {
    check(0, "1,2024年9月", "A,1,90,20", "--as-of", "2024-09-01");
  }

  private Ran check(int code, String county, String school, String... options) {
    Classes files = new Classes(folder);
    List<String> words = new ArrayList<>(List.of("check"));
    words.add(files.file("county.csv", "code,day\n" + county.replace(' ', '\n') + "\n"));
    words.add(
        files.file("school.csv", "id,county,pupils,books\n" + school.replace(' ', '\n') + "\n"));
    words.addAll(List.of("-r", files.file("touch.yaml", BOOK), "-f", "json"));
    words.addAll(List.of(options));
    Ran ran = new InProcess().run(words.toArray(String[]::new));
    assertEquals(code, ran.code(), String.join(" ", words) + "\n" + ran.err());
    return ran;
  }
}
