package org.junheng.check;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junheng.table.Column;
import org.junheng.table.DateColumn;
import org.junheng.table.FlagColumn;
import org.junheng.table.NumberColumn;
import org.junheng.table.TextColumn;

/**
 * Numbers the different combinations of values in some columns, in the order of their first rows.
 *
 * @param of each row's combination; −1 where one of its values is missing
 * @param first the first row of each combination
 */
@SuppressWarnings("ArrayRecordComponent") // a value inside this package, never compared
record Combinations(int[] of, int[] first) {
  /** The combinations of columns of equal length. */
  static Combinations in(List<Column> columns) {
    int[] combined = new int[columns.get(0).size()];
    int count = 1;
    for (Column column : columns) {
      long[] values = values(column);
      for (int i = 0; i < combined.length; i++) {
        combined[i] = column.isMissing(i) ? -1 : combined[i];
      }
      count = combine(combined, count, values);
    }
    return renumbered(combined, count);
  }

  // Joins each row's value to its combination so far; tells how many there are now.
  private static int combine(int[] combined, int count, long[] values) {
    long lowest = Long.MAX_VALUE;
    long highest = Long.MIN_VALUE;
    for (int i = 0; i < combined.length; i++) {
      if (combined[i] >= 0) {
        lowest = Math.min(lowest, values[i]);
        highest = Math.max(highest, values[i]);
      }
    }
    long width = highest - lowest + 1;
    if (lowest > highest || width <= 0 || width > Integer.MAX_VALUE) {
      width = Math.max(1, number(combined, values));
      lowest = 0;
    }
    long cells = count * width;
    if (cells > 4L * combined.length + (1 << 12)) {
      return hashed(combined, count, values, lowest, width);
    }
    for (int i = 0; i < combined.length; i++) {
      combined[i] = combined[i] < 0 ? -1 : (int) (combined[i] * width + values[i] - lowest);
    }
    return (int) cells;
  }

  // Values that lie far apart are numbered first, so that a pair of numbers fits a long.
  private static int number(int[] combined, long[] values) {
    LongNumbers numbers = new LongNumbers(0);
    for (int i = 0; i < combined.length; i++) {
      values[i] = combined[i] < 0 ? 0 : numbers.of(values[i]);
    }
    return numbers.size();
  }

  private static int hashed(int[] combined, int count, long[] values, long lowest, long width) {
    LongNumbers numbers = new LongNumbers((int) Math.min(combined.length, 3L * count));
    for (int i = 0; i < combined.length; i++) {
      combined[i] = combined[i] < 0 ? -1 : numbers.of(combined[i] * width + values[i] - lowest);
    }
    return Math.max(1, numbers.size());
  }

  /** How many different combinations there are. */
  int count() {
    return first.length;
  }

  // Each value as a long of its own; rows without a value hold anything.
  private static long[] values(Column column) {
    long[] values = new long[column.size()];
    if (column instanceof TextColumn text) {
      int[] same = canonical(text.dictionary());
      for (int i = 0; i < values.length; i++) {
        values[i] = text.codes()[i] < 0 ? -1 : same[text.codes()[i]];
      }
    } else if (column instanceof NumberColumn number) {
      boolean whole = isWhole(number.values());
      for (int i = 0; i < values.length; i++) {
        double value = number.values()[i];
        values[i] = whole ? (long) value : Double.doubleToLongBits(value + 0.0);
      }
    } else if (column instanceof FlagColumn flag) {
      for (int i = 0; i < values.length; i++) {
        values[i] = flag.values()[i];
      }
    } else if (column instanceof DateColumn date) {
      for (int i = 0; i < values.length; i++) {
        values[i] = date.days()[i];
      }
    }
    return values;
  }

  // Whether every figure that is there is a whole number that a long holds.
  private static boolean isWhole(double[] values) {
    for (double value : values) {
      if (!Double.isNaN(value) && value != (long) value) {
        return false;
      }
    }
    return true;
  }

  // A dictionary may hold a text twice; both places count as the first.
  private static int[] canonical(String[] dictionary) {
    Map<String, Integer> first = new HashMap<>();
    int[] same = new int[dictionary.length];
    for (int i = 0; i < dictionary.length; i++) {
      Integer known = first.putIfAbsent(dictionary[i], i);
      same[i] = known == null ? i : known;
    }
    return same;
  }

  private static Combinations renumbered(int[] combined, int count) {
    int[] number = new int[count];
    Arrays.fill(number, -1);
    int[] first = new int[count];
    int found = 0;
    for (int i = 0; i < combined.length; i++) {
      if (combined[i] >= 0) {
        if (number[combined[i]] < 0) {
          number[combined[i]] = found;
          first[found++] = i;
        }
        combined[i] = number[combined[i]];
      }
    }
    return new Combinations(combined, Arrays.copyOf(first, found));
  }
}
