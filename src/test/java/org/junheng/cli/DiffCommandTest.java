package org.junheng.cli;

import static org.junheng.cli.Classes.FAILING;
import static org.junheng.cli.Classes.HEADER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junheng.cli.InProcess.Ran;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What became of findings between two stored results. */
class DiffCommandTest {
  private static final String FIXED = HEADER + "A,1,45,2\nA,2,45,1\nB,1,50,0\n";

  @TempDir private Path folder;
  private Classes classes;
  private String old;

  @BeforeEach
  void set_up() {
    classes = new Classes(folder);
    old = stored("old.json", FAILING);
  }

  private String stored(String name, String rows, String... options) {
    String data = classes.file("class.csv", rows);
    String file = folder.resolve(name).toString();
    List<String> words = new ArrayList<>(List.of("-q", "-f", "json=" + file));
    words.addAll(List.of(options));
    classes.check(data, words.toArray(String[]::new));
    return file;
  }

  private Ran diff(String after, String... options) {
    List<String> words = new ArrayList<>(List.of("diff", old, after));
    words.addAll(List.of(options));
    return new InProcess().run(words.toArray(String[]::new));
  }

  private JsonNode json(String after, String... options) {
    List<String> words = new ArrayList<>(List.of("-f", "json"));
    words.addAll(List.of(options));
    return Classes.json(diff(after, words.toArray(String[]::new)));
  }

  // Each finding as rule, row, state and causes; and its reason if there is one.
  private static List<String> findings(JsonNode diff) {
    List<String> findings = new ArrayList<>();
    for (JsonNode finding : diff.path("findings")) {
      List<String> causes = new ArrayList<>();
      finding.path("causes").forEach(cause -> causes.add(cause.asText()));
      String said =
          finding.path("rule").asText()
              + " "
              + finding.at("/row/key/0").asText()
              + finding.at("/row/key/1").asText()
              + " "
              + finding.path("state").asText()
              + " "
              + causes
              + " "
              + finding.path("reason").asText();
      findings.add(said.strip());
    }
    return findings;
  }

  @Test
  void the_same_result_twice_has_nothing_new() {
    Ran ran = diff(old);
    assertEquals(0, ran.code(), ran.err());
    assertTrue(ran.out().startsWith("0 new failures"), ran.out());
    assertTrue(ran.out().contains("3 persisting"), ran.out());
    assertTrue(ran.out().contains("the same data, rule books"), ran.out());
    assertFalse(ran.out().contains("Persisting:"), ran.out());
    assertTrue(diff(old, "-v").out().contains("Persisting: 3"), ran.out());
    assertEquals(
        List.of("SIZE A2 persisting []", "SIZE B1 persisting []", "STAFFED B1 persisting []"),
        findings(json(old)));
  }

  @Test
  void a_row_that_passes_now_is_fixed_by_the_data() {
    JsonNode diff = json(stored("new.json", FIXED));
    assertEquals(
        List.of("SIZE A2 fixed [data]", "SIZE B1 persisting []", "STAFFED B1 persisting []"),
        findings(diff));
    assertEquals(0, diff.at("/run/exitCode").asInt());
    assertEquals("class", diff.at("/differences/data/0/table").asText());
  }

  @Test
  void a_new_failure_ends_with_1_unless_its_severity_does_not_count() {
    String after = stored("new.json", HEADER + "A,1,47,2\nA,2,46,1\nB,1,51,0\n");
    JsonNode diff = json(after);
    assertEquals(
        List.of(
            "SIZE A1 new [data]",
            "SIZE A2 persisting []",
            "SIZE B1 persisting [data]",
            "STAFFED B1 persisting []"),
        findings(diff));
    assertEquals(1, diff.at("/run/exitCode").asInt());
    assertEquals(1, diff.at("/counts/new-failures").asInt());
    assertEquals(50, diff.at("/findings/2/before/actual/value").asInt());
    assertEquals(51, diff.at("/findings/2/after/actual/value").asInt());
    assertEquals(0, diff(after, "--fail-on", "never").code());
    String advice = stored("new.json", HEADER + "A,1,45,0\nA,2,46,1\nB,1,50,0\n");
    assertEquals(0, diff(advice).code());
    assertEquals(1, diff(advice, "--fail-on", "advisory").code());
  }

  @Test
  void what_a_limit_changed_is_by_the_parameters() {
    JsonNode lower = json(stored("new.json", FAILING, "--param", "class_limit=44"));
    assertEquals(
        List.of(
            "SIZE A1 new [parameters]",
            "SIZE A2 persisting [parameters]",
            "SIZE B1 persisting [parameters]",
            "STAFFED B1 persisting []"),
        findings(lower));
    assertEquals("45", lower.at("/differences/parameters/0/before").asText());
    assertEquals("44", lower.at("/differences/parameters/0/after").asText());
    JsonNode higher = json(stored("new.json", FAILING, "--param", "class_limit=50"));
    assertEquals("SIZE A2 fixed [parameters]", findings(higher).get(0));
  }

