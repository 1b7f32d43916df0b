package org.junheng.report;

import java.io.IOException;
import java.io.OutputStream;
import org.junheng.check.Result;

/**
 * Writes a result in one format. The same result and options give the same bytes, whatever the
 * machine, its locale or its time zone.
 */
public interface ReportWriter {
  /**
   * Writes a result. Formats that are text are written in UTF-8 with {@code \n} line ends.
   *
   * @param out flushed, but not closed
   */
  void write(Result result, ReportOptions options, OutputStream out) throws IOException;
}
