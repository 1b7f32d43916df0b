package org.junheng.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junheng.problem.Problem;
import org.junheng.rule.RuleSet;

/** Reads the books of the tests. */
final class Books {
  private static final Path FOLDER = Path.of("src/test/resources/org/junheng/rulebook/books");

  private Books() {}

  static String path(String name) {
    return FOLDER.resolve(name + ".yaml").toString();
  }

  /** The rules of a book that has no problems. */
  static RuleSet read(String name, String... parameters) {
    return sound(RuleBooks.read(List.of(path(name)), List.of(parameters)));
  }

  static RuleSet sound(ReadBooks read) {
    assertEquals("", told(read));
    return Objects.requireNonNull(read.rules());
  }

  /** Everything that was found, without the folder. */
  static String told(ReadBooks read) {
    return read.problems().stream()
        .map(Problem::toString)
        .map(text -> text.replace(FOLDER + "/", ""))
        .collect(Collectors.joining("\n"));
  }
}
