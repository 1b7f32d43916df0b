package org.junheng.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junheng.cli.Program.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What asks for little loads little. */
class StartIT {
  private static final List<String> HEAVY =
      List.of("com.fasterxml.jackson", "org.yaml.snakeyaml", "org.apache.commons", "freemarker");

  @TempDir private Path folder;

  private String loaded(String... words) throws IOException {
    Path log = folder.resolve("classes.log");
    List<String> command = new ArrayList<>(List.of(Program.JAVA.toString()));
    command.add("-Xlog:class+load:file=" + folder.relativize(log));
    command.addAll(List.of("-jar", Program.HOME.resolve("junheng.jar").toString()));
    command.addAll(List.of(words));
    Run run = Program.start(folder, Map.of(), command);
    assertEquals(0, run.code(), run.err());
    return Files.readString(log);
  }

  private void assertLight(String... words) throws IOException {
    String classes = loaded(words);
    for (String heavy : HEAVY) {
      assertFalse(classes.contains(heavy), String.join(" ", words) + " loads " + heavy);
    }
  }

  @Test
  void help_and_version_read_no_yaml_and_no_template() throws IOException {
    assertLight("--version");
    assertLight("--help");
    assertLight("check", "--help");
    assertLight("rules", "--help");
  }

  @Test
  void the_library_is_listed_without_understanding_its_books() throws IOException {
    assertLight("rules", "list");
  }

  @Test
  void explaining_a_rule_reads_no_template() throws IOException {
    String classes = loaded("explain", "QB-RES-1");
    assertTrue(classes.contains("com.fasterxml.jackson.dataformat.yaml"));
    assertFalse(classes.contains("freemarker"));
    assertFalse(classes.contains("org.apache.commons.csv"));
  }
}
