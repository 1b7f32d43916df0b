package org.junheng.report;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** The forms a result is written in. A writer's libraries are loaded only when it is asked for. */
public enum ReportFormat {
  /** For a terminal. */
  TEXT("text", List.of("txt"), () -> new TextReportWriter()),
  /** For programs, and to be read back. */
  JSON("json", List.of("json"), () -> new JsonReportWriter()),
  /** One page that is read, printed and handed over. */
  HTML("html", List.of("html", "htm"), () -> new HtmlReportWriter());

  private final String word;
  private final List<String> endings;
  // Lambdas, for a constructor's reference would load its class, and that its library.
  private final Supplier<ReportWriter> writer;

  ReportFormat(String word, List<String> endings, Supplier<ReportWriter> writer) {
    this.word = word;
    this.endings = endings;
    this.writer = writer;
  }

  /** The word users type. */
  public String word() {
    return word;
  }

  /** The file endings that imply this format, without the dot; the first is the usual one. */
  public List<String> endings() {
    return endings;
  }

  /** A writer of this format. */
  public ReportWriter writer() {
    return writer.get();
  }

  /** The format of a word, in any case. */
  public static Optional<ReportFormat> ofWord(String word) {
    String wanted = word.toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(format -> format.word.equals(wanted)).findFirst();
  }

  /** The format that a file's ending implies. */
  public static Optional<ReportFormat> ofFile(Path file) {
    Path last = file.getFileName();
    String name = last == null ? "" : last.toString().toLowerCase(Locale.ROOT);
    String ending = name.substring(name.lastIndexOf('.') + 1);
    return Arrays.stream(values()).filter(format -> format.endings.contains(ending)).findFirst();
  }

  @Override
  public String toString() {
    return word;
  }
}
