package org.junheng.expr;

/**
 * When two figures computed as doubles are so close that only exact decimals tell which is larger.
 */
final class Nearness {
  /** The relative distance; operations lose less than a thousandth of it. */
  static final double TOLERANCE = 1e-9;

  private Nearness() {}

  /**
   * Whether two figures lie within {@link #TOLERANCE} of each other, relative to the larger, or to
   * 1 where both are smaller: near 0 a difference of two figures has lost its relative precision.
   * Not where one is missing (NaN).
   */
  static boolean isNear(double a, double b) {
    double scale = Math.max(1, Math.max(Math.abs(a), Math.abs(b)));
    return Math.abs(a - b) <= TOLERANCE * scale;
  }
}
