package org.junheng.expr;

/** Sorts figures together with their weights, in place; equal figures keep their order. */
final class PairSort {
  private PairSort() {}

  /** Sorts a stretch by its values, ascending, by merging ever longer runs. */
  static void sort(double[] values, double[] weights, int from, int to) {
    int size = to - from;
    double[] sorted = new double[size];
    double[] along = new double[size];
    for (int run = 1; run < size; run *= 2) {
      for (int low = 0; low < size; low += 2 * run) {
        int middle = Math.min(low + run, size);
        int high = Math.min(low + 2 * run, size);
        merge(values, weights, from, low, middle, high, sorted, along);
      }
      System.arraycopy(sorted, 0, values, from, size);
      System.arraycopy(along, 0, weights, from, size);
    }
  }

  private static void merge(
      double[] values,
      double[] weights,
      int from,
      int low,
      int middle,
      int high,
      double[] sorted,
      double[] along) {
    int left = low;
    int right = middle;
    for (int at = low; at < high; at++) {
      boolean takeLeft =
          right >= high || (left < middle && values[from + left] <= values[from + right]);
      int taken = takeLeft ? left++ : right++;
      sorted[at] = values[from + taken];
      along[at] = weights[from + taken];
    }
  }
}
