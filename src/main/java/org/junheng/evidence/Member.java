package org.junheng.evidence;

import java.util.List;
import java.util.Set;
import org.junheng.report.ReportFormat;

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

  /** Where the first of these lies. */
  static final String README_FILE = "README.md";

  /** Where the result lies. */
  static final String RESULT_FILE = "result.json";

  /** The kinds that are no file which an option named. */
  static final Set<String> OWN = Set.of(README, RESULT, REPORT, BOOK, DATA);

  /** Where a report lies. */
  static String reportPath(ReportFormat format) {
    String ending = format.endings().isEmpty() ? format.word() + ".txt" : format.endings().get(0);
    return "reports/report." + ending;
  }

  /** Whether a book was given, and does not come with the program. */
  static boolean isGiven(String book) {
    return book.endsWith(".yaml");
  }

  /** The folder of a book, and its name there. */
  static List<String> bookPlace(String book) {
    return isGiven(book) ? List.of("rules/given", book) : List.of("rules/shipped", book + ".yaml");
  }

  /** Whether it lies where what is of its kind and name is put. */
  boolean isInPlace() {
    return switch (kind) {
      case README -> path.equals(README_FILE) && name.equals(README_FILE);
      case RESULT -> path.equals(RESULT_FILE) && name.equals(ReportFormat.JSON.word());
      case REPORT ->
          ReportFormat.ofWord(name)
              .map(format -> format.word().equals(name) && path.equals(reportPath(format)))
              .orElse(path.startsWith("reports/"));
      case BOOK -> PackPaths.isOf(path, bookPlace(name).get(0), bookPlace(name).get(1));
      default -> PackPaths.isOf(path, kind, name);
    };
  }
}
