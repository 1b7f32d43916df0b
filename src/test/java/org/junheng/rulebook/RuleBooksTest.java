package org.junheng.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junheng.problem.Problem;
import org.junit.jupiter.api.Test;

class RuleBooksTest {
  @Test
  void every_shipped_book_reads_without_problems() {
    for (String id : RuleLibrary.ids()) {
      ReadBooks read = RuleBooks.read(List.of(id), List.of());
      String told =
          read.problems().stream().map(Problem::toString).collect(Collectors.joining("\n"));
      assertEquals("", told, id);
    }
  }
}
