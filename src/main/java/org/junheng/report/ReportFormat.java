package org.junheng.report;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
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
  HTML("html", List.of("html", "htm"), () -> new HtmlReportWriter()),
  /** The findings for a spreadsheet. */
  CSV("csv", List.of("csv"), () -> new CsvReportWriter()),
  /** For programs that read a line at a time. */
  NDJSON("ndjson", List.of("ndjson", "jsonl"), () -> new NdjsonReportWriter()),
  /** For a pull request, or the summary of a step. */
  MARKDOWN("markdown", List.of("md", "markdown"), () -> new MarkdownReportWriter()),
  /** Tests for a build server. */
  JUNIT("junit", List.of("xml"), () -> new JunitReportWriter()),
  /** Findings for a code host or an editor. */
  SARIF("sarif", List.of("sarif", "sarif.json"), () -> new SarifReportWriter()),
  /** Marks on files in a workflow of GitHub. */
  GITHUB("github", List.of(), () -> new GithubReportWriter()),
  /** Tests for a harness. */
  TAP("tap", List.of("tap"), () -> new TapReportWriter()),
  /** A workbook for an office. */
  XLSX("xlsx", List.of("xlsx"), () -> new XlsxReportWriter());

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

  /**
   * The file endings that imply this format, without the dot, the usual one first; none where files
   * of this format have no ending of their own.
   */
  public List<String> endings() {
    return endings;
  }

  /** Whether it is text, in UTF-8; a terminal can show nothing else. */
  public boolean isText() {
    return this != XLSX;
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
    // The longest ending counts: what ends in .sarif.json ends in .json, too.
    return Arrays.stream(values())
        .filter(format -> format.longest(name) > 0)
        .max(Comparator.comparing(format -> format.longest(name)));
  }

  private int longest(String name) {
    return endings.stream()
        .filter(ending -> name.endsWith("." + ending))
        .mapToInt(String::length)
        .max()
        .orElse(0);
  }

  @Override
  public String toString() {
    return word;
  }
}
