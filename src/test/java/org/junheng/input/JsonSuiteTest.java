package org.junheng.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A suite of JSON texts after the manner of JSONTestSuite, one a line of a file. */
class JsonSuiteTest {
  private static final Path SUITE =
      Path.of("src/test/resources/org/junheng/input/data/json-suite.tsv");

  @TestFactory
  Stream<DynamicTest> each_text_is_read_or_refused_as_its_name_says() throws IOException {
    return Files.readAllLines(SUITE).stream()
        .filter(line -> !line.startsWith("#") && line.contains("\t"))
        .map(line -> line.split("\t", 2))
        .map(parts -> dynamicTest(parts[0], () -> check(parts[0], parts[1])));
  }

  private static void check(String name, String json) {
    Loaded loaded = Samples.read("school.json", json);
    String problems = Samples.problems(loaded);
    switch (name.charAt(0)) {
      case 'y' -> assertEquals(0, loaded.errors() - (json.strip().equals("[]") ? 1 : 0), problems);
      case 'n' -> {
        assertFalse(loaded.usable(), problems);
        assertTrue(loaded.data().tables().isEmpty(), problems);
        assertTrue(problems.startsWith("school.json"), problems);
      }
      default -> assertEquals(loaded.usable(), loaded.data().table("school") != null, problems);
    }
  }
}
