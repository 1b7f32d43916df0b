package org.junheng.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junheng.table.Column;
import org.junheng.table.KeyIndex;

/** Finds the rows that parts of a key may mean. Not safe to use from several threads. */
final class Candidates {
  private static final int[] NONE = {};

  private final List<Column> key;
  private final Map<List<Integer>, Map<List<String>, int[]>> byParts = new HashMap<>();

  /** Candidates among rows of a key. */
  Candidates(List<Column> key) {
    this.key = key;
  }

  /** The places of the parts of a row's key that are given. */
  static List<Integer> known(List<Column> own, int row) {
    List<Integer> known = new ArrayList<>();
    for (int part = 0; part < own.size(); part++) {
      if (!own.get(part).isMissing(row)) {
        known.add(part);
      }
    }
    return known;
  }

  /**
   * The rows whose key has the same values in some parts, ascending; null for all, where there are
   * no such parts. Parts that name nothing are passed over, the last ones first.
   */
  int @Nullable [] matching(List<Column> own, List<Integer> parts, int row) {
    for (int size = parts.size(); size > 0; size--) {
      List<Integer> some = parts.subList(0, size);
      int[] found = found(own, some, row);
      if (found.length > 0) {
        return found;
      }
    }
    return null;
  }

  /** The same, but none where no row has all these values. */
  int @Nullable [] exactly(List<Column> own, List<Integer> parts, int row) {
    return parts.isEmpty() ? null : found(own, parts, row);
  }

  /** The rows that a key may mean that names none: those that agree in its first parts. */
  int @Nullable [] nearest(List<Column> own, int row) {
    List<Integer> parts = new ArrayList<>();
    for (int part = 0; part < own.size() - 1; part++) {
      parts.add(part);
    }
    return matching(own, parts, row);
  }

  private int[] found(List<Column> own, List<Integer> parts, int row) {
    List<String> words = words(own, parts, row);
    return byParts.computeIfAbsent(List.copyOf(parts), this::index).getOrDefault(words, NONE);
  }

  private Map<List<String>, int[]> index(List<Integer> parts) {
    Map<List<String>, List<Integer>> found = new HashMap<>();
    int size = key.isEmpty() ? 0 : key.get(0).size();
    for (int row = 0; row < size; row++) {
      found.computeIfAbsent(words(key, parts, row), none -> new ArrayList<>()).add(row);
    }
    Map<List<String>, int[]> index = new HashMap<>();
    found.forEach(
        (words, rows) -> index.put(words, rows.stream().mapToInt(Integer::intValue).toArray()));
    return index;
  }

  /** The values of some parts as they are compared: as they are written. */
  static List<String> words(List<Column> columns, List<Integer> parts, int row) {
    List<String> words = new ArrayList<>(parts.size());
    for (int part : parts) {
      words.add(String.valueOf(KeyIndex.word(columns.get(part), row)));
    }
    return words;
  }
}
