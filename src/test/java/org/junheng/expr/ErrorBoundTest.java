package org.junheng.expr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ErrorBoundTest {
  private static Object value(String indicator, String condition, String... figures) {
    TestRows rows = new TestRows().table("school", 1).figures("school", "x", figures[0]);
    rows.figures("school", "y", figures[1]);
    rows.indicator("school", "i", Expressions.expr(indicator, "school", TestScope.PLAIN, false));
    Expr expr = Expressions.expr(condition, "school", TestScope.PLAIN, false);
    return String.valueOf(Expressions.both(rows, expr, "school", 0));
  }

  @Test
  void a_computed_column_is_no_submitted_one() {
    // In doubles 0.8999999999999999.
    assertEquals("true", value("x / y * 100", "i >= 0.9", "9", "1000"));
    assertEquals("true", value("x / y * 100", "i = 0.9", "9", "1000"));
    assertEquals("false", value("x / y * 100", "0.9 > i", "9", "1000"));
  }

  @Test
  void differences_of_large_figures_are_told_from_0_where_they_are_0() {
    assertEquals("true", value("x - y", "i = 0.01", "100000000000.03", "100000000000.02"));
    assertEquals("true", value("x - y", "i * 100 = 1", "100000000000.03", "100000000000.02"));
  }

  @Test
  void one_more_than_doubles_count_to_is_told_from_it() {
    assertEquals("false", value("x + y", "i <= 9007199254740992", "9007199254740992", "1"));
    assertEquals("false", value("x", "x + y <= 9007199254740992", "9007199254740992", "1"));
  }

  @Test
  void whole_figures_are_true_as_far_as_doubles_count() {
    ErrorBound most = ErrorBound.whole(0, ErrorBound.LARGEST_WHOLE / 4);
    assertTrue(most.plus(most).isWhole());
    ErrorBound half = most.plus(most);
    assertFalse(half.plus(half).plus(ErrorBound.whole(0, 1)).isWhole());
    assertFalse(most.times(ErrorBound.whole(0, 5)).isWhole());
    assertTrue(most.over(ErrorBound.whole(1, 3)).isTrue(7));
    assertFalse(most.over(ErrorBound.whole(1, 3)).isTrue(7.5));
  }
}
