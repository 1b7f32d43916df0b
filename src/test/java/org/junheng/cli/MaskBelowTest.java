package org.junheng.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The failing county as it may leave the office. */
class MaskBelowTest {
  private static final String COUNTY = "examples/county-fails";
  private static final String BOOK = "cn/quality-balance";

  @TempDir Path temp;

  private static String check(String... more) {
    return ran(more).out();
  }

  private static InProcess.Ran ran(String... more) {
    String[] words = {"check", COUNTY, "-r", BOOK, "-v", "-f", "text"};
    String[] all = java.util.Arrays.copyOf(words, words.length + more.length);
    System.arraycopy(more, 0, all, words.length, more.length);
    return new InProcess().run(all);
  }

  @Test
  void the_report_says_that_counts_are_hidden_and_why() {
    String whole = words(check());
    String masked = words(check("--mask-below", "10"));
    assertTrue(whole.contains("Full-time teachers with a certificate = 78"), whole);
    assertFalse(masked.contains("Full-time teachers with a certificate = 78"), masked);
    assertTrue(masked.contains("Full-time teachers with a certificate = hidden"), masked);
    assertTrue(masked.contains("Counts of people below 10"), masked);
    assertTrue(masked.contains("must be ≥ 100%; hidden: it rests on fewer than 10 people"), masked);
  }

  @Test
  void a_step_of_the_evaluation_says_that_its_figure_is_hidden() {
    assertTrue(words(check()).contains("Too little public recognition: 84.91% (must be ≥ 85%)"));
    String masked = words(check("--mask-below", "10"));
    assertTrue(masked.contains("Too little public recognition: hidden (must be ≥ 85%)"), masked);
  }

  // 78 of 79 teachers have a certificate: that one has none is not told either.
  @Test
  void what_is_left_of_a_whole_is_not_told() {
    assertTrue(words(check()).contains("100 * 78 / 79"));
    String masked = words(check("--mask-below", "10"));
    assertFalse(masked.contains("78 / 79"), masked);
    assertTrue(masked.contains("Pupils = 46"), masked);
  }

  // What is hidden could be guessed until the hash of the file fits.
  @Test
  void no_hash_of_the_data_is_told() throws IOException {
    String whole = temp.resolve("whole.json").toString();
    String masked = temp.resolve("masked.json").toString();
    new InProcess().run("check", COUNTY, "-r", BOOK, "-f", "json=" + whole);
    String hash =
        new com.fasterxml.jackson.databind.ObjectMapper()
            .readTree(Path.of(whole).toFile())
            .at("/inputs/0/sha256")
            .asText();
    assertEquals(64, hash.length());
    for (String format : java.util.List.of("json", "html", "sarif", "junit", "ndjson", "text")) {
      Path report = temp.resolve("masked." + format);
      new InProcess().run("report", whole, "--mask-below", "10", "-v", "-f", format + "=" + report);
      assertFalse(Files.readString(report).contains(hash), format);
    }
    new InProcess().run("report", whole, "--mask-below", "10", "-f", "json=" + masked);
    String same = new InProcess().run("diff", masked, masked, "-f", "json").out();
    assertTrue(same.contains("\"data\""), same);
  }

  // All its schools have to be shown for a coefficient to be.
  @Test
  void a_coefficient_with_a_hidden_school_is_hidden_too() {
    assertTrue(words(check()).contains("Backbone teachers per 100 pupils, 云溪县（虚构） · Primary: 0."));
    String masked = words(check("--mask-below", "10"));
    assertTrue(
        masked.contains("Backbone teachers per 100 pupils, 云溪县（虚构） · Primary: hidden"), masked);
  }

  private static String words(String report) {
    return report.replaceAll("\\s+", " ");
  }

  @Test
  void verdicts_stay() {
    assertEquals(check().lines().findFirst(), check("--mask-below", "10").lines().findFirst());
  }

  @Test
  void problems_of_files_quote_nothing() {
    assertTrue(check().contains("约90"));
    assertFalse(check("--mask-below", "10").contains("约90"));
  }

  @Test
  void problems_of_files_quote_nothing_on_standard_error_either() {
    String told = ran().err();
    assertTrue(told.contains("room.csv:113:5: error: Usable area: \"约90\""), told);
    String masked = ran("--mask-below", "10").err();
    assertFalse(masked.contains("约90"), masked);
    assertTrue(masked.contains("room.csv:113:5: error: what is wrong here is not told"), masked);
  }

  // What was reached a year ago rested on counts that are not known any more.
  @Test
  void what_rests_on_last_year_is_not_told() throws IOException {
    String folder = "examples/year-over-year/";
    String book = folder + "book.yaml";
    String then = temp.resolve("then.json").toString();
    String now = temp.resolve("now.json").toString();
    new InProcess().run("check", folder + "2025", "-r", book, "-f", "json=" + then);
    String data = folder + "2026";
    new InProcess().run("check", data, "-r", book, "--last-year", then, "-f", "json=" + now);
    String whole = new InProcess().run("report", now, "-v", "-f", "text").out();
    String masked =
        new InProcess().run("report", now, "-v", "--mask-below", "5", "-f", "text").out();
    String figure = ".*last year's figure of [A-Z]+ \\([^)]*\\) = [0-9].*";
    assertTrue(words(whole).matches(figure), whole);
    assertFalse(words(masked).matches(figure), masked);
  }

  @Test
  void masking_a_stored_result_is_masking_the_check() throws IOException {
    String whole = temp.resolve("whole.json").toString();
    String masked = temp.resolve("masked.json").toString();
    String later = temp.resolve("later.json").toString();
    new InProcess().run("check", COUNTY, "-r", BOOK, "-f", "json=" + whole);
    new InProcess().run("check", COUNTY, "-r", BOOK, "--mask-below", "10", "-f", "json=" + masked);
    new InProcess().run("report", whole, "--mask-below", "10", "-f", "json=" + later);
    assertEquals(Files.readString(Path.of(masked)), Files.readString(Path.of(later)));
  }

  @Test
  void a_project_file_may_ask_for_it() throws IOException {
    Path project = temp.resolve("junheng.yaml");
    Files.writeString(project, "mask-below: 10\n");
    String told = check("--config", project.toString());
    assertTrue(told.contains("Counts of people below 10"), told);
  }

  @Test
  void a_spread_of_few_people_is_not_drawn() throws IOException {
    Path page = temp.resolve("report.html");
    new InProcess().run("check", COUNTY, "-r", BOOK, "--mask-below", "10", "-f", page.toString());
    String html = Files.readString(page);
    assertTrue(html.contains("Not drawn: points would tell of few people."));
    assertTrue(html.contains("<dd>hidden below 10 people</dd>"));
  }
}
