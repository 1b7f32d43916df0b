package org.junheng.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.junheng.check.Result;

/** A screenful that leads with the verdict. */
final class TextReportWriter implements ReportWriter {
  @Override
  public void write(Result result, ReportOptions options, OutputStream out) throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    TextPage page = new TextPage(new Digest(result), options, writer);
    if (options.detail() == ReportOptions.Detail.QUIET) {
      page.oneLine();
    } else {
      page.write();
    }
    writer.flush();
  }
}
