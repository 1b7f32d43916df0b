package org.junheng.report;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
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
    Path draft = Files.createTempFile("junheng", ".xlsx");
    // Should the program be broken off.
    draft.toFile().deleteOnExit();
    try {
      try (OutputStream drafted = new BufferedOutputStream(Files.newOutputStream(draft))) {
        draft(digest, phrases, drafted);
      }
      XlsxPack.repack(draft, result.run().started(), out);
    } finally {
      Files.deleteIfExists(draft);
    }
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
