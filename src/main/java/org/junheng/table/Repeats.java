package org.junheng.table;

import java.util.Arrays;

/** Finds rows whose number an earlier row has. */
final class Repeats {
  // A bit for each possible number takes no more than the numbers themselves.
  private static final long BITS_OF_A_ROW = 64;
  private static final long ALWAYS = 1 << 16;

  private Repeats() {}

  /**
   * The rows, ascending.
   *
   * @param keys the number of each row; a negative one is missing and repeats nothing
   * @param range one more than the largest number there may be
   */
  static int[] in(long[] keys, long range) {
    return range <= BITS_OF_A_ROW * keys.length + ALWAYS ? marked(keys, range) : looked(keys);
  }

  private static int[] marked(long[] keys, long range) {
    long[] seen = new long[(int) (range >>> 6) + 1];
    int[] repeats = new int[16];
    int found = 0;
    for (int row = 0; row < keys.length; row++) {
      long key = keys[row];
      if (key >= 0) {
        long bit = 1L << key;
        int word = (int) (key >>> 6);
        if ((seen[word] & bit) != 0) {
          repeats = withRoom(repeats, found);
          repeats[found++] = row;
        }
        seen[word] |= bit;
      }
    }
    return Arrays.copyOf(repeats, found);
  }

  private static int[] looked(long[] keys) {
    LongIndex index = new LongIndex(keys);
    int[] repeats = new int[16];
    int found = 0;
    for (int row = 0; row < keys.length; row++) {
      if (keys[row] >= 0 && index.first(keys[row]) != row) {
        repeats = withRoom(repeats, found);
        repeats[found++] = row;
      }
    }
    return Arrays.copyOf(repeats, found);
  }

  private static int[] withRoom(int[] array, int used) {
    return used < array.length ? array : Arrays.copyOf(array, used * 2);
  }
}
