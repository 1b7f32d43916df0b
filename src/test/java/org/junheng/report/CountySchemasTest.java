package org.junheng.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junheng.cli.InProcess;
import org.junheng.cli.InProcess.Ran;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What build servers and code hosts are given of whole counties is what their schemas allow. */
class CountySchemasTest {
  @TempDir private Path folder;

  private void check(String county, String language, String... options) {
    List<String> words = new ArrayList<>();
    words.addAll(List.of("check", "examples/" + county, "-r", "cn/quality-balance", "-q"));
    words.addAll(List.of("--lang", language));
    words.addAll(List.of(options));
    Ran ran = new InProcess().run(words.toArray(String[]::new));
    assertTrue(ran.code() <= 1, ran.err());
  }

  private String place(String name) {
    return folder.resolve(name).toString();
  }

  /** What the report of code hosts says; both reports are held against their schemas. */
  private String valid(String county, String language, String... options) throws Exception {
    List<String> words = new ArrayList<>(List.of(options));
    words.addAll(List.of("-f", place("report.sarif"), "-f", place("report.xml")));
    check(county, language, words.toArray(String[]::new));
    assertEquals(Set.of(), SarifReportTest.faults(read("report.sarif")));
    JunitReportTest.validate(read("report.xml"));
    return read("report.sarif");
  }

  private String read(String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void of_counties_that_pass_and_fail(String language) throws Exception {
    assertTrue(valid("county-passes", language).contains("\"executionSuccessful\":true"));
    assertTrue(valid("county-fails", language, "--mask-below", "10").contains("\"kind\":\"fail\""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void of_what_is_waived_and_explained(String language) throws Exception {
    String agreed = "examples/county-agreed/";
    String sarif =
        valid(
            "county-fails",
            language,
            "--waivers",
            agreed + "waivers.yaml",
            "--answers",
            agreed + "answers.csv",
            "--sensitivity",
            "2");
    assertTrue(sarif.contains("\"suppressions\""), sarif);
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void of_what_an_earlier_result_had_and_had_not(String language) throws Exception {
    check("county-fails", language, "--skip", "QB-GOV-*", "-f", place("old.json"));
    String old = place("old.json");
    String sarif = valid("county-fails", language, "--baseline", old, "--last-year", old);
    assertTrue(sarif.contains("\"baselineState\":\"unchanged\""), sarif);
    assertTrue(sarif.contains("\"baselineState\":\"new\""), sarif);
  }
}
