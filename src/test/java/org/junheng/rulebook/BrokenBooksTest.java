package org.junheng.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junheng.problem.Problem;
import org.junheng.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every book of the folder is faulty, and its problems read exactly as the file beside it says.
 * With {@code -Dgolden.renew=true} those files are written anew.
 */
class BrokenBooksTest {
  private static final Path FOLDER = Path.of("src/test/resources/org/junheng/rulebook/broken");
  private static final String PARAM = "# --param ";

  static List<Path> books() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("books")
  void problems_read_as_expected(Path book) throws IOException {
    ReadBooks read = RuleBooks.read(List.of(book.toString()), params(book));
    String told = told(read, Language.EN);
    Path expected = Path.of(book.toString().replace(".yaml", ".expected"));
    if (Boolean.getBoolean("golden.renew")) {
      Files.writeString(expected, told);
    }
    assertEquals(Files.readString(expected), told);
    assertFalse(told.isEmpty(), "a broken book has a problem");
    assertNull(read.rules(), "nothing is checked with a faulty book");
    told(read, Language.ZH);
  }

  private static List<String> params(Path book) throws IOException {
    String text = Files.readString(book, StandardCharsets.ISO_8859_1);
    return text.lines()
        .filter(line -> line.startsWith(PARAM))
        .map(line -> line.substring(PARAM.length()))
        .toList();
  }

  private static String told(ReadBooks read, Language language) {
    return read.problems().stream()
        .map(problem -> problem.in(language).replace(FOLDER + "/", "") + "\n")
        .collect(Collectors.joining());
  }

  @Test
  void problems_stand_in_the_order_of_their_places() throws IOException {
    for (Path book : books()) {
      List<Problem> problems = RuleBooks.read(List.of(book.toString()), params(book)).problems();
      assertEquals(problems.stream().sorted().toList(), problems, book.toString());
    }
  }
}
