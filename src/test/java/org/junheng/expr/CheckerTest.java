package org.junheng.expr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.List;
import org.junheng.table.Unit;
import org.junit.jupiter.api.Test;

class CheckerTest {

  private static Checker.Checked check(String text, String table) {
    Parser.Parsed parsed = Parser.parse(text);
    assertEquals(List.of(), parsed.faults());
    Syntax tree = parsed.tree();
    assertNotNull(tree);
    return Checker.check(tree, table, TestScope.SCHOOLS, false);
  }

  private static Expr expr(String text, String table) {
    Checker.Checked checked = check(text, table);
    assertEquals(List.of(), checked.faults());
    Expr expr = checked.expr();
    assertNotNull(expr);
    return expr;
  }

  private static String fault(String text, String table) {
    List<Fault> faults = check(text, table).faults();
    assertEquals(1, faults.size(), faults.toString());
    return faults.get(0).offset() + " " + faults.get(0).message();
  }

  private static Unit unit(String text, String table) {
    return expr(text, table).type().unit();
  }

  @Test
  void units_follow_arithmetic() {
    assertEquals(Unit.parse("teacher/pupil"), unit("100 * teachers / pupils", "school"));
    assertEquals(Unit.parse("m2/pupil"), unit("school.area / pupils", "section"));
    assertEquals(Unit.parse("pupil"), unit("pupils + 1", "school"));
    assertEquals(Unit.parse("1/pupil"), unit("1 / pupils", "school"));
    assertEquals(null, unit("2 * 3", "school"));
    assertEquals(Unit.ONE, unit("share(class[pupils > 55])", "school"));
    assertEquals(Unit.ONE, unit("cv(section.pupils)", "school"));
    assertEquals(Unit.parse("pupil"), unit("pupils / count(class)", "school"));
    assertEquals(Unit.parse("pupil"), unit("max(class.pupils)", "school"));
  }

  @Test
  void different_units_do_not_add_or_compare() {
    assertEquals("0 the units differ: pupil and teacher", fault("pupils + teachers", "school"));
    assertEquals("0 the units differ: pupil and teacher", fault("pupils > teachers", "school"));
    assertEquals("0 the units differ: pupil and 1", fault("pupils > 5%", "school"));
    assertEquals(
        "0 the units differ: pupil and teacher", fault("max(pupils, 1, teachers)", "school"));
    assertEquals(
        "0 the units differ: pupil and teacher",
        fault("if special then pupils else teachers", "school"));
  }

  @Test
  void kinds_must_fit() {
    assertEquals("0 a figure is expected here, not yes or no", fault("special + 1", "school"));
    assertEquals("5 yes or no is expected here, not a figure", fault("not (1 + 2)", "school"));
    assertEquals("0 a text and a figure do not go together", fault("name = 1", "school"));
    assertEquals("0 a text has no order: \"<\" cannot be used", fault("name < \"a\"", "school"));
    assertEquals(
        "3 a condition is expected here, not a figure", fault("if 1 then 2 else 3", "school"));
    assertEquals("5 a day is expected here, not a text", fault("year(name)", "school"));
  }

  @Test
  void a_category_is_compared_with_its_values_only() {
    assertEquals(Type.FLAG, expr("stage = \"primary\"", "class").type());
    assertEquals(
        "8 \"primray\" is none of the values: primary, junior; did you mean \"primary\"?",
        fault("stage = \"primray\"", "class"));
    assertEquals(
        "21 \"senior\" is none of the values: primary, junior; did you mean \"junior\"?",
        fault("stage in [\"primary\", \"senior\"]", "class"));
  }

  @Test
  void a_category_made_by_if_has_the_values_of_its_branches() {
    Expr made = expr("if special then \"a\" else \"b\"", "school");
    assertEquals(List.of("a", "b"), made.type().categories());
  }

  @Test
  void an_unknown_name_is_told_with_what_was_meant() {
    assertEquals("0 unknown name \"pupil\"; did you mean \"pupils\"?", fault("pupil", "school"));
    assertEquals("0 unknown name \"在校学数\"; did you mean \"在校生数\"?", fault("在校学数", "school"));
    assertEquals(
        "7 school has no field \"aera\"; did you mean \"area\"?", fault("school.aera", "class"));
    assertEquals(
        "0 unknown table \"shool\"; did you mean \"school\"?", fault("shool.area", "class"));
    assertEquals(
        "6 unknown table \"clas\"; did you mean \"class\"?", fault("count(clas[a > 1])", "school"));
    assertEquals(
        "0 unknown function \"sun\"; did you mean \"sum\"?", fault("sun(class.pupils)", "school"));
  }

