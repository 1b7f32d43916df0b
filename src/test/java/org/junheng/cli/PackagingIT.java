package org.junheng.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;

/** What the one jar holds, and what it must not. */
class PackagingIT {

  private static List<String> entries() throws IOException {
    try (JarFile jar = new JarFile(Program.HOME.resolve("junheng.jar").toFile())) {
      return jar.stream().map(ZipEntry::getName).toList();
    }
  }

  @Test
  void the_index_lists_every_rule_book_once_and_sorted() throws IOException {
    List<String> books;
    Path rules = Path.of("rules");
    try (Stream<Path> files = Files.walk(rules)) {
      books =
          files
              .map(file -> rules.relativize(file).toString().replace('\\', '/'))
              .filter(name -> name.endsWith(".yaml"))
              .sorted()
              .toList();
    }
    try (JarFile jar = new JarFile(Program.HOME.resolve("junheng.jar").toFile())) {
      byte[] index = jar.getInputStream(jar.getEntry("rules/index.txt")).readAllBytes();
      assertEquals(books, new String(index, StandardCharsets.UTF_8).lines().toList());
      for (String book : books) {
        assertTrue(jar.getEntry("rules/" + book) != null, book);
      }
    }
  }

  @Test
  void licences_come_with_it() throws IOException {
    assertTrue(
        entries()
            .containsAll(
                List.of("META-INF/LICENSE", "META-INF/NOTICE", "META-INF/THIRD-PARTY.txt")));
  }

  @Test
  void it_holds_no_signatures_no_modules_and_nothing_that_binds_objects() throws IOException {
    List<String> unwanted =
        entries().stream()
            .filter(
                name ->
                    name.endsWith("module-info.class")
                        || name.matches("META-INF/.*\\.(SF|DSA|RSA)")
                        || name.startsWith("com/fasterxml/jackson/databind/"))
            .toList();
    assertEquals(List.of(), unwanted);
  }

  @Test
  void no_entry_comes_twice() throws IOException {
    List<String> entries = entries();
    assertEquals(entries.stream().distinct().toList(), entries);
  }
}
