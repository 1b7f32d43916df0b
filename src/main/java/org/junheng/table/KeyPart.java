package org.junheng.table;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One column of a key: numbers its different values from 0, and knows the numbers of another
 * column's equal values.
 */
abstract sealed class KeyPart {
  /** The part that a column is. */
  static KeyPart of(Column column) {
    return column instanceof NumberColumn number && isSmallAndWhole(number)
        ? new Whole(number)
        : new Worded(column);
  }

  /** One more than the largest number given to a value. */
  abstract int range();

  /**
   * The number of each row's value; negative where it is missing, or where no value of this part is
   * equal to it.
   */
  abstract int[] numbers(Column other);

  private static boolean isSmallAndWhole(NumberColumn column) {
    for (double value : column.values()) {
      if (!Double.isNaN(value)
          && !(value >= 0 && value < Integer.MAX_VALUE && value == (int) value)) {
        return false;
      }
    }
    return column.exact().isEmpty();
  }

  /** Counts: each is its own number. */
  private static final class Whole extends KeyPart {
    private final int range;

    Whole(NumberColumn column) {
      double most = -1;
      for (double value : column.values()) {
        most = value > most ? value : most; // never one that is missing
      }
      this.range = (int) most + 1;
    }

    @Override
    int range() {
      return range;
    }

    @Override
    int[] numbers(Column other) {
      int[] numbers = new int[other.size()];
      if (other instanceof NumberColumn column) {
        double[] values = column.values();
        for (int row = 0; row < numbers.length; row++) {
          numbers[row] = number(values[row]);
        }
      } else {
        for (int row = 0; row < numbers.length; row++) {
          numbers[row] = number(word(other, row));
        }
      }
      return numbers;
    }

    private int number(@Nullable String word) {
      return word != null && word.matches("0|[1-9][0-9]{0,9}")
          ? number(Double.parseDouble(word))
          : -1;
    }

    private int number(double value) {
      return value >= 0 && value < range && value == (int) value ? (int) value : -1;
    }
  }

  /** Values of every other kind, told apart by how they are written. */
  private static final class Worded extends KeyPart {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Column column;

    Worded(Column column) {
      this.column = column;
      if (column instanceof TextColumn text) {
        for (String word : text.dictionary()) {
          numbers.putIfAbsent(word, numbers.size());
        }
      } else {
        for (int row = 0; row < column.size(); row++) {
          String word = word(column, row);
          if (word != null) {
            numbers.putIfAbsent(word, numbers.size());
          }
        }
      }
    }

    @Override
    int range() {
      return numbers.size();
    }

    @Override
    int[] numbers(Column other) {
      if (other instanceof TextColumn text) {
        return translated(text);
      }
      int[] found = new int[other.size()];
      for (int row = 0; row < found.length; row++) {
        String word = word(other, row);
        found[row] = word == null ? -1 : numbers.getOrDefault(word, -1);
      }
      return found;
    }

    private int[] translated(TextColumn text) {
      String[] dictionary = text.dictionary();
      if (sharesDictionary(text) && dictionary.length == numbers.size()) {
        return text.codes();
      }
      int[] translation = new int[dictionary.length];
      for (int place = 0; place < translation.length; place++) {
        translation[place] = numbers.getOrDefault(dictionary[place], -1);
      }
      int[] codes = text.codes();
      int[] found = new int[codes.length];
      for (int row = 0; row < found.length; row++) {
        found[row] = codes[row] < 0 ? -1 : translation[codes[row]];
      }
      return found;
    }

    private boolean sharesDictionary(TextColumn text) {
      return column instanceof TextColumn own && own.dictionary() == text.dictionary();
    }
  }

  private static @Nullable String word(Column column, int row) {
    Object value = column.value(row);
    return value instanceof java.math.BigDecimal figure
        ? figure.stripTrailingZeros().toPlainString()
        : value == null ? null : value.toString();
  }
}
