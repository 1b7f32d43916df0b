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
import org.junheng.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The README says what is true: its commands run, and end as it says. */
class ReadmeIT {
  private static final Pattern BLOCK = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);
  private static final Pattern COMMAND = Pattern.compile("junheng (.*?)(?: +# ends with (\\d+))?");

  @TempDir private Path folder;

  private static String readme() throws IOException {
    return Files.readString(Path.of("README.md")).replace("\r\n", "\n");
  }

  // In a folder of its own, where the commands may leave their reports.
  @Test
  @DisabledOnOs(OS.WINDOWS)
  void every_command_runs_and_ends_as_it_says() throws IOException {
    Path examples = Path.of("examples").toAbsolutePath();
    Path link = Files.createSymbolicLink(folder.resolve("examples"), examples);
    int commands = 0;
    Matcher block = BLOCK.matcher(readme());
    while (block.find()) {
      for (String line : block.group(1).lines().toList()) {
        run(line);
        commands++;
      }
    }
    Files.delete(link);
    assertTrue(commands >= 10, commands + " commands");
    assertTrue(Files.exists(folder.resolve("report.html")));
    assertTrue(Files.exists(folder.resolve("result.json")));
  }

  private void run(String line) {
    Matcher command = COMMAND.matcher(line);
    assertTrue(command.matches(), line);
    String jar = Program.HOME.resolve("junheng.jar").toString();
    String script = String.format("'%s' -jar '%s' %s", Program.JAVA, jar, command.group(1));
    Run run = Program.start(folder, Map.of(), List.of("/bin/sh", "-c", script));
    int code = command.group(2) == null ? 0 : Integer.parseInt(command.group(2));
    assertEquals(code, run.code(), line + "\n" + run.err());
  }

  @Test
  void the_exit_codes_are_those_of_the_program() throws IOException {
    StringBuilder table = new StringBuilder("| code | meaning |\n|---|---|\n");
    for (ExitCode code : ExitCode.values()) {
      String meaning = code.meaning().in(Language.EN);
      table.append(String.format("| %d | %s |\n", code.code(), meaning));
    }
    assertTrue(readme().contains(table), "the table of exit codes should read\n" + table);
  }
}
