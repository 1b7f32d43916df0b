package org.junheng.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.junheng.check.Result;

/** Workflow commands by which GitHub marks lines of files, and says the verdict of a step. */
final class GithubReportWriter implements ReportWriter {
  @Override
  public void write(Result result, ReportOptions options, OutputStream out) throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    new GithubCommands(new Digest(result), new Phrases(options.language()), writer).write();
    writer.flush();
  }
}
