package org.junheng.input;

import java.util.ArrayList;
import java.util.List;

/** A growing array of byte values. It grows in blocks, so that growing copies nothing. */
final class Bytes {
  private static final int FIRST_BLOCK = 128;
  private static final int LARGEST_BLOCK = 1 << 16;

  private final List<byte[]> full = new ArrayList<>();
  private byte[] block = new byte[FIRST_BLOCK];
  private int used;
  private int before;

  int size() {
    return before + used;
  }

  void add(byte value) {
    if (used == block.length) {
      full.add(block);
      before += used;
      block = new byte[Math.min(LARGEST_BLOCK, used * 2)];
      used = 0;
    }
    block[used++] = value;
  }

  /** Replaces the value that was added last. */
  void replaceLast(byte value) {
    block[used - 1] = value;
  }

  /** All values, in order. */
  byte[] toArray() {
    byte[] all = new byte[size()];
    int at = 0;
    for (int i = 0; i < full.size(); i++) {
      byte[] one = full.get(i);
      System.arraycopy(one, 0, all, at, one.length);
      at += one.length;
    }
    System.arraycopy(block, 0, all, at, used);
    return all;
  }
}
