package org.junheng.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junheng.cli.InProcess.Ran;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is chosen, what is given and what comes of it: every format and the code say the same. */
class VerdictFormatsTest {
  private static final Pattern SUITE = Pattern.compile("failures=\"(\\d+)\" errors=\"(\\d+)\"");

  @TempDir private Path folder;

  /**
   * One check.
   *
   * @param only the rules that are chosen, or {@code *}
   * @param given the tables
   * @param pupils of each class, {@code ?} where that is not known
   * @param options more words of the command line
   * @param code what the check ends with
   * @param headline the first words of the report
   * @param failed how many tests failed, the verdict's own among them
   * @param broken how many tests could not be decided, the verdict's own among them
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          *      | county school class | 30 40 |                                    | 0 | PASS                                 | 0 | 0
          *      | county school class | 30 44 |                                    | 0 | PASS                                 | 0 | 0
          *      | county school class | 30 44 | --fail-on advisory                 | 1 | FAIL                                 | 2 | 0
          *      | county school class | 30 3  |                                    | 0 | PASS                                 | 0 | 0
          *      | county school class | 30 3  | --fail-on query                    | 1 | FAIL                                 | 2 | 0
          *      | county school class | 30 46 |                                    | 1 | FAIL                                 | 4 | 0
          *      | county school class | 30 46 | --fail-on never                    | 0 | FAIL                                 | 0 | 0
          *      | county school class | 30 ?  |                                    | 5 | UNDECIDED                            | 0 | 4
          *      | county school class | 30 ?  | --allow-undecided                  | 0 | UNDECIDED                            | 0 | 0
          *      | county school class | 46 ?  | --allow-undecided                  | 1 | FAIL                                 | 4 | 0
          *      | county class        | 30 40 | --allow-undecided                  | 0 | UNDECIDED                            | 0 | 0
          COUNTY | county school       | 30    | --allow-undecided                  | 5 | UNDECIDED                            | 0 | 1
          *      | school class        | 30 40 |                                    | 5 | UNDECIDED                            | 0 | 1
          *      | school class        | 30 40 | --allow-undecided                  | 0 | UNDECIDED                            | 0 | 0
          *      | school class        | 30 46 |                                    | 1 | FAIL                                 | 3 | 0
          *      | school class        | 30 46 | --allow-undecided                  | 1 | FAIL                                 | 3 | 0
          *      | class               | 30 46 |                                    | 1 | FAIL                                 | 2 | 0
          *      | class               | 30 46 | --fail-on never --allow-undecided  | 0 | FAIL                                 | 0 | 0
          *      | class               | ? ?   | --allow-undecided                  | 5 | UNDECIDED                            | 0 | 1
          COUNTY | class               | 30 46 |                                    | 1 | FAIL                                 | 2 | 0
          COUNTY | class               | 30 40 |                                    | 5 | UNDECIDED                            | 0 | 1
          SCHOOL | county school class | 46 46 |                                    | 1 | FAIL                                 | 4 | 0
          ADVICE | class               | 30 44 |                                    | 0 | NO MANDATORY REQUIREMENT WAS CHECKED | 0 | 0
          ADVICE | class               | 30 44 | --fail-on advisory                 | 1 | FAIL                                 | 2 | 0
          ADVICE | class               | 30 40 | --fail-on advisory                 | 0 | PASS                                 | 0 | 0
          ADVICE | class               | ? 40  |                                    | 0 | NO MANDATORY REQUIREMENT WAS CHECKED | 0 | 0
          ADVICE | class               | ? ?   |                                    | 5 | NOT CHECKED                          | 0 | 1
          ADVICE | class               | ? 40  | --fail-on advisory                 | 5 | UNDECIDED                            | 0 | 2
          ADVICE | class               | ? 44  | --fail-on advisory                 | 1 | FAIL                                 | 2 | 1
          ODD    | class               | 30 3  |                                    | 0 | NO MANDATORY REQUIREMENT WAS CHECKED | 0 | 0
          ODD    | class               | 30 3  | --fail-on query                    | 1 | FAIL                                 | 2 | 0
          SIZE   | county school       | 30    |                                    | 5 | NOT CHECKED                          | 0 | 1
          """)
  void every_format_says_what_the_code_says(
      String only,
      String given,
      String pupils,
      String options,
      int code,
      String headline,
      long failed,
      long broken)
      throws IOException {
    List<String> words = words(only, given, pupils, options);
    Ran text = check(words, "text");
    assertEquals(code, text.code(), text.out());
    assertEquals(headline, text.out().lines().findFirst().orElse("").split(" {2}")[0], text.out());
    assertTrue(check(words, "markdown").out().startsWith("## " + headline + ":"));
    assertTrue(check(words, "html").out().contains(headline));
    String junit = check(words, "junit").out();
    assertEquals(failed, sum(junit, 1), junit);
    assertEquals(broken, sum(junit, 2), junit);
    String tap = check(words, "tap").out();
    assertEquals(failed + broken, count(tap, "(?m)^not ok"), tap);
    assertEquals(code == 0, tap.contains("\nok 1 - " + headline + ":"), tap);
    JsonNode sarif = new ObjectMapper().readTree(check(words, "sarif").out());
    assertEquals(code, sarif.at("/runs/0/invocations/0/exitCode").asInt());
    assertEquals(code == 1, count(sarif.toString(), "\"kind\":\"fail\",\"level\":\"error\"") > 0);
    String github = check(words, "github").out();
    assertTrue(github.startsWith("::notice title=" + headline + "%3A"), github);
    assertEquals(code == 1, github.contains("::error"), github);
    JsonNode json = new ObjectMapper().readTree(check(words, "json").out());
    assertEquals(code, json.at("/run/exitCode").asInt());
    assertEquals(
        headline.replace("NO MANDATORY REQUIREMENT WAS CHECKED", "NOT CHECKED"),
        json.at("/summary/verdict").asText().toUpperCase(java.util.Locale.ROOT).replace('-', ' '));
  }

  private List<String> words(String only, String given, String pupils, String options)
      throws IOException {
    Files.copy(
        Path.of("src/test/resources/org/junheng/cli/county.yaml"), folder.resolve("county.yaml"));
    StringBuilder classes = new StringBuilder("school,no,pupils\n");
    int no = 0;
    for (String each : pupils.split(" ")) {
      classes.append("S,").append(++no).append(',').append(each.replace("?", "")).append('\n');
    }
    List<String> words = new ArrayList<>();
    for (String table : given.split(" ")) {
      String text =
          switch (table) {
            case "county" -> "code\nC\n";
            case "school" -> "id,county\nS,C\n";
            default -> classes.toString();
          };
      words.add(Files.writeString(folder.resolve(table + ".csv"), text).toString());
    }
    words.addAll(List.of("-r", folder.resolve("county.yaml").toString()));
    if (!only.equals("*")) {
      words.addAll(List.of("--only", only));
    }
    if (options != null) {
      words.addAll(List.of(options.split(" ")));
    }
    return words;
  }

  private static Ran check(List<String> words, String format) {
    List<String> all = new ArrayList<>(List.of("check"));
    all.addAll(words);
    all.addAll(List.of("-f", format));
    return new InProcess().run(all.toArray(String[]::new));
  }

  private static long sum(String junit, int group) {
    Matcher suite = SUITE.matcher(junit);
    long sum = 0;
    while (suite.find()) {
      sum += Long.parseLong(suite.group(group));
    }
    return sum;
  }

  private static long count(String text, String pattern) {
    return Pattern.compile(pattern).matcher(text).results().count();
  }
}
