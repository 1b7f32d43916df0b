package org.junheng.rulebook;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junheng.problem.Problem;
import org.junheng.rule.RuleSet;

/**
 * What came of reading rule books.
 *
 * @param rules the checked rule set; null where one of the problems is an error
 * @param problems everything that is wrong, of all books, sorted
 */
public record ReadBooks(@Nullable RuleSet rules, List<Problem> problems) {
  public ReadBooks {
    problems = List.copyOf(problems);
  }
}
