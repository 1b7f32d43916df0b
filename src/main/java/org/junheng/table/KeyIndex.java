package org.junheng.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds rows by key. Values are compared as they are written, so a code {@code 3} finds a count of
 * 3; a key with a missing part is found nowhere. Where several rows have one key, the first is
 * found.
 */
public final class KeyIndex {
  private static final int NONE = -1;

  private final List<? extends Column> columns;
  private final int rows;
  private final List<KeyPart> parts = new ArrayList<>();
  // Where the ranges of the parts so far multiply to more than a long holds: the index that numbers
  // them afresh.
  private final List<@Nullable LongIndex> folds = new ArrayList<>();
  private final long[] keys;
  private final long range;
  // One of the two, once it is needed: a row for each possible key where those are few, else a
  // hash.
  private int @Nullable [] direct;
  private @Nullable LongIndex hashed;

  private KeyIndex(List<? extends Column> columns, int rows) {
    this.columns = List.copyOf(columns);
    this.rows = rows;
    long[] packed = new long[rows];
    long reach = 1;
    for (Column column : columns) {
      KeyPart part = KeyPart.of(column);
      LongIndex fold = null;
      if (reach > Long.MAX_VALUE / Math.max(1, part.range())) {
        fold = new LongIndex(packed.clone());
        fold(packed, fold);
        reach = rows;
      }
      append(packed, part.numbers(column), part.range());
      reach *= Math.max(1, part.range());
      parts.add(part);
      folds.add(fold);
    }
    this.keys = packed;
    this.range = reach;
  }

  /** Indexes rows by key columns of equal length. */
  public static KeyIndex of(List<? extends Column> key) {
    if (key.isEmpty()) {
      throw new IllegalArgumentException("a key has at least one column");
    }
    return new KeyIndex(key, key.get(0).size());
  }

  /**
   * Indexes a table by some of its fields; where one of them was not given, nothing is ever found.
   */
  public static KeyIndex of(Table table, List<String> key) {
    List<Column> columns = columns(table, key);
    return columns == null
        ? new KeyIndex(List.of(new TextColumn(missing(table.rows()), new String[0])), table.rows())
        : of(columns);
  }

  /**
   * For each row of {@code child} the row of {@code parent} whose {@code key} equals the child's
   * {@code by}; −1 where there is none.
   */
  public static int[] rowsOf(Table child, List<String> by, Table parent, List<String> key) {
    List<Column> columns = columns(child, by);
    boolean known = columns != null && key.stream().allMatch(field -> parent.column(field) != null);
    return columns == null || !known ? missing(child.rows()) : of(parent, key).rowsOf(columns);
  }

  /**
   * For each row of some columns, in the order of the key, the first indexed row of equal key; −1
   * where there is none.
   */
  public int[] rowsOf(List<? extends Column> by) {
    if (by.size() != columns.size()) {
      throw new IllegalArgumentException("a key of " + columns.size() + " parts, not " + by.size());
    }
    long[] wanted = new long[by.get(0).size()];
    for (int at = 0; at < parts.size(); at++) {
      LongIndex fold = folds.get(at);
      if (fold != null) {
        fold(wanted, fold);
      }
      append(wanted, parts.get(at).numbers(by.get(at)), parts.get(at).range());
    }
    return rowsOf(wanted);
  }

  /** Whether a part of the key of an indexed row is missing. */
  public boolean isMissing(int row) {
    return keys[row] < 0;
  }

  /**
   * The indexed rows, ascending, whose key an earlier row has. Finding that there are none takes
   * less than finding a first row for each.
   */
  public int[] repeats() {
    return Repeats.in(keys, range);
  }

  /**
   * For each of some indexed rows the first row of the same key.
   *
   * @param some rows whose keys are whole, such as {@link #repeats} gives
   */
  public int[] firsts(int[] some) {
    long[] wanted = new long[some.length];
    Arrays.setAll(wanted, at -> keys[some[at]]);
    LongIndex sought = new LongIndex(wanted);
    int[] firsts = missing(some.length);
    for (int row = 0; row < rows; row++) {
      int at = sought.first(keys[row]);
      if (at >= 0 && firsts[at] < 0) {
        firsts[at] = row;
      }
    }
    for (int at = 0; at < firsts.length; at++) {
      firsts[at] = firsts[sought.first(wanted[at])];
    }
    return firsts;
  }

  private int[] rowsOf(long[] wanted) {
    return range <= 4L * rows + 1024 ? among(direct(), wanted) : among(hashed(), wanted);
  }

  private static int[] among(int[] firsts, long[] wanted) {
    int[] found = new int[wanted.length];
    for (int row = 0; row < found.length; row++) {
      found[row] = wanted[row] < 0 ? NONE : firsts[(int) wanted[row]];
    }
    return found;
  }

  private static int[] among(LongIndex firsts, long[] wanted) {
    int[] found = new int[wanted.length];
    for (int row = 0; row < found.length; row++) {
      found[row] = firsts.first(wanted[row]);
    }
    return found;
  }

  private LongIndex hashed() {
    LongIndex index = hashed != null ? hashed : new LongIndex(keys);
    hashed = index;
    return index;
  }

  private int[] direct() {
    int[] first = direct;
    if (first == null) {
      first = missing((int) range);
      for (int row = rows - 1; row >= 0; row--) {
        if (keys[row] >= 0) {
          first[(int) keys[row]] = row;
        }
      }
      direct = first;
    }
    return first;
  }

  private static void append(long[] packed, int[] numbers, int range) {
    for (int row = 0; row < packed.length; row++) {
      packed[row] = packed[row] < 0 || numbers[row] < 0 ? NONE : packed[row] * range + numbers[row];
    }
  }

  private static void fold(long[] packed, LongIndex index) {
    for (int row = 0; row < packed.length; row++) {
      packed[row] = index.first(packed[row]);
    }
  }

  private static int[] missing(int length) {
    int[] rows = new int[length];
    Arrays.fill(rows, NONE);
    return rows;
  }

  private static @Nullable List<Column> columns(Table table, List<String> fields) {
    List<Column> columns = new ArrayList<>();
    for (String field : fields) {
      Column column = table.column(field);
      if (column == null) {
        return null;
      }
      columns.add(column);
    }
    return columns;
  }
}
