package org.junheng.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junheng.cli.InProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The failing county under the book that takes all Chinese books together. */
class RoofCountyTest {
  private static final String ROOF = "cn/compulsory-education-48";
  private static final Path README = Path.of("examples/county-fails/README.md");
  private static final String OPENING = "```text\n";
  private static final String CLOSING = "```\n";

  @Test
  void the_county_fails_and_every_path_has_a_verdict() {
    Checked result = Checked.of("examples/county-fails", ROOF);
    assertEquals(1, result.code());
    assertEquals("fail", result.verdict());
    for (String path :
        List.of("SHARING", "RESOURCES", "TEACHERS", "GROUPS", "QUALITY", "MANAGEMENT")) {
      assertEquals("fail", result.outcome("CE48-" + path, "云溪县（虚构）"), path);
    }
    assertEquals(1, result.count("CE48", "fail"));
    result.assertTotalsAddUp();
  }

  /** What quality balance finds alone it finds under the roof. */
  @Test
  void nothing_that_one_book_finds_is_lost() {
    Checked roof = Checked.of("examples/county-fails", ROOF);
    Checked alone = Checked.of("examples/county-fails", "cn/quality-balance");
    for (String rule :
        List.of("QB-RES", "QB-CV-6", "QB-GOV-05", "QB-QUA-09", "QB", "DQ-SUM-CLASSES")) {
      assertEquals(alone.count(rule, "fail"), roof.count(rule, "fail"), rule);
      assertTrue(roof.count(rule, "fail") > 0, rule);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void the_page_of_a_county_of_a_hundred_schools_can_be_mailed(String language, @TempDir Path temp)
      throws IOException {
    Path data = Files.createDirectory(temp.resolve("data"));
    LargerCounty.write(data, 100);
    Path page = temp.resolve("report.html");
    InProcess.Ran ran =
        new InProcess()
            .run("check", data.toString(), "-r", ROOF, "-f", page.toString(), "--lang", language);
    assertEquals(1, ran.code(), ran.err());
    long size = Files.size(page);
    assertTrue(size < 1_500_000, () -> "the page has " + size + " bytes");
    assertTrue(Files.readString(page).split("class=\"school\"", -1).length > 100);
  }

  /** {@code -Dgolden.renew=true} writes the table anew. */
  @Test
  void the_readme_shows_the_table_by_path() throws IOException {
    String table = table("zh") + "\n" + table("en");
    String readme = Files.readString(README);
    int start = readme.indexOf(OPENING) + OPENING.length();
    int end = readme.indexOf(CLOSING, start);
    if (Boolean.getBoolean("golden.renew")) {
      readme = readme.substring(0, start) + table + readme.substring(end);
      Files.writeString(README, readme);
      end = start + table.length();
    }
    assertEquals(readme.substring(start, end), table, "if meant, -Dgolden.renew=true");
  }

  private static String table(String language) {
    String report =
        new InProcess()
            .run("check", "examples/county-fails", "-r", ROOF, "-f", "text", "--lang", language)
            .out();
    String heading = language.equals("zh") ? "各路径的规则" : "Rules by path";
    return report
            .lines()
            .dropWhile(line -> !line.startsWith(heading))
            .dropWhile(line -> !line.startsWith("  "))
            .takeWhile(line -> !line.isEmpty())
            .collect(Collectors.joining("\n"))
        + "\n";
  }
}
