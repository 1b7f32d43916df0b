package org.junheng.table;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One column of a key: has a digit for each of its different values, and knows the digits of
 * another column's equal values.
 */
abstract sealed class KeyPart {
  /** The part that a column is. */
  static KeyPart of(Column column) {
    return column instanceof NumberColumn number && isSmallAndWhole(number)
        ? new Whole(number)
        : new Worded(column);
  }

  /**
   * The digit of each row's value; none where it is missing, or where no value of this part is
   * equal to it.
   */
  abstract Digits digits(Column other);

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
    Digits digits(Column other) {
      if (other instanceof NumberColumn column) {
        return Digits.of(column.values(), 0, range);
      }
      int[] digits = new int[other.size()];
      for (int row = 0; row < digits.length; row++) {
        digits[row] = number(word(other, row));
      }
      return Digits.of(digits, range);
    }

    private int number(@Nullable String word) {
      double value =
          word != null && word.matches("0|[1-9][0-9]{0,9}") ? Double.parseDouble(word) : -1;
      return value < range ? (int) value : -1;
    }
  }

  /** Values of every other kind, told apart by how they are written. */
  private static final class Worded extends KeyPart {
    private final Column column;
    // Only made where another column asks.
    private @Nullable Map<String, Integer> numbers;

    Worded(Column column) {
      this.column = column;
    }

    @Override
    Digits digits(Column other) {
      if (other instanceof TextColumn text) {
        return column instanceof TextColumn own && own.dictionary() == text.dictionary()
            ? Digits.of(text.codes(), text.dictionary().length)
            : translated(text);
      }
      int[] digits = new int[other.size()];
      for (int row = 0; row < digits.length; row++) {
        String word = word(other, row);
        digits[row] = word == null ? -1 : numbers().getOrDefault(word, -1);
      }
      return Digits.of(digits, numbers().size());
    }

    private Digits translated(TextColumn text) {
      String[] dictionary = text.dictionary();
      int[] translation = new int[dictionary.length];
      for (int place = 0; place < translation.length; place++) {
        translation[place] = numbers().getOrDefault(dictionary[place], -1);
      }
      return Digits.of(text.codes(), translation, numbers().size());
    }

    private Map<String, Integer> numbers() {
      Map<String, Integer> known = numbers;
      if (known == null) {
        known = column instanceof TextColumn text ? places(text.dictionary()) : words(column);
        numbers = known;
      }
      return known;
    }

    private static Map<String, Integer> places(String[] dictionary) {
      Map<String, Integer> places = new HashMap<>(dictionary.length * 2);
      for (int place = 0; place < dictionary.length; place++) {
        places.put(dictionary[place], place);
      }
      return places;
    }

    private static Map<String, Integer> words(Column column) {
      Map<String, Integer> numbers = new HashMap<>();
      for (int row = 0; row < column.size(); row++) {
        String word = word(column, row);
        if (word != null) {
          numbers.putIfAbsent(word, numbers.size());
        }
      }
      return numbers;
    }
  }

  /** How a value is written where values are compared; null where it is missing. */
  static @Nullable String word(Column column, int row) {
    Object value = column.value(row);
    return value instanceof java.math.BigDecimal figure
        ? figure.stripTrailingZeros().toPlainString()
        : value == null ? null : value.toString();
  }
}
