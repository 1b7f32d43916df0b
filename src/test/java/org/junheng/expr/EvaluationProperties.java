package org.junheng.expr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junheng.table.Column;

class EvaluationProperties {

  /** To the last of the decimals that are judged by. */
  private static boolean agree(@Nullable Object found, @Nullable Object expected) {
    if (found instanceof BigDecimal figure && expected instanceof Fraction fraction) {
      return isWithin(figure, fraction, new BigDecimal("1e-29"), new BigDecimal("1e-32"));
    }
    return Objects.equals(found, expected);
  }

  private static boolean isWithin(
      BigDecimal figure, Fraction fraction, BigDecimal absolute, BigDecimal relative) {
    Fraction off = Fraction.of(figure).minus(fraction).abs();
    Fraction allowed = Fraction.of(absolute).plus(Fraction.of(relative).times(fraction.abs()));
    return off.compareTo(allowed) <= 0;
  }

  /** As near as is claimed; flags, days and texts are the same. */
  private static boolean isWithin(
      @Nullable Object found, @Nullable Object expected, ErrorBounds bounds, Expr expr, String of) {
    if (found instanceof BigDecimal figure && expected instanceof Fraction fraction) {
      ErrorBound bound = bounds.of(expr, of);
      double value = figure.doubleValue();
      if (bound.isTrue(value)) {
        return agree(figure, expected);
      }
      boolean reaches = bound.low() <= value && value <= bound.high();
      double most = bound.at(value);
      return reaches
          && (Double.isInfinite(most)
              || isWithin(new BigDecimal(value), fraction, new BigDecimal(most), BigDecimal.ZERO));
    }
    return Objects.equals(found, expected);
  }

  private static String shown(@Nullable Object value) {
    return value instanceof Fraction fraction ? fraction.toDouble() + "" : String.valueOf(value);
  }

  @Property(tries = 3000)
  void columns_and_exact_rows_agree_with_the_language_as_written_down(@ForAll long seed) {
    agree(new RandomWorld(seed), seed);
  }

  @Property(tries = 6000)
  void figures_of_up_to_18_digits_agree_to_the_last_one(@ForAll long seed) {
    agree(RandomWorld.wide(seed), seed);
  }

  private static void agree(RandomWorld world, long seed) {
    TestRows rows = world.rows();
    String table = world.one("county", "school", "class");
    String text =
        world.one("figure", "flag").equals("flag") ? world.flag(table, 3) : world.figure(table, 3);
    boolean ignoreMissing = world.one("yes", "no").equals("yes");
    Syntax tree = Objects.requireNonNull(Parser.parse(text).tree(), text);
    Expr expr = Expressions.expr(text, table, TestScope.PLAIN, ignoreMissing);
    ColumnEvaluator evaluator = new ColumnEvaluator(rows);
    Column column = evaluator.evaluate(expr, table);
    for (int row = 0; row < rows.size(table); row++) {
      Oracle oracle = new Oracle(rows, ignoreMissing);
      Object expected = oracle.eval(tree, new Oracle.Place(table, row, null, false));
      if (oracle.isTooFine()) {
        continue;
      }
      Object exact = new RowEvaluator(rows).evaluate(expr, table, row);
      String message =
          "seed "
              + seed
              + ": "
              + text
              + " of "
              + table
              + " "
              + row
              + ": expected "
              + shown(expected);
      assertTrue(agree(exact, expected), message + ", exactly " + shown(exact));
      assertTrue(
          isWithin(column.value(row), expected, evaluator.bounds(), expr, table),
          message + ", fast " + shown(column.value(row)));
    }
  }

  @Property(tries = 1000)
  void a_printed_expression_checks_to_the_same_expression(@ForAll long seed) {
    RandomWorld world = new RandomWorld(seed);
    String table = world.one("county", "school", "class");
    String text = world.flag(table, 3);
    Expr expr = Expressions.expr(text, table, TestScope.PLAIN, false);
    String printed = Printer.print(expr, table);
    if (printed.length() <= Parser.MAX_LENGTH) {
      assertEquals(expr, Expressions.expr(printed, table, TestScope.PLAIN, false), text);
    }
  }

  @Property(tries = 500)
  void pieces_are_the_same_as_the_whole(@ForAll long seed) {
    RandomWorld world = new RandomWorld(seed);
    TestRows rows = world.rows();
    Expr expr = Expressions.expr(world.figure("school", 3), "school", TestScope.PLAIN, false);
    ColumnEvaluator evaluator = new ColumnEvaluator(rows);
    Column whole = evaluator.evaluate(expr, "school");
    for (int from = 0; from < rows.size("school"); from++) {
      Column piece = evaluator.evaluate(expr, "school", from, rows.size("school"));
      assertEquals(rows.size("school") - from, piece.size());
      for (int row = from; row < rows.size("school"); row++) {
        assertEquals(whole.value(row), piece.value(row - from));
      }
    }
  }

  @Property(tries = 500)
  void the_order_of_rows_does_not_matter(@ForAll long seed) {
    RandomWorld world = new RandomWorld(seed);
    TestRows rows = world.rows();
    String text = world.flag("school", 3);
    Expr expr = Expressions.expr(text, "school", TestScope.PLAIN, false);
    Column column = new ColumnEvaluator(rows).evaluate(expr, "school");
    Column turned = new ColumnEvaluator(rows.turned()).evaluate(expr, "school");
    int last = rows.size("school") - 1;
    for (int row = 0; row <= last; row++) {
      assertEquals(column.value(row), turned.value(last - row), "seed " + seed + ": " + text);
    }
  }
}
