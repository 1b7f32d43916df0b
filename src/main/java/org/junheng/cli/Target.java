package org.junheng.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junheng.report.ReportFormat;
import org.junheng.text.Nearest;

/**
 * A report that is wanted: {@code FORMAT}, {@code FORMAT=FILE} or a {@code FILE} whose ending tells
 * the format.
 *
 * @param format its format
 * @param file where it goes, as the user wrote it; null for standard output
 */
record Target(ReportFormat format, @Nullable Path file) {
  private static final String STDOUT = "-";

  /**
   * The reports that are wanted; the text report where none is named.
   *
   * @throws UsageException if a format is unknown, a place cannot be written to, or two reports
   *     would go to the same place
   */
  static List<Target> all(List<String> words) {
    List<Target> targets = words.stream().map(Target::of).toList();
    Set<Object> places = new LinkedHashSet<>();
    for (Target target : targets) {
      if (!places.add(target.place())) {
        throw target.file == null
            ? new UsageException("output.two-on-stdout")
            : new UsageException("output.two-in-file", target.file);
      }
    }
    return targets.isEmpty() ? List.of(new Target(ReportFormat.TEXT, null)) : targets;
  }

  // A Windows path may hold "=", so only what stands before the first one and is a format counts.
  static Target of(String word) {
    int equals = word.indexOf('=');
    Optional<ReportFormat> named =
        ReportFormat.ofWord(equals < 0 ? word : word.substring(0, equals));
    if (named.isPresent()) {
      return to(named.get(), equals < 0 ? STDOUT : word.substring(equals + 1), word);
    }
    Optional<ReportFormat> implied =
        word.indexOf('.') < 0 ? Optional.empty() : ReportFormat.ofFile(path(word));
    return to(implied.orElseThrow(() -> unknown(word)), word, word);
  }

  private static Target to(ReportFormat format, String place, String word) {
    if (place.equals(STDOUT)) {
      return new Target(format, null);
    }
    if (place.isEmpty()) {
      throw new UsageException("output.no-file", word);
    }
    Path file = path(place);
    Path folder = file.toAbsolutePath().normalize().getParent();
    if (folder != null && !Files.isDirectory(folder)) {
      throw new UsageException("output.no-folder", file, folder);
    }
    if (Files.isDirectory(file)) {
      throw new UsageException("output.is-folder", file);
    }
    return new Target(format, file);
  }

  private Object place() {
    return file == null ? STDOUT : file.toAbsolutePath().normalize();
  }

  private static Path path(String name) {
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      throw new UsageException("usage.not-a-path", name);
    }
  }

  private static UsageException unknown(String word) {
    List<String> words = Arrays.stream(ReportFormat.values()).map(ReportFormat::word).toList();
    String all = String.join(", ", words);
    String near =
        Nearest.to(word.contains("=") ? word.substring(0, word.indexOf('=')) : word, words);
    return near == null
        ? new UsageException("output.unknown", word, all)
        : new UsageException("output.unknown.near", word, all, near);
  }
}
