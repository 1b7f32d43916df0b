package org.junheng.cli;

import java.util.Arrays;
import java.util.Iterator;
import org.junheng.report.ReportFormat;

/** The words of the formats there are, for help and completion. */
final class FormatWords implements Iterable<String> {
  @Override
  public Iterator<String> iterator() {
    return Arrays.stream(ReportFormat.values()).map(ReportFormat::word).iterator();
  }
}
