package org.junheng.masking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;

/** What linear equations over unknown figures determine. */
final class Linear {
  private static final double NOTHING = 1e-7;

  private final int unknowns;
  private final List<double[]> equations = new ArrayList<>();

  Linear(int unknowns) {
    this.unknowns = unknowns;
  }

  /** A sum of so many of each unknown is known, whatever it is. */
  void know(Map<Integer, Double> sum) {
    double[] row = new double[unknowns];
    sum.forEach((at, factor) -> row[at] = factor);
    equations.add(row);
  }

  /** Whether a sum of so many of each unknown follows from what is known. */
  boolean isDetermined(Map<Integer, Double> sum) {
    double[] wanted = new double[unknowns];
    sum.forEach((at, factor) -> wanted[at] = factor);
    List<double[]> rows = new ArrayList<>();
    equations.forEach(row -> rows.add(row.clone()));
    for (int column = 0; column < unknowns; column++) {
      double[] pivot = null;
      for (double[] row : rows) {
        if (pivot == null || Math.abs(row[column]) > Math.abs(pivot[column])) {
          pivot = row;
        }
      }
      if (pivot == null || Math.abs(pivot[column]) < NOTHING) {
        continue;
      }
      rows.remove(pivot);
      for (double[] row : rows) {
        take(row, pivot, column);
      }
      take(wanted, pivot, column);
    }
    return Arrays.stream(wanted).allMatch(rest -> Math.abs(rest) < NOTHING);
  }

  private static void take(double[] row, double[] pivot, int column) {
    double factor = row[column] / pivot[column];
    for (int at = 0; at < row.length; at++) {
      row[at] -= factor * pivot[at];
    }
    row[column] = 0;
  }

  /** Each different equation once, in boys, girls and teachers of numbered schools. */
  @Override
  public String toString() {
    Set<String> words = new TreeSet<>();
    for (double[] row : equations) {
      StringJoiner sum = new StringJoiner(" ");
      for (int at = 0; at < row.length; at++) {
        if (row[at] != 0) {
          sum.add((row[at] == 1 ? "" : row[at] + "*") + "bgt".charAt(at % 3) + at / 3);
        }
      }
      words.add(sum.toString());
    }
    return String.join("\n", words);
  }
}
