package org.junheng.remedy;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;
import org.junheng.check.CheckOptions;
import org.junheng.check.Result;
import org.junheng.check.Standing;
import org.junheng.expr.RowEvaluator.Cell;
import org.junheng.input.DataReader;
import org.junheng.input.Needs;
import org.junheng.input.ReadOptions;
import org.junheng.input.Source;
import org.junheng.rule.Outcome;
import org.junheng.rule.Rule;
import org.junheng.rule.RuleSet;
import org.junheng.rulebook.RuleBooks;
import org.junheng.table.Column;
import org.junheng.table.DataSet;
import org.junheng.table.Field;
import org.junheng.table.FieldType;
import org.junheng.table.Table;

/** A remedy mends its row, and one step less does not. */
class RemediesProperties {
  static final RuleSet RULES =
      Objects.requireNonNull(
          RuleBooks.read(List.of("cn/quality-balance", "cn/class-size"), List.of()).rules());
  private static final DataSet COUNTY =
      DataReader.read(
              List.of(Source.of(Path.of("examples/county-passes"))),
              RULES.tables().values(),
              Needs.ALL,
              ReadOptions.DEFAULT)
          .data();
  static final CheckOptions OPTIONS =
      new CheckOptions(
          List.of(), List.of(), LocalDate.parse("2022-09-01"), 9, 1, 16_384, "t", Instant.EPOCH);

  // The county with figures anywhere between nothing and twice what they are, in one row of five.
  static DataSet shaken(long seed) {
    Random random = new Random(seed);
    Map<Cell, @Nullable Object> values = new HashMap<>();
    for (Table table : COUNTY.tables().values()) {
      for (Map.Entry<String, Column> column : table.columns().entrySet()) {
        Field field = Objects.requireNonNull(table.schema().field(column.getKey()));
        boolean isFigure =
            field.type().storage() == FieldType.Storage.NUMBER
                && !table.schema().key().contains(field.name());
        for (int row = 0; isFigure && row < table.rows(); row++) {
          if (random.nextInt(5) == 0 && column.getValue().value(row) instanceof BigDecimal figure) {
            values.put(
                new Cell(table.schema().name(), row, field.name()),
                figure
                    .multiply(BigDecimal.valueOf(random.nextInt(200), 2))
                    .divide(field.step(), 0, RoundingMode.DOWN)
                    .multiply(field.step()));
          }
        }
      }
    }
    return ChangedData.of(COUNTY, values);
  }

  @Property(tries = 5)
  void applied_it_makes_the_rule_pass_and_one_step_less_does_not(
      @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
    int remedies = 0;
    try (Standing standing = Standing.of(RULES, shaken(seed), OPTIONS)) {
      for (Rule rule : RULES.rules().values()) {
        for (int row = 0; rule.remedy() != null && row < standing.rows().size(rule.of()); row++) {
          if (standing.outcome(rule, row) == Outcome.FAIL) {
            for (Result.Change change : standing.result(rule, row).remedies()) {
              remedies++;
              hold(standing, rule, row, change);
            }
          }
        }
      }
    }
    assertTrue(remedies > 100, "remedies: " + remedies);
  }

  private static void hold(Standing standing, Rule rule, int row, Result.Change change) {
    Field field =
        Objects.requireNonNull(
            Objects.requireNonNull(RULES.schema(rule.of())).field(change.field()));
    BigDecimal now =
        (BigDecimal)
            Objects.requireNonNull(
                new org.junheng.expr.RowEvaluator(standing.rows())
                    .evaluate(
                        new org.junheng.expr.Expr.Column(
                            rule.of(), field.name(), org.junheng.expr.Type.TEXT),
                        rule.of(),
                        row));
    Cell cell = new Cell(rule.of(), row, field.name());
    BigDecimal after = now.add(change.change());
    BigDecimal less = field.step().multiply(BigDecimal.valueOf(change.change().signum()));
    String what = rule.id() + " row " + row + ": " + now.toPlainString() + " " + change;
    assertTrue(standing.wouldHold(rule, row, null, one(cell, after)), what);
    assertFalse(standing.wouldHold(rule, row, null, one(cell, after.subtract(less))), what);
  }

  private static Map<Cell, @Nullable Object> one(Cell cell, BigDecimal value) {
    Map<Cell, @Nullable Object> one = new HashMap<>();
    one.put(cell, value);
    return one;
  }
}
