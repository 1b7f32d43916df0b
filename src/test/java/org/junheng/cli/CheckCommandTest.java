package org.junheng.cli;

import static org.junheng.cli.Classes.FAILING;
import static org.junheng.cli.Classes.HEADER;
import static org.junheng.cli.Classes.PASSING;
import static org.junheng.cli.Classes.UNDECIDED;
import static org.junheng.cli.Classes.count;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junheng.cli.InProcess.Ran;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each option of check has its effect. */
class CheckCommandTest {
  private static final String ESCAPE = "\u001b[";

  @TempDir private Path folder;
  private Classes classes;
  private String data;

  @BeforeEach
  void set_up() {
    classes = new Classes(folder);
    data = classes.file("class.csv", FAILING);
  }

  @Test
  void the_verdict_goes_to_stdout_and_into_the_code() {
    Ran ran = classes.check(data);
    assertEquals(1, ran.code(), ran.err());
    assertTrue(ran.out().startsWith("FAIL"), ran.out());
    assertEquals("", ran.err());
  }

  @Test
  void rules_names_books_and_may_be_repeated() {
    String other =
        classes.file(
            "other.yaml",
            """
            rulebook: test/other
            title: Other
            uses: [./classes.yaml]
            rules:
              EVEN: {title: Uneven, path: data, of: class, must: pupils != 45}
            """);
    Ran ran =
        new InProcess().run("check", data, "-r", classes.book(), "--rules", other, "-f", "json");
    JsonNode result = Classes.json(ran);
    assertEquals(1, count(result, "EVEN", "fail"));
    assertEquals(2, count(result, "SIZE", "fail"));
  }

  @Test
  void without_a_book_or_data_the_command_line_cannot_be_followed() {
    Ran noBook = new InProcess().run("check", data);
    assertEquals(2, noBook.code());
    assertTrue(noBook.err().contains("no rule book is named"), noBook.err());
    Ran noData = new InProcess().run("check", "-r", classes.book());
    assertEquals(2, noData.code());
    assertTrue(noData.err().contains("no data is named"), noData.err());
  }

  @Test
  void param_sets_a_parameter() {
    assertEquals(1, count(classes.result(data, "--param", "class_limit=46"), "SIZE", "fail"));
    Ran unknown = classes.check(data, "--param", "class_limt=46");
    assertEquals(3, unknown.code());
    assertTrue(unknown.err().contains("did you mean \"class_limit\"?"), unknown.err());
  }

  @Test
  void only_applies_nothing_else() {
    JsonNode result = classes.result(data, "--only", "S?ALL,STAFF*");
    assertEquals(3, count(result, "SMALL", "pass"));
    assertEquals(1, count(result, "STAFFED", "fail"));
    assertEquals(3, count(result, "SIZE", "not-checked"));
  }

  @Test
  void skip_leaves_out_but_keeps_in_the_result() {
    JsonNode result = classes.result(data, "--skip", "SIZE", "--skip", "SMALL");
    assertEquals(3, count(result, "SIZE", "not-checked"));
    assertEquals(3, count(result, "SMALL", "not-checked"));
    assertEquals(2, count(result, "STAFFED", "pass"));
  }

  @Test
  void a_pattern_that_matches_no_rule_checks_nothing_and_is_refused() {
    Ran ran = classes.check(data, "--only", "SIZES");
    assertEquals(2, ran.code());
    assertEquals(
        "junheng: --only: no rule matches \"SIZES\"; did you mean \"SIZE\"?",
        ran.err().lines().findFirst().orElse(""));
    assertEquals(2, classes.check(data, "--skip", "X*").code());
    assertEquals(2, classes.check(data, "--skip", "*").code());
  }

  @Test
  void as_of_chooses_the_rules_in_force() {
    String dated =
        classes.file("class.csv", "school,class_no,pupils,reported_on\nA,1,44,2031-03-01\n");
    JsonNode byData = classes.result(dated);
    assertEquals("2031-03-01", byData.at("/run/asOf").asText());
    assertEquals(1, count(byData, "NEW", "fail"));
    JsonNode asked = classes.result(dated, "--as-of", "2029-12-31");
    assertEquals("2029-12-31", asked.at("/run/asOf").asText());
    assertEquals(1, count(asked, "NEW", "not-checked"));
  }

  @Test
  void encoding_holds_over_what_is_recognised() throws IOException {
    Path file = folder.resolve("class.csv");
    Files.write(file, "学校,班号,在校生数\n甲,1,46\n".getBytes(Charset.forName("GB18030")));
    assertEquals(1, count(classes.result(data, "--encoding", "GBK"), "SIZE", "fail"));
    assertEquals(4, classes.check(data, "--encoding", "UTF-8").code());
    Ran unknown = classes.check(data, "--encoding", "klingon");
    assertEquals(2, unknown.code());
    assertTrue(unknown.err().contains("there is no encoding \"klingon\""), unknown.err());
  }

