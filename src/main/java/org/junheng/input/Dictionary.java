package org.junheng.input;

import java.util.Arrays;

/**
 * Numbers the different texts of a column from 0, as they come. A text that is already known is
 * found by its characters, without making a string of it.
 */
final class Dictionary {
  private static final long EMPTY = 0;
  private static final long SEED = System.nanoTime() | 1;

  private String[] texts = new String[16];
  // A text's hash in the upper half and one more than its number in the lower; EMPTY where free.
  private long[] slots = new long[64];
  private int size;
  private int last;

  /** How many different texts there are. */
  int size() {
    return size;
  }

  /** The text of a number. */
  String text(int number) {
    return texts[number];
  }

  /** All texts, by their numbers. */
  String[] toArray() {
    return Arrays.copyOf(texts, size);
  }

  /** The number of a text, which is new if it equals the size there was before. */
  int number(CharSequence text) {
    if (size > 0 && texts[last].contentEquals(text)) {
      return last; // columns are often sorted
    }
    int hash = hash(text);
    int mask = slots.length - 1;
    int slot = hash & mask;
    while (slots[slot] != EMPTY) {
      int number = (int) slots[slot] - 1;
      if ((int) (slots[slot] >>> 32) == hash && texts[number].contentEquals(text)) {
        last = number;
        return number;
      }
      slot = (slot + 1) & mask;
    }
    return add(text.toString(), hash, slot);
  }

  private int add(String text, int hash, int slot) {
    if (size == texts.length) {
      texts = Arrays.copyOf(texts, size + (size >> 1));
    }
    texts[size] = text;
    last = size++;
    slots[slot] = ((long) hash << 32) | size;
    if (size > (slots.length >> 1) + (slots.length >> 3)) {
      grow();
    }
    return last;
  }

  private void grow() {
    long[] old = slots;
    slots = new long[old.length * 2];
    int mask = slots.length - 1;
    for (long each : old) {
      if (each != EMPTY) {
        int slot = (int) (each >>> 32) & mask;
        while (slots[slot] != EMPTY) {
          slot = (slot + 1) & mask;
        }
        slots[slot] = each;
      }
    }
  }

  // Seeded, so that no file can be made whose texts all share a slot. Numbers do not depend on it.
  private static int hash(CharSequence text) {
    long hash = SEED;
    for (int at = 0; at < text.length(); at++) {
      hash = (hash ^ text.charAt(at)) * 0x9E3779B97F4A7C15L;
      hash ^= hash >>> 29;
    }
    return (int) (hash ^ (hash >>> 32));
  }
}