  @Test
  void last_years_figure_is_that_of_a_rule_of_the_same_rows() {
    assertEquals(Type.number(Unit.parse("pupil")), expr("last_year(\"R-1\")", "school").type());
    assertEquals(
        "pupils - last_year(\"R-1\") > 0",
        Printer.print(expr("pupils - last_year(\"R-1\") > 0", "school"), "school"));
    assertEquals(
        "count(class[pupils > school.last_year(\"R-1\")])",
        Printer.print(expr("count(class[pupils > last_year(\"R-1\")])", "school"), "school"));
    assertEquals(
        "10 there is no rule \"R1\"; did you mean \"R-1\"?", fault("last_year(\"R1\")", "school"));
    assertEquals(
        "10 the rule \"R-2\" measures no figure that could be remembered: it has neither a measure"
            + " that is a number nor a score",
        fault("last_year(\"R-2\")", "school"));
    assertEquals(
        "10 the rule \"R-1\" measures rows of school, and here is a row of class; last_year takes a"
            + " rule of the same table",
        fault("last_year(\"R-1\")", "class"));
    assertEquals(
        "10 last_year takes the id of a rule in quotes, as in last_year(\"R-1\")",
        fault("last_year(pupils)", "school"));
    assertEquals(
        "0 last_year takes the id of one rule: last_year(\"R-1\"); 0 given",
        fault("last_year()", "school"));
  }

  @Test
  void every_fault_is_told() {
    assertEquals(3, check("pupil + techers > aera", "school").faults().size());
  }

  @Test
  void a_name_that_is_both_field_and_parameter_is_a_fault() {
    assertEquals("0 \"area\" is both a field and a parameter; rename one", fault("area", "school"));
  }

  @Test
  void a_parameter_by_a_field_is_a_choice() {
    Expr limit = expr("class_limit", "class");
    Expr.Choice choice = (Expr.Choice) ((Expr.Named) limit).value();
    assertEquals(new Expr.Column("class", "stage", stage()), choice.by());
    assertEquals(List.of("primary", "junior").size(), choice.branches().size());
    assertEquals(
        "0 parameter \"class_limit\" goes by \"stage\", which school does not have",
        fault("class_limit", "school"));
  }

  private static Type stage() {
    return Type.category(List.of("primary", "junior"));
  }

  @Test
  void a_bare_name_in_a_filter_is_of_the_filtered_rows_first_then_of_the_outer_row() {
    Expr.Aggregate count = (Expr.Aggregate) expr("count(class[pupils > limit])", "school");
    Expr.Call filter = (Expr.Call) count.filter();
    assertNotNull(filter);
    assertEquals(
        new Expr.Column("class", "pupils", Type.number(Unit.parse("pupil"))), filter.args().get(0));
    assertEquals(
        new Expr.Around("school", new Expr.Column("school", "limit", Type.NUMBER)),
        filter.args().get(1));
    assertEquals(count, expr("count(class[pupils > school.limit])", "school"));
  }

  @Test
  void a_bare_name_in_an_argument_is_of_the_outer_row() {
    Expr.Aggregate sum = (Expr.Aggregate) expr("sum(class.pupils * pupils)", "school");
    Expr.Call product = (Expr.Call) sum.value();
    assertNotNull(product);
    assertEquals("class", ((Expr.Column) product.args().get(0)).table());
    assertEquals("school", ((Expr.Around) product.args().get(1)).table());
    assertEquals(
        "19 unknown name \"weeks\"; did you mean \"class.weeks\"?",
        fault("sum(class.pupils * weeks)", "school"));
  }

  @Test
  void filters_of_one_argument_hold_together() {
    assertEquals(
        expr("sum(class[grade > 1 and weeks > 2].pupils)", "school"),
        expr("sum(class[grade > 1 and weeks > 2].pupils)", "school"));
    Expr.Aggregate sum =
        (Expr.Aggregate) expr("sum(class[grade > 1].pupils * class[weeks > 2].weeks)", "school");
    assertEquals(
        ((Expr.Aggregate) expr("count(class[grade > 1 and weeks > 2])", "school")).filter(),
        sum.filter());
  }

