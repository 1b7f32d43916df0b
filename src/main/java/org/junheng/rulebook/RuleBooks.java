package org.junheng.rulebook;

import java.util.List;

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
    return new BookShelf().read(books, parameters);
  }

  /** The same, with advice beside the problems: warnings and notes on books that have no errors. */
  public static ReadBooks lint(List<String> books, List<String> parameters) {
    return new BookShelf().lint(books, parameters);
  }
}
