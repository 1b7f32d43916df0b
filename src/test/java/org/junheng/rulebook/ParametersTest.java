package org.junheng.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junheng.expr.Parameter;
import org.junheng.expr.Type;
import org.junheng.rule.Criterion;
import org.junheng.rule.RuleSet;
import org.junheng.table.Unit;
import org.junit.jupiter.api.Test;

class ParametersTest {
  private static Parameter parameter(RuleSet set, String name) {
    return Objects.requireNonNull(set.parameters().get(name));
  }

  @Test
  void values_are_of_the_kind_that_is_written() {
    RuleSet set = Books.read("county");
    assertEquals(new BigDecimal("1.32"), parameter(set, "heavy").single());
    assertEquals(true, parameter(set, "strict").single());
    assertEquals(0, new BigDecimal("0.85").compareTo((BigDecimal) value(set, "floor")));
    assertEquals(Type.number(Unit.ONE), parameter(set, "floor").type());
    assertEquals(LocalDate.of(2016, 12, 31), parameter(set, "from_day").single());
    assertEquals("2016", parameter(set, "word").single(), "in quotes it is a text");
    assertEquals(Type.number(Unit.parse("yuan/pupil")), parameter(set, "per_head").type());
  }

  private static Object value(RuleSet set, String name) {
    return Objects.requireNonNull(parameter(set, name).single());
  }

  @Test
  void the_command_line_sets_values_and_is_told_as_their_origin() {
    RuleSet set =
        Books.read("county", "heavy=2", "cv_limit.primary = 40%", "heavy=1.5", "strict=false");
    assertEquals(new BigDecimal("1.5"), parameter(set, "heavy").single(), "the last counts");
    Map<String, Object> keyed =
        Map.of("primary", new BigDecimal("0.40"), "junior", new BigDecimal("0.45"));
    assertEquals(keyed, parameter(set, "cv_limit").keyed());
    assertEquals(false, parameter(set, "strict").single());
    assertEquals("--param", origin(set, "heavy"));
    assertEquals("--param", origin(set, "cv_limit"));
    assertEquals("test/county", origin(set, "floor"));
  }

  private static String origin(RuleSet set, String name) {
    return Objects.requireNonNull(set.parameterInfo().get(name)).origin();
  }

  @Test
  void points_of_a_score_may_be_parameters() {
    RuleSet set =
        Books.sound(
            RuleBooks.read(
                List.of("cn/basic-balance"),
                List.of("government_points_03=7.5", "government_points_04=4")));
    Criterion.Score score =
        (Criterion.Score) Objects.requireNonNull(set.rules().get("BB-GOV")).criterion();
    assertEquals(new BigDecimal("7.5"), score.points().get("BB-GOV-03"));
    assertEquals(BigDecimal.ONE, score.points().get("BB-GOV-05"));
    assertEquals(17, score.points().size());
  }
}
