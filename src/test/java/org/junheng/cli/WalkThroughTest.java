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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages on plans: their figures are those of the program. */
class WalkThroughTest {
  private static final Path SITE = Path.of("src", "site", "markdown");
  private static final List<String> COUNTY =
      List.of("examples/county-fails", "-r", "cn/quality-balance");

  @TempDir private Path folder;

  private Ran run(String verb, String... options) {
    List<String> words = new ArrayList<>(List.of(verb));
    words.addAll(COUNTY);
    words.addAll(List.of(options));
    return new InProcess().run(words.toArray(String[]::new));
  }

  private static String shown(String verb, String options, Ran ran) {
    String command = "junheng " + verb + " " + String.join(" ", COUNTY) + " " + options;
    return "    "
        + command.strip()
        + "\n\nIt ends with "
        + ran.code()
        + ".\n\n```\n"
        + ran.out()
        + "```\n\n";
  }

  // The example county is taken as far as figures can: plan, changes, what-if, and a check of what
  // the figures alone decide.
  @Test
  void the_county_as_far_as_figures_bring_it() throws IOException {
    String changes = folder.resolve("changes.csv").toString();
    Ran plan = run("plan", "-f", "text", "-f", "csv=" + changes);
    Ran whatIf = run("whatif", "--changes", changes, "-q");
    String figures = "QB-PART-RES,QB-PART-CV";
    Ran before = run("check", "--only", figures, "-q");
    Ran after = run("whatif", "--changes", changes, "--only", figures);
    assertEquals(1, before.code());
    assertEquals(0, after.code(), after.out());
    String page =
        """
        # From failing to passing, as far as figures go

        `WalkThroughTest` runs these commands and writes this page; no figure in it is typed. The county is [invented](../../../examples/county-fails/README.md).

        What it takes, and what no figure mends:

        """
            + shown("plan", "-f text -f csv=changes.csv", plan)
            + "All of it, tried out:\n\n"
            + shown("whatif", "--changes changes.csv -q", whatIf)
            + "It still fails, for what people judge, for figures that are missing, and for rules without a remedy: they are listed above. Resources and spread, which figures alone"
            + " decide, fail before:\n\n"
            + shown("check", "--only " + figures + " -q", before)
            + "and pass with the changes:\n\n"
            + shown("whatif", "--changes changes.csv --only " + figures, after);
    Golden.hold(SITE.resolve("plan-walkthrough.md"), page);
  }

  @Test
  void the_sums_by_hand_are_right() throws IOException {
    int[] pupils = {45, 37, 89, 76, 55};
    int[] books = {279, 137, 935, 160, 402};
    double squares = 0;
    for (int i = 0; i < pupils.length; i++) {
      squares += (double) books[i] * books[i] / pupils[i];
    }
    double others = squares - 160.0 * 160 / 76;
    String page = Files.readString(SITE.resolve("plan.md"));
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