  @Test
  void what_both_data_and_limit_may_have_changed_names_both_and_what_the_cells_tell_names_one() {
    String after =
        stored("new.json", HEADER + "A,1,46,2\nA,2,46,1\nB,1,52,0\n", "--param", "class_limit=44");
    List<String> findings = findings(json(after));
    assertEquals("SIZE A1 new [data, parameters]", findings.get(0));
    assertEquals("SIZE A2 persisting [parameters]", findings.get(1));
    assertEquals("SIZE B1 persisting [data, parameters]", findings.get(2));
    assertTrue(diff(after).out().contains("may be by: the data or the parameters"));
  }

  @Test
  void a_book_of_another_version_is_a_rule_that_changed() throws IOException {
    Path book = Path.of(classes.book());
    Files.writeString(book, Files.readString(book).replace("at-most: class_limit", "at-most: 47"));
    JsonNode diff = json(stored("new.json", FAILING));
    assertEquals(
        List.of("SIZE A2 fixed [rule]", "SIZE B1 persisting [rule]", "STAFFED B1 persisting []"),
        findings(diff));
    assertEquals("test/classes", diff.at("/differences/ruleBooks/0/id").asText());
  }

  @Test
  void a_rule_that_is_skipped_now_is_no_longer_checked_and_leaves_it_open() {
    String after = stored("new.json", FAILING, "--skip", "SIZE");
    JsonNode diff = json(after);
    assertEquals(
        List.of(
            "SIZE A2 unchecked [scope] not-checked-now",
            "SIZE B1 unchecked [scope] not-checked-now",
            "STAFFED B1 persisting []"),
        findings(diff));
    assertEquals(5, diff.at("/run/exitCode").asInt());
    assertEquals(0, diff(after, "--allow-undecided").code());
  }

  @Test
  void what_was_not_checked_before_is_new_by_the_scope() {
    String now = old;
    old = stored("before.json", FAILING, "--skip", "SIZE");
    assertEquals("SIZE A2 new [scope] not-checked-before", findings(json(now)).get(0));
    assertEquals(1, diff(now).code());
  }

  @Test
  void another_day_is_another_scope() {
    JsonNode diff = json(stored("new.json", FAILING, "--as-of", "2031-01-01"));
    assertTrue(findings(diff).contains("NEW A1 new [scope] not-checked-before"), diff.toString());
    assertTrue(diff.at("/differences/asOf").asBoolean());
  }

  @Test
  void a_row_that_is_gone_is_told_from_one_that_passes_though_as_many_are_there() {
    JsonNode diff = json(stored("new.json", HEADER + "A,1,45,2\nA,2,46,1\nC,1,44,1\n"));
    assertTrue(findings(diff).contains("SIZE B1 unchecked [data] row-gone"), diff.toString());
    JsonNode more = json(stored("new.json", FAILING + "C,1,47,1\n"));
    assertEquals("SIZE C1 new [data] row-new", findings(more).get(0));
  }

  @Test
  void it_is_told_as_a_page_of_its_own() {
    for (String language : List.of("zh", "en")) {
      Ran ran = diff(stored("new.json", FIXED), "-f", "html", "--lang", language);
      assertEquals(0, ran.code(), ran.err());
      assertTrue(ran.out().contains("Content-Security-Policy"), ran.out());
      assertTrue(ran.out().contains(language.equals("zh") ? "已整改：1" : "Fixed: 1"), ran.out());
      assertFalse(ran.out().contains("<script"), ran.out());
    }
  }

  @Test
  void a_row_that_is_gone_is_not_said_to_be_fixed() {
    JsonNode diff = json(stored("new.json", HEADER + "A,1,45,2\nA,2,46,1\n"));
    assertEquals(
        List.of(
            "SIZE B1 unchecked [data] row-gone",
            "STAFFED B1 unchecked [data] row-gone",
            "SIZE A2 persisting []"),
        findings(diff));
    assertEquals(5, diff.at("/run/exitCode").asInt());
  }

  @Test
  void a_figure_that_is_missing_now_leaves_it_open() {
    String after = stored("new.json", HEADER + "A,1,,2\nA,2,46,1\nB,1,50,0\n");
    JsonNode diff = json(after);
    assertEquals("SIZE A1 new [data]", findings(diff).get(0));
    assertEquals(0, diff.at("/counts/new-failures").asInt());
    assertEquals(5, diff.at("/run/exitCode").asInt());
  }

  @Test
  void what_was_open_and_fails_now_is_a_new_failure() {
    String failing = old;
    old = stored("before.json", HEADER + "A,1,45,2\nA,2,,1\nB,1,50,0\n");
    JsonNode diff = json(failing);
    assertEquals("SIZE A2 new [data]", findings(diff).get(0));
    assertEquals("undecided", diff.at("/findings/0/before/outcome").asText());
    assertEquals(1, diff.at("/run/exitCode").asInt());
  }

