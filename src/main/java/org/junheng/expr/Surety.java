package org.junheng.expr;

/**
 * Which figures of a stretch are sure: the shortest decimal that reads back as the double is the
 * true figure. Submitted figures are; so are whole figures added up to 2^53; a quotient is not. Two
 * sure figures compare as doubles as they do as decimals; others that come close are decided again
 * in exact decimals. Asked for single rows only, so it is worked out when asked.
 */
@FunctionalInterface
interface Surety {
  /** Doubles count to this without a gap: 2^53. */
  double LARGEST_WHOLE = 1L << 53;

  Surety SURE = i -> true;
  Surety UNSURE = i -> false;

  boolean isSure(int i);

  /** The surety of figures taken at other places. */
  default Surety gather(int[] places, int start) {
    if (this == SURE || this == UNSURE) {
      return this;
    }
    return i -> places[start + i] >= 0 && isSure(places[start + i]);
  }
}
