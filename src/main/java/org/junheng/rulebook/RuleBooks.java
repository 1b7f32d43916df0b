package org.junheng.rulebook;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads rule books into a checked rule set, or tells all their problems. */
public final class RuleBooks {
  private RuleBooks() {}

  /**
   * Reads books and all that they use or extend.
   *
   * @param books ids of the library, or paths that end in {@code .yaml}
   * @param parameters values for parameters, as {@code name=value} or {@code name.key=value}; of
   *     the same one the last counts
   */
  public static ReadBooks read(List<String> books, List<String> parameters) {
    Problems problems = new Problems();
    WholeSet set = whole(books, parameters, problems);
    return result(set, problems);
  }

  /** The same, with advice beside the problems: warnings and notes on books that have no errors. */
  public static ReadBooks lint(List<String> books, List<String> parameters) {
    Problems problems = new Problems();
    WholeSet set = whole(books, parameters, problems);
    if (set != null && !problems.hasErrors()) {
      new Lint(set, parameters, problems).advise();
    }
    return result(set, problems);
  }

  private static ReadBooks result(@Nullable WholeSet set, Problems problems) {
    return new ReadBooks(
        set == null || problems.hasErrors() ? null : set.rules(), problems.sorted());
  }

  private static @Nullable WholeSet whole(
      List<String> books, List<String> parameters, Problems problems) {
    BookLoader loader = new BookLoader(problems);
    List<Edition> editions = new ArrayList<>();
    boolean complete = true;
    for (String name : books) {
      Edition edition = loader.load(name);
      complete &= edition != null;
      if (edition != null && !editions.contains(edition)) {
        editions.add(edition);
      }
    }
    // A parameter that is not found may be one of a book that could not be read.
    return editions.isEmpty() && !complete
        ? null
        : WholeSet.of(editions, complete ? parameters : List.of(), problems);
  }
}
