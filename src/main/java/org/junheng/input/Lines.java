package org.junheng.input;

import java.util.List;

/**
 * The lines of rows that stand in several parts, one below the other.
 *
 * @param all the line of each row
 * @param firsts the row at which each part begins
 */
record Lines(int[] all, int[] firsts) {
  static Lines joined(List<int[]> parts) {
    int[] firsts = new int[parts.size()];
    if (firsts.length == 1) {
      return new Lines(parts.get(0), firsts);
    }
    int[] all = new int[parts.stream().mapToInt(part -> part.length).sum()];
    int at = 0;
    for (int part = 0; part < firsts.length; part++) {
      firsts[part] = at;
      System.arraycopy(parts.get(part), 0, all, at, parts.get(part).length);
      at += parts.get(part).length;
    }
    return new Lines(all, firsts);
  }
}
