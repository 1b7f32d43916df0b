package org.junheng.input;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junheng.problem.Level;
import org.junheng.problem.Location;
import org.junheng.text.Message;

/**
 * The records of a delimited file or a sheet: title rows, the header, then rows for a builder.
 * Records whose every cell is blank are passed over, and so are rows of totals, which would count
 * everything twice, and the signatures and notes below a table.
 */
final class SheetRows implements RecordSink {
  private static final Set<String> TOTALS =
      Set.of("合计", "总计", "共计", "小计", "合計", "總計", "小計", "total", "totals", "subtotal", "grandtotal");
  // 全县合计, 合计（全县）, 合计：
  private static final Pattern CHINESE_TOTAL =
      Pattern.compile("\\p{IsHan}*(?:合计|总计|共计|合計|總計)(?:[（(].*[）)])?[：:]?");
  private static final Pattern FOOT =
      Pattern.compile(
          "(?:填表|填报|制表|审核|复核|负责人|单位负责人|联系人|联系电话|注|备注|说明)[^：:]{0,10}[：:].*", Pattern.DOTALL);
  // 单位：万元
  private static final Pattern UNIT = Pattern.compile("单位\\s*[:：]\\s*([^\\s,，;；)）]{1,12})");
  private static final int LONGEST_TOTAL = 16;

  private final PartBuilder rows;
  private final HeaderChecks checks;
  private final Faults faults;
  private final Location place;
  private final Limits limits;
  private final List<String> head = new ArrayList<>();
  private final List<List<String>> headers = new ArrayList<>();
  private int titlesLeft;
  private int headersLeft;
  private int linesAbove;
  private int line;
  private Kind kind = Kind.BLANK;
  private @Nullable Block block;

  /** What the record that is being read is, as far as its cells tell. */
  private enum Kind {
    BLANK,
    ROW,
    TOTAL,
    FOOT
  }

  SheetRows(
      PartBuilder rows,
      HeaderChecks checks,
      Faults faults,
      Location place,
      HeaderRows header,
      Limits limits) {
    this.rows = rows;
    this.checks = checks;
    this.faults = faults;
    this.place = place;
    this.limits = limits;
    this.titlesLeft = header.titles();
    this.headersLeft = header.lines();
  }

  /**
   * The rows of a part of the same file that stands further down: not handed on, but kept for
   * {@link #piece}.
   *
   * @param firstLine the line on which the part begins
   * @param own takes what is wrong with it
   */
  SheetRows below(int firstLine, Faults own) {
    SheetRows below =
        new SheetRows(rows.below(own), checks, own, place, new HeaderRows(0, 0, 0), limits);
    below.linesAbove = firstLine - 1;
    return below;
  }

  /** Whether the header is over, so that only rows follow. */
  boolean hasHeader() {
    return headersLeft == 0;
  }

  /** Reads the records that were put off. */
  void complete() throws Refused {
    if (block == null || block.rows() == 0) {
      return;
    }
    if (rows.rows() + block.rows() > limits.rows()) {
      throw new Refused(Message.of("input.too-many-rows", limits.rows()), line, 0);
    }
    rows.add(block, linesAbove);
    block.clear();
  }

  /** The rows so far, apart from what stands above them. */
  PartBuilder.Piece piece() {
    return rows.piece();
  }

  /** Adds rows that stand further down, and tells how many there are now. */
  int add(PartBuilder.Piece below) {
    rows.add(below);
    return rows.rows();
  }

  @Override
  public void begin(int onLine) {
    line = linesAbove + onLine;
    kind = Kind.BLANK;
    head.clear();
  }

  /** An ordinary row is put off, to be read with others a column at a time. */
  @Override
  public void record(CutRecord record) throws Refused {
    Block open = block;
    if (open != null && record.cells() == open.width() && isRow(record.cell(0))) {
      open.add(record);
      if (open.isFull()) {
        complete();
      }
    } else {
      complete();
      RecordSink.super.record(record);
      if (open == null && headersLeft == 0 && rows.takesBlocks()) {
        block = new Block(rows.columns());
      }
    }
  }

  private static boolean isRow(CharView first) {
    return first.beginsAsUsual() && !Normal.isBlank(first.charAt(0)) && kind(first) == Kind.ROW;
  }

  @Override
  public void cell(int cell, CharView text) throws Refused {
    if (kind == Kind.ROW && headersLeft == 0) {
      rows.cell(cell, text);
    } else {
      cellBefore(cell, text);
    }
  }

