package org.junheng.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
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
    return stored(session, source).result();
  }

  /** The same, with the hash of what was read. */
  static Stored stored(Session session, String source) {
    MessageDigest digest = sha256();
    try (InputStream in =
        new DigestInputStream(new BufferedInputStream(open(session, source)), digest)) {
      Result result = JsonReportReader.read(source, in);
      in.transferTo(OutputStream.nullOutputStream());
      return new Stored(source, result, HexFormat.of().formatHex(digest.digest()));
    } catch (ReportReadException e) {
      session.tell(List.of(e.problem()));
      throw new Stop(ExitCode.DATA, "result.unusable", source);
    } catch (IOException e) {
      throw new Stop(ExitCode.DATA, "result.unreadable", source, Failures.reason(e));
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
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
