package org.junheng.expr;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junheng.table.Column;
import org.junheng.table.NumberColumn;
import org.junheng.table.TextColumn;
import org.junit.jupiter.api.Test;

class ColumnEvaluatorTest {
  private final TestRows rows =
      new TestRows()
          .table("county", 1)
          .within("school", "county", 0, 0, 0)
          .within("class", "school", 0, 0, 0, 1, -1)
          .within("class", "county", 0, 0, 0, 0, -1);

  private static Expr expr(String text, String table) {
    return Expressions.expr(text, table, TestScope.PLAIN, false);
  }

  private @Nullable Object value(String text, String table, int row) {
    return Expressions.both(rows, expr(text, table), table, row);
  }

  private void figures(String name, @Nullable String... printed) {
    rows.figures(printed.length == 3 ? "school" : "class", name, printed);
  }

  private static void assertFigure(String expected, @Nullable Object found) {
    assertEquals(0, new BigDecimal(expected).compareTo((BigDecimal) found), "" + found);
  }

  @Test
  void a_submitted_column_is_handed_out_as_it_is() {
    figures("x", "1", "2", "3");
    Column column = rows.column("school", "x");
    assertSame(column, rows.evaluator().evaluate(expr("x", "school"), "school"));
    NumberColumn piece =
        (NumberColumn) rows.evaluator().evaluate(expr("x", "school"), "school", 1, 3);
    assertArrayEquals(new double[] {2, 3}, piece.values());
    NumberColumn same = (NumberColumn) rows.evaluator().evaluate(expr("5", "school"), "school");
    assertArrayEquals(new double[] {5, 5, 5}, same.values());
  }

  @Test
  void a_figure_exactly_at_its_limit_reaches_it() {
    figures("x", "9", "1", "29");
    figures("y", "1000", "3", "10");
    assertEquals(true, value("100 * x / y >= 0.9", "school", 0));
    assertEquals(false, value("100 * x / y > 0.9", "school", 0));
    assertEquals(true, value("x / y * 3 = 1", "school", 1));
    assertEquals(true, value("x / y + x / y + x / y - 1 >= 0", "school", 1));
    assertEquals(true, value("x / y in [2.9]", "school", 2));
    assertEquals(true, value("x / y * 0.1 between 0.29 and 0.29", "school", 2));
  }

  @Test
  void rounding_does_not_fall_for_a_double_that_is_a_little_off() {
    figures("x", "0.29", "1.005", "-2.5");
    assertFigure("29", value("floor(x * 100)", "school", 0));
    assertFigure("29", value("ceiling(x * 100)", "school", 0));
    assertFigure("1.01", value("round(x, 2)", "school", 1));
    assertFigure("-3", value("round(x)", "school", 2));
    assertFigure("0.3", value("round(x * 100 / 95, 1)", "school", 0));
  }

  @Test
  void a_difference_of_large_figures_that_should_be_nothing_is_nothing() {
    figures("x", "62255167.07", "0", "0");
    figures("y", "70935378.19", "0", "0");
    rows.figures("county", "a", "33875410.14").figures("county", "b", "99315135.12");
    assertEquals(true, value("(x + y) - (county.a + county.b) >= 0", "school", 0));
    assertNull(value("1 / ((x + y) - (county.a + county.b))", "school", 0));
    rows.indicator("school", "i", expr("(x + y) - (county.a + county.b)", "school"));
    assertEquals(true, value("i >= 0", "school", 0));
  }

  @Test
  void what_is_divided_by_nothing_is_missing() {
    figures("x", "1", "0.3", "1e300");
    figures("y", "0", "0.1", "1e300");
    assertNull(value("x / y", "school", 0));
    assertNull(value("1 / (x - y - 0.2)", "school", 1));
    assertNull(value("x * y", "school", 2));
    assertEquals(false, value("given(x / y) and given(x * y)", "school", 0));
  }

  @Test
  void an_unknown_condition_matters_only_where_the_branches_differ() {
    figures("x", "1", null, null);
    figures("y", "1", "3", "4");
    assertFigure("3", value("if x > 0 then y else 9 / 3", "school", 1));
    assertNull(value("if x > 0 then y else 9 / 3", "school", 2));
  }

  @Test
  void texts_are_tested_alike_with_a_large_dictionary_and_a_small_one() {
    TextColumn texts =
        new TextColumn(new int[] {3, 1, 2, -1, 0}, new String[] {"ab", "b", "𠮷野家", "a"});
    rows.column("class", "s", texts);
    List<String> tests =
        List.of("s = \"ab\"", "s in [\"a\", \"b\"]", "starts_with(s, \"a\")", "matches(s, \".\")");
    for (String test : tests) {
      Column whole = rows.evaluator().evaluate(expr(test, "class"), "class");
      for (int row = 0; row < 5; row++) {
        Object alone =
            rows.evaluator().evaluate(expr(test, "class"), "class", row, row + 1).value(0);
        assertEquals(whole.value(row), alone, test);
        assertEquals(value(test, "class", row), alone, test);
      }
    }
    assertFigure("3", value("length(s)", "class", 2));
  }

