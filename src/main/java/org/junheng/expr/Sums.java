package org.junheng.expr;

/**
 * One sum for each of many rows, compensated (Neumaier 1974): the error stays that of one addition,
 * however many figures are added.
 */
final class Sums {
  private final double[] sums;
  private final double[] lost;

  Sums(int size) {
    sums = new double[size];
    lost = new double[size];
  }

  void add(int row, double figure) {
    double sum = sums[row];
    double next = sum + figure;
    lost[row] += Math.abs(sum) >= Math.abs(figure) ? sum - next + figure : figure - next + sum;
    sums[row] = next;
  }

  double at(int row) {
    return sums[row] + lost[row];
  }
}