  @Test
  void delimiter_holds_over_what_is_recognised() {
    String odd = classes.file("class.csv", FAILING.replace(',', '#'));
    assertEquals(1, classes.check(odd, "--delimiter", "#").code());
    assertEquals(4, classes.check(odd, "--delimiter", "comma").code());
    String tabs = classes.file("class.csv", FAILING.replace(',', '\t'));
    assertEquals(1, classes.check(tabs, "--delimiter", "tab").code());
    assertEquals(2, classes.check(tabs, "--delimiter", "##").code());
  }

  @Test
  void decimal_holds_over_what_is_recognised() {
    String quoted = classes.file("class.csv", FAILING.replace(',', ';'));
    assertEquals(1, classes.check(quoted, "--decimal", "comma").code());
    assertEquals(1, classes.check(quoted, "--decimal", "point").code());
    Ran unknown = classes.check(quoted, "--decimal", "dot");
    assertEquals(2, unknown.code());
    assertTrue(unknown.err().contains("neither comma nor point"), unknown.err());
  }

  @Test
  void table_says_what_a_file_is() {
    String oddly = classes.file("spring.csv", FAILING);
    assertEquals(4, classes.check(oddly).code());
    Ran said = new InProcess().run("check", "--table", "class=" + oddly, "-r", classes.book());
    assertEquals(1, said.code(), said.err());
    Ran unknown = new InProcess().run("check", "--table", "clas=" + oddly, "-r", classes.book());
    assertEquals(2, unknown.code());
    assertTrue(unknown.err().contains("did you mean \"class\"?"), unknown.err());
    assertEquals(2, new InProcess().run("check", "--table", oddly, "-r", classes.book()).code());
  }

  @Test
  void stdin_name_tells_table_and_format_and_is_shown() {
    Ran ran =
        classes.check(
            new InProcess().stdin(FAILING), "-", "--stdin-name", "class.csv", "-f", "json");
    assertEquals(1, ran.code(), ran.err());
    assertEquals("class.csv", Classes.json(ran).at("/inputs/0/name").asText());
    Ran twice = classes.check(new InProcess().stdin(FAILING), "-", "-");
    assertEquals(2, twice.code());
  }

  @Test
  void several_formats_come_from_one_run() throws IOException {
    Path json = folder.resolve("out.json");
    Path html = folder.resolve("out.html");
    Ran ran = classes.check(data, "-f", "json=" + json, "--format", html.toString(), "-f", "text");
    assertEquals(1, ran.code());
    assertTrue(ran.out().startsWith("FAIL"));
    assertTrue(Files.readString(json).startsWith("{"));
    assertTrue(Files.readString(html).startsWith("<!"));
    assertEquals("report written: " + json + "\nreport written: " + html + "\n", ran.err());
  }

  @Test
  void where_all_reports_are_files_the_verdict_is_said_on_stderr() {
    Ran ran = classes.check(data, "-f", folder.resolve("out.json").toString());
    assertEquals("", ran.out());
    assertTrue(ran.err().contains("FAIL"), ran.err());
    assertEquals("", classes.check(data, "-q", "-f", folder.resolve("o.json").toString()).err());
  }

  @Test
  void lang_chooses_the_reports_language() {
    String chinese = classes.check(data, "--lang", "zh").out();
    assertTrue(chinese.contains("班额过大"), chinese);
    assertFalse(chinese.contains("Class too large"), chinese);
  }

  @Test
  void fail_on_says_which_failures_count() {
    String small = classes.file("class.csv", HEADER + "A,1,3,2\n");
    assertEquals(0, classes.check(small).code());
    assertEquals(0, classes.check(small, "--fail-on", "required").code());
    assertEquals(1, classes.check(small, "--fail-on", "query").code());
    String bare = classes.file("class.csv", HEADER + "A,1,30,0\n");
    assertEquals(0, classes.check(bare, "--fail-on", "query").code());
    assertEquals(1, classes.check(bare, "--fail-on", "advisory").code());
    String large = classes.file("class.csv", FAILING);
    assertEquals(0, classes.check(large, "--fail-on", "never").code());
  }

