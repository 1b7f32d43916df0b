package org.junheng.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
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
    FindingCells cells = new FindingCells(digest, phrases);
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    writer.append(BYTE_ORDER_MARK);
    List<Object> record = new ArrayList<>();
    for (FindingColumn column : FindingColumn.values()) {
      record.add(column.heading(phrases));
    }
    FORMAT.printRecord(writer, record.toArray());
    // A line is put together by itself: a writer locks for each piece of a cell.
    StringBuilder line = new StringBuilder();
    FindingColumn[] columns = FindingColumn.values();
    for (RowResult row : digest.findings()) {
      record.clear();
      for (FindingColumn column : columns) {
        record.add(safe(cells.cell(column, row)));
      }
      line.setLength(0);
      FORMAT.printRecord(line, record.toArray());
      writer.append(line);
    }
    writer.flush();
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
