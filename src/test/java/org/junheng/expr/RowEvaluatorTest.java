package org.junheng.expr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junheng.expr.RowEvaluator.Cell;
import org.junheng.expr.RowEvaluator.Read;
import org.junheng.table.Gap;
import org.junheng.table.Gaps;
import org.junheng.table.NumberColumn;
import org.junit.jupiter.api.Test;

class RowEvaluatorTest {
  private final TestRows rows =
      new TestRows()
          .table("county", 1)
          .within("school", "county", 0, 0)
          .within("class", "school", 0, 0, 1)
          .figures("county", "a", "7")
          .figures("school", "x", "9", null)
          .figures("school", "y", "1000", "0")
          .flags("school", "f", false, null)
          .figures("class", "u", "1", "2", null)
          .indicator("school", "i", expr("100 * x / y", "school"));

  private static Expr expr(String text, String table) {
    return Expressions.expr(text, table, TestScope.PLAIN, false);
  }

  private static Read read(String table, int row, String name, @Nullable String value) {
    return new Read(new Cell(table, row, name), value == null ? null : new BigDecimal(value));
  }

  @Test
  void the_submitted_cells_read_are_told_in_order_and_once() {
    RowEvaluator evaluator = new RowEvaluator(rows);
    evaluator.evaluate(expr("i + x + county.a + sum(class.u) + i", "school"), "school", 0);
    assertEquals(
        List.of(
            read("school", 0, "x", "9"),
            read("school", 0, "y", "1000"),
            read("county", 0, "a", "7"),
            read("class", 0, "u", "1"),
            read("class", 1, "u", "2")),
        evaluator.reads());
    assertEquals(List.of(), evaluator.missing());
  }

  @Test
  void nothing_stands_in_for_what_is_written_and_cannot_be_read() {
    double[] figures = {4, Double.NaN, Double.NaN, Double.NaN, Double.NaN};
    Gaps gaps =
        Gaps.of(
            Map.of(2, Gap.UNREADABLE, 3, Gap.IMPOSSIBLE, 4, Gap.NOT_APPLICABLE),
            Map.of(2, "45人左右", 3, "-1"));
    TestRows odd =
        new TestRows()
            .within("school", "county", 0, 1, 2, 3, 4)
            .table("county", 5)
            .column("school", "x", new NumberColumn(figures, Map.of(), gaps))
            .column("county", "a", new NumberColumn(figures, Map.of(), gaps))
            .figures("school", "y", "1", "2", "3", "4", "5");
    for (String text : List.of("or_else(x, 9) + 0", "or_else(county.a, 9) + 0")) {
      List<String> found = new java.util.ArrayList<>();
      for (int row = 0; row < 5; row++) {
        Object value = Expressions.both(odd, expr(text, "school"), "school", row);
        found.add(value == null ? "unknown" : ((BigDecimal) value).toPlainString());
      }
      assertEquals(List.of("4", "9", "unknown", "unknown", "9"), found, text);
    }
    RowEvaluator evaluator = new RowEvaluator(odd);
    assertNull(evaluator.evaluate(expr("or_else(x, y)", "school"), "school", 2));
    assertEquals(List.of(read("school", 2, "x", null)), evaluator.missing());
  }

  @Test
  void only_what_the_result_is_missing_for_is_told_as_missing() {
    RowEvaluator evaluator = new RowEvaluator(rows);
    assertNull(evaluator.evaluate(expr("i + x + or_else(sum(class.u), 0)", "school"), "school", 1));
    assertEquals(List.of(read("school", 1, "x", null)), evaluator.missing());
    assertEquals(false, evaluator.evaluate(expr("x > 3 and y > 3", "school"), "school", 1));
    assertEquals(List.of(), evaluator.missing());
    assertNull(evaluator.evaluate(expr("i + sum(class.u)", "school"), "school", 1));
    assertEquals(
        List.of(read("school", 1, "x", null), read("class", 2, "u", null)), evaluator.missing());
  }

  @Test
  void nothing_is_missing_where_a_figure_is_divided_by_zero() {
    RowEvaluator evaluator = new RowEvaluator(rows);
    assertNull(evaluator.evaluate(expr("1 / y", "school"), "school", 1));
    assertEquals(List.of(), evaluator.missing());
    assertEquals(List.of(read("school", 1, "y", "0")), evaluator.reads());
  }

  @Test
  void other_values_can_be_laid_over_submitted_and_derived_cells() {
    Map<Cell, @Nullable Object> changes = new HashMap<>();
    changes.put(new Cell("school", 0, "x"), new BigDecimal("12"));
    changes.put(new Cell("school", 1, "i"), new BigDecimal("3"));
    changes.put(new Cell("class", 0, "u"), null);
    RowEvaluator evaluator = new RowEvaluator(rows, changes);
    assertEquals(new BigDecimal("1.2"), evaluator.figure(expr("i", "school"), "school", 0));
    assertEquals(new BigDecimal("3"), evaluator.figure(expr("i", "school"), "school", 1));
    assertNull(evaluator.evaluate(expr("sum(class.u)", "school"), "school", 0));
    assertEquals(List.of(read("class", 0, "u", null)), evaluator.missing());
    assertEquals(
        new BigDecimal("4.2"), evaluator.figure(expr("sum(school.i)", "county"), "county", 0));
  }

  @Test
  void figures_are_taken_as_they_were_printed() {
    rows.figures("school", "x", "0.12345678901234567890", "1");
    assertEquals(
        new BigDecimal("0.37037036703703703670"),
        new RowEvaluator(rows).figure(expr("x + x + x", "school"), "school", 0));
  }

  @Test
  void a_quotient_is_handed_out_with_30_decimals_and_multiplied_out_again_without_loss() {
    rows.figures("school", "y", "7", "7");
    RowEvaluator evaluator = new RowEvaluator(rows);
    assertEquals(
        new BigDecimal("1.285714285714285714285714285714"),
        evaluator.figure(expr("x / y", "school"), "school", 0));
    assertEquals(
        0,
        new BigDecimal("9").compareTo(evaluator.figure(expr("x / y * 7", "school"), "school", 0)));
    assertEquals(true, evaluator.evaluate(expr("x / y * 7 - 9 = 0", "school"), "school", 0));
  }

  @Test
  void the_index_of_equal_figures_is_exactly_nothing() {
    rows.figures("class", "u", "0.1", "0.1", "0.3");
    RowEvaluator evaluator = new RowEvaluator(rows);
    for (String spread : List.of("theil", "gini", "cv", "stddev")) {
      assertEquals(
          true, evaluator.evaluate(expr(spread + "(class.u / 3) = 0", "school"), "school", 0));
      assertEquals(
          true,
          rows.evaluator()
              .evaluate(expr(spread + "(class.u / 3) <= 0", "school"), "school")
              .value(0));
    }
  }
}
