package org.junheng;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of threats names tests that there are, the same in both languages. */
class ThreatsPageTest {
  private static final Pattern TEST = Pattern.compile("`(\\w+(?:Test|Properties|IT))`");

  @Test
  void every_threat_names_a_test_that_there_is() throws IOException {
    Set<String> tests;
    try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
      tests =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".java"))
              .map(name -> name.substring(0, name.length() - ".java".length()))
              .collect(Collectors.toSet());
    }
    List<List<String>> english = rows("threats.md");
    assertTrue(english.size() >= 10);
    for (List<String> named : english) {
      assertFalse(named.isEmpty(), "a threat without a test");
      assertTrue(tests.containsAll(named), named.toString());
    }
    assertEquals(english, rows("threats_zh.md"));
  }

  private static List<List<String>> rows(String page) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of("src/site/markdown", page))) {
      if (line.startsWith("| ")) {
        List<String> named = new ArrayList<>();
        for (Matcher test = TEST.matcher(line); test.find(); ) {
          named.add(test.group(1));
        }
        rows.add(named);
      }
    }
    return rows.subList(1, rows.size()); // the head of the table
  }
}
