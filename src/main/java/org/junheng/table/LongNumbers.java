package org.junheng.table;

import java.util.Arrays;
import java.util.function.LongConsumer;

/**
 * Numbers different longs in the order in which they are met, by open addressing. Longs that lie
 * close together stay close together, so that rows in the order of their keys are found in memory
 * that was just read.
 */
final class LongNumbers {
  private static final int NEIGHBOURS = 7;

  private long[] keys;
  private int[] numbers;
  private int size;

  /**
   * No longs yet.
   *
   * @param expected about how many different ones there will be
   */
  LongNumbers(int expected) {
    int capacity = Integer.highestOneBit(Math.max(1 << 10, expected + (expected >> 1))) << 1;
    keys = new long[capacity];
    numbers = new int[capacity];
    Arrays.fill(numbers, -1);
  }

  /** How many different longs were met. */
  int size() {
    return size;
  }

  /** The number of a long. */
  int of(long key) {
    int slot = slot(key);
    if (numbers[slot] < 0) {
      if (size > numbers.length - (numbers.length >> 2)) {
        grow();
        slot = slot(key);
      }
      keys[slot] = key;
      numbers[slot] = size++;
    }
    return numbers[slot];
  }

  /** Hands on every long that was met, in no order. */
  void each(LongConsumer use) {
    for (int slot = 0; slot < numbers.length; slot++) {
      if (numbers[slot] >= 0) {
        use.accept(keys[slot]);
      }
    }
  }

  private int slot(long key) {
    int mask = numbers.length - 1;
    long mixed = (key >> 3) * 0x9E3779B97F4A7C15L;
    int slot = ((int) (mixed >>> 32) & mask & ~NEIGHBOURS) | ((int) key & NEIGHBOURS);
    while (numbers[slot] >= 0 && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldNumbers = numbers;
    keys = new long[oldKeys.length * 2];
    numbers = new int[keys.length];
    Arrays.fill(numbers, -1);
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldNumbers[i] >= 0) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        numbers[slot] = oldNumbers[i];
      }
    }
  }
}
