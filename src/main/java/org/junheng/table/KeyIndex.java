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

  private static final int STRETCH = 1 << 13;

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
      Digits digits = part.digits(column);
      LongIndex fold = null;
      if (reach > Long.MAX_VALUE / digits.base()) {
        fold = new LongIndex(packed.clone());
        fold(packed, rows, fold);
        reach = rows;
      }
      digits.append(0, rows, packed);
      reach *= digits.base();
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
    List<Digits> digits = new ArrayList<>();
    for (int at = 0; at < parts.size(); at++) {
      digits.add(parts.get(at).digits(by.get(at)));
    }
    int[] found = new int[by.get(0).size()];
    long[] wanted = new long[Math.min(found.length, STRETCH)];
    for (int first = 0; first < found.length; first += STRETCH) {
      int count = Math.min(STRETCH, found.length - first);
      Arrays.fill(wanted, 0);
      for (int at = 0; at < parts.size(); at++) {
        LongIndex fold = folds.get(at);
        if (fold != null) {
          fold(wanted, count, fold);
        }
        digits.get(at).append(first, count, wanted);
      }
      find(wanted, found, first, count);
    }
    return found;
  }

  private void find(long[] wanted, int[] found, int first, int count) {
    if (range <= 4L * rows + 1024) {
      among(direct(), wanted, found, first, count);
    } else {
      among(hashed(), wanted, found, first, count);
    }
  }

  private static void among(int[] firsts, long[] wanted, int[] found, int first, int count) {
    for (int at = 0; at < count; at++) {
      found[first + at] = wanted[at] < 0 ? NONE : firsts[(int) wanted[at]];
    }
  }

  private static void among(LongIndex firsts, long[] wanted, int[] found, int first, int count) {
    for (int at = 0; at < count; at++) {
      found[first + at] = firsts.first(wanted[at]);
    }
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

  private static void fold(long[] packed, int count, LongIndex index) {
    for (int at = 0; at < count; at++) {
      packed[at] = index.first(packed[at]);
    }
  }

  private static int[] missing(int length) {
    int[] rows = new int[length];
    Arrays.fill(rows, NONE);
    return rows;
  }

  /** How a value is written where keys are compared; null where it is missing. */
  public static @Nullable String word(Column column, int row) {
    return KeyPart.word(column, row);
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
