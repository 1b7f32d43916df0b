package org.junheng.expr;

/**
 * One sum for each of many rows, compensated (Neumaier 1974): the error stays that of one addition,
 * however many figures are added.
 */
final class Sums {
  // Each sum beside what rounding took from it: one cache line, as rows come in any order.
  private final double[] sums;

  Sums(int size) {
    sums = new double[Math.multiplyExact(2, size)];
  }

  void add(int row, double figure) {
    double sum = sums[2 * row];
    double next = sum + figure;
    sums[2 * row] = next;
    sums[2 * row + 1] +=
        Math.abs(sum) >= Math.abs(figure) ? sum - next + figure : figure - next + sum;
  }

  double at(int row) {
    return sums[2 * row] + sums[2 * row + 1];
  }
}
