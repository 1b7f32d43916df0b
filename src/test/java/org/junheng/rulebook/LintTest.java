package org.junheng.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LintTest {
  @ParameterizedTest
  @ValueSource(strings = {"overlay", "advised"})
  void advice_reads_as_expected(String book) throws IOException {
    ReadBooks read = RuleBooks.lint(List.of(Books.path(book)), List.of());
    Path expected = Path.of(Books.path(book).replace(".yaml", ".advice"));
    if (Boolean.getBoolean("golden.renew")) {
      Files.writeString(expected, Books.told(read) + "\n");
    }
    assertEquals(Files.readString(expected), Books.told(read) + "\n");
    assertNotNull(read.rules(), "advice is no error");
  }
}
