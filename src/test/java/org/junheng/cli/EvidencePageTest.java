package org.junheng.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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

/** The pages about evidence say what the program says. */
class EvidencePageTest {
  private static final Pattern BLOCK = Pattern.compile("```(sh)?\n(.*?)```\n", Pattern.DOTALL);
  private static final Pattern LINE = Pattern.compile("junheng (.*?)(?: +# ends with (\\d+))?");

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"evidence.md,en", "evidence_zh.md,zh"})
  void its_commands_end_and_say_as_the_page_has_it(String page, String lang) throws IOException {
    String text = Files.readString(Path.of("src/site/markdown", page)).replace("\r\n", "\n");
    Matcher block = BLOCK.matcher(text);
    assertTrue(block.find());
    List<String> said = new ArrayList<>();
    for (String line : block.group(2).lines().toList()) {
      said.add(run(line, lang).out().replaceFirst("[0-9a-f]{64}", "…"));
    }
    for (int command : new int[] {1, 2}) {
      assertTrue(block.find());
      assertTrue(said.get(command).endsWith(block.group(2)), said.get(command));
    }
  }

  private Ran run(String line, String lang) {
    Matcher command = LINE.matcher(line.strip());
    assertTrue(command.matches(), line);
    List<String> words = new ArrayList<>();
    for (String word : command.group(1).strip().split(" +")) {
      boolean own = word.endsWith(".zip") || word.endsWith(".html");
      words.add(own ? folder.resolve(word).toString() : word);
    }
    words.addAll(List.of("--lang", lang));
    Ran ran = new InProcess().run(words.toArray(String[]::new));
    int code = command.group(2) == null ? 0 : Integer.parseInt(command.group(2));
    assertEquals(code, ran.code(), line + "\n" + ran.err());
    return ran;
  }
}
