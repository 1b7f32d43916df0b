package org.junheng.input;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import org.dhatim.fastexcel.reader.CellRangeAddress;
import org.jspecify.annotations.Nullable;
import org.junheng.text.Message;

/**
 * Looks through the XML of one sheet for what its reader does not check: rows and cells that are
 * not in order or lie beyond all sheets, texts that are not there, cells of an unknown kind.
 */
final class SheetScan {
  private static final Set<String> TYPES = Set.of("n", "s", "str", "inlineStr", "b", "e");
  private static final int LAST_ROW = 1 << 20;
  private static final int LAST_COLUMN = 1 << 14;
  private static final int MOST_MERGES = 100_000;

  private final XMLStreamReader xml;
  private final Limits limits;
  private final List<SheetFacts.Merge> merges = new ArrayList<>();
  private final BitSet filled = new BitSet();
  private final BitSet hidden = new BitSet();
  private int rows;
  private int row;
  private int column;
  private boolean isInCell;
  private String type = "n";
  private int largestText = -1;

  SheetScan(XMLStreamReader xml, Limits limits) {
    this.xml = xml;
    this.limits = limits;
  }

  /** The number of the last shared text that a cell names, from 0; −1 for none. */
  int largestText() {
    return largestText;
  }

  SheetFacts facts() {
    merges.sort(
        Comparator.comparingInt(SheetFacts.Merge::top).thenComparingInt(SheetFacts.Merge::left));
    hidden.and(filled);
    return new SheetFacts(filled.length(), filled.isEmpty(), merges, hidden.cardinality());
  }

  /** An element begins. */
  void begin(String name) throws Refused {
    switch (name) {
      case "row" -> row();
      case "c" -> cell();
      case "f" -> fill();
      case "col" -> columns();
      case "mergeCell" -> merge();
      default -> {}
    }
  }

  /** An element ends that held a text. */
  void end(String name, CharSequence text) throws Refused {
    if (name.equals("c")) {
      isInCell = false;
    } else if (!text.isEmpty() && (name.equals("v") || name.equals("t"))) {
      fill();
      if (isInCell && type.equals("s")) {
        largestText = Math.max(largestText, number(text.toString(), 0));
      }
    }
  }

  private void fill() throws Refused {
    if (!isInCell) {
      return;
    }
    filled.set(column - 1);
    if (column > limits.columns()) {
      throw new Refused(Message.of("input.too-many-columns", column, limits.columns()), row, 0);
    }
  }

  private void row() throws Refused {
    int number = number(xml.getAttributeValue(null, "r"), row);
    if (number <= row || number > LAST_ROW) {
      throw corrupt();
    }
    row = number;
    column = 0;
    if (++rows > limits.rows()) {
      throw new Refused(Message.of("input.too-many-rows", limits.rows()), row, 0);
    }
  }

  private void cell() throws Refused {
    String at = xml.getAttributeValue(null, "r");
    int next = at == null ? column + 1 : column(at);
    String kind = xml.getAttributeValue(null, "t");
    type = kind == null ? "n" : kind;
    if (next <= column || next > LAST_COLUMN || !TYPES.contains(type)) {
      throw corrupt();
    }
    column = next;
    isInCell = true;
  }

  /** The column of a cell that says where it stands. */
  private int column(String at) throws Refused {
    int letters = 0;
    int number = 0;
    while (letters < at.length() && letters < 3 && isLetter(at.charAt(letters))) {
      number = number * 26 + at.charAt(letters++) - 'A' + 1;
    }
    if (letters == 0 || !at.substring(letters).equals(String.valueOf(row))) {
      throw corrupt();
    }
    return number;
  }

  private static boolean isLetter(char c) {
    return c >= 'A' && c <= 'Z';
  }

  private void columns() throws Refused {
    String isHidden = xml.getAttributeValue(null, "hidden");
    int first = number(xml.getAttributeValue(null, "min"), 0);
    int last = number(xml.getAttributeValue(null, "max"), 0);
    if (first < 1 || last < first || last > LAST_COLUMN) {
      throw corrupt();
    }
    hidden.set(first - 1, last, "1".equals(isHidden) || "true".equals(isHidden));
  }

  private void merge() throws Refused {
    String range = xml.getAttributeValue(null, "ref");
    if (range == null || !range.matches("[A-Z]{1,3}[1-9]\\d{0,6}:[A-Z]{1,3}[1-9]\\d{0,6}")) {
      throw corrupt();
    }
    CellRangeAddress cells = CellRangeAddress.valueOf(range);
    merges.add(
        new SheetFacts.Merge(
            cells.getFirstRow() + 1,
            cells.getFirstColumn(),
            cells.getLastRow() + 1,
            cells.getLastColumn()));
    if (merges.size() > MOST_MERGES) {
      throw corrupt();
    }
  }

  /** A whole number and one more, so that a missing one is the next after another. */
  private static int number(@Nullable String text, int before) throws Refused {
    if (text == null) {
      return before + 1;
    }
    if (!text.matches("\\d{1,9}")) {
      throw corrupt();
    }
    return Integer.parseInt(text);
  }

  /** What is said of a workbook that is not in order. */
  static Refused corrupt() {
    return new Refused(Message.of("input.workbook-corrupt"));
  }
}
