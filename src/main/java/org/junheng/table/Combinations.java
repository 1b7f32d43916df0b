package org.junheng.table;

import java.util.Arrays;
import java.util.List;

/**
 * The different combinations of values in some columns, numbered in the order of their first rows.
 *
 * @param of each row's combination; −1 where one of its values is missing
 * @param first the first row of each combination
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Combinations(int[] of, int[] first) {
  // A place for each possible number takes no more than a hash of those that occur.
  private static final long PLACES_OF_A_ROW = 4;
  private static final long ALWAYS = 1 << 12;

  /** The combinations of columns of equal length. */
  public static Combinations in(List<? extends Column> columns) {
    RowNumbers numbers = RowNumbers.of(columns);
    boolean isListed = numbers.range() <= PLACES_OF_A_ROW * numbers.rows() + ALWAYS;
    Counting counting = isListed ? new Listed((int) numbers.range()) : new Hashed(numbers.rows());
    int[] of = new int[numbers.rows()];
    numbers.each((first, count, some) -> counting.count(of, first, count, some));
    return new Combinations(of, counting.first());
  }

  /** How many different combinations there are. */
  public int count() {
    return first.length;
  }

  /** Counts numbers as they are met. */
  private abstract static sealed class Counting {
    private int[] first = new int[1 << 8];
    private int size;

    abstract void count(int[] of, int row, int count, long[] numbers);

    final int size() {
      return size;
    }

    final int add(int row) {
      if (size == first.length) {
        first = Arrays.copyOf(first, size * 2);
      }
      first[size] = row;
      return size++;
    }

    final int[] first() {
      return Arrays.copyOf(first, size);
    }
  }

  private static final class Listed extends Counting {
    // One more than the combination of each number; 0 where it was not met.
    private final int[] known;

    Listed(int range) {
      known = new int[range];
    }

    @Override
    void count(int[] of, int row, int count, long[] numbers) {
      for (int at = 0; at < count; at++) {
        int number = (int) numbers[at];
        if (number >= 0 && known[number] == 0) {
          known[number] = add(row + at) + 1;
        }
        of[row + at] = number < 0 ? -1 : known[number] - 1;
      }
    }
  }

  private static final class Hashed extends Counting {
    private final LongNumbers known;

    Hashed(int rows) {
      known = new LongNumbers(rows >> 2);
    }

    @Override
    void count(int[] of, int row, int count, long[] numbers) {
      for (int at = 0; at < count; at++) {
        int number = numbers[at] < 0 ? -1 : known.of(numbers[at]);
        if (number == size()) {
          add(row + at);
        }
        of[row + at] = number;
      }
    }
  }
}
