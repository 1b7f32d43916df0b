package org.junheng.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junheng.cli.Program.Run;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tutorial can be followed: whoever does just what it says gets what it says. */
class TutorialIT {
  private static final Pattern STEP =
      Pattern.compile(
          "(?:[Cc]hange|把) `(?<old>[^`]+)` (?:to|改为) `(?<new>[^`]+)`"
              + "|`(?<file>[^`]+\\.csv)`[^`]*(?:`[^`]*`[^`]*)?```csv\n(?<rows>.*?)```"
              + "|```sh\n(?<commands>.*?)```",
          Pattern.DOTALL);
  private static final Pattern COMMAND = Pattern.compile("junheng (.*?)(?: +# ends with (\\d+))?");

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"rule-books.md", "rule-books_zh.md"})
  @DisabledOnOs(OS.WINDOWS)
  void whoever_follows_it_gets_what_it_says(String page) throws IOException {
    String text = Files.readString(Path.of("src/site/markdown", page)).replace("\r\n", "\n");
    Path book = folder.resolve("class-limit.yaml");
    int commands = 0;
    Matcher step = STEP.matcher(text);
    while (step.find()) {
      if (step.group("old") != null) {
        String before = Files.readString(book);
        assertTrue(before.contains(step.group("old")), step.group());
        Files.writeString(book, before.replace(step.group("old"), step.group("new")));
      } else if (step.group("file") != null) {
        String rows = step.group("rows").replaceAll("(?m)^ +", "");
        Files.writeString(folder.resolve(step.group("file")), rows);
      } else {
        for (String line : step.group("commands").strip().split("\n")) {
          run(line.strip());
          commands++;
        }
      }
    }
    assertEquals(8, commands);
    try (var files = Files.list(folder)) {
      assertEquals(5, files.count(), "a book, data, a report, a standard and a schema");
    }
  }

  private void run(String line) {
    Matcher command = COMMAND.matcher(line);
    assertTrue(command.matches(), line);
    String jar = Program.HOME.resolve("junheng.jar").toString();
    String script = String.format("'%s' -jar '%s' %s", Program.JAVA, jar, command.group(1));
    Map<String, String> environment = Map.of("LC_ALL", "C.UTF-8");
    Run run = Program.start(folder, environment, List.of("/bin/sh", "-c", script));
    int code = command.group(2) == null ? 0 : Integer.parseInt(command.group(2));
    assertEquals(code, run.code(), line + "\n" + run.out() + run.err());
  }
}
