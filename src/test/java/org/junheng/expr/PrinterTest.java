package org.junheng.expr;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PrinterTest {

  private static String reprinted(String text, String table) {
    return Printer.print(Expressions.expr(text, table), table);
  }

  @Test
  void an_expression_is_printed_as_it_would_be_written() {
    assertEquals("100 * teachers / pupils", reprinted("100*(teachers)/pupils", "school"));
    assertEquals(
        "count(class[pupils > school.limit])", reprinted("count(class[pupils > limit])", "school"));
    assertEquals(
        "cv(class[grade > 1].pupils / class.weeks, weight = class.weeks) <= cv_limit",
        reprinted(
            "cv(class[grade > 1].pupils / class.weeks, weight = class.weeks) <= cv_limit",
            "school"));
    assertEquals(
        "built >= date(\"2016-12-31\")", reprinted("built >= date(\"2016-12-31\")", "school"));
    assertEquals("stage not in [\"junior\"]", reprinted("stage not in [\"junior\"]", "class"));
    assertEquals(
        "pupils <= class_limit and -5 < 85%",
        reprinted("pupils <= class_limit and -5 < 85%", "class"));
    assertEquals("quantile(class.pupils, 90%)", reprinted("quantile(class.pupils, 90%)", "school"));
  }

  @Test
  void other_words_can_stand_for_names() {
    Expr expr = Expressions.expr("100 * teachers / pupils >= limit", "school");
    assertEquals(
        "100 * 教师 / 41 >= limit",
        Printer.print(
            expr,
            "school",
            part ->
                part instanceof Expr.Column column
                    ? Map.of("teachers", "教师", "pupils", "41").get(column.name())
                    : null));
  }

  @Test
  void a_keyed_limit_is_printed_as_limits_are_written() {
    Map<String, Expr> branches = new TreeMap<>();
    branches.put("junior", new Expr.Literal(new BigDecimal("5.3"), Type.NUMBER));
    branches.put("primary", new Expr.Literal(new BigDecimal("4.2"), Type.NUMBER));
    Expr limit = new Expr.Choice(Expressions.expr("stage", "class"), branches, Type.NUMBER);
    assertEquals("{junior: 5.3, primary: 4.2}", Printer.print(limit, "class"));
  }

  @Test
  void what_an_expression_refers_to_is_told() {
    Expr expr =
        Expressions.expr(
            "sum(class[stage = \"junior\"].pupils) / county.budget * cv_limit", "school");
    assertEquals(
        Set.of("class.stage", "class.pupils", "county.budget"),
        References.columns(expr).stream()
            .map(column -> column.table() + "." + column.name())
            .collect(java.util.stream.Collectors.toSet()));
    assertEquals(Set.of("class", "county"), References.tables(expr, "school"));
    assertEquals(Set.of("cv_limit"), References.parameters(expr));
    assertEquals(1, References.aggregates(expr).size());
    assertEquals(
        Set.of("class"), References.tables(Expressions.expr("count(class)", "school"), "school"));
  }
}
