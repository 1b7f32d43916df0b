package org.junheng.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junheng.cli.InProcess.Ran;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plans, as they are asked for and told. */
class PlanCommandTest {
  private static final String BOOK = "examples/five-schools/books.yaml";
  private static final String FIVE = "examples/five-schools/basic-five-schools-books.csv";
  private static final String FAILS = "examples/county-fails";
  private static final String QUALITY = "cn/quality-balance";

  @TempDir private Path folder;

  private static Ran run(String... words) {
    return new InProcess().run(words);
  }

  private static JsonNode five(String... options) {
    List<String> words =
        new ArrayList<>(List.of("plan", "--table", "school=" + FIVE, "-r", BOOK, "-f", "json"));
    words.addAll(List.of(options));
    return Classes.json(run(words.toArray(String[]::new)));
  }

  private String limit(String limit) throws IOException {
    String book = Files.readString(Path.of(BOOK)).replace("at-most: 0.50", "at-most: " + limit);
    return Files.writeString(folder.resolve("books.yaml"), book).toString();
  }

  /** The change of each school. */
  private static Map<String, Integer> changes(JsonNode plan) {
    Map<String, Integer> changes = new TreeMap<>();
    for (JsonNode measure : plan.path("measures")) {
      changes.put(measure.at("/row/key/0").asText(), measure.path("change").asInt());
    }
    return changes;
  }

  @Test
  void the_five_schools_reach_a_half_with_17_books_for_the_poorest() {
    JsonNode plan = five();
    assertEquals(Map.of("小学4", 17), changes(plan));
    assertEquals("pass", plan.path("after").asText());
  }

  // The same by hand: src/site/markdown/plan.md.
  @Test
  void to_reach_0_45_only_the_poorest_is_raised_further() throws IOException {
    Ran ran =
        run(
            "plan",
            "--table",
            "school=" + FIVE,
            "-r",
            limit("0.45"),
            "-f",
            "json",
            "--only",
            "FIVE-CV");
    assertEquals(Map.of("小学4", 74), changes(Classes.json(ran)));
  }

  @Test
  void a_school_left_out_is_not_changed() {
    JsonNode plan = five("--keep", "小学4");
    assertTrue(!changes(plan).containsKey("小学4"), plan.toString());
    assertTrue(plan.path("measures").size() > 0, plan.toString());
    assertEquals(2, run("plan", "--table", "school=" + FIVE, "-r", BOOK, "--keep", "小学9").code());
  }

  @Test
  void a_cap_spreads_the_change_over_more_schools() {
    Map<String, Integer> changes = changes(five("--cap", "school.books=10"));
    assertEquals(10, changes.get("小学4"));
    assertTrue(changes.size() > 1, changes.toString());
  }

  @Test
  void costs_are_added_up_and_a_budget_is_kept() {
    JsonNode whole = five("--cost", "school.books=30");
    assertEquals(510, whole.path("total").asInt());
    JsonNode part = five("--cost", "school.books=30", "--budget", "300");
    assertEquals(300, part.path("total").asInt());
    assertEquals(1, part.at("/run/exitCode").asInt());
    assertEquals("budget", part.at("/unmet/0/why").asText());
    double before = part.at("/coefficients/0/before").asDouble();
    assertTrue(part.at("/coefficients/0/after").asDouble() < before);
  }

  private String priced() throws IOException {
    Path book = folder.resolve("priced.yaml");
    Files.copy(Path.of(BOOK), folder.resolve("books.yaml"));
    Files.writeString(
        book,
        """
        rulebook: test/priced
        title: Priced
        extends: ./books.yaml
        parameters:
          price_of_a_book: {title: {zh: 每册图书的费用, en: Price of a book}, value: 30, cost-of: school.books, basis: recalled}
        """);
    return book.toString();
  }

  @Test
  void a_book_may_say_what_things_cost_and_an_office_says_otherwise() throws IOException {
    String[] words = {"plan", "--table", "school=" + FIVE, "-r", priced(), "-f", "json"};
    assertEquals(510, Classes.json(run(words)).path("total").asInt());
    assertEquals(
        340, Classes.json(run(with(words, "--param", "price_of_a_book=20"))).path("total").asInt());
    assertEquals(
        425, Classes.json(run(with(words, "--cost", "school.books=25"))).path("total").asInt());
    assertEquals(300, Classes.json(run(with(words, "--budget", "300"))).path("total").asInt());
  }

  @Test
  void it_is_a_workbook_and_a_page_too() throws IOException {
    Path page = folder.resolve("plan.html");
    Path book = folder.resolve("plan.xlsx");
    String[] words = {"plan", "--table", "school=" + FIVE, "-r", BOOK, "--lang", "zh"};
    run(with(words, "-f", page.toString(), "-f", book.toString(), "-f", "text"));
    String html = Files.readString(page);
    assertTrue(html.contains("小学4") && html.contains("+17 册"), html);
    assertTrue(html.contains("default-src &#39;none&#39;"), html);
    try (ReadableWorkbook read = new ReadableWorkbook(book.toFile())) {
      Row first = read.getFirstSheet().read().get(1);
      assertEquals("小学4", first.getCellText(0));
      assertEquals(17, first.getCellAsNumber(2).orElseThrow().intValue());
      assertEquals(177, first.getCellAsNumber(4).orElseThrow().intValue());
      assertEquals(3, read.getSheets().count());
    }
  }

  @Test
  void what_cannot_be_followed_is_refused() {
    String[] data = {"plan", "--table", "school=" + FIVE, "-r", BOOK};
    assertEquals(2, run(with(data, "--budget", "5")).code());
    assertEquals(2, run(with(data, "--cost", "school.books=x")).code());
    assertEquals(2, run(with(data, "--cost", "school.book=3")).code());
    assertEquals(2, run(with(data, "--cap", "books=3")).code());
    Ran unpriced = run("plan", FAILS, "-r", QUALITY, "--cost", "school.sports_area=900");
    assertEquals(2, unpriced.code());
    assertTrue(unpriced.err().contains("--cost school.funded_pupils=…"), unpriced.err());
  }

  private static String[] with(String[] words, String... more) {
    List<String> all = new ArrayList<>(List.of(words));
    all.addAll(List.of(more));
    return all.toArray(String[]::new);
  }

  @Test
  void what_a_plan_writes_whatif_reads_and_check_confirms() throws IOException {
    Path changes = folder.resolve("changes.csv");
    Ran plan = run("plan", FAILS, "-r", QUALITY, "--format", "csv=" + changes, "-f", "json");
    JsonNode planned = Classes.json(plan);
    // A class that gets smaller does not say where its pupils go: the sums no longer agree, and the
    // plan says so.
    List<String> worse = new ArrayList<>();
    planned.path("worse").forEach(each -> worse.add(each.path("rule").asText()));
    assertEquals(List.of("DQ-SUM-PRIMARY", "DQ-SUM-JUNIOR"), worse);
    JsonNode whatIf =
        Classes.json(
            run("whatif", FAILS, "-r", QUALITY, "--changes", changes.toString(), "-f", "json"));
    assertEquals(planned.path("measures").size(), whatIf.at("/changes/cells").size());
    assertEquals("QB-CV-6", flip(whatIf, "QB-CV-6"));
    assertEquals("QB-RES", flip(whatIf, "QB-RES"));
  }

  private static String flip(JsonNode whatIf, String rule) {
    for (JsonNode flip : whatIf.path("flips")) {
      if (flip.path("rule").asText().equals(rule)) {
        return flip.path("after").path("outcome").asText().equals("pass") ? rule : "";
      }
    }
    return "";
  }
}
