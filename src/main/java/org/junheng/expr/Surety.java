package org.junheng.expr;

import java.util.List;
import org.junheng.expr.Cells.Figures;

/**
 * Which figures of a stretch are sure: the shortest decimal that reads back as the double is the
 * true figure. Submitted figures are; so are whole figures added up to 2^53; a quotient is not. Two
 * sure figures compare as doubles as they do as decimals; others that come close are decided again
 * in exact decimals. Worked out when asked, for most figures are never asked about.
 */
@FunctionalInterface
interface Surety {
  /** Doubles count to this without a gap: 2^53. */
  double LARGEST_WHOLE = 1L << 53;

  Surety SURE = i -> true;
  Surety UNSURE = i -> false;

  /** Whether a figure is sure; of a missing one either may be said. */
  boolean isSure(int i);

  /**
   * Whether the first {@code size} figures, but for missing ones, are surely all sure. May say no
   * where they are: then single ones are to be asked for.
   */
  default boolean isAll(int size) {
    return this == SURE;
  }

  /** The surety of figures taken at other places. */
  default Surety gather(int[] places, int start) {
    if (this == SURE || this == UNSURE) {
      return this;
    }
    return i -> places[start + i] >= 0 && isSure(places[start + i]);
  }

  /** Of results that are sure where they, and all figures they were made from, are whole. */
  static Surety whole(double[] results, List<Figures> from) {
    return new Whole(results, from);
  }

  /** Of results that are sure where all figures they were made from are. */
  static Surety allOf(List<Figures> from) {
    return new AllOf(from);
  }

  /** Whole results of whole figures. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Whole(double[] results, List<Figures> from) implements Surety {
    @Override
    public boolean isSure(int i) {
      return isWhole(results[i]) && from.stream().allMatch(figures -> figures.isWhole(i));
    }

    @Override
    public boolean isAll(int size) {
      return from.stream().allMatch(figures -> figures.isAllWhole(size))
          && isAllWhole(results, 0, size);
    }
  }

  /** Results as sure as what they were made from. */
  record AllOf(List<Figures> from) implements Surety {
    @Override
    public boolean isSure(int i) {
      return from.stream().allMatch(figures -> figures.surety().isSure(i));
    }

    @Override
    public boolean isAll(int size) {
      return from.stream().allMatch(figures -> figures.isAllSure(size));
    }
  }

  /** Whether a double is a whole number that doubles can count to. */
  static boolean isWhole(double figure) {
    return figure == Math.rint(figure) && Math.abs(figure) <= LARGEST_WHOLE;
  }

  /** Whether all figures of a stretch are, but for missing ones. */
  static boolean isAllWhole(double[] figures, int from, int size) {
    int others = 0;
    for (int i = from; i < from + size; i++) {
      double figure = figures[i];
      boolean broken = figure != Math.rint(figure) && !Double.isNaN(figure);
      others += broken || Math.abs(figure) > LARGEST_WHOLE ? 1 : 0;
    }
    return others == 0;
  }
}
