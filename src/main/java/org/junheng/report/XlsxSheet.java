package org.junheng.report;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalInt;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A sheet that is written from top to bottom and let go of as it grows. */
final class XlsxSheet {
  /** The rows that a sheet has room for beside its head and a last word. */
  static final int MOST = 1_000_000;

  private static final int LONGEST = 32_000;
  private static final int KEPT = 1_000;
  private static final String HEAD = "D9E2EC";

  private final Worksheet sheet;
  private int row;

  XlsxSheet(Workbook book, String name) {
    sheet = book.newWorksheet(name);
    sheet.pageOrientation("landscape");
    sheet.paperSize(PaperSize.A4_PAPER);
    sheet.fitToWidth((short) 1);
    sheet.fitToHeight((short) 0);
  }

  /** How wide the columns are, in characters. */
  void widths(double... widths) {
    for (int column = 0; column < widths.length; column++) {
      sheet.width(column, widths[column]);
    }
  }

  /** The head of the table that the sheet is: it stays in sight, and on top of each page. */
  void head(List<String> titles, int keptColumns) {
    titles(titles);
    sheet.freezePane(keptColumns, row);
    sheet.repeatRows(0, row - 1);
  }

  /** Titles of columns. */
  void titles(List<String> titles) {
    for (int column = 0; column < titles.size(); column++) {
      text(column, titles.get(column));
      sheet.style(row, column).bold().fillColor(HEAD).wrapText(true).borderStyle("thin").set();
    }
    row++;
  }

  /** A line of its own, such as a heading. */
  void line(String words, boolean strong) {
    text(0, words);
    if (strong) {
      sheet.style(row, 0).bold().set();
    }
    row++;
  }

  void skip() {
    row++;
  }

  void text(int column, String words) {
    String inert = InertText.of(words);
    int end = Math.min(inert.length(), LONGEST);
    sheet.inlineString(row, column, Plain.paired(inert.substring(0, end)));
  }

  void wrapped(int column, String words) {
    text(column, words);
    sheet.style(row, column).wrapText(true).verticalAlignment("top").set();
  }

  /** A number is a number, with so many decimals; everything else is text. */
  void cell(int column, Object value, OptionalInt places) {
    if (value instanceof BigDecimal number) {
      sheet.value(row, column, number);
      if (places.isPresent()) {
        int decimals = places.getAsInt();
        String format = decimals == 0 ? "0" : "0." + "0".repeat(decimals);
        sheet.style(row, column).format(format).set();
      }
    } else {
      text(column, value.toString());
    }
  }

  void paint(int column, String color) {
    sheet.style(row, column).fillColor(color).set();
  }

  /** Lines around cells that are filled in by hand. */
  void frame(int from, int to) {
    sheet.range(row, from, row, to).style().borderStyle("thin").set();
  }

  /** Goes to the next row, and lets go of those before. */
  void next() throws IOException {
    row++;
    if (row % KEPT == 0) {
      sheet.flush();
    }
  }

  /** Ends the sheet, with a filter over its table if it has a row. */
  void end(int filtered) throws IOException {
    if (filtered > 0 && row > 1) {
      sheet.setAutoFilter(0, 0, row - 1, filtered - 1);
    }
    sheet.close();
  }
}
