package org.junheng.input;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes records of the rows of a sheet. What merged cells say stands in each of their rows, in the
 * first of their columns.
 */
final class SheetRecords {
  private final SheetFacts facts;
  private final WorkbookCells cells;
  private final RecordSink sink;
  private final List<SheetFacts.Merge> open = new ArrayList<>();
  private final Map<SheetFacts.Merge, WorkbookCells.Said> merged = new HashMap<>();
  private final SheetFacts.@Nullable Merge[] mergeAt;
  private final WorkbookCells.Said[] row;
  private final CharView view = new CharView();
  private int nextMerge;
  private int line;
  private int hidden;

  SheetRecords(SheetFacts facts, WorkbookCells cells, RecordSink sink) {
    this.facts = facts;
    this.cells = cells;
    this.sink = sink;
    this.mergeAt = new SheetFacts.@Nullable Merge[facts.width()];
    this.row = new WorkbookCells.Said[facts.width()];
  }

  /** How many rows that hold something are hidden. */
  int hidden() {
    return hidden;
  }

  /** Makes a record of a row, unless nothing stands in it. */
  void add(SheetXml sheet) throws Refused {
    line = sheet.row();
    Arrays.fill(row, WorkbookCells.Said.NOTHING);
    open();
    boolean isBlank = true;
    for (SheetCell cell : sheet.rowCells()) {
      if (cell.column() < row.length) {
        WorkbookCells.Said said = cells.said(cell);
        row[cell.column()] = said;
        isBlank &= said.isBlank();
      }
    }
    if (isBlank) {
      return;
    }
    hidden += sheet.isHidden() ? 1 : 0;
    sink.begin(line);
    for (int at = 0; at < row.length; at++) {
      cell(at);
    }
    sink.end(row.length);
  }

  private void cell(int at) throws Refused {
    WorkbookCells.Said said = row[at];
    SheetFacts.Merge merge = mergeAt[at];
    if (merge != null) {
      if (merge.top() == line && merge.left() == at) {
        merged.put(merge, said);
      } else {
        said = merged.getOrDefault(merge, WorkbookCells.Said.NOTHING);
      }
    }
    if (merge != null) {
      boolean isOfOne = !facts.isOfSeveralRows(merge);
      RecordSink.Merged with = new RecordSink.Merged(merge.left() == at, isOfOne, merge.right());
      sink.merged(at, view.of(said.text()), said.shown(), with);
    } else if (said.shown() != null) {
      sink.shown(at, said.shown());
    } else {
      sink.cell(at, view.of(said.text()));
    }
  }

  private void open() throws Refused {
    for (Iterator<SheetFacts.Merge> each = open.iterator(); each.hasNext(); ) {
      SheetFacts.Merge merge = each.next();
      if (merge.bottom() < line) {
        each.remove();
        merged.remove(merge);
        mark(merge, null);
      }
    }
    List<SheetFacts.Merge> all = facts.merges();
    for (; nextMerge < all.size() && all.get(nextMerge).top() <= line; nextMerge++) {
      SheetFacts.Merge merge = all.get(nextMerge);
      if (merge.bottom() >= line && merge.left() < mergeAt.length) {
        mark(merge, merge);
        open.add(merge);
      }
    }
  }

  /** No cell can be merged twice. */
  private void mark(SheetFacts.Merge merge, SheetFacts.@Nullable Merge with) throws Refused {
    for (int at = merge.left(); at <= Math.min(merge.right(), mergeAt.length - 1); at++) {
      if (with != null && mergeAt[at] != null) {
        throw XmlPart.corrupt();
      }
      mergeAt[at] = with;
    }
  }
}
