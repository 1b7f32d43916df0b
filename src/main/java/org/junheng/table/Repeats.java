package org.junheng.table;

import java.util.Arrays;
import java.util.List;

/**
 * The rows of a table that have the same values in some of its columns as a row above them.
 *
 * @param rows those rows, ascending
 * @param firsts for each of them the first row of the same values
 * @param incomplete the rows of which one of the values is missing, ascending; they repeat nothing
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Repeats(int[] rows, int[] firsts, int[] incomplete) {
  // A bit for each possible number takes no more than the numbers themselves would.
  private static final long BITS_OF_A_ROW = 64;
  private static final long ALWAYS = 1 << 16;

  /** Looks for repeats in columns of equal length. Where there are none, that takes least. */
  public static Repeats in(List<? extends Column> columns) {
    RowNumbers numbers = RowNumbers.of(columns);
    return numbers.range() <= BITS_OF_A_ROW * numbers.rows() + ALWAYS
        ? new Marks(numbers.range()).repeats(numbers)
        : looked(columns);
  }

  private static Repeats looked(List<? extends Column> columns) {
    Combinations combinations = Combinations.in(columns);
    Rows repeats = new Rows();
    Rows incomplete = new Rows();
    int[] of = combinations.of();
    for (int row = 0; row < of.length; row++) {
      if (of[row] < 0) {
        incomplete.add(row);
      } else if (combinations.first()[of[row]] != row) {
        repeats.add(row);
      }
    }
    int[] rows = repeats.all();
    int[] firsts = Arrays.stream(rows).map(row -> combinations.first()[of[row]]).toArray();
    return new Repeats(rows, firsts, incomplete.all());
  }

  /** A bit for each possible number of a row: whether it was met. */
  private static final class Marks {
    private final long[] bits;
    private final Rows repeats = new Rows();
    private final Rows incomplete = new Rows();
    private final LongNumbers repeated = new LongNumbers(0);

    Marks(long range) {
      bits = new long[(int) (range >>> 6) + 1];
    }

    Repeats repeats(RowNumbers numbers) {
      numbers.each(this::mark);
      int[] rows = repeats.all();
      return new Repeats(rows, rows.length == 0 ? rows : firsts(rows, numbers), incomplete.all());
    }

    private void mark(int first, int count, long[] numbers) {
      for (int at = 0; at < count; at++) {
        long number = numbers[at];
        if (number < 0) {
          incomplete.add(first + at);
        } else {
          int word = (int) (number >>> 6);
          long before = bits[word];
          bits[word] = before | 1L << number;
          if (bits[word] == before) {
            repeats.add(first + at);
            repeated.of(number);
          }
        }
      }
    }

    // Once more over all rows; now only the numbers that are met twice are marked.
    private int[] firsts(int[] rows, RowNumbers numbers) {
      int[] firstOf = new int[repeated.size()];
      Arrays.fill(firstOf, -1);
      int[] firsts = new int[rows.length];
      Arrays.fill(bits, 0);
      repeated.each(number -> bits[(int) (number >>> 6)] |= 1L << number);
      int[] next = new int[1];
      numbers.each(
          (first, count, some) -> {
            for (int at = 0; at < count; at++) {
              if (some[at] >= 0 && (bits[(int) (some[at] >>> 6)] & 1L << some[at]) != 0) {
                int number = repeated.of(some[at]);
                if (firstOf[number] < 0) {
                  firstOf[number] = first + at;
                } else {
                  firsts[next[0]++] = firstOf[number];
                }
              }
            }
          });
      return firsts;
    }
  }

  /** A growing array of rows. */
  private static final class Rows {
    private int[] rows = new int[16];
    private int size;

    void add(int row) {
      if (size == rows.length) {
        rows = Arrays.copyOf(rows, size * 2);
      }
      rows[size++] = row;
    }

    int[] all() {
      return Arrays.copyOf(rows, size);
    }
  }
}
