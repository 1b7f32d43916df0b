package org.junheng.input;

/**
 * Some records of one text that have a cell for each header, so that they can be read a column at a
 * time: for each column one short loop over cells of one type.
 */
final class Block {
  // The places of so many cells, and the text between them, stay in a processor's own memory.
  private static final int MOST_CELLS = 1 << 13;

  private final CharView view = new CharView();
  private final int width;
  private final int[] lines;
  private final long[] places;
  private final double[] wholes;
  private char[] chars = new char[0];
  private int rows;

  /** No records yet, of so many cells. */
  Block(int width) {
    this.width = width;
    this.lines = new int[Math.max(1, MOST_CELLS / Math.max(1, width))];
    this.places = new long[lines.length * width];
    this.wholes = new double[lines.length];
  }

  /** How many cells each record has. */
  int width() {
    return width;
  }

  /** How many records there are. */
  int rows() {
    return rows;
  }

  boolean isFull() {
    return rows == lines.length;
  }

  /** Adds a record of the same text. */
  void add(CutRecord record) {
    chars = record.chars();
    lines[rows] = record.line();
    record.copyTo(places, rows++ * width);
  }

  /** Forgets all records. */
  void clear() {
    rows = 0;
  }

  /**
   * How many cells of a column neither are empty nor begin with a blank or like a mark of an error.
   */
  int usual(int cell) {
    int usual = 0;
    for (int at = cell; at < rows * width; at += width) {
      long place = places[at];
      boolean isEmpty = CutRecord.length(place) == 0;
      usual += isEmpty || !CharView.beginsAsUsual(chars[CutRecord.from(place)]) ? 0 : 1;
    }
    return usual;
  }

  /**
   * The whole figures of a column, {@link Decimals#NOT_WHOLE} for cells that write none. The array
   * is only good until the next column is asked for.
   */
  double[] wholes(int cell) {
    for (int row = 0; row < rows; row++) {
      long place = places[row * width + cell];
      wholes[row] = Decimals.whole(chars, CutRecord.from(place), CutRecord.length(place));
    }
    return wholes;
  }

  /** The line on which a record begins. */
  int line(int row) {
    return lines[row];
  }

  /** A cell, only good until the next is asked for. */
  CharView cell(int row, int cell) {
    long place = places[row * width + cell];
    return view.of(chars, CutRecord.from(place), CutRecord.length(place));
  }
}
