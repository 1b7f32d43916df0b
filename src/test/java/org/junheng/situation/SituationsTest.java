package org.junheng.situation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junheng.cli.InProcess;
import org.junheng.cli.InProcess.Ran;
import org.junheng.text.Language;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs each situation under {@code situations/}, and holds the pages to what came of them. {@code
 * -Dgolden.renew=true} writes the pages anew, to be reviewed; {@code -Dsituation=NAME} runs one
 * situation alone.
 */
class SituationsTest {
  private static final Path FOLDER = Path.of("src/test/resources/org/junheng/situations");
  private static final String ONE = System.getProperty("situation", "");

  @TestFactory
  Stream<DynamicTest> every_situation_and_the_pages_made_of_them() throws IOException {
    List<Situation> all = all();
    SituationsPage page = new SituationsPage();
    Stream<DynamicTest> situations =
        all.stream().map(each -> dynamicTest(each.name(), () -> hold(each, page)));
    return ONE.isEmpty()
        ? Stream.concat(situations, Stream.of(dynamicTest("the pages", page::hold)))
        : situations.filter(each -> each.getDisplayName().equals(ONE));
  }

  private static List<Situation> all() throws IOException {
    List<Situation> all = new ArrayList<>();
    try (Stream<Path> folders = Files.list(FOLDER)) {
      for (Path folder : folders.sorted().toList()) {
        if (Files.exists(folder.resolve(Situation.FILE))) {
          all.add(Situation.in(folder));
        }
      }
    }
    return all;
  }

  private static void hold(Situation situation, SituationsPage page) throws IOException {
    Ran english = run(situation, "--lang", "en");
    String said = situation.asInFolder(english.err() + english.out());
    assertEquals(situation.exit(), english.code(), said);
    // Lines of text are broken where they are long.
    String unbroken = unbroken(said);
    for (String words : situation.says()) {
      assertTrue(unbroken.contains(unbroken(words)), () -> "not said: " + words + "\n" + said);
    }
    for (String words : situation.never()) {
      assertFalse(unbroken.contains(unbroken(words)), () -> "said: " + words + "\n" + said);
    }
    if (!situation.outcomes().isEmpty()) {
      Ran json = run(situation, "-f", "json");
      assertEquals(situation.exit(), json.code(), json.err());
      situation.assertOutcomes(new ObjectMapper().readTree(json.out()));
    }
    Ran shown = shown(situation, "en");
    page.add(Language.EN, situation, shown, shown);
    page.add(Language.ZH, situation, shown, shown(situation, "zh"));
  }

  private static String unbroken(String words) {
    return words.replaceAll("\\s+", " ");
  }

  // Markdown breaks no lines.
  private static Ran shown(Situation situation, String language) throws IOException {
    return situation.choosesFormat()
        ? run(situation, "--lang", language)
        : run(situation, "--lang", language, "-f", "markdown");
  }

  private static Ran run(Situation situation, String... more) throws IOException {
    InProcess program = new InProcess();
    situation.env().forEach(program::env);
    if (!situation.stdin().isEmpty()) {
      program.stdin(Files.readString(situation.folder().resolve(situation.stdin())));
    }
    List<String> words = new ArrayList<>(situation.located());
    words.addAll(List.of(more));
    return program.run(words.toArray(String[]::new));
  }
}
