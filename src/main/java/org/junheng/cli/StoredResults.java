package org.junheng.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.junheng.check.Result;
import org.junheng.report.JsonReportReader;
import org.junheng.report.ReportReadException;

/** Reads results that check stored as JSON. */
final class StoredResults {
  /** The word for standard input. */
  static final String STDIN = "-";

  private StoredResults() {}

  /**
   * Reads one.
   *
   * @param source its file, or {@link #STDIN}
   * @throws Stop with {@link ExitCode#DATA}, its fault told, if it is no result
   */
  static Result read(Session session, String source) {
    try (InputStream in = open(session, source)) {
      return JsonReportReader.read(source, new BufferedInputStream(in));
    } catch (ReportReadException e) {
      session.tell(List.of(e.problem()));
      throw new Stop(ExitCode.DATA, "result.unusable", source);
    } catch (IOException e) {
      throw new Stop(ExitCode.DATA, "result.unreadable", source, Failures.reason(e));
    }
  }

  private static InputStream open(Session session, String source) throws IOException {
    if (source.equals(STDIN)) {
      return session.world().in();
    }
    try {
      return Files.newInputStream(Path.of(source));
    } catch (InvalidPathException e) {
      throw new UsageException("usage.not-a-path", source);
    }
  }
}
