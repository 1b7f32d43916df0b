package org.junheng.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import org.junheng.check.Result;

/** Where reports go that are text: whatever takes characters. */
public final class Reports {
  private Reports() {}

  /** Writes a report whose format is text to a writer, which is flushed, but not closed. */
  public static void print(Writer out, ReportFormat format, Result result, ReportOptions options)
      throws IOException {
    OutputStream bytes = new Utf8Decoder(out);
    format.writer().write(result, options, bytes);
    bytes.flush();
  }
}
