package org.junheng.report;

import java.io.IOException;
import java.io.OutputStream;
import org.junheng.check.Result;

/** One self-contained page. */
final class HtmlReportWriter implements ReportWriter {
  @Override
  public void write(Result result, ReportOptions options, OutputStream out) throws IOException {
    throw new IOException("not yet");
  }
}
