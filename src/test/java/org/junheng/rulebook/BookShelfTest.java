package org.junheng.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is read from a shelf is what is read without one. */
class BookShelfTest {
  private static final Path BROKEN = Path.of("src/test/resources/org/junheng/rulebook/broken");

  private final BookShelf shelf = new BookShelf();

  @Test
  void every_faulty_book_has_the_same_problems_each_time_it_is_read() throws IOException {
    List<String> books;
    try (Stream<Path> files = Files.list(BROKEN)) {
      books = files.map(Path::toString).filter(file -> file.endsWith(".yaml")).sorted().toList();
    }
    for (int time = 0; time < 2; time++) {
      for (String book : books) {
        assertEquals(
            RuleBooks.read(List.of(book), List.of()).problems(),
            shelf.read(List.of(book), List.of()).problems(),
            book);
      }
    }
  }

  @Test
  void a_book_read_with_other_parameters_forgets_those_of_the_last_time() {
    List<String> book = List.of("cn/quality-balance");
    List<String> eased = List.of("cv_limit.primary=0.55");
    ReadBooks usual = RuleBooks.read(book, List.of());
    assertEquals(RuleBooks.read(book, eased), shelf.read(book, eased));
    assertEquals(usual, shelf.read(book, List.of()));
  }

  @Test
  void threads_that_share_a_shelf_read_the_same() {
    List<String> book = List.of("cn/overlay/hebei", "cn/class-size");
    ReadBooks alone = RuleBooks.read(book, List.of());
    IntStream.range(0, 8)
        .parallel()
        .mapToObj(thread -> shelf.read(book, List.of()))
        .forEach(read -> assertEquals(alone, read));
  }

  @Test
  void a_book_is_read_again_from_its_files_alone() {
    List<String> book = List.of("cn/overlay/hebei", "examples/five-schools/books.yaml");
    ReadBooks read = RuleBooks.read(book, List.of());
    assertEquals(
        List.of(
            "cn/basic-balance",
            "cn/data-quality",
            "cn/overlay/hebei",
            "cn/statistics",
            "examples/five-schools/books.yaml"),
        List.copyOf(read.files().keySet()));
    assertEquals(read, BookShelf.of(read.files()).read(book, List.of()));
  }

  @Test
  void a_shelf_of_files_looks_nowhere_else() {
    ReadBooks read = BookShelf.of(Map.of()).read(List.of("cn/statistics"), List.of());
    assertNull(read.rules());
    assertEquals(
        "cn/statistics: error: there is no file \"cn/statistics\"",
        read.problems().get(0).toString());
  }
}
