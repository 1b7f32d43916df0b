package org.junheng.evidence;

import java.util.Set;

/**
 * A file in a pack.
 *
 * @param path where it lies, with {@code /} between folders
 * @param kind what it is: one of the constants here, or the option that named it
 * @param name what it is known by: the id or path of a book, the format of a report, the name of
 *     the user's file
 * @param sha256 the hash of its bytes, in hexadecimal
 * @param bytes how many bytes it has
 */
public record Member(String path, String kind, String name, String sha256, long bytes) {
  /** What the pack is, for whoever opens it. */
  static final String README = "readme";

  /** The whole result, as JSON. */
  static final String RESULT = "result";

  /** A view of the result. */
  static final String REPORT = "report";

  /** A file of a rule book. */
  public static final String BOOK = "rulebook";

  /** A data file. */
  static final String DATA = "data";

  /** The kinds that are no file which an option named. */
  static final Set<String> OWN = Set.of(README, RESULT, REPORT, BOOK, DATA);
}
