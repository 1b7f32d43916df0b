package org.junheng.expr;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The worked example of books per pupil in five schools (2012 method's notes), recomputed in full
 * precision: 45, 37, 89, 76 and 55 pupils with 279, 137, 935, 160 and 402 books.
 */
class WorkedFiguresTest {
  private static final TestRows COUNTY =
      new TestRows()
          .table("county", 1)
          .within("school", "county", 0, 0, 0, 0, 0)
          .figures("school", "pupils", "45", "37", "89", "76", "55")
          .figures("school", "teachers", "279", "137", "935", "160", "402");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sum(school.teachers) / sum(school.pupils)|6.334437",
        "mean(school.teachers / school.pupils, weight = school.pupils)|6.334437",
        "stddev(school.teachers / school.pupils, weight = school.pupils)|3.263861",
        "cv(school.teachers / school.pupils, weight = school.pupils)|0.515257",
        "cv(school.teachers / school.pupils)|0.488771",
        "sample_cv(school.teachers / school.pupils)|0.546462",
      })
  void the_published_figures_come_out(String text, String expected) {
    Object found = Expressions.both(COUNTY, Expressions.expr(text, "county"), "county", 0);
    BigDecimal rounded = ((BigDecimal) found).setScale(6, java.math.RoundingMode.HALF_UP);
    assertEquals(new BigDecimal(expected), rounded);
  }
}
