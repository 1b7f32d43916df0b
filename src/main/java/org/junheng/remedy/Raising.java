package org.junheng.remedy;

import org.jspecify.annotations.Nullable;

/** Figures that can be raised in steps, and the measure of spread that this is to bring down. */
interface Raising {
  /** How many figures there are. */
  int size();

  /** By how much one step raises each; 0 where it cannot be raised. */
  double[] gains();

  /** What one step of each costs. */
  double[] prices();

  /** How many steps each can take. */
  long[] most();

  /** The measure of spread after so many steps. */
  double cv(long[] steps);

  /** The least that the measure can be brought down to. */
  double leastCv();

  /** How many choices are looked at before the search ends with what it has. */
  int mostNodes();

  /**
   * Steps between two bounds that meet a limit, broken ones too, as cheap as they are found.
   *
   * @param low at least so many steps of each
   * @param high at most so many
   * @return null where none meet it
   */
  @Nullable Relaxed relaxed(long[] low, long[] high, double limit);

  /**
   * Broken steps.
   *
   * @param steps the steps of each
   * @param bound no steps between the bounds that meet the limit cost less
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
  record Relaxed(double[] steps, double bound) {}

  /** What steps cost. */
  default double cost(long[] steps) {
    double cost = 0;
    for (int i = 0; i < steps.length; i++) {
      cost += prices()[i] * steps[i];
    }
    return cost;
  }
}
