package org.junheng.input;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junheng.text.Message;

/**
 * The XML of a sheet, row by row. Rows and cells must be in order and lie on the sheet; they need
 * not say where they stand.
 */
final class SheetXml implements Closeable {
  private static final Set<String> KINDS = Set.of("n", "s", "str", "inlineStr", "b", "e", "d");
  private static final int LAST_ROW = 1 << 20;
  private static final int LAST_COLUMN = 1 << 14;
  // Rows and columns that are not there to be seen, but are not called hidden either.
  private static final double LEAST_HEIGHT = 1;

  private final XmlPart xml;
  private final Limits limits;
  private final List<SheetCell> cells = new ArrayList<>();
  private int rows;
  private int row;
  private boolean isHidden;

  private SheetXml(XmlPart xml, Limits limits) {
    this.xml = xml;
    this.limits = limits;
  }

  /** Opens a sheet at its beginning. */
  static SheetXml open(Archive archive, Archive.Entry entry, Limits limits) throws IOException {
    return new SheetXml(XmlPart.open(archive, entry, limits), limits);
  }

  /** What stands around the rows. */
  interface Frame {
    /** A tag that is of no row. */
    void tag(XmlPart xml) throws Refused;
  }

  /**
   * Goes on to the next row.
   *
   * @param frame takes what stands before it, or after the last
   * @return whether there is one
   */
  boolean next(Frame frame) throws IOException {
    while (xml.next()) {
      if (xml.opens("row")) {
        begin();
        cells();
        return true;
      }
      frame.tag(xml);
    }
    return false;
  }

  /** The number of the row, from 1. */
  int row() {
    return row;
  }

  /** Whether the row is hidden, or so low that nothing of it is seen. */
  boolean isHidden() {
    return isHidden;
  }

  /** Its cells. */
  List<SheetCell> rowCells() {
    return cells;
  }

  private void begin() throws Refused {
    int number = number(xml.attribute("r"), row + 1);
    if (number <= row || number > LAST_ROW) {
      throw XmlPart.corrupt();
    }
    row = number;
    if (++rows > limits.rows()) {
      throw new Refused(Message.of("input.too-many-rows", limits.rows()), row, 0);
    }
    isHidden = xml.says("hidden", false) || isLess(xml.attribute("ht"), LEAST_HEIGHT);
  }

  /** Whether a length is said that is less than another. */
  static boolean isLess(@Nullable String length, double least) {
    return length != null
        && length.matches("\\d{1,6}(?:\\.\\d{1,20})?")
        && Double.parseDouble(length) < least;
  }

  private void cells() throws IOException {
    cells.clear();
    int column = 0;
    while (xml.next() && !xml.closes("row")) {
      if (xml.opens("c")) {
        String at = xml.attribute("r");
        int next = at == null ? column + 1 : column(at);
        if (next <= column || next > LAST_COLUMN) {
          throw XmlPart.corrupt();
        }
        column = next;
        cell(column - 1);
      }
    }
  }

  private void cell(int column) throws IOException {
    String said = xml.attribute("t");
    String kind = said == null ? "n" : said;
    if (!KINDS.contains(kind)) {
      throw XmlPart.corrupt();
    }
    int style = number(xml.attribute("s"), 0);
    String value = null;
    String formula = null;
    RichText inline = null;
    while (xml.next() && !xml.closes("c")) {
      switch (xml.name()) {
        case "v" -> value = xml.opens() ? value : xml.text();
        case "f" -> formula = xml.opens() ? formula : xml.text();
        case "is" -> inline = xml.opens() ? RichText.read(xml, "is") : inline;
        default -> {}
      }
    }
    if (value != null || formula != null || inline != null) {
      cells.add(new SheetCell(column, kind, style, value, formula, inline));
    }
  }

  /** The column of a cell that says where it stands, from 1. */
  private int column(String at) throws Refused {
    int letters = 0;
    int number = 0;
    while (letters < at.length() && letters < 3 && isLetter(at.charAt(letters))) {
      number = number * 26 + at.charAt(letters++) - 'A' + 1;
    }
    if (letters == 0 || digits(at, letters) != row) {
      throw XmlPart.corrupt();
    }
    return number;
  }

  private static boolean isLetter(char c) {
    return c >= 'A' && c <= 'Z';
  }

  private static int number(@Nullable String text, int otherwise) throws Refused {
    int number = text == null ? otherwise : digits(text, 0);
    if (number < 0) {
      throw XmlPart.corrupt();
    }
    return number;
  }

  /** The number that up to nine digits write, from one of them on; -1 where others stand there. */
  static int digits(String text, int from) {
    int length = text.length() - from;
    int number = 0;
    for (int at = from; at < text.length(); at++) {
      int digit = text.charAt(at) - '0';
      if (digit < 0 || digit > 9 || length > 9) {
        return -1;
      }
      number = number * 10 + digit;
    }
    return length == 0 ? -1 : number;
  }

  /** Passes over what is left, whose checksum is held against the bytes. */
  void end() throws IOException {
    xml.end();
  }

  @Override
  public void close() throws IOException {
    xml.close();
  }
}
