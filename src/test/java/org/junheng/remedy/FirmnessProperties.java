package org.junheng.remedy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junheng.check.Result;
import org.junheng.check.Sensitivity;
import org.junheng.check.Sensitivity.Brink;
import org.junheng.check.Standing;
import org.junheng.expr.RowEvaluator.Cell;
import org.junheng.rule.Outcome;
import org.junheng.rule.Rule;
import org.junheng.table.DataSet;
import org.junheng.table.Field;

/** The change that is stated turns the outcome, and half of it does not. */
class FirmnessProperties {
  private static final BigDecimal NEAR = new BigDecimal("0.01");

  @Property(tries = 2)
  void the_change_turns_the_outcome_and_half_of_it_does_not(
      @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
    DataSet data = RemediesProperties.shaken(seed);
    Sensitivity found =
        Firmness.of(RemediesProperties.RULES, data, RemediesProperties.OPTIONS, List.of(), NEAR);
    assertFalse(found.brinks().isEmpty());
    try (Standing standing = judged(data)) {
      found.brinks().forEach(brink -> hold(brink, data, standing));
    }
  }

  private static Standing judged(DataSet data) {
    return Standing.of(RemediesProperties.RULES, data, RemediesProperties.OPTIONS);
  }

  private static int row(Standing standing, Result.RowRef ref) {
    List<Integer> rows = new Cells(standing).rows(ref.table(), String.join("/", ref.key()));
    assertEquals(1, rows.size(), ref::toString);
    return rows.get(0);
  }

  private static void hold(Brink brink, DataSet data, Standing standing) {
    Rule rule = Objects.requireNonNull(RemediesProperties.RULES.rules().get(brink.rule()));
    int row = row(standing, brink.row());
    assertEquals(brink.outcome(), standing.outcome(rule, row));
    Field field = field(brink);
    BigDecimal now = (BigDecimal) Objects.requireNonNull(brink.cell().value()).value();
    Cell cell =
        new Cell(
            brink.cell().row().table(), row(standing, brink.cell().row()), brink.cell().field());
    BigDecimal steps = brink.amount().divide(field.step());
    BigDecimal half = steps.divideToIntegralValue(BigDecimal.valueOf(2)).multiply(field.step());
    Outcome turned = outcome(rule, row, data, cell, now.add(brink.amount()));
    assertNotEquals(brink.outcome(), turned, brink::toString);
    assertEquals(brink.outcome(), outcome(rule, row, data, cell, now.add(half)), brink::toString);
    double share = brink.amount().doubleValue() / now.doubleValue();
    assertEquals(share, brink.change().doubleValue(), 1e-3 * Math.abs(share));
    assertTrue(brink.change().signum() == brink.amount().signum());
  }

  private static Field field(Brink brink) {
    return Objects.requireNonNull(
        Objects.requireNonNull(RemediesProperties.RULES.tables().get(brink.cell().row().table()))
            .field(brink.cell().field()));
  }

  private static Outcome outcome(Rule rule, int row, DataSet data, Cell cell, BigDecimal figure) {
    try (Standing after = judged(ChangedData.of(data, Map.of(cell, figure)))) {
      return after.outcome(rule, row);
    }
  }
}
