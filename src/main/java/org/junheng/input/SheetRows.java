package org.junheng.input;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junheng.problem.Level;
import org.junheng.problem.Location;
import org.junheng.text.Message;

/**
 * The records of a delimited file or a sheet: title rows, the header, then rows for a builder.
 * Records whose every cell is blank are passed over, and so is what was found to be {@linkplain
 * NoRows no row}.
 */
final class SheetRows implements RecordSink {
  // 单位：万元
  private static final Pattern UNIT = Pattern.compile("单位\\s*[:：]\\s*([^\\s,，;；)）]{1,12})");

  private final PartBuilder rows;
  private final HeaderChecks checks;
  private final Faults faults;
  private final Location place;
  private final Limits limits;
  private final HeaderRows header;
  private final NoRows noRows;
  private final List<List<String>> titles = new ArrayList<>();
  private final List<Integer> titleLines = new ArrayList<>();
  private final List<String> head = new ArrayList<>();
  private final List<List<String>> headers = new ArrayList<>();
  private int titlesLeft;
  private int headersLeft;
  private int linesAbove;
  private int line;
  private boolean isBelowHeader;
  private Kind kind = Kind.BLANK;
  private @Nullable Block block;

  /** What the record that is being read is, as far as its cells tell. */
  private enum Kind {
    BLANK,
    ROW,
    DOUBTFUL,
    NO_ROW
  }

  SheetRows(
      PartBuilder rows,
      HeaderChecks checks,
      Faults faults,
      Location place,
      HeaderRows header,
      NoRows noRows,
      Limits limits) {
    this.header = header;
    this.noRows = noRows;
    this.rows = rows;
    this.checks = checks;
    this.faults = faults;
    this.place = place;
    this.limits = limits;
    this.titlesLeft = header.titles();
    this.headersLeft = header.all();
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
        new SheetRows(
            rows.below(own), checks, own, place, new HeaderRows(0, 0, 0, 0), noRows, limits);
    below.linesAbove = firstLine - 1;
    return below;
  }

  @Override
  public int width() {
    return headersLeft == 0 ? rows.columns() : 0;
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
    if (open != null && record.cells() == open.width() && isRow(record)) {
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

  private boolean isRow(CutRecord record) {
    CharView first = record.cell(0);
    return first.beginsAsUsual()
        && !Normal.isBlank(first.charAt(0))
        && (noRows.isEmpty() || noRows.at(linesAbove + record.line()) == null);
  }

  @Override
  public void cell(int cell, CharView text) throws Refused {
    if (kind == Kind.ROW && headersLeft == 0 && !isBelowHeader) {
      rows.cell(cell, text);
    } else {
      cellBefore(cell, text);
    }
  }

  // A cell of the header, or before the first that says what the record is.
  private void cellBefore(int cell, CharView text) throws Refused {
    look(text);
    if (headersLeft > 0 || isBelowHeader) {
      head.add(text.toString());
    }
    if (headersLeft == 0 && takes(cell)) {
      rows.cell(cell, text);
    }
  }

  // Of a doubtful row only what names it is read: its figures are not known to be a row's.
  private boolean takes(int cell) {
    return kind == Kind.ROW || (kind == Kind.DOUBTFUL && rows.isText(cell));
  }

  /** What merged cells say together is a header or a title in the first of their columns only. */
  @Override
  public void merged(int cell, CharView text, @Nullable Shown shown, Merged with) throws Refused {
    CharSequence own = with.isFirst() ? text : "";
    look(own);
    if (headersLeft > 0 || isBelowHeader) {
      head.add(own.toString());
    }
    if (headersLeft == 0 && takes(cell)) {
      rows.merged(cell, text, shown, with);
    }
  }

  @Override
  public void shown(int cell, Shown shown) throws Refused {
    String seen = Normal.strip(shown.shown());
    look(seen.isEmpty() ? shown.stored() : seen);
    if (headersLeft > 0 || isBelowHeader) {
      head.add(shown.shown());
    }
    if (headersLeft == 0 && takes(cell)) {
      rows.shown(cell, shown);
    }
  }

  /** The first cell that is not blank tells what the record is. */
  private void look(CharSequence text) throws Refused {
    if (kind != Kind.BLANK || isBlank(text)) {
      return;
    }
    NoRows.Found found = noRows.isEmpty() ? null : noRows.at(line);
    kind = found == null ? Kind.ROW : found.isDoubtful() ? Kind.DOUBTFUL : Kind.NO_ROW;
    if (headersLeft == 0 && kind != Kind.NO_ROW) {
      beginRow();
    }
  }

  @Override
  public void end(int cells) throws Refused {
    if (kind == Kind.BLANK) {
      return;
    }
    if (headersLeft == 0) {
      endRow(cells);
    } else if (titlesLeft > 0) {
      titlesLeft--;
      titles.add(List.copyOf(head));
      titleLines.add(line);
    } else {
      header(cells);
    }
  }

  private void endRow(int cells) {
    NoRows.Found found = noRows.isEmpty() ? null : noRows.at(line);
    if (found != null) {
      Location row = place.at(line, 0);
      faults.cell(found.level(), () -> row, found::message);
    }
    if (kind != Kind.NO_ROW) {
      rows.end(cells);
    }
    if (kind == Kind.DOUBTFUL) {
      rows.doubt();
    }
    if (isBelowHeader) {
      isBelowHeader = false;
      rows.hasSigns(Numbering.of(head).count() > 0);
    }
  }

  private void titles(List<HeaderRows.Named> named) throws Refused {
    RowRoles roles = RowRoles.of(named, checks.schema());
    for (int at = 0; at < titles.size(); at++) {
      line = titleLines.get(at);
      if (roles.isRow(titles.get(at))) {
        throw new Refused(Message.of("input.row-above-header"), line, 0);
      }
      String written = String.join(" ", new LinkedHashSet<>(titles.get(at)));
      title(Normal.shown(Normal.strip(written)));
    }
  }

  // A unit for a whole table is not applied: it may be meant for some of its columns only.
  private void title(String title) {
    Matcher unit = UNIT.matcher(title);
    if (unit.find() && isOfFigures(title, unit)) {
      Message said = Message.of("input.title-unit", title, unit.group(1));
      faults.file(Level.WARNING, place.at(line, 0), said);
    } else {
      faults.file(Level.NOTE, place.at(line, 0), Message.of("input.title-row", title));
    }
  }

  // 填报单位 is the office that reports; 计量单位 is a unit if the book has one of that name.
  private boolean isOfFigures(String title, Matcher unit) {
    boolean isWordAlone = unit.start() == 0 || !isHan(title.charAt(unit.start() - 1));
    return isWordAlone || checks.knowsUnit(unit.group(1));
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
      List<HeaderRows.Named> named = HeaderRows.named(headers, header, checks.names());
      named.forEach(rows::addHeader);
      rows.headerEnds(line, titles);
      isBelowHeader = true;
      int last = line;
      titles(named);
      line = last;
      checks.twice(named, line);
    }
  }

  private static boolean isHan(char c) {
    return c >= '\u4E00' && c <= '\u9FFF';
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
