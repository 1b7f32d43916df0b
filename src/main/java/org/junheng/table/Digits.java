package org.junheng.table;

/**
 * One place of the numbers that rows are given by their values: a digit for each row, from 0 and
 * below a base. Read a stretch at a time, by short loops over arrays.
 */
abstract sealed class Digits {
  private final long base;

  private Digits(long base) {
    this.base = Math.max(1, base);
  }

  /** One more than the largest digit there may be. */
  final long base() {
    return base;
  }

  /**
   * Puts the digits of some rows behind their numbers so far.
   *
   * @param first the first of the rows
   * @param count how many rows
   * @param numbers their numbers so far; negative, and left so, where a value before is missing
   */
  abstract void append(int first, int count, long[] numbers);

  /** Digits as they are; negative where there is none. */
  static Digits of(int[] digits, long base) {
    return new Given(digits, base);
  }

  /** A digit for each code; negative where there is none. */
  static Digits of(int[] codes, int[] ofCode, long base) {
    return new Coded(codes, ofCode, base);
  }

  /** Whole figures from a least one on; others have no digit. */
  static Digits of(double[] figures, double least, long base) {
    return new Whole(figures, least, base);
  }

  private static final class Given extends Digits {
    private final int[] digits;

    Given(int[] digits, long base) {
      super(base);
      this.digits = digits;
    }

    @Override
    void append(int first, int count, long[] numbers) {
      long base = base();
      for (int at = 0; at < count; at++) {
        int digit = digits[first + at];
        numbers[at] = (numbers[at] | digit) < 0 ? -1 : numbers[at] * base + digit;
      }
    }
  }

  private static final class Coded extends Digits {
    private final int[] codes;
    private final int[] ofCode;

    Coded(int[] codes, int[] ofCode, long base) {
      super(base);
      this.codes = codes;
      this.ofCode = ofCode;
    }

    @Override
    void append(int first, int count, long[] numbers) {
      long base = base();
      for (int at = 0; at < count; at++) {
        int code = codes[first + at];
        int digit = code < 0 ? -1 : ofCode[code];
        numbers[at] = (numbers[at] | digit) < 0 ? -1 : numbers[at] * base + digit;
      }
    }
  }

  private static final class Whole extends Digits {
    private final double[] figures;
    private final double least;

    Whole(double[] figures, double least, long base) {
      super(base);
      this.figures = figures;
      this.least = least;
    }

    @Override
    void append(int first, int count, long[] numbers) {
      long base = base();
      for (int at = 0; at < count; at++) {
        double above = figures[first + at] - least;
        long digit = (long) above;
        boolean isOne = numbers[at] >= 0 && above >= 0 && above < base && above == digit;
        numbers[at] = isOne ? numbers[at] * base + digit : -1;
      }
    }
  }
}
