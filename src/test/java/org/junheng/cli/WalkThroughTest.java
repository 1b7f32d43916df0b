package org.junheng.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junheng.cli.InProcess.Ran;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages on plans: their figures are those of the program. */
class WalkThroughTest {
  private static final Path SITE = Path.of("src", "site", "markdown");
  private static final List<String> COUNTY =
      List.of("examples/county-fails", "-r", "cn/quality-balance");

  @TempDir private Path folder;

  /** The page's own words. */
  private record Words(
      String file,
      String lang,
      String title,
      String takes,
      String tried,
      String still,
      String pass,
      String ends) {
    static final Words EN =
        new Words(
            "plan-walkthrough.md",
            "en",
            """
            # From failing to passing, as far as figures go

            [中文](plan-walkthrough_zh.md)

            `WalkThroughTest` runs these commands and writes this page; no figure in it is typed. The county is [invented](../../../examples/county-fails/README.md).
            """,
            "What it takes, and what no figure mends:",
            "All of it, tried out:",
            "It still fails, for what people judge, for figures that are missing, and for rules without a remedy: they are listed above. Resources and spread, which figures alone"
                + " decide, fail before:",
            "and pass with the changes (`PlanAppliedTest` writes them into the files themselves, and `check` passes too):",
            "It ends with %d.");
    static final Words ZH =
        new Words(
            "plan-walkthrough_zh.md",
            "zh",
            """
            # 从不通过到通过：数据能做到的部分

            [English](plan-walkthrough.md)

            本页由测试 `WalkThroughTest` 运行下列命令写成，数字无一手填。县是[虚构的](../../../examples/county-fails/README.md)。
            """,
            "需要做什么，哪些不是改数据能解决的：",
            "把这些改动全部试一遍：",
            "仍不通过：由人认定的事项、缺失的数据、没有整改字段的规则，都已列在上面。资源配置和校际差异完全由数据决定，改动前不通过：",
            "按方案改动后通过（`PlanAppliedTest` 把改动真正写进数据文件，再用 `check` 检查，同样通过）：",
            "退出码为 %d。");
  }

  private static Ran run(String verb, Words words, String... options) {
    List<String> all = new ArrayList<>(List.of(verb));
    all.addAll(COUNTY);
    all.addAll(List.of(options));
    all.addAll(List.of("--lang", words.lang()));
    return new InProcess().run(all.toArray(String[]::new));
  }

  private static String shown(String verb, String options, Words words, Ran ran) {
    String lang = words.lang().equals("en") ? "" : " --lang " + words.lang();
    String command = "junheng " + verb + " " + String.join(" ", COUNTY) + " " + options + lang;
    return "    "
        + command.strip()
        + "\n\n"
        + words.ends().formatted(ran.code())
        + "\n\n```\n"
        + ran.out()
        + "```\n\n";
  }

  static List<Words> languages() {
    return List.of(Words.EN, Words.ZH);
  }

  // The example county is taken as far as figures can: plan, changes, what-if, and a check of what
  // the figures alone decide.
  @ParameterizedTest
  @MethodSource("languages")
  void the_county_as_far_as_figures_bring_it(Words words) throws IOException {
    String changes = folder.resolve("changes.csv").toString();
    Ran plan = run("plan", words, "-f", "text", "-f", "csv=" + changes);
    Ran whatIf = run("whatif", words, "--changes", changes, "-q");
    String figures = "QB-PART-RES,QB-PART-CV";
    Ran before = run("check", words, "--only", figures, "-q");
    Ran after = run("whatif", words, "--changes", changes, "--only", figures);
    assertEquals(1, before.code());
    assertEquals(0, after.code(), after.out());
    String page =
        words.title()
            + "\n"
            + words.takes()
            + "\n\n"
            + shown("plan", "-f text -f csv=changes.csv", words, plan)
            + words.tried()
            + "\n\n"
            + shown("whatif", "--changes changes.csv -q", words, whatIf)
            + words.still()
            + "\n\n"
            + shown("check", "--only " + figures + " -q", words, before)
            + words.pass()
            + "\n\n"
            + shown("whatif", "--changes changes.csv --only " + figures, words, after);
    Golden.hold(SITE.resolve(words.file()), page);
  }

  @ParameterizedTest
  @ValueSource(strings = {"plan.md", "plan_zh.md"})
  void the_sums_by_hand_are_right(String name) throws IOException {
    int[] pupils = {45, 37, 89, 76, 55};
    int[] books = {279, 137, 935, 160, 402};
    double squares = 0;
    for (int i = 0; i < pupils.length; i++) {
      squares += (double) books[i] * books[i] / pupils[i];
    }
    double others = squares - 160.0 * 160 / 76;
    String page = Files.readString(SITE.resolve(name));
    assertSaid(page, String.format(Locale.ROOT, "%,.2f", squares));
    assertSaid(page, String.format(Locale.ROOT, "%,.2f", others));
    assertHeld(page, others, 16, 1.25, false);
    assertHeld(page, others, 17, 1.25, true);
    assertHeld(page, others, 73, 1.2025, false);
    assertHeld(page, others, 74, 1.2025, true);
  }

  private static void assertHeld(
      String page, double others, int more, double square, boolean holds) {
    double left = 302 * (others + (160.0 + more) * (160 + more) / 76);
    double right = square * (1913.0 + more) * (1913 + more);
    assertEquals(holds, left <= right);
    assertSaid(page, String.format(Locale.ROOT, "%,.0f", left));
    assertSaid(page, String.format(Locale.ROOT, "%,.0f", right));
  }

  private static void assertSaid(String page, String figure) {
    assertTrue(page.contains(figure), figure);
  }
}
