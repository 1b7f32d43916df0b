package org.junheng.input;

import java.util.ArrayList;
import java.util.List;

/** A growing array of double values. It grows in blocks, so that growing copies nothing. */
final class Doubles {
  private static final int FIRST_BLOCK = 128;
  private static final int LARGEST_BLOCK = 1 << 16;

  private final List<double[]> full = new ArrayList<>();
  private double[] block = new double[FIRST_BLOCK];
  private int used;
  private int before;

  int size() {
    return before + used;
  }

  void add(double value) {
    if (used == block.length) {
      full.add(block);
      before += used;
      block = new double[Math.min(LARGEST_BLOCK, used * 2)];
      used = 0;
    }
    block[used++] = value;
  }

  /** Adds the values that an array begins with. */
  void addAll(double[] values, int count) {
    int first = Math.min(count, block.length - used);
    System.arraycopy(values, 0, block, used, first);
    used += first;
    for (int at = first; at < count; at++) {
      add(values[at]);
    }
  }

  /** Replaces the value that was added last. */
  void replaceLast(double value) {
    block[used - 1] = value;
  }

  /** All values, in order. */
  double[] toArray() {
    double[] all = new double[size()];
    int at = 0;
    for (int i = 0; i < full.size(); i++) {
      double[] one = full.get(i);
      System.arraycopy(one, 0, all, at, one.length);
      at += one.length;
    }
    System.arraycopy(block, 0, all, at, used);
    return all;
  }
}
