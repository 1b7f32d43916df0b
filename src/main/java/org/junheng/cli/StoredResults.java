package org.junheng.cli;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.junheng.check.Result;
import org.junheng.problem.Failures;
import org.junheng.report.JsonReportReader;
import org.junheng.report.ReportReadException;
import org.junheng.rulebook.FileBytes;

/** Reads results that check stored as JSON. */
final class StoredResults {
  /** The word for standard input. */
  static final String STDIN = "-";

  private StoredResults() {}

  /**
   * A result and the hash of its file.
   *
   * @param name the file as the user named it
   */
  record Stored(String name, Result result, String sha256) {}

  /**
   * Reads one.
   *
   * @param source its file, or {@link #STDIN}
   * @throws Stop with {@link ExitCode#DATA}, its fault told, if it is no result
   */
  static Result read(Session session, String source) {
    try (InputStream in = new BufferedInputStream(open(session, source))) {
      Result result = JsonReportReader.read(source, in);
      in.transferTo(OutputStream.nullOutputStream());
      return result;
    } catch (ReportReadException e) {
      session.tell(List.of(e.problem()));
      throw new Stop(ExitCode.DATA, "result.unusable", source);
    } catch (IOException e) {
      throw new Stop(ExitCode.DATA, "result.unreadable", source, Failures.reason(e));
    }
  }

  /** One that an option names: it is kept, for an evidence pack holds it. */
  static Stored kept(Session session, Path file) {
    try {
      FileBytes content = session.inputs().bytes(file);
      InputStream in = new ByteArrayInputStream(content.bytes());
      return new Stored(
          file.toString(), JsonReportReader.read(file.toString(), in), content.sha256());
    } catch (ReportReadException e) {
      session.tell(List.of(e.problem()));
      throw new Stop(ExitCode.DATA, "result.unusable", file);
    } catch (IOException e) {
      throw new Stop(ExitCode.DATA, "result.unreadable", file, Failures.reason(e));
    }
  }

  private static InputStream open(Session session, String source) throws IOException {
    if (source.equals(STDIN)) {
      return session.world().in();
    }
    try {
      Path file = Path.of(source);
      session.inputs().add(file);
      return Files.newInputStream(file);
    } catch (InvalidPathException e) {
      throw new UsageException("usage.not-a-path", source);
    }
  }
}