  @Test
  void what_is_not_listed_cannot_be_compared() {
    String cut = stored("cut.json", FAILING, "--max-findings", "1");
    JsonNode diff = json(cut);
    assertTrue(
        findings(diff).contains("SIZE B1 uncompared [] unlisted-now"), findings(diff).toString());
    assertEquals(1, diff.at("/unlisted/0/after").asInt());
    assertEquals(5, diff.at("/run/exitCode").asInt());
    assertTrue(diff(cut).out().contains("SIZE: 0 not listed before, 1 now"), diff(cut).out());
    String whole = old;
    old = cut;
    assertTrue(findings(json(whole)).contains("SIZE B1 uncompared [] unlisted-before"));
    assertEquals(5, diff(whole).code());
  }

  @Test
  void rows_that_share_a_key_are_paired_one_by_one() throws IOException {
    Path book = Path.of(classes.book());
    String counted =
        Files.readString(book).replaceFirst("( +)key: ", "$1doubled: count-each\n$1key: ");
    Files.writeString(book, counted);
    old = stored("before.json", HEADER + "A,2,46,1\nA,2,46,1\n");
    String after = stored("new.json", HEADER + "A,2,46,1\nA,2,46,1\nA,2,47,1\n");
    List<String> findings = findings(json(after));
    assertEquals(
        List.of("SIZE A2 new [data]", "SIZE A2 persisting []", "SIZE A2 persisting []"), findings);
  }

  @Test
  void a_result_of_a_later_minor_version_is_read_and_one_of_another_form_is_refused()
      throws IOException {
    Path file = Path.of(old);
    String text = Files.readString(file);
    String minor =
        classes.file(
            "minor.json",
            text.replace("\"version\":\"1.1\"},", "\"version\":\"1.7\"},\"later\":[{}],"));
    assertTrue(Files.readString(Path.of(minor)).contains("1.7"));
    assertEquals(0, diff(minor).code(), diff(minor).err());
    String major = classes.file("major.json", text.replace("schema:result:1", "schema:result:2"));
    Ran ran = diff(major);
    assertEquals(4, ran.code());
    assertTrue(ran.err().contains("major.json:"), ran.err());
    assertEquals("", ran.out());
    assertEquals(4, diff(classes.file("none.json", "[]")).code());
    assertEquals(4, diff(folder.resolve("absent.json").toString()).code());
  }

  @Test
  void it_goes_into_files_and_is_the_same_every_time() throws IOException {
    String after = stored("new.json", FIXED);
    for (String ending : List.of("txt", "json", "md")) {
      Path one = folder.resolve("one." + ending);
      Path two = folder.resolve("two." + ending);
      assertEquals(0, diff(after, "-f", one.toString(), "--lang", "zh").code());
      assertEquals(0, diff(after, "-f", two.toString(), "--lang", "zh").code());
      assertEquals(Files.readString(one), Files.readString(two));
      assertTrue(Files.size(one) > 0);
    }
    assertTrue(Files.readString(folder.resolve("one.md")).contains("## 已整改：1 项"));
    assertTrue(Files.readString(folder.resolve("one.txt")).contains("原因：数据变化"));
  }

  @Test
  void markdown_has_a_table_for_each_state_in_which_text_stays_text() {
    Ran ran =
        diff(stored("new.json", HEADER + "A,1,45,2\nA,2,45,1\nB|*,1,50,0\n"), "-f", "markdown");
    assertTrue(ran.out().startsWith("# 1 new failure\n"), ran.out());
    assertTrue(ran.out().contains("## New: 2"), ran.out());
    assertTrue(ran.out().contains("B\\|\\*"), ran.out());
  }

  @Test
  void one_of_the_two_may_come_from_standard_input() throws IOException {
    Ran ran = new InProcess().stdin(Files.readString(Path.of(old))).run("diff", "-", old);
    assertEquals(0, ran.code(), ran.err());
    assertEquals(2, new InProcess().run("diff", "-", "-").code());
    assertEquals(2, new InProcess().run("diff", old).code());
  }

  @Test
  void nothing_of_another_county_is_said_to_be_fixed() {
    String before = county("county-fails");
    String after = county("county-passes");
    JsonNode diff = Classes.json(new InProcess().run("diff", before, after, "-f", "json"));
    assertEquals(0, diff.at("/counts/fixed").asInt());
    assertTrue(diff.at("/counts/unchecked").asInt() > 0);
    assertEquals(5, diff.at("/run/exitCode").asInt());
  }

  private String county(String name) {
    String file = folder.resolve(name + ".json").toString();
    new InProcess()
        .run("check", "examples/" + name, "-r", "cn/quality-balance", "-q", "-f", "json=" + file);
    return file;
  }
}
