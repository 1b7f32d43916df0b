package org.junheng.evidence;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The names of rule books in a pack. Books of the library keep their ids; of the paths of others
 * nothing is told but how they lie to each other, for by that they find each other.
 */
public final class BookNames {
  private static final String ENDING = ".yaml";

  private BookNames() {}

  /** The name in a pack of each book, by the name it was read by. */
  public static Map<String, String> of(Collection<String> books) {
    Map<String, List<String>> ways = new LinkedHashMap<>();
    books.stream()
        .filter(book -> book.endsWith(ENDING))
        .forEach(book -> ways.put(book, way(Path.of(book))));
    int shared = shared(ways.values());
    Map<String, String> names = new LinkedHashMap<>();
    for (String book : books) {
      List<String> way = ways.get(book);
      names.put(book, way == null ? book : String.join("/", way.subList(shared, way.size())));
    }
    return names;
  }

  private static List<String> way(Path book) {
    Path whole = book.toAbsolutePath().normalize();
    List<String> way = new ArrayList<>();
    way.add(String.valueOf(whole.getRoot()).replace(File.separator, "").replace(":", ""));
    whole.forEach(part -> way.add(part.toString()));
    return way;
  }

  // How many folders all have in common; a file's own name is none.
  private static int shared(Collection<List<String>> ways) {
    int shared = ways.stream().mapToInt(way -> way.size() - 1).min().orElse(0);
    for (List<String> one : ways) {
      for (List<String> other : ways) {
        int same = 0;
        while (same < shared && one.get(same).equals(other.get(same))) {
          same++;
        }
        shared = same;
      }
    }
    return shared;
  }
}
