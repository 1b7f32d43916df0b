package org.junheng.rulebook;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junheng.problem.Problem;
import org.junheng.rule.RuleSet;

/**
 * What came of reading rule books.
 *
 * @param rules the checked rule set; null where one of the problems is an error
 * @param problems everything that is wrong, of all books, sorted
 * @param files every file that was read, by the id of a shipped book, else by its path; in order.
 *     {@link BookShelf#of} reads the same books from them
 */
public record ReadBooks(
    @Nullable RuleSet rules, List<Problem> problems, Map<String, FileBytes> files) {
  public ReadBooks {
    problems = List.copyOf(problems);
    files = Collections.unmodifiableMap(new TreeMap<>(files));
  }
}
