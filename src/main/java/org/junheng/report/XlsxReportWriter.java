package org.junheng.report;

import java.io.IOException;
import java.io.OutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junheng.check.Result;

/**
 * A workbook for an office: what was found, school by school and rule by rule, and the list of what
 * is to be mended, by whom and until when.
 */
final class XlsxReportWriter implements ReportWriter {
  @Override
  public void write(Result result, ReportOptions options, OutputStream out) throws IOException {
    result.explain(options.threads());
    Digest digest = new Digest(result);
    Phrases phrases = new Phrases(options.language());
    XlsxPack.write(drafted -> draft(digest, phrases, drafted), result.run().started(), out);
  }

  private static void draft(Digest digest, Phrases phrases, OutputStream out) throws IOException {
    Workbook book = new Workbook(out, "Junheng", null);
    // It is packed anew right away.
    book.setCompressionLevel(1);
    XlsxPages pages = new XlsxPages(digest, phrases, book);
    pages.summary();
    pages.findings();
    pages.matrix();
    pages.rectification();
    pages.agreed();
    pages.sources();
    book.finish();
  }
}
