package org.junheng.table;

/**
 * Finds the first row of a whole number by open addressing. The numbers themselves stay in the
 * array they came in, so the index costs one int a slot.
 */
final class LongIndex {
  private static final int EMPTY = -1;

  private final long[] keys;
  private final int[] slots;
  private final int mask;

  /**
   * Indexes an array; it must not change afterwards.
   *
   * @param keys the number of each row; a negative one is missing and never found
   */
  LongIndex(long[] keys) {
    this.keys = keys;
    int capacity = Integer.highestOneBit(Math.max(8, keys.length)) << 1;
    this.slots = new int[capacity < keys.length + (keys.length >> 1) ? capacity << 1 : capacity];
    this.mask = slots.length - 1;
    java.util.Arrays.fill(slots, EMPTY);
    for (int row = 0; row < keys.length; row++) {
      if (keys[row] >= 0) {
        int slot = slotOf(keys[row]);
        if (slots[slot] == EMPTY) {
          slots[slot] = row;
        }
      }
    }
  }

  /** The first row with this number, or −1. */
  int first(long key) {
    return key < 0 ? EMPTY : slots[slotOf(key)];
  }

  private int slotOf(long key) {
    int slot = (int) (mix(key) & mask);
    while (slots[slot] != EMPTY && keys[slots[slot]] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  // The finaliser of SplittableRandom: neighbouring keys land far apart.
  private static long mix(long key) {
    long mixed = (key ^ (key >>> 30)) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
    return mixed ^ (mixed >>> 31);
  }
}