  // A cell of the header, or before the first that says what the record is.
  private void cellBefore(int cell, CharView text) throws Refused {
    look(text);
    if (headersLeft > 0) {
      head.add(text.toString());
    } else if (kind == Kind.ROW) {
      rows.cell(cell, text);
    }
  }

  /** What merged cells say together is a header or a title in the first of their columns only. */
  @Override
  public void merged(int cell, CharView text, @Nullable Shown shown, Merged with) throws Refused {
    CharSequence own = with.isFirst() ? text : "";
    look(own);
    if (headersLeft > 0) {
      head.add(own.toString());
    } else if (kind == Kind.ROW) {
      rows.merged(cell, text, shown, with);
    }
  }

  @Override
  public void shown(int cell, Shown shown) throws Refused {
    String seen = Normal.strip(shown.shown());
    look(seen.isEmpty() ? shown.stored() : seen);
    if (headersLeft > 0) {
      head.add(shown.shown());
    } else if (kind == Kind.ROW) {
      rows.shown(cell, shown);
    }
  }

  /** The first cell that is not blank tells what the record is. */
  private void look(CharSequence text) throws Refused {
    if (kind != Kind.BLANK || isBlank(text)) {
      return;
    }
    kind = headersLeft > 0 ? Kind.ROW : kind(text);
    if (headersLeft == 0 && kind == Kind.ROW) {
      beginRow();
    }
  }

  @Override
  public void end(int cells) throws Refused {
    if (kind == Kind.BLANK) {
      return;
    }
    if (kind == Kind.TOTAL || kind == Kind.FOOT) {
      Location row = place.at(line, 0);
      String said = kind == Kind.TOTAL ? "input.totals-row" : "input.foot-row";
      faults.cell(Level.NOTE, () -> row, () -> Message.of(said));
    } else if (headersLeft == 0) {
      rows.end(cells);
    } else if (titlesLeft > 0) {
      titlesLeft--;
      String title = Normal.shown(Normal.strip(String.join(" ", new LinkedHashSet<>(head))));
      title(title);
    } else {
      header(cells);
    }
  }

  // A unit for a whole table is not applied: it may be meant for some of its columns only.
  private void title(String title) {
    Matcher unit = UNIT.matcher(title);
    if (unit.find()) {
      Message said = Message.of("input.title-unit", title, unit.group(1));
      faults.file(Level.WARNING, place.at(line, 0), said);
    } else {
      faults.file(Level.NOTE, place.at(line, 0), Message.of("input.title-row", title));
    }
  }

  private void beginRow() throws Refused {
    if (rows.rows() >= limits.rows()) {
      throw new Refused(Message.of("input.too-many-rows", limits.rows()), line, 0);
    }
    rows.begin(line);
  }

  private void header(int cells) throws Refused {
    if (cells > limits.columns()) {
      throw new Refused(Message.of("input.too-many-columns", cells, limits.columns()), line, 0);
    }
    headers.add(List.copyOf(head));
    headersLeft--;
    if (headersLeft == 0) {
      List<HeaderRows.Named> named = HeaderRows.named(headers, checks.names());
      named.forEach(rows::addHeader);
      rows.headerEnds(line);
      checks.twice(named, line);
    }
  }

  private static Kind kind(CharSequence text) {
    char first = text.charAt(0);
    boolean isCode = first < 0x80 && !Character.isLetter(first) && !Normal.isBlank(first);
    // A code or a figure, as in nearly every row.
    return isCode || isName(text) ? Kind.ROW : kindOfWords(text);
  }

  // What every total and every note below a table has, a plain name has not.
  private static boolean isName(CharSequence text) {
    boolean hasHan = false;
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == ':' || c == '计' || c == '計') {
        return false;
      }
      boolean isHan = c >= '\u4E00' && c <= '\u9FFF';
      if (c >= 0x80 && !isHan) {
        return false;
      }
      hasHan |= isHan;
    }
    return hasHan;
  }

  private static Kind kindOfWords(CharSequence text) {
    String stripped = Normal.strip(text);
    if (stripped.length() <= LONGEST_TOTAL
        && (TOTALS.contains(Normal.key(stripped)) || CHINESE_TOTAL.matcher(stripped).matches())) {
      return Kind.TOTAL;
    }
    return FOOT.matcher(stripped).matches() ? Kind.FOOT : Kind.ROW;
  }

  private static boolean isBlank(CharSequence text) {
    for (int at = 0; at < text.length(); at++) {
      if (!Normal.isBlank(text.charAt(at))) {
        return false;
      }
    }
    return true;
  }
}
