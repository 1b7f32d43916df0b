package org.junheng.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junheng.guide.GuideFormat;
import org.junheng.report.ReportFormat;
import org.junheng.text.Nearest;

/**
 * A report that is wanted: {@code FORMAT}, {@code FORMAT=FILE} or a {@code FILE} whose ending tells
 * the format.
 *
 * @param <F> which formats there are
 * @param format its format
 * @param file where it goes, as the user wrote it; null for standard output
 */
record Target<F>(F format, @Nullable Path file) {
  private static final String STDOUT = "-";

  /**
   * Formats that can be asked for; the first is the usual one.
   *
   * @param words the words users type
   * @param named the format of a word
   * @param implied the format that a file's ending implies
   */
  record Formats<F>(
      Map<String, F> words,
      Function<String, Optional<F>> named,
      Function<Path, Optional<F>> implied) {
    /** Those of a check's result. */
    static final Formats<ReportFormat> REPORT =
        new Formats<>(
            words(ReportFormat.values(), ReportFormat::word),
            ReportFormat::ofWord,
            ReportFormat::ofFile);

    /** Those of a readable standard. */
    static final Formats<GuideFormat> GUIDE =
        new Formats<>(
            words(GuideFormat.values(), GuideFormat::word),
            GuideFormat::ofWord,
            GuideFormat::ofFile);

    /** Those of a verb of its own: each one's word is its name. */
    static <F> Formats<F> named(F[] formats, Function<F, String> ending) {
      Map<String, F> words = words(formats, Object::toString);
      Map<String, F> endings = words(formats, ending);
      return new Formats<>(
          words,
          word -> Optional.ofNullable(words.get(word.toLowerCase(Locale.ROOT))),
          file -> Optional.ofNullable(endings.get(ending(file))));
    }

    private static String ending(Path file) {
      String name = file.toString().toLowerCase(Locale.ROOT);
      return name.substring(name.lastIndexOf('.') + 1);
    }

    private static <F> Map<String, F> words(F[] formats, Function<F, String> word) {
      Map<String, F> words = new LinkedHashMap<>();
      for (F format : formats) {
        words.put(word.apply(format), format);
      }
      return words;
    }

    private F usual() {
      return words.values().iterator().next();
    }
  }

  /**
   * The reports that are wanted; the usual one where none is named.
   *
   * @throws UsageException if a format is unknown, a place cannot be written to, or two reports
   *     would go to the same place
   */
  static <F> List<Target<F>> all(List<String> words, Formats<F> formats) {
    List<Target<F>> targets = words.stream().map(word -> of(word, formats)).toList();
    Set<Object> places = new LinkedHashSet<>();
    for (Target<F> target : targets) {
      if (!places.add(target.place())) {
        throw target.file == null
            ? new UsageException("output.two-on-stdout")
            : new UsageException("output.two-in-file", target.file);
      }
    }
    return targets.isEmpty() ? List.of(new Target<>(formats.usual(), null)) : targets;
  }

  // A Windows path may hold "=", so only what stands before the first one and is a format counts.
  static <F> Target<F> of(String word, Formats<F> formats) {
    int equals = word.indexOf('=');
    Optional<F> named = formats.named.apply(equals < 0 ? word : word.substring(0, equals));
    if (named.isPresent()) {
      return to(named.get(), equals < 0 ? STDOUT : word.substring(equals + 1), word);
    }
    Optional<F> implied =
        word.indexOf('.') < 0 ? Optional.empty() : formats.implied.apply(path(word));
    return to(implied.orElseThrow(() -> unknown(word, formats)), word, word);
  }

  private static <F> Target<F> to(F format, String place, String word) {
    if (place.equals(STDOUT)) {
      return new Target<>(format, null);
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
    return new Target<>(format, file);
  }

  private Object place() {
    return file == null ? STDOUT : place(file);
  }

  /** The same for all names of a file, also where links lead to it. */
  static Path place(Path file) {
    Path plain = file.toAbsolutePath();
    Path folder = plain.getParent();
    try {
      return Files.exists(plain) || folder == null
          ? plain.toRealPath()
          : folder.toRealPath().resolve(plain.getFileName());
    } catch (IOException e) {
      return plain.normalize();
    }
  }

  private static Path path(String name) {
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      throw new UsageException("usage.not-a-path", name);
    }
  }

  private static <F> UsageException unknown(String word, Formats<F> formats) {
    List<String> words = List.copyOf(formats.words.keySet());
    String all = String.join(", ", words);
    String near =
        Nearest.to(word.contains("=") ? word.substring(0, word.indexOf('=')) : word, words);
    return near == null
        ? new UsageException("output.unknown", word, all)
        : new UsageException("output.unknown.near", word, all, near);
  }
}
