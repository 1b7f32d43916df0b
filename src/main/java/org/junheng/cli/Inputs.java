package org.junheng.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.junheng.input.Loaded;
import org.junheng.rulebook.FileBytes;
import org.junheng.table.DataSet;

/**
 * The files that a run reads. What options name is read once, so that what is hashed is what
 * counts; and no report replaces any of them.
 */
final class Inputs {
  private final Map<Path, FileBytes> kept = new HashMap<>();
  private final Map<String, String> hashes = new HashMap<>();
  private final Set<Path> files = new LinkedHashSet<>();
  private final Set<Path> folders = new LinkedHashSet<>();

  /** The bytes of a file that an option names; read once, however often it is asked for. */
  FileBytes bytes(Path file) throws IOException {
    files.add(file);
    FileBytes known = kept.get(file);
    if (known == null) {
      known = FileBytes.of(Files.readAllBytes(file));
      kept.put(file, known);
    }
    return known;
  }

  /** A file that is read, or a folder of which nothing may change. */
  void add(Path path) {
    (Files.isDirectory(path) ? folders : files).add(path);
  }

  /**
   * Data that was read.
   *
   * @throws Stop with {@link ExitCode#DATA} if it was read before, and was something else
   */
  void add(Loaded data) {
    files.addAll(data.disk());
    for (DataSet.Input input : data.data().inputs()) {
      String before = hashes.putIfAbsent(input.name(), input.sha256());
      if (before != null && !before.equals(input.sha256())) {
        throw new Stop(ExitCode.DATA, "data.changed", input.name());
      }
    }
  }

  /** Whether a file is one of them, by whatever name. */
  boolean hold(Path target) {
    Path folder = target.toAbsolutePath().normalize().getParent();
    return files.stream().anyMatch(each -> isSame(each, target))
        || folders.stream().anyMatch(each -> isSame(each, folder));
  }

  private static boolean isSame(Path one, @org.jspecify.annotations.Nullable Path other) {
    try {
      return other != null && Files.exists(other) && Files.isSameFile(one, other);
    } catch (IOException e) {
      return false; // one that is gone is not replaced
    }
  }
}