  @Test
  void of_no_rows_only_count_and_sum_are_known() {
    figures("u", "1", "2", "3", "4", "5");
    assertFigure("0", value("count(class)", "school", 2));
    assertFigure("0", value("sum(class.u)", "school", 2));
    assertFigure("0", value("count_distinct(class.u)", "school", 2));
    List<String> others =
        List.of("min(class.u)", "mean(class.u)", "median(class.u)", "cv(class.u)", "gini(class.u)");
    for (String other : others) {
      assertNull(value(other, "school", 2), other);
    }
    assertNull(value("share(class[u > 1])", "school", 2));
  }

  @Test
  void something_missing_within_makes_the_figure_missing_unless_that_is_ignored() {
    figures("u", "1", null, "3", "4", "5");
    rows.flags("class", "g", true, true, true, null, true);
    assertNull(value("sum(class.u)", "school", 0));
    assertNull(value("count(class[g])", "school", 1));
    assertFigure("4", value("sum(class[given(u)].u)", "school", 0));
    Expr ignoring = Expressions.expr("mean(class[g].u)", "school", TestScope.PLAIN, true);
    assertFigure("2", Expressions.both(rows, ignoring, "school", 0));
    assertNull(Expressions.both(rows, ignoring, "school", 1));
    assertArrayEquals(
        new int[] {1, 1, 0}, rows.evaluator().leftOut((Expr.Aggregate) ignoring, "school"));
  }

  @Test
  void weights_below_nothing_or_adding_up_to_nothing_give_no_mean() {
    figures("u", "1", "2", "3", "4", "5");
    figures("w", "1", "-1", "2", "0", "1");
    assertNull(value("mean(class.u, weight = class.w)", "school", 0));
    assertNull(value("mean(class.u, weight = class.w)", "school", 1));
    assertNull(value("gini(class.u, weight = class.w)", "school", 0));
    assertFigure("2.5", value("mean(class.u, weight = class.w * class.w)", "school", 0));
  }

  @Test
  void there_is_no_variation_around_nothing() {
    figures("u", "0", "0", "0", "0", "5");
    assertNull(value("cv(class.u)", "school", 0));
    assertNull(value("theil(class.u)", "school", 0));
    assertFigure("0", value("stddev(class.u)", "school", 0));
    figures("v", "-1", "1", "0.000000001", "-3", "5");
    assertNull(value("cv(class.v)", "school", 1));
    assertNull(value("range_ratio(class.v)", "school", 0));
  }

  @Test
  void a_keyed_limit_is_missing_where_its_key_is_not_listed() {
    rows.texts("school", "k", "p", null, "other");
    assertFigure("3", value("bound", "school", 0));
    assertNull(value("bound", "school", 1));
    assertNull(value("bound", "school", 2));
    Expr limit =
        new Expr.Choice(expr("k", "school"), Map.of("p", expr("2 * 2", "school")), Type.NUMBER);
    assertFigure("4", Expressions.both(rows, limit, "school", 0));
  }

  @Test
  void a_row_that_lies_in_none_sees_nothing_around() {
    figures("x", "1", "2", "3");
    assertFigure("2", value("school.x", "class", 3));
    assertNull(value("school.x", "class", 4));
  }

  @Test
  void sums_do_not_depend_on_where_chunks_end() {
    Random random = new Random(7);
    int size = 3 * Scan.CHUNK + 5;
    double[] figures = random.doubles(size, 0, 1e6).toArray();
    int[] places = IntStream.range(0, size).map(row -> row % 3).toArray();
    TestRows many =
        new TestRows()
            .table("school", 3)
            .within("class", "school", places)
            .column("class", "u", new NumberColumn(figures));
    ColumnEvaluator evaluator = many.evaluator();
    NumberColumn sums = (NumberColumn) evaluator.evaluate(expr("sum(class.u)", "school"), "school");
    for (int school = 0; school < 3; school++) {
      BigDecimal exact = BigDecimal.ZERO;
      for (int row = school; row < size; row += 3) {
        exact = exact.add(new BigDecimal(figures[row]));
      }
      assertEquals(exact.doubleValue(), sums.values()[school]);
    }
    Column pieces = evaluator.evaluate(expr("sum(class.u)", "school"), "school", 2, 3);
    assertEquals(sums.value(2), pieces.value(0));
  }

  @Test
  void aggregates_in_the_filters_of_aggregates_cost_no_more_than_each_of_them() {
    int size = 300;
    String text = "mean(class.u)";
    for (int depth = 0; depth < 20; depth++) {
      text = "mean(class[u >= " + text + "].u)";
    }
    double[] same = new double[size];
    java.util.Arrays.fill(same, 0.1);
    TestRows many =
        new TestRows()
            .table("school", 1)
            .within("class", "school", new int[size])
            .column("class", "u", new NumberColumn(same));
    assertFigure("0.1", Expressions.both(many, expr(text, "school"), "school", 0));
  }

  @Test
  void the_longest_expression_fits_any_thread() throws InterruptedException {
    figures("x", "1", "2", "3");
    String text = "(".repeat(60) + "x" + ")".repeat(60) + " + x".repeat(Parser.MAX_OPERATORS - 1);
    AtomicReference<Object> found = new AtomicReference<>("nothing");
    Runnable work = () -> found.set(value(text + " = 500", "school", 0));
    Thread thread = new Thread(null, work, "small", 512 * 1024);
    thread.start();
    thread.join();
    assertEquals(true, found.get());
  }
}
