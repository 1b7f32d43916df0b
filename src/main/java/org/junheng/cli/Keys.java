package org.junheng.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junheng.evidence.PackProblem;
import org.junheng.input.Source;
import org.junheng.problem.Failures;

/** Files with keys that options name. */
final class Keys {
  private Keys() {}

  /** Reads the key, or the keys, of a file. */
  interface Reading<T> {
    T read(String name, Path file) throws IOException;
  }

  /**
   * What a file holds.
   *
   * @throws Stop with {@link ExitCode#USAGE} if it holds no key that can be used
   */
  static <T> T read(Session session, Path file, Reading<T> reading) {
    session.inputs().add(file);
    try {
      return reading.read(Source.shown(file), file);
    } catch (PackProblem e) {
      session.tell(List.of(e.problem()));
      throw new Stop(ExitCode.USAGE, "key.unusable", file);
    } catch (IOException e) {
      throw new Stop(ExitCode.USAGE, "key.unreadable", file, Failures.reason(e));
    }
  }
}
