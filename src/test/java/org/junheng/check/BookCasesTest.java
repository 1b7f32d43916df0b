package org.junheng.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junheng.rule.RuleSet;
import org.junheng.rulebook.BookShelf;
import org.junheng.rulebook.ReadBooks;
import org.junheng.rulebook.RuleLibrary;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every case of every shipped rule book comes out as it says. */
class BookCasesTest {
  private static final BookShelf SHELF = new BookShelf();

  static Stream<String> books() {
    return RuleLibrary.ids().stream();
  }

  @ParameterizedTest
  @MethodSource("books")
  void every_case_of_a_shipped_book_comes_out_as_it_says(String book) {
    RuleSet rules = read(book, List.of());
    List<String> wrong = new ArrayList<>();
    for (CaseRunner.CaseResult result :
        CaseRunner.run(rules, params -> read(book, words(params)))) {
      if (!result.passed()) {
        wrong.add(
            result.ruleCase().location()
                + " "
                + result.rule().id()
                + ": expected "
                + result.ruleCase().expect().word()
                + " "
                + result.ruleCase().shortBy()
                + ", got "
                + result.outcome().word()
                + " "
                + result.shortBy()
                + (result.broken() == null ? "" : " (" + result.broken() + ")"));
      }
    }
    assertEquals("", String.join("\n", wrong));
  }

  private static List<String> words(Map<String, String> params) {
    return params.entrySet().stream()
        .map(param -> param.getKey() + "=" + param.getValue())
        .toList();
  }

  private static RuleSet read(String book, List<String> params) {
    ReadBooks read = SHELF.read(List.of(book), params);
    assertFalse(
        read.problems().stream().anyMatch(problem -> problem.isError()),
        () -> "" + read.problems());
    return Objects.requireNonNull(read.rules());
  }
}
