package org.junheng.expr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Functions of texts, days and steps, on a class named s of a school opened on day d. */
class WordFunctionsTest {
  private final TestRows rows =
      new TestRows()
          .table("county", 1)
          .within("school", "county", new int[] {0})
          .within("class", "school", new int[] {0})
          .texts("class", "s", "11010519491231002X")
          .texts("class", "n", "𠮷野家小学")
          .days("school", "d", "2018-09-01")
          .figures("school", "x", "15");

  private @Nullable Object value(String text, String table) {
    return Expressions.both(rows, Expressions.expr(text, table, TestScope.PLAIN, false), table, 0);
  }

  private void assertFigure(String expected, String text, String table) {
    Object found = value(text, table);
    assertEquals(0, new BigDecimal(expected).compareTo((BigDecimal) found), text + ": " + found);
  }

  @ParameterizedTest
  @CsvSource({
    "2024-08-31, 5, 71",
    "2024-09-01, 6, 72",
    "2018-09-01, 0, 0",
    "2018-09-30, 0, 0",
    "2018-10-01, 0, 1",
    "2018-08-31, 0, 0",
    "2018-08-01, 0, -1",
  })
  void an_age_counts_complete_years_and_months(String day, String years, String months) {
    assertFigure(years, "years_between(d, date(\"" + day + "\"))", "school");
    assertFigure(months, "months_between(d, date(\"" + day + "\"))", "school");
  }

  @Test
  void a_day_is_made_of_its_parts_and_taken_apart() {
    assertEquals(LocalDate.of(1949, 12, 31), value(BIRTHDAY, "class"));
    assertFigure("12", "month(" + BIRTHDAY + ")", "class");
    assertFigure("31", "day(" + BIRTHDAY + ")", "class");
    assertNull(value("date(2015, 2, 29)", "class"));
    assertNull(value("date(2015, 2.5, 1)", "class"));
    assertNull(value("date(s)", "class"));
  }

  private static final String BIRTHDAY =
      "date(number(substring(s, 7, 4)), number(substring(s, 11, 2)), number(substring(s, 13, 2)))";

  @Test
  void a_text_is_cut_by_characters_from_either_end() {
    assertEquals("𠮷野", value("substring(n, 1, 2)", "class"));
    assertEquals("小学", value("substring(n, -2)", "class"));
    assertEquals("𠮷野家小学", value("substring(n, -9)", "class"));
    assertEquals("", value("substring(n, 9)", "class"));
    assertEquals(true, value("ends_with(n, \"小学\")", "class"));
    assertEquals("中心小学", value("\"中心\" + substring(n, -2)", "class"));
  }

  @ParameterizedTest
  @CsvSource({
    "11010519491231002X, true",
    "11010519491231002x, true",
    "110105194912310021, false",
    "11010519491231001X, false",
    "079, true",
    "X79, false",
    "1, false",
  })
  void the_last_character_checks_the_number(String number, boolean right) {
    assertEquals(right, value("iso7064_mod11_2(\"" + number + "\")", "class"));
  }

  @Test
  void between_two_steps_a_value_is_interpolated_outside_them_it_is_the_nearest() {
    assertFigure("6.2", "interpolate(x, 12, 6.6, 18, 5.8)", "school");
    assertFigure("6.6", "interpolate(x, 15, 6.6, 18, 5.8)", "school");
    assertFigure("5.8", "interpolate(x + 100, 12, 6.6, 18, 5.8)", "school");
    assertFigure("6.6", "interpolate(x - 10, 12, 6.6, 18, 5.8)", "school");
    assertEquals(true, value("interpolate(x, 12, 6.6, 18, 5.8) >= 6.2", "school"));
    assertEquals(true, value("interpolate(x, 14, 1, 17, 2) * 3 = 4", "school"));
  }
}