  @Test
  void an_aggregate_in_a_filter_is_of_the_filtered_row_and_in_an_argument_of_the_outer_row() {
    Expr.Aggregate count = (Expr.Aggregate) expr("count(school[count(class) > 5])", "county");
    Expr.Call filter = (Expr.Call) count.filter();
    assertNotNull(filter);
    assertEquals(expr("count(class)", "school"), filter.args().get(0));
    Expr.Aggregate sum =
        (Expr.Aggregate) expr("sum(abs(school.pupils - mean(school.pupils)))", "county");
    Expr.Call difference =
        (Expr.Call) ((Expr.Call) java.util.Objects.requireNonNull(sum.value())).args().get(0);
    assertEquals(
        new Expr.Around("county", expr("mean(school.pupils)", "county")), difference.args().get(1));
  }

  @Test
  void what_an_aggregate_cannot_take_is_told() {
    assertEquals(
        "20 it is unclear whether the rows of class are those of each school or of the county; make it an indicator of one of them",
        fault("max(school.pupils / count(class))", "county"));
    assertEquals(
        "0 sum takes the rows of one table; these are several: section, class",
        fault("sum(section.pupils * class.pupils)", "school"));
    assertEquals(
        "0 sum needs figures of rows within, such as sum(class.pupils)",
        fault("sum(pupils)", "school"));
    assertEquals(
        "4 sum needs rows within class; school is not within it",
        fault("sum(school.pupils)", "class"));
    assertEquals(
        "6 unknown table \"clas\"; did you mean \"class\"?", fault("count(clas)", "school"));
    assertEquals(
        "6 count takes rows, such as count(class[pupils > 55])",
        fault("count(class.pupils)", "school"));
    assertEquals(
        "6 share needs a filter: share(class[pupils > 55])", fault("share(class)", "school"));
    assertEquals(
        "21 median takes no weight", fault("median(class.pupils, weight = class.weeks)", "school"));
    assertEquals(
        "6 \"pupils\" is no argument of given; a comparison as an argument needs brackets:"
            + " (pupils = …)",
        fault("given(pupils = 5)", "school"));
    assertEquals(
        "0 the rows of class lie within; put them in an aggregate, such as sum or max",
        fault("class.pupils > 5", "school"));
    assertEquals(
        "23 the level is a constant between 0 and 1, such as 0.9 or 90%",
        fault("quantile(class.pupils, 2)", "school"));
    assertEquals(
        "0 min takes two figures or more, or one of rows within: min(class.pupils); 0 given",
        fault("min()", "school"));
  }

  @Test
  void steps_and_places_in_texts_are_constants() {
    assertEquals(Unit.ONE, unit("interpolate(pupils, 1, 50%, 2, 60%)", "school"));
    assertEquals(
        "0 interpolate takes a figure and pairs of constants, a step and its value each: "
            + "interpolate(classes, 6, 8.25, 12, 7.8)",
        fault("interpolate(pupils, 1, 2, 3, teachers)", "school"));
    assertEquals(
        "0 the steps of interpolate go upward, none comes twice",
        fault("interpolate(pupils, 1, 2, 1, 3)", "school"));
    assertEquals(
        "16 substring starts at a whole constant: 1 is the first character, -1 the last; 1000 at"
            + " most",
        fault("substring(name, 0, 2)", "school"));
    assertEquals(
        "19 the number of characters is a whole constant from 1 to 1000",
        fault("substring(name, 1, pupils)", "school"));
    assertEquals(
        "0 date takes a text, date(\"2016-12-31\"), or year, month and day: date(2016, 12, 31); 2"
            + " given",
        fault("date(2016, 12)", "school"));
    assertEquals("7 a text is expected here, not a figure", fault("number(pupils)", "school"));
  }

  @Test
  void dates_and_patterns_are_read_when_the_book_is() {
    assertEquals(
        java.time.LocalDate.of(2016, 12, 31),
        ((Expr.Literal) expr("date(\"2016-12-31\")", "school")).value());
    assertEquals(
        "5 \"2016-02-30\" is no day; write it as 2016-12-31",
        fault("date(\"2016-02-30\")", "school"));
    expr("matches(name, \"[0-9]{4}\")", "school");
    assertEquals("14 wrong pattern: missing closing ]", fault("matches(name, \"[a\")", "school"));
  }

  @Test
  void division_by_a_constant_zero_is_a_fault() {
    assertEquals("9 division by zero", fault("pupils / 0.0", "school"));
    assertEquals("9 division by zero", fault("pupils / zero", "school"));
  }
}
