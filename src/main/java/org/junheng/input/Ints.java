package org.junheng.input;

import java.util.ArrayList;
import java.util.List;

/** A growing array of int values. It grows in blocks, so that growing copies nothing. */
final class Ints {
  private static final int FIRST_BLOCK = 128;
  private static final int LARGEST_BLOCK = 1 << 16;

  private final List<int[]> full = new ArrayList<>();
  private int[] block = new int[FIRST_BLOCK];
  private int used;
  private int before;

  int size() {
    return before + used;
  }

  void add(int value) {
    if (used == block.length) {
      full.add(block);
      before += used;
      block = new int[Math.min(LARGEST_BLOCK, used * 2)];
      used = 0;
    }
    block[used++] = value;
  }

  /** Replaces the value that was added last. */
  void replaceLast(int value) {
    block[used - 1] = value;
  }

  /** All values, in order. */
  int[] toArray() {
    int[] all = new int[size()];
    int at = 0;
    for (int i = 0; i < full.size(); i++) {
      int[] one = full.get(i);
      System.arraycopy(one, 0, all, at, one.length);
      at += one.length;
    }
    System.arraycopy(block, 0, all, at, used);
    return all;
  }
}
