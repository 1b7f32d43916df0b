package org.junheng.input;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.junheng.text.Message;

/** Makes records of the rows of a sheet. The text of merged cells stands for each of them. */
final class SheetRecords {
  private final SheetFacts facts;
  private final RecordSink sink;
  private final List<SheetFacts.Merge> open = new ArrayList<>();
  private final Map<SheetFacts.Merge, String> texts = new HashMap<>();
  private final CharView view = new CharView();
  private int nextMerge;
  private int line;
  private int hidden;

  SheetRecords(SheetFacts facts, RecordSink sink) {
    this.facts = facts;
    this.sink = sink;
  }

  /** How many rows that hold something are hidden. */
  int hidden() {
    return hidden;
  }

  /** Makes a record of the next row, unless nothing stands in it. */
  void add(Row row) throws Refused {
    line = Math.max(line + 1, row.getRowNum());
    open();
    int cells = Math.min(facts.width(), row.getCellCount());
    String[] own = new String[facts.width()];
    boolean isBlank = true;
    for (int at = 0; at < cells; at++) {
      own[at] = WorkbookCells.text(row.getCell(at));
      isBlank &= Normal.strip(own[at]).isEmpty() && !isUnknown(row, at);
    }
    if (isBlank) {
      return;
    }
    hidden += row.isHidden() ? 1 : 0;
    sink.begin(line);
    for (int at = 0; at < own.length; at++) {
      cell(row, at, own[at] == null ? "" : own[at]);
    }
    sink.end(own.length);
  }

  private void cell(Row row, int at, String text) throws Refused {
    if (isUnknown(row, at)) {
      String formula = "=" + row.getCell(at).getFormula();
      sink.bad(at, formula, Message.of("input.no-stored-value", Normal.shown(formula)));
      return;
    }
    SheetFacts.Merge merge = merge(at);
    if (merge == null) {
      sink.cell(at, view.of(text));
    } else if (merge.top() == line && merge.left() == at) {
      texts.put(merge, text);
      sink.cell(at, view.of(text));
    } else {
      sink.repeated(at, view.of(texts.getOrDefault(merge, "")));
    }
  }

  private static boolean isUnknown(Row row, int at) {
    Cell cell = row.hasCell(at) ? row.getCell(at) : null;
    return cell != null && WorkbookCells.hasNoValue(cell);
  }

  private void open() {
    List<SheetFacts.Merge> all = facts.merges();
    for (; nextMerge < all.size() && all.get(nextMerge).top() <= line; nextMerge++) {
      open.add(all.get(nextMerge));
    }
    for (Iterator<SheetFacts.Merge> each = open.iterator(); each.hasNext(); ) {
      SheetFacts.Merge merge = each.next();
      if (merge.bottom() < line) {
        each.remove();
        texts.remove(merge);
      }
    }
  }

  private SheetFacts.@Nullable Merge merge(int at) {
    for (SheetFacts.Merge merge : open) {
      if (merge.left() <= at && at <= merge.right()) {
        return merge;
      }
    }
    return null;
  }
}
