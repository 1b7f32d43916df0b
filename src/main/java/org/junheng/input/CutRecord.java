package org.junheng.input;

import java.util.Arrays;

/** A record as a decoder cuts it out of an array of characters, which stays as it is. */
final class CutRecord {
  private final CharView view = new CharView();
  private char[] chars = new char[0];
  private int[] from = new int[32];
  private int[] length = new int[32];
  private int line;
  private int cells;

  /** Begins the next record. */
  void begin(int onLine) {
    line = onLine;
    cells = 0;
  }

  /** Adds its next cell. */
  void add(char[] in, int start, int count) {
    if (cells == from.length) {
      from = Arrays.copyOf(from, cells * 2);
      length = Arrays.copyOf(length, cells * 2);
    }
    chars = in;
    from[cells] = start;
    length[cells++] = count;
  }

  /** The line on which it begins. */
  int line() {
    return line;
  }

  /** How many cells it has. */
  int cells() {
    return cells;
  }

  /** A cell, only good until the next is asked for. */
  CharView cell(int cell) {
    return view.of(chars, from[cell], length[cell]);
  }

  /** The array of which it was cut. */
  char[] chars() {
    return chars;
  }

  /** Copies where its cells begin, and how long they are, to some place in two arrays. */
  void copyTo(int[] froms, int[] lengths, int at) {
    System.arraycopy(from, 0, froms, at, cells);
    System.arraycopy(length, 0, lengths, at, cells);
  }
}
