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
  private final int[] from;
  private final int[] length;
  private char[] chars = new char[0];
  private int rows;

  /** No records yet, of so many cells. */
  Block(int width) {
    this.width = width;
    this.lines = new int[Math.max(1, MOST_CELLS / Math.max(1, width))];
    this.from = new int[lines.length * width];
    this.length = new int[lines.length * width];
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
    record.copyTo(from, length, rows++ * width);
  }

  /** Forgets all records. */
  void clear() {
    rows = 0;
  }

  /** The line on which a record begins. */
  int line(int row) {
    return lines[row];
  }

  /** A cell, only good until the next is asked for. */
  CharView cell(int row, int cell) {
    int at = row * width + cell;
    return view.of(chars, from[at], length[at]);
  }
}
