package org.junheng.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junheng.cli.InProcess;
import org.junit.jupiter.api.Test;

/** The example counties do what their READMEs say. */
class CountiesTest {
  private static final String BOOK = "cn/quality-balance";
  private static final Path GOLDEN = Path.of("src/test/resources/org/junheng/example");

  @Test
  void the_failing_county_fails_as_its_readme_lists() {
    Checked result = Checked.of("examples/county-fails", BOOK);
    assertEquals(1, result.code());
    assertEquals("fail", result.verdict());
    assertEquals(
        List.of("云溪县第二小学", "云溪县第五小学", "高坪镇九年一贯制学校"), schools(result.rows("QB-RES", "fail")));
    assertEquals(1, result.rows("QB-CV-6", "fail").size());
    assertEquals(2, result.count("QB-GOV-05", "fail"));
    assertEquals(List.of("沙河镇中心小学"), result.rows("DQ-SUM-CLASSES", "fail"));
    assertEquals(List.of("云溪县城东九年一贯制学校"), result.rows("QB-GOV-04", "fail"));
    assertEquals(List.of("白杨镇中心小学", "双桥镇初级中学"), result.rows("QB-GOV-03", "fail"));
    assertEquals(List.of("石鼓镇团结村小学"), result.rows("QB-GOV-06", "fail"));
    assertEquals(List.of("云溪县特殊教育学校"), result.rows("QB-GOV-07", "fail"));
    assertEquals(List.of("沙河镇初级中学"), result.rows("QB-GOV-09", "fail"));
    assertEquals(List.of("云溪县第一初级中学"), result.rows("QB-GOV-12", "fail"));
    assertEquals(1, result.rows("QB-GOV-13", "fail").size());
    assertEquals(List.of("龙潭镇中心小学"), result.rows("QB-QUA-04", "fail"));
    assertEquals("fail", result.outcome("QB-QUA-09-SCIENCE-GAP", "云溪县（虚构）"));
    assertEquals("fail", result.outcome("QB-SOC-01", "云溪县（虚构）"));
    assertEquals("fail", result.outcome("QB-VETO-3", "云溪县（虚构）"));
    assertEquals(List.of("云溪县（虚构）"), result.rows("QB-QUA-05", "undecided"));
    assertEquals(1, result.count("QB-GOV-03-AREA", "undecided"));
    assertEquals(1, result.count("DQ-ODD-EQUIPMENT", "fail"));
    result.assertTotalsAddUp();
  }

  @Test
  void the_failing_county_fails_nothing_else() {
    Checked result = Checked.of("examples/county-fails", BOOK);
    for (String rule :
        List.of("QB-CV-1", "QB-CV-2", "QB-CV-3", "QB-CV-4", "QB-CV-5", "QB-CV-7", "QB-GOV-11")) {
      assertEquals(0, result.count(rule, "fail"), rule);
      assertEquals(0, result.count(rule, "undecided"), rule);
    }
    assertEquals(3, result.count("QB-RES", "fail"));
    assertEquals(0, result.count("QB-RES", "undecided"));
    assertEquals(1, result.count("QB-CV-6", "fail"));
    assertEquals(1, result.count("QB-QUA-09", "fail"));
  }

  @Test
  void reliefs_end_with_their_day() {
    Checked result = Checked.of("examples/county-fails", BOOK, "--as-of", "2024-09-01");
    List<String> lacking = schools(result.rows("QB-RES", "fail"));
    assertEquals(List.of("云溪县第一小学", "云溪县第二小学", "云溪县第五小学", "双桥镇红旗村小学", "高坪镇九年一贯制学校"), lacking);
    assertEquals(List.of("云溪县实验小学", "云溪县城东九年一贯制学校"), result.rows("QB-GOV-04", "fail"));
    assertEquals(
        List.of("青石镇中心小学", "白杨镇中心小学", "枫林镇和平村小学", "双桥镇初级中学"), result.rows("QB-GOV-03", "fail"));
  }

  @Test
  void encodings_and_formats_give_the_same_result() {
    Checked utf8 = Checked.of("examples/county-fails", BOOK);
    Checked gb18030 = Checked.of("examples/county-fails-gb18030", BOOK);
    Checked json = Checked.of("examples/county-fails-json", BOOK);
    assertEquals(utf8.withoutPlaces(), gb18030.withoutPlaces());
    assertEquals(utf8.withoutPlaces(), json.withoutPlaces());
  }

  @Test
  void the_passing_county_passes_and_nothing_is_left_open() {
    Checked result = Checked.of("examples/county-passes", BOOK);
    assertEquals(0, result.code());
    assertEquals("pass", result.verdict());
    assertEquals("pass", result.outcome("QB", "望川县（虚构）"));
    assertEquals(List.of("望川县第四小学"), schools(result.rows("QB-RES-5", "fail")));
    result.assertTotalsAddUp();
  }

  @Test
  void the_undecided_county_fails_nothing() {
    assumeTrue("UTF-8".equals(System.getProperty("sun.jnu.encoding")), "needs Chinese file names");
    Checked result = Checked.of("examples/county-undecided", BOOK);
    assertEquals(5, result.code());
    assertEquals("undecided", result.verdict());
    assertEquals(0, result.count("QB", "fail"));
    assertEquals(List.of("青禾县第二小学", "玉泉镇中心小学"), schools(result.rows("QB-RES", "undecided")));
    assertEquals(1, result.count("QB-CV-2", "undecided"));
    assertEquals(1, result.count("QB-CV-5", "undecided"));
    assertEquals(List.of("桃园镇初级中学"), result.rows("QB-GOV-12", "undecided"));
    assertEquals(1, result.count("QB-GOV-13", "undecided"));
    assertEquals(2, result.count("QB-GOV-05", "undecided"));
    assertEquals(1, result.count("QB-GOV-03-AREA", "undecided"));
    assertEquals("undecided", result.outcome("QB-SOC-01", "青禾县（虚构）"));
    assertEquals("undecided", result.outcome("QB-GOV-01", "青禾县（虚构）"));
    assertEquals("undecided", result.outcome("QB-VETO-4", "青禾县（虚构）"));
    result.assertTotalsAddUp();
    assertEquals(0, Checked.of("examples/county-undecided", BOOK, "--allow-undecided").code());
  }

  @Test
  void the_report_of_the_failing_county_is_as_it_was() throws IOException {
    golden("county-fails.zh.txt", "--lang", "zh");
    golden("county-fails.en.txt", "--lang", "en");
  }

  /** Compares a text report with the stored one; {@code -Dgolden.renew=true} stores it anew. */
  private static void golden(String name, String... options) throws IOException {
    String[] args = new String[6 + options.length];
    List<String> fixed = List.of("check", "examples/county-fails", "-r", BOOK, "-f", "text");
    fixed.toArray(args);
    System.arraycopy(options, 0, args, 6, options.length);
    String report = new InProcess().run(args).out();
    Path stored = GOLDEN.resolve(name);
    if (Boolean.getBoolean("golden.renew")) {
      Files.createDirectories(GOLDEN);
      Files.writeString(stored, report);
    }
    assertEquals(
        Files.readString(stored), report, name + ": if the change is meant, -Dgolden.renew=true");
  }

  /** A section is named by its school and its part; here the school is enough. */
  private static List<String> schools(List<String> sections) {
    return sections.stream().map(name -> name.split("[ （·,，]", 2)[0]).toList();
  }
}
