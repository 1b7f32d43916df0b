package org.junheng.input;

import java.util.Arrays;

/**
 * Numbers the different texts of a column from 0, as they come. A text that is already known is
 * found by its characters, without making a string of it.
 */
final class Dictionary {
  /** The number of a text that is not there. */
  static final int NONE = -1;

  private static final long EMPTY = 0;
  private static final long SEED = System.nanoTime() | 1;

  private String[] texts = new String[16];
  // A text's hash in the upper half and one more than its number in the lower; EMPTY where free.
  private long[] slots = new long[64];
  private int size;
  private char[] last = new char[32];
  private int lastLength;
  private int lastNumber = NONE;

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

  /** The number of a text; {@link #NONE} where it is not known. */
  int find(CharView text) {
    // Columns are often sorted.
    return isLast(text) ? lastNumber : search(text, text.hash(SEED));
  }

  /** The number of a text, which is new if it equals the size there was before. */
  int number(CharView text) {
    if (isLast(text)) {
      return lastNumber;
    }
    int hash = text.hash(SEED);
    int known = search(text, hash);
    return known >= 0 ? known : add(text, text.toString(), hash);
  }

  /** The same of a text that is at hand as a string, which is kept if it is new. */
  int number(CharView text, String same) {
    int hash = text.hash(SEED);
    int known = search(text, hash);
    return known >= 0 ? known : add(text, same, hash);
  }

  private boolean isLast(CharView text) {
    return lastNumber >= 0 && text.says(last, lastLength);
  }

  private int search(CharView text, int hash) {
    int mask = slots.length - 1;
    for (int slot = hash & mask; slots[slot] != EMPTY; slot = (slot + 1) & mask) {
      int number = (int) slots[slot] - 1;
      if ((int) (slots[slot] >>> 32) == hash && text.says(texts[number])) {
        return remember(text, number);
      }
    }
    return NONE;
  }

  private int remember(CharView text, int number) {
    last = text.copyTo(last);
    lastLength = text.length();
    lastNumber = number;
    return number;
  }

  private int add(CharView text, String same, int hash) {
    if (size == texts.length) {
      texts = Arrays.copyOf(texts, size + (size >> 1));
    }
    texts[size] = same;
    put(slots, ((long) hash << 32) | (size + 1));
    size++;
    if (size > (slots.length >> 1) + (slots.length >> 3)) {
      grow();
    }
    return remember(text, size - 1);
  }

  private void grow() {
    long[] larger = new long[slots.length * 2];
    for (long each : slots) {
      if (each != EMPTY) {
        put(larger, each);
      }
    }
    slots = larger;
  }

  // Seeded, so that no file can be made whose texts all share a slot. Numbers do not depend on it.
  private static void put(long[] slots, long entry) {
    int mask = slots.length - 1;
    int slot = (int) (entry >>> 32) & mask;
    while (slots[slot] != EMPTY) {
      slot = (slot + 1) & mask;
    }
    slots[slot] = entry;
  }
}
