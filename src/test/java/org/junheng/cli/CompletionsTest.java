package org.junheng.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junheng.cli.Program.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import picocli.AutoComplete;

/** The completions for shells, which picocli writes. */
class CompletionsTest {
  private static final Path BASH = Path.of("completions", "junheng.bash");
  private static final Path ZSH = Path.of("completions", "_junheng");

  private static String script() {
    return AutoComplete.bash(Commands.NAME, Commands.all()).replace("\r\n", "\n");
  }

  @Test
  void for_bash() throws IOException {
    Golden.hold(BASH, script());
  }

  // zsh reads the same script once its first line says what for; the script itself makes zsh
  // understand the completions of bash.
  @Test
  void for_zsh() throws IOException {
    Golden.hold(ZSH, "#compdef " + Commands.NAME + "\n" + script());
  }

  static boolean bashIsThere() {
    return Path.of("/bin/bash").toFile().canExecute();
  }

  private static List<String> completed(String... words) {
    String line = String.join(" ", words);
    String script =
        String.format(
            "source completions/junheng.bash; COMP_WORDS=(%s); COMP_CWORD=%d; COMP_LINE='%s';"
                + " COMP_POINT=${#COMP_LINE}; _complete_junheng; printf '%%s\\n' \"${COMPREPLY[@]}\"",
            line, words.length - 1, line);
    Run run = Program.start(Path.of("."), Map.of(), List.of("/bin/bash", "-c", script));
    assertEquals(0, run.code(), run.err());
    return run.out().lines().map(String::strip).sorted().toList();
  }

  @Test
  @EnabledIf("bashIsThere")
  void bash_completes_verbs_options_and_values() {
    assertEquals(List.of("check"), completed("junheng", "ch"));
    assertTrue(completed("junheng", "rules", "l").containsAll(List.of("lint", "list")));
    assertEquals(List.of("--fail-on", "--fail-on-problems"), completed("junheng", "check", "--fa"));
    assertEquals(
        List.of("advisory", "never", "query", "required"),
        completed("junheng", "check", "--fail-on", "''"));
    assertTrue(completed("junheng", "check", "--format", "''").contains("html"));
  }
}
