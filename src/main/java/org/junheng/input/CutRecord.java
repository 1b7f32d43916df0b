package org.junheng.input;

import java.util.Arrays;

/** A record as a decoder cuts it out of an array of characters, which stays as it is. */
final class CutRecord {
  private final CharView view = new CharView();
  private char[] chars = new char[0];
  private long[] places = new long[32];
  private int line;
  private int cells;

  /** Where a cell is: the number of its first character in the upper half, and its length. */
  static long place(int from, int length) {
    return (long) from << 32 | length;
  }

  static int from(long place) {
    return (int) (place >>> 32);
  }

  static int length(long place) {
    return (int) place;
  }

  /** Begins the next record. */
  void begin(int onLine) {
    line = onLine;
    cells = 0;
  }

  /** Adds its next cell. */
  void add(char[] in, int start, int count) {
    if (cells == places.length) {
      places = Arrays.copyOf(places, cells * 2);
    }
    chars = in;
    places[cells++] = place(start, count);
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
    return view.of(chars, from(places[cell]), length(places[cell]));
  }

  /** The array of which it was cut. */
  char[] chars() {
    return chars;
  }

  /** Copies the places of its cells into an array. */
  void copyTo(long[] into, int at) {
    System.arraycopy(places, 0, into, at, cells);
  }
}
