package org.junheng.input;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A workbook, and its sheets of cells. */
final class Workbook implements Closeable {
  private final Archive archive;
  private final Limits limits;
  private final List<Sheet> sheets = new ArrayList<>();
  private SharedTexts texts = SharedTexts.none();
  private CellStyles styles = CellStyles.none();
  private boolean isFrom1904;
  private boolean isUncalculated;

  /**
   * A sheet of cells.
   *
   * @param isHidden whether it is hidden
   * @param facts what is known of it
   * @param content its part
   */
  record Sheet(String name, boolean isHidden, SheetFacts facts, Archive.Entry content) {}

  private Workbook(Archive archive, Limits limits) {
    this.archive = archive;
    this.limits = limits;
  }

  /**
   * Opens a workbook.
   *
   * @throws Refused if it is not in order
   */
  static Workbook open(DataFile.Opener bytes, Limits limits) throws IOException {
    Workbook workbook = new Workbook(Archive.open(bytes, limits), limits);
    try {
      workbook.read();
      return workbook;
    } catch (IOException | RuntimeException e) {
      workbook.close();
      throw e;
    }
  }

  private void read() throws IOException {
    WorkbookParts parts = WorkbookParts.of(archive, limits);
    isFrom1904 = parts.isFrom1904();
    isUncalculated = parts.isUncalculated();
    if (parts.texts() != null) {
      try (XmlPart xml = XmlPart.open(archive, parts.texts(), limits)) {
        texts = SharedTexts.read(xml);
      }
    }
    if (parts.styles() != null) {
      try (XmlPart xml = XmlPart.open(archive, parts.styles(), limits)) {
        styles = CellStyles.read(xml);
      }
    }
    for (WorkbookParts.Sheet sheet : parts.sheets()) {
      try (SheetXml xml = SheetXml.open(archive, sheet.content(), limits)) {
        SheetFacts facts = SheetScan.of(xml, texts, limits);
        sheets.add(new Sheet(sheet.name(), sheet.isHidden(), facts, sheet.content()));
      } catch (Refused e) {
        throw e.inSheet(sheet.name());
      }
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
    WorkbookCells cells = new WorkbookCells(texts, styles, isFrom1904, isUncalculated);
    SheetRecords records = new SheetRecords(sheet.facts(), cells, sink);
    try (SheetXml xml = SheetXml.open(archive, sheet.content(), limits)) {
      for (int left = most; left > 0 && xml.next(tag -> {}); left--) {
        records.add(xml);
      }
    }
    return records.hidden();
  }

  @Override
  public void close() throws IOException {
    archive.close();
  }
}
