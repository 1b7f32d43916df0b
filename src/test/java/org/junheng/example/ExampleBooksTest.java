package org.junheng.example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junheng.cli.InProcess;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The books of the examples pass their own cases, and lint has nothing to say of them. */
class ExampleBooksTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "us-nyc-class-size/class-size.yaml",
        "fr-ille-et-vilaine/pupils-per-class.yaml",
        "kr-chungnam/totals.yaml",
        "five-schools/books.yaml",
        "nine-year-split/split.yaml",
        "year-over-year/book.yaml"
      })
  void a_book_passes_its_cases_and_lint(String book) {
    InProcess.Ran test = new InProcess().run("rules", "test", "examples/" + book);
    assertEquals(0, test.code(), test.out() + test.err());
    InProcess.Ran lint = new InProcess().run("rules", "lint", "examples/" + book);
    assertEquals(0, lint.code(), lint.err());
    assertEquals("", lint.out());
  }
}
