package org.junheng.report;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.QuoteMode;
import org.junheng.check.Result;
import org.junheng.check.Result.RowResult;

/**
 * The findings, one a row, for a spreadsheet: with the mark by which Excel knows UTF-8, every text
 * quoted (a spreadsheet may take another sign than the comma for its separator), and no text that
 * it would take for a formula.
 */
final class CsvReportWriter implements ReportWriter {
  /** The mark by which Excel knows UTF-8. */
  static final char BYTE_ORDER_MARK = '\uFEFF';

  /** Every text quoted. */
  static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setRecordSeparator('\n')
          .setQuoteMode(QuoteMode.NON_NUMERIC)
          .get();

  @Override
  public void write(Result result, ReportOptions options, OutputStream out) throws IOException {
    Digest digest = new Digest(result);
    Phrases phrases = new Phrases(options.language());
    List<Object> headings = new ArrayList<>();
    for (FindingColumn column : FindingColumn.values()) {
      headings.add(column.heading(phrases));
    }
    StringBuilder first = new StringBuilder().append(BYTE_ORDER_MARK);
    FORMAT.printRecord(first, headings.toArray());
    out.write(first.toString().getBytes(StandardCharsets.UTF_8));
    Pieces.write(digest.findings(), options.threads(), rows -> lines(rows, digest, phrases), out);
    out.flush();
  }

  private static byte[] lines(List<RowResult> rows, Digest digest, Phrases phrases)
      throws IOException {
    FindingCells cells = new FindingCells(digest, phrases);
    FindingColumn[] columns = FindingColumn.values();
    Object[] record = new Object[columns.length];
    StringBuilder lines = new StringBuilder();
    for (RowResult row : rows) {
      RowResult told = row.unkept();
      for (int at = 0; at < columns.length; at++) {
        record[at] = safe(cells.cell(columns[at], told));
      }
      FORMAT.printRecord(lines, record);
    }
    return lines.toString().getBytes(StandardCharsets.UTF_8);
  }

  // A number in plain digits; a text that is inert.
  private static Object safe(Object cell) {
    if (cell instanceof BigDecimal number) {
      String plain = number.toPlainString();
      return plain.equals(number.toString()) ? number : plain;
    }
    return InertText.of(cell.toString());
  }
}
