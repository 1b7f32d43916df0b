package org.junheng.rulebook;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rule books that come with the program: files of the folder {@code rules} on the class path.
 */
public final class RuleLibrary {
  private static final String FOLDER = "/rules/";
  private static final String ENDING = ".yaml";

  private RuleLibrary() {}

  /** The list that the build wrote, read when it is first asked for. */
  private static final class Index {
    static final List<String> IDS = read();

    private Index() {}
  }

  /** The ids of all books, sorted. Nothing but their list is read. */
  public static List<String> ids() {
    return Index.IDS;
  }

  private static List<String> read() {
    try (InputStream in = RuleLibrary.class.getResourceAsStream(FOLDER + "index.txt")) {
      if (in == null) {
        return List.of();
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      return lines
          .lines()
          .filter(line -> line.endsWith(ENDING))
          .map(RuleLibrary::id)
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The bytes of a book, to be closed by the caller; null where there is no book of that id. */
  public static @Nullable InputStream open(String id) {
    return ids().contains(id) ? RuleLibrary.class.getResourceAsStream(FOLDER + id + ENDING) : null;
  }

  /** The name that a book's places are told by. */
  static String file(String id) {
    return FOLDER.substring(1) + id + ENDING;
  }

  private static String id(String file) {
    return file.substring(0, file.length() - ENDING.length());
  }
}
