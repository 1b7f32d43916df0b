package org.junheng.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junheng.expr.Function;
import org.junit.jupiter.api.Test;

class DispersionTest {
  // Five schools of a published teaching example of the 2012 method: enrolment and books.
  private static final double[] ENROLMENT = {45, 37, 89, 76, 55};
  private static final double[] BOOKS = {279, 137, 935, 160, 402};

  private static Dispersion books(Function function) {
    double[] perPupil = new double[BOOKS.length];
    for (int i = 0; i < perPupil.length; i++) {
      perPupil[i] = BOOKS[i] / ENROLMENT[i];
    }
    return new Dispersion(function, perPupil, ENROLMENT);
  }

  @Test
  void the_published_coefficient_is_weighted_and_of_the_population() {
    assertEquals(6.334437, books(Function.CV).mean(), 5e-7);
    assertEquals(3.263861, books(Function.STDDEV).value(), 5e-7);
    assertEquals(0.515257, books(Function.CV).value(), 5e-7);
  }

  @Test
  void shares_are_the_published_contributions_over_the_variance_and_sum_to_one() {
    Dispersion books = books(Function.CV);
    double sum = 0;
    for (int i = 0; i < BOOKS.length; i++) {
      sum += books.share(i);
    }
    assertEquals(1, sum, 1e-12);
    assertEquals(5.127446 / 10.652787, books.share(2), 1e-6);
  }

  @Test
  void without_one_school_the_statistic_is_that_of_the_others() {
    Dispersion others =
        new Dispersion(
            Function.CV,
            new double[] {279 / 45.0, 137 / 37.0, 160 / 76.0, 402 / 55.0},
            new double[] {45, 37, 76, 55});
    assertEquals(others.value(), books(Function.CV).without(2), 1e-12);
  }

  @Test
  void equal_schools_have_no_spread() {
    Dispersion equal =
        new Dispersion(Function.GINI, new double[] {2, 2, 2}, new double[] {1, 1, 1});
    assertEquals(0, equal.value());
    assertEquals(0, equal.share(1));
  }
}
