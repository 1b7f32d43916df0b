package org.junheng.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads rule books as {@link RuleBooks} does, and keeps the files: each is parsed once, however
 * many books need it and however often a book is read with other parameters. Several threads may
 * read from one shelf.
 */
public final class BookShelf {
  private final Map<String, Document> documents = new ConcurrentHashMap<>();
  private final @Nullable Map<String, FileBytes> alone;

  /** A shelf of the library that comes with the program, and of all files that can be read. */
  public BookShelf() {
    this(null);
  }

  private BookShelf(@Nullable Map<String, FileBytes> alone) {
    this.alone = alone;
  }

  /**
   * A shelf of these files alone: nothing else is looked for, neither on disk nor in the library.
   *
   * @param files as {@link ReadBooks#files} has them
   */
  public static BookShelf of(Map<String, FileBytes> files) {
    return new BookShelf(Map.copyOf(files));
  }

  /** The name by which {@link ReadBooks#files} has a book that was asked for by another. */
  public static String key(String name) {
    return BookLoader.key(name);
  }

  /** The files that alone are on the shelf; null where every file may be read. */
  @Nullable Map<String, FileBytes> alone() {
    return alone;
  }

  /** The file that a name stands for, read unless it is known; null where there is none. */
  @Nullable Document document(String name, Function<String, @Nullable Document> reading) {
    return documents.computeIfAbsent(name, reading);
  }

  /** Reads books; see {@link RuleBooks#read}. */
  public ReadBooks read(List<String> books, List<String> parameters) {
    Problems problems = new Problems();
    BookLoader loader = new BookLoader(this, problems);
    WholeSet set = whole(loader, books, parameters, problems);
    return result(set, problems, loader);
  }

  /** Reads books and advises on them; see {@link RuleBooks#lint}. */
  public ReadBooks lint(List<String> books, List<String> parameters) {
    Problems problems = new Problems();
    BookLoader loader = new BookLoader(this, problems);
    WholeSet set = whole(loader, books, parameters, problems);
    if (set != null && !problems.hasErrors()) {
      new Lint(set, parameters, problems).advise();
    }
    return result(set, problems, loader);
  }

  private static ReadBooks result(@Nullable WholeSet set, Problems problems, BookLoader loader) {
    return new ReadBooks(
        set == null || problems.hasErrors() ? null : set.rules(),
        problems.sorted(),
        loader.files());
  }

  private static @Nullable WholeSet whole(
      BookLoader loader, List<String> books, List<String> parameters, Problems problems) {
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
