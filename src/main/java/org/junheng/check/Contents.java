package org.junheng.check;

import java.util.Arrays;

/**
 * The rows within each row, ascending: those of row {@code r} are {@code rows[starts[r]]} up to
 * {@code rows[starts[r + 1]]}.
 */
@SuppressWarnings("ArrayRecordComponent") // a value inside this package, never compared
record Contents(int[] starts, int[] rows) {
  static Contents of(int[] around, int outer) {
    int[] starts = new int[outer + 1];
    for (int parent : around) {
      if (parent >= 0) {
        starts[parent + 1]++;
      }
    }
    for (int r = 0; r < outer; r++) {
      starts[r + 1] += starts[r];
    }
    int[] rows = new int[starts[outer]];
    int[] next = Arrays.copyOf(starts, outer);
    for (int i = 0; i < around.length; i++) {
      if (around[i] >= 0) {
        rows[next[around[i]]++] = i;
      }
    }
    return new Contents(starts, rows);
  }

  int[] of(int row) {
    return Arrays.copyOfRange(rows, starts[row], starts[row + 1]);
  }
}