  @Test
  void allow_undecided_makes_5_to_0_but_never_where_nothing_is_decided() {
    String gaps = classes.file("class.csv", UNDECIDED);
    assertEquals(5, classes.check(gaps).code());
    assertEquals(0, classes.check(gaps, "--allow-undecided").code());
    String nothing = classes.file("class.csv", HEADER + "A,1,,\n");
    assertEquals(5, classes.check(nothing, "--allow-undecided").code());
    String good = classes.file("class.csv", PASSING);
    assertEquals(5, classes.check(good, "--only", "NEW", "--as-of", "2024-01-01").code());
  }

  @Test
  void max_findings_caps_the_list_and_leaves_the_totals() {
    JsonNode result = classes.result(data, "--max-findings", "1", "--only", "SIZE");
    assertEquals(2, count(result, "SIZE", "fail"));
    long failing = 0;
    for (JsonNode each : result.path("results")) {
      failing += each.path("outcome").asText().equals("fail") ? 1 : 0;
    }
    assertEquals(1, failing);
  }

  @Test
  void threads_change_nothing() {
    InProcess world = new InProcess().env("SOURCE_DATE_EPOCH", "1700000000");
    String one = classes.check(world, data, "-f", "json", "--threads", "1").out();
    assertEquals(one, classes.check(world, data, "-f", "json", "--threads", "3").out());
    assertTrue(one.contains("2023-11-14T22:13:20Z"), one);
  }

  @Test
  void source_date_epoch_must_be_seconds() {
    Ran ran = classes.check(new InProcess().env("SOURCE_DATE_EPOCH", "yesterday"), data);
    assertEquals(2, ran.code());
    assertTrue(ran.err().contains("SOURCE_DATE_EPOCH is \"yesterday\""), ran.err());
  }

  @Test
  void color_holds_over_no_color_and_the_terminal() {
    assertFalse(classes.check(data).out().contains(ESCAPE));
    assertTrue(classes.check(data, "--color", "always").out().contains(ESCAPE));
    assertTrue(classes.check(new InProcess().onTerminal(), data).out().contains(ESCAPE));
    InProcess plain = new InProcess().onTerminal().env("NO_COLOR", "1");
    assertFalse(classes.check(plain, data).out().contains(ESCAPE));
    assertFalse(
        classes.check(new InProcess().onTerminal(), data, "--color=never").out().contains(ESCAPE));
  }

  @Test
  void progress_is_told_on_stderr_where_it_is_asked_for() {
    Ran ran = classes.check(data, "--progress");
    assertEquals("reading the rule books ...\nreading the data ...\nchecking ...\n", ran.err());
    assertEquals("", classes.check(data, "--no-progress").err());
  }

  @Test
  void quiet_is_one_line_and_verbose_is_more_than_usual() {
    assertEquals(1, classes.check(data, "-q").out().lines().count());
    long usual = classes.check(data).out().length();
    assertTrue(classes.check(data, "--verbose").out().length() >= usual);
    String gaps = classes.file("class.csv", FAILING.replace(",1\n", ",many\n"));
    assertTrue(classes.check(gaps).err().contains("errors 1,"));
    assertFalse(classes.check(gaps, "--quiet").err().contains("errors 1,"));
  }

  @Test
  void an_argument_file_stands_for_its_words() {
    String file = classes.file("args.txt", "-q\n--param class_limit=50 # as in the county\n");
    assertEquals(0, classes.check(data, "@" + file).code());
  }

  @Test
  void a_report_that_cannot_be_written_is_no_verdict() {
    Ran full = classes.check(new InProcess().onFullDisk(), data);
    assertEquals(2, full.code());
    assertTrue(full.err().contains("could not be written to standard output"), full.err());
    Ran missing = classes.check(data, "-f", folder.resolve("no/out.json").toString());
    assertEquals(2, missing.code());
    assertTrue(missing.err().contains("there is no folder"), missing.err());
  }

  @Test
  void a_faulty_book_checks_nothing() {
    String faulty =
        classes.file("faulty.yaml", "rulebook: test/faulty\ntitle: Faulty\nruels: {}\n");
    Ran ran = new InProcess().run("check", data, "-r", faulty);
    assertEquals(3, ran.code());
    assertEquals("", ran.out());
    assertTrue(ran.err().contains("faulty.yaml:3:1: error: "), ran.err());
    assertTrue(ran.err().contains("^"), ran.err());
    assertEquals(3, new InProcess().run("check", data, "-r", "cn/quality-balence").code());
  }

  @Test
  void data_that_cannot_be_used_checks_nothing() {
    Ran absent = classes.check(folder.resolve("absent.csv").toString());
    assertEquals(4, absent.code());
    assertEquals("", absent.out());
    String lacking = classes.file("class.csv", "school,class_no\nA,1\n");
    assertEquals(4, classes.check(lacking).code());
    String empty = classes.file("class.csv", HEADER);
    assertEquals(4, classes.check(empty).code());
  }
}
