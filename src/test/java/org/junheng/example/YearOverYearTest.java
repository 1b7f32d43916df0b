package org.junheng.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junheng.cli.InProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of rules that compare with last year does what its README says. */
class YearOverYearTest {
  private static final String FOLDER = "examples/year-over-year/";

  @TempDir private Path folder;

  private static InProcess.Ran check(String year, String... more) {
    List<String> words =
        new ArrayList<>(List.of("check", FOLDER + year, "-r", FOLDER + "book.yaml"));
    words.addAll(List.of(more));
    return new InProcess().run(words.toArray(String[]::new));
  }

  private String stored(String year) {
    String file = folder.resolve(year + ".json").toString();
    check(year, "-q", "-f", "json=" + file);
    return file;
  }

  private static List<String> said(InProcess.Ran ran) throws IOException {
    JsonNode result = new ObjectMapper().readTree(ran.out());
    List<String> said = new ArrayList<>();
    for (JsonNode row : result.path("results")) {
      if (row.path("rule").asText().contains("-")) {
        said.add(
            row.path("rule").asText()
                + " "
                + row.at("/row/key/0").asText()
                + " "
                + row.path("outcome").asText());
      }
    }
    return said;
  }

  @Test
  void without_last_year_these_rules_are_not_checked_and_say_why() {
    InProcess.Ran ran = check("2025");
    assertEquals(5, ran.code(), ran.err());
    assertTrue(ran.out().contains("Rules not checked: 2"), ran.out());
    assertTrue(ran.out().contains("no result of last year"), ran.out());
    assertEquals(0, check("2025", "--skip", "*-*").code());
  }

  @Test
  void what_fell_back_fails_and_a_row_that_was_not_there_is_undecided() throws IOException {
    InProcess.Ran ran = check("2026", "--last-year", stored("2025"), "-f", "json");
    assertEquals(1, ran.code(), ran.err());
    assertEquals(
        List.of("BOOKS-FEWER 二小 fail", "BOOKS-FEWER 五小 undecided", "SPREAD-WIDER 示例县 fail"),
        said(ran));
    JsonNode result = new ObjectMapper().readTree(ran.out());
    JsonNode limit = result.at("/results/0/limits/0/value");
    assertEquals(17, limit.asInt(), "last year's figure is the limit");
    String missing = result.at("/results/1/missing/0/title/zh").asText();
    assertEquals("上年数值（BOOKS 生均图书不足15册）", missing);
  }

  /** An irrational coefficient is kept with all its digits: against itself it has not grown. */
  @Test
  void what_stayed_the_same_to_the_last_digit_passes() {
    InProcess.Ran ran = check("2025", "--last-year", stored("2025"));
    assertEquals(0, ran.code(), ran.out());
  }

  @Test
  void the_newest_of_several_years_counts() throws IOException {
    String[] years = {"--last-year", stored("2025"), "--last-year", stored("2026"), "-f", "json"};
    InProcess.Ran ran = check("2026", years);
    assertEquals(0, ran.code(), ran.out());
    assertEquals(List.of("SPREAD-WIDER 示例县 pass"), said(ran));
  }
}
