package org.junheng.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** An option that no test names may have no effect, and nobody would know. */
class EveryOptionTest {
  @Test
  void every_option_is_named_by_a_test() throws IOException {
    StringBuilder tests = new StringBuilder();
    try (Stream<Path> files = Files.list(Path.of("src/test/java/org/junheng/cli"))) {
      for (Path file : files.filter(each -> each.toString().endsWith("Test.java")).toList()) {
        tests.append(Files.readString(file));
      }
    }
    Set<String> untested = new TreeSet<>();
    collect(Commands.all(), untested);
    untested.removeIf(option -> tests.indexOf(option) >= 0);
    assertEquals(Set.of(), untested);
  }

  private static void collect(CommandLine command, Set<String> options) {
    command.getCommandSpec().options().stream().map(OptionSpec::longestName).forEach(options::add);
    command.getSubcommands().values().forEach(verb -> collect(verb, options));
  }
}
