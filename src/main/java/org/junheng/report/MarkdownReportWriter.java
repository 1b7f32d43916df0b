package org.junheng.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.junheng.check.Result;

/** A page for a pull request or the summary of a step, no longer than such a one may be. */
final class MarkdownReportWriter implements ReportWriter {
  @Override
  public void write(Result result, ReportOptions options, OutputStream out) throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    Digest digest = new Digest(result);
    Phrases phrases = new Phrases(options.language(), digest.folder());
    writer.write(new MarkdownPage(digest, phrases).text());
    writer.flush();
  }
}
