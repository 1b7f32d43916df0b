package org.junheng.input;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** A workbook whose order was checked, and its sheets. */
final class Workbook implements Closeable {
  private final ReadableWorkbook workbook;
  private final List<Sheet> sheets = new ArrayList<>();

  /**
   * A sheet with rows.
   *
   * @param isHidden whether it is hidden
   * @param facts what is known of it
   * @param content its rows
   */
  record Sheet(
      String name, boolean isHidden, SheetFacts facts, org.dhatim.fastexcel.reader.Sheet content) {}

  private Workbook(ReadableWorkbook workbook) {
    this.workbook = workbook;
  }

  /**
   * Opens a workbook.
   *
   * @throws Refused if it is not in order
   */
  static Workbook open(DataFile.Opener bytes, Limits limits) throws IOException {
    Map<String, SheetFacts> facts = WorkbookScan.of(bytes, limits);
    try {
      Workbook workbook = new Workbook(readable(bytes));
      workbook.workbook.getSheets().forEach(sheet -> workbook.add(sheet, facts));
      return workbook;
    } catch (RuntimeException e) { // the library throws what it meets
      throw SheetScan.corrupt();
    }
  }

  private static ReadableWorkbook readable(DataFile.Opener bytes) throws IOException {
    try {
      return readable(bytes, new ReadingOptions(true, true));
    } catch (ExcelReaderException e) { // a workbook need not have styles
      return readable(bytes, new ReadingOptions(false, true));
    }
  }

  private static ReadableWorkbook readable(DataFile.Opener bytes, ReadingOptions options)
      throws IOException {
    Path path = bytes.path();
    if (path != null) {
      return new ReadableWorkbook(path.toFile(), options);
    }
    try (InputStream in = bytes.open()) {
      return new ReadableWorkbook(in, options);
    }
  }

  private void add(org.dhatim.fastexcel.reader.Sheet sheet, Map<String, SheetFacts> all) {
    SheetFacts facts = all.get(sheet.getName());
    if (facts != null) {
      boolean isHidden = sheet.getVisibility() != SheetVisibility.VISIBLE;
      sheets.add(new Sheet(sheet.getName(), isHidden, facts, sheet));
    }
  }

  /** The sheets in order. */
  List<Sheet> sheets() {
    return sheets;
  }

  /**
   * Gives the rows of a sheet, from the first on.
   *
   * @param most how many at most
   * @return how many of them are hidden
   */
  int rows(Sheet sheet, int most, RecordSink sink) throws IOException {
    SheetRecords records = new SheetRecords(sheet.facts(), sink);
    try (Stream<Row> rows = sheet.content().openStream()) {
      Iterator<Row> each = rows.iterator();
      Row row = next(each);
      for (int left = most; left > 0 && row != null; left--) {
        records.add(row);
        row = next(each);
      }
      return records.hidden();
    }
  }

  private static @Nullable Row next(Iterator<Row> rows) throws Refused {
    try {
      return rows.hasNext() ? rows.next() : null;
    } catch (RuntimeException e) { // what the library meets that the scan did not see
      throw SheetScan.corrupt();
    }
  }

  @Override
  public void close() throws IOException {
    workbook.close();
  }
}
