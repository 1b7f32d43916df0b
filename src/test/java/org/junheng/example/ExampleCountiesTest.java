package org.junheng.example;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExampleCountiesTest {
  @TempDir Path folder;

  @Test
  void the_files_are_as_the_generator_writes_them() throws IOException {
    assumeTrue("UTF-8".equals(System.getProperty("sun.jnu.encoding")), "needs Chinese file names");
    ExampleCounties.write(folder);
    List<Path> files = files(folder);
    assertEquals(25, files.size());
    for (Path file : files) {
      Path committed = Path.of("examples").resolve(file.toString());
      assertArrayEquals(
          Files.readAllBytes(folder.resolve(file)),
          Files.readAllBytes(committed),
          () -> committed + ": write it anew with ExampleCounties");
    }
  }

  @Test
  void a_country_has_as_many_rows_as_asked_for() throws IOException {
    NationalGenerator.main(new String[] {folder.toString(), "200", "3500", "3", "7"});
    assertEquals(3, rows("county"));
    assertEquals(200, rows("school"));
    assertEquals(3500, rows("class"));
    assertEquals(21, rows("survey"));
  }

  private long rows(String table) throws IOException {
    try (Stream<String> lines = Files.lines(folder.resolve(table + ".csv"))) {
      return lines.count() - 1;
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths.filter(Files::isRegularFile).map(folder::relativize).sorted().toList();
    }
  }
}
