package org.junheng.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.junheng.check.Result;
import org.junheng.text.Message;

/** A screenful that leads with the verdict. */
final class TextReportWriter implements ReportWriter {
  @Override
  public void write(Result result, ReportOptions options, OutputStream out) throws IOException {
    String verdict =
        Message.of("report.outcome." + result.summary().verdict().word()).in(options.language());
    out.write((verdict + "\n").getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
