package org.junheng.input;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junheng.text.Message;

/**
 * Looks through a sheet before its rows are read: how wide it is, and what of it is merged or
 * hidden, which stands before and after the rows.
 */
final class SheetScan {
  private static final int LAST_COLUMN = 1 << 14;
  private static final int MOST_MERGES = 1_000_000;
  private static final double LEAST_WIDTH = 0.2;
  private static final Pattern RANGE =
      Pattern.compile(
          "\\$?([A-Z]{1,3})\\$?([1-9]\\d{0,6})(?::\\$?([A-Z]{1,3})\\$?([1-9]\\d{0,6}))?");

  private final Limits limits;
  private final List<SheetFacts.Merge> merges = new ArrayList<>();
  private final BitSet columns = new BitSet();
  private final BitSet hidden = new BitSet();
  private final BitSet rows = new BitSet();
  private boolean isNarrow;

  private SheetScan(Limits limits) {
    this.limits = limits;
  }

  /**
   * Looks through a sheet.
   *
   * @param texts those that its cells may name
   * @throws Refused if it is not in order
   */
  static SheetFacts of(SheetXml sheet, SharedTexts texts, Limits limits) throws IOException {
    SheetScan scan = new SheetScan(limits);
    while (sheet.next(scan::tag)) {
      scan.row(sheet, texts);
    }
    sheet.end();
    return scan.facts();
  }

  private SheetFacts facts() {
    merges.sort(
        Comparator.comparingInt(SheetFacts.Merge::top).thenComparingInt(SheetFacts.Merge::left));
    if (isNarrow) {
      hidden.set(0, columns.length());
    }
    hidden.and(columns);
    return new SheetFacts(columns.length(), columns.isEmpty(), merges, hidden.cardinality(), rows);
  }

  private void row(SheetXml sheet, SharedTexts texts) throws Refused {
    for (SheetCell cell : sheet.rowCells()) {
      boolean isShared = cell.kind().equals("s");
      boolean isFilled = isShared ? !texts.isBlank(cell) : cell.isFilled();
      if (isFilled) {
        columns.set(cell.column());
        rows.set(sheet.row());
        if (cell.column() >= limits.columns()) {
          Message message = Message.of("input.wide-sheet", limits.columns());
          throw new Refused(message, sheet.row(), cell.column() + 1);
        }
      }
    }
  }

  private void tag(XmlPart xml) throws Refused {
    if (!xml.opens()) {
      return;
    }
    switch (xml.name()) {
      case "sheetFormatPr" ->
          isNarrow = SheetXml.isLess(xml.attribute("defaultColWidth"), LEAST_WIDTH);
      case "col" -> columns(xml);
      case "mergeCell" -> merge(xml);
      default -> {}
    }
  }

  private void columns(XmlPart xml) {
    Integer first = xml.number("min");
    Integer last = xml.number("max");
    if (first != null && last != null && first >= 1 && first <= Math.min(last, LAST_COLUMN)) {
      boolean isHidden =
          xml.says("hidden", false) || SheetXml.isLess(xml.attribute("width"), LEAST_WIDTH);
      hidden.set(first - 1, Math.min(last, LAST_COLUMN), isHidden);
    }
  }

  private void merge(XmlPart xml) throws Refused {
    String ref = xml.attribute("ref");
    Matcher range = RANGE.matcher(ref == null ? "" : ref);
    if (!range.matches()) {
      throw XmlPart.corrupt();
    }
    if (range.group(3) == null) {
      return; // a single cell is merged with none
    }
    int row = Integer.parseInt(range.group(2));
    int otherRow = Integer.parseInt(range.group(4));
    int column = column(range.group(1));
    int otherColumn = column(range.group(3));
    merges.add(
        new SheetFacts.Merge(
            Math.min(row, otherRow),
            Math.min(column, otherColumn),
            Math.max(row, otherRow),
            Math.max(column, otherColumn)));
    if (merges.size() > MOST_MERGES) {
      throw new Refused(Message.of("input.too-many-merges", MOST_MERGES));
    }
  }

  private static int column(String letters) {
    int number = 0;
    for (int at = 0; at < letters.length(); at++) {
      number = number * 26 + letters.charAt(at) - 'A' + 1;
    }
    return number - 1;
  }
}
