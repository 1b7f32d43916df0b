package org.junheng.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junheng.evidence.Evidence.NamedFile;
import org.junheng.input.Source;
import org.junheng.problem.Failures;

/** The files that options name, but for data and rule books: results tell their hashes. */
final class NamedFiles {
  /** The options that name such files. */
  static final Set<String> OPTIONS =
      Set.of("map", "config", "waivers", "answers", "baseline", "last-year");

  private final Inputs inputs;
  private final List<NamedFile> files = new ArrayList<>();

  NamedFiles(Session session) {
    this.inputs = session.inputs();
  }

  /**
   * Reads one.
   *
   * @param option the option that names it, without dashes
   * @param file the file; null where the option was not said
   * @throws Stop with {@link ExitCode#RULES} if it cannot be read
   */
  NamedFiles with(String option, @Nullable Path file) {
    if (file != null) {
      try {
        files.add(new NamedFile(option, Source.shown(file), inputs.bytes(file)));
      } catch (IOException e) {
        throw new Stop(ExitCode.RULES, "file.unreadable", file, Failures.reason(e));
      }
    }
    return this;
  }

  /** Reads several that the same option names. */
  NamedFiles with(String option, List<Path> several) {
    several.forEach(file -> with(option, file));
    return this;
  }

  /** Those that were said, in order. */
  List<NamedFile> all() {
    return List.copyOf(files);
  }
}
