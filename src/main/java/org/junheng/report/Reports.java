package org.junheng.report;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junheng.check.Result;

/** Where reports go: a file that is whole or not there at all, or a stream. */
public final class Reports {
  private Reports() {}

  /** What a file is to hold. */
  @FunctionalInterface
  public interface Content {
    /** Writes it; the stream is closed by others. */
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * Writes a report beside its target and moves it into place. If writing fails, or the program is
   * interrupted, the target is as it was and nothing half-written is left.
   *
   * @throws IOException if the folder is not there, the disk is full, and so on
   */
  public static void writeFile(
      Path target, ReportFormat format, Result result, ReportOptions options) throws IOException {
    writeFile(target, out -> format.writer().write(result, options, out));
  }

  /** The same of anything else that a file is to hold. */
  public static void writeFile(Path target, Content content) throws IOException {
    if (Files.exists(target) && !Files.isRegularFile(target)) {
      writeThrough(target, content);
      return;
    }
    try (ReplacedFile file = new ReplacedFile(target)) {
      content.writeTo(file.stream());
      file.complete();
    }
  }

  // A pipe or a device takes what comes; it cannot be replaced.
  private static void writeThrough(Path target, Content content) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(target))) {
      content.writeTo(out);
    }
  }

  /** Writes a report whose format is text to a writer, which is flushed, but not closed. */
  public static void print(Writer out, ReportFormat format, Result result, ReportOptions options)
      throws IOException {
    OutputStream bytes = new Utf8Decoder(out);
    format.writer().write(result, options, bytes);
    bytes.flush();
  }
}
