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
    int rows = columns.get(0).size();
    int[] combined = new int[rows];
    for (Column column : columns) {
      long[] values = values(column);
      LongPlaces places = new LongPlaces();
      for (int i = 0; i < rows; i++) {
        combined[i] =
            combined[i] < 0 || column.isMissing(i) ? -1 : places.of(combined[i], values[i]);
      }
    }
    return renumbered(combined);
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
      for (int i = 0; i < values.length; i++) {
        values[i] = Double.doubleToLongBits(number.values()[i] + 0.0);
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

  private static Combinations renumbered(int[] combined) {
    int[] number = new int[combined.length];
    Arrays.fill(number, -1);
    int[] first = new int[combined.length];
    int count = 0;
    for (int i = 0; i < combined.length; i++) {
      if (combined[i] >= 0) {
        if (number[combined[i]] < 0) {
          number[combined[i]] = count;
          first[count++] = i;
        }
        combined[i] = number[combined[i]];
      }
    }
    return new Combinations(combined, Arrays.copyOf(first, count));
  }

  /** Numbers the different pairs of an int and a long, by open addressing over primitive arrays. */
  private static final class LongPlaces {
    private int[] lefts = new int[64];
    private long[] rights = new long[64];
    private int[] numbers = new int[64];
    private int size;

    LongPlaces() {
      Arrays.fill(numbers, -1);
    }

    int of(int left, long right) {
      int slot = slot(left, right);
      if (numbers[slot] < 0) {
        lefts[slot] = left;
        rights[slot] = right;
        numbers[slot] = size++;
        if (size * 2 > numbers.length) {
          grow();
          return size - 1;
        }
      }
      return numbers[slot];
    }

    private int slot(int left, long right) {
      long hash = (right * 31 + left) * 0x9E3779B97F4A7C15L;
      int slot = (int) (hash >>> 33) & (numbers.length - 1);
      while (numbers[slot] >= 0 && (lefts[slot] != left || rights[slot] != right)) {
        slot = (slot + 1) & (numbers.length - 1);
      }
      return slot;
    }

    private void grow() {
      int[] oldLefts = lefts;
      long[] oldRights = rights;
      int[] oldNumbers = numbers;
      lefts = new int[oldNumbers.length * 2];
      rights = new long[lefts.length];
      numbers = new int[lefts.length];
      Arrays.fill(numbers, -1);
      for (int i = 0; i < oldNumbers.length; i++) {
        if (oldNumbers[i] >= 0) {
          int slot = slot(oldLefts[i], oldRights[i]);
          lefts[slot] = oldLefts[i];
          rights[slot] = oldRights[i];
          numbers[slot] = oldNumbers[i];
        }
      }
    }
  }
}
