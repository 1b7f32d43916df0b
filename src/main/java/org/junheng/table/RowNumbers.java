package org.junheng.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Numbers rows by their values in some columns: two rows have the same number just where they have
 * the same values. The numbers are not kept, but made a stretch at a time.
 */
final class RowNumbers {
  private static final int STRETCH = 1 << 13;
  private static final double MOST_APART = Integer.MAX_VALUE - 1;

  private final int rows;
  private final List<Digits> places = new ArrayList<>();
  private long range = 1;

  private RowNumbers(int rows) {
    this.rows = rows;
  }

  /** The numbers by columns of equal length. */
  static RowNumbers of(List<? extends Column> columns) {
    RowNumbers numbers = new RowNumbers(columns.get(0).size());
    columns.forEach(column -> numbers.add(digits(column)));
    return numbers;
  }

  private void add(Digits digits) {
    if (range > Long.MAX_VALUE / digits.base()) {
      fold();
    }
    range *= digits.base();
    places.add(digits);
  }

  // More combinations than a long counts: of those so far, the ones that occur are numbered.
  private void fold() {
    LongNumbers known = new LongNumbers(rows);
    int[] folded = new int[rows];
    each(
        (first, count, numbers) -> {
          for (int at = 0; at < count; at++) {
            folded[first + at] = numbers[at] < 0 ? -1 : known.of(numbers[at]);
          }
        });
    places.clear();
    places.add(Digits.of(folded, known.size()));
    range = Math.max(1, known.size());
  }

  /** How many rows. */
  int rows() {
    return rows;
  }

  /** One more than the largest number there may be. */
  long range() {
    return range;
  }

  /** Takes the numbers of a stretch of rows. */
  interface Stretch {
    /**
     * Some rows.
     *
     * @param first the first of them
     * @param count how many they are
     * @param numbers begins with their numbers, negative where a value is missing; only good until
     *     the call returns
     */
    void take(int first, int count, long[] numbers);
  }

  /** Hands on the numbers of all rows, in order. */
  void each(Stretch stretch) {
    long[] numbers = new long[Math.min(rows, STRETCH)];
    for (int first = 0; first < rows; first += STRETCH) {
      int count = Math.min(STRETCH, rows - first);
      java.util.Arrays.fill(numbers, 0);
      for (Digits place : places) {
        place.append(first, count, numbers);
      }
      stretch.take(first, count, numbers);
    }
  }

  private static Digits digits(Column column) {
    if (column instanceof TextColumn text) {
      return Digits.of(text.codes(), text.dictionary().length);
    } else if (column instanceof NumberColumn number) {
      Digits whole = number.exact().isEmpty() ? whole(number.values()) : null;
      return whole == null ? figures(number) : whole;
    } else if (column instanceof FlagColumn flag) {
      int[] digits = new int[flag.size()];
      java.util.Arrays.setAll(digits, row -> flag.values()[row]);
      return Digits.of(digits, FlagColumn.TRUE + 1);
    }
    LongNumbers known = new LongNumbers(0);
    int[] digits = new int[column.size()];
    DateColumn date = (DateColumn) column;
    java.util.Arrays.setAll(digits, row -> date.isMissing(row) ? -1 : known.of(date.days()[row]));
    return Digits.of(digits, known.size());
  }

  // Null where figures are not whole, or too far apart.
  private static @Nullable Digits whole(double[] figures) {
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (double figure : figures) {
      if (figure != (long) figure) {
        if (!Double.isNaN(figure)) {
          return null;
        }
        continue;
      }
      least = figure < least ? figure : least;
      most = figure > most ? figure : most;
    }
    boolean isClose = most - least < MOST_APART && Math.abs(least) < 1L << 52;
    return least > most
        ? Digits.of(figures, 0, 1)
        : isClose ? Digits.of(figures, least, (long) (most - least) + 1) : null;
  }

  private static Digits figures(NumberColumn column) {
    LongNumbers known = new LongNumbers(0);
    Map<BigDecimal, Integer> exact = new HashMap<>();
    column.exact().forEach((row, figure) -> exact.put(figure.stripTrailingZeros(), 0));
    // Those of more digits than a double has come first, since their doubles do not tell them.
    int number = 0;
    for (Map.Entry<BigDecimal, Integer> each : exact.entrySet()) {
      each.setValue(number++);
    }
    int before = number;
    int[] digits = new int[column.size()];
    for (int row = 0; row < digits.length; row++) {
      BigDecimal own = before == 0 ? null : column.exact().get(row);
      double figure = column.values()[row];
      digits[row] =
          own != null
              ? exact.getOrDefault(own.stripTrailingZeros(), 0)
              : Double.isNaN(figure)
                  ? -1
                  : before + known.of(Double.doubleToLongBits(figure + 0.0)); // no negative zero
    }
    return Digits.of(digits, (long) before + known.size());
  }
}
