package org.junheng.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junheng.expr.ColumnEvaluator;
import org.junheng.expr.Expr;
import org.junheng.expr.Function;
import org.junheng.expr.Type;
import org.junheng.rule.Comparison;
import org.junheng.rule.Criterion;
import org.junheng.rule.Outcome;
import org.junheng.rule.RuleSet;
import org.junheng.table.Table;

/** Measures of up to 18 digits against limits that differ in the last one, told by decimals. */
class ThresholdProperties {
  private static final RuleSet RULES = CheckerTest.RULES;
  private static final List<Comparison> PLAIN =
      List.of(
          Comparison.AT_LEAST,
          Comparison.AT_MOST,
          Comparison.ABOVE,
          Comparison.BELOW,
          Comparison.EQUALS);

  /** A measure over a divisor, in decimals, and the expression that yields it. */
  private record Measured(Expr expr, BigDecimal dividend, BigDecimal divisor) {
    int compareTo(BigDecimal limit) {
      return dividend.compareTo(limit.multiply(divisor));
    }
  }

  private final List<List<String>> schools = new ArrayList<>();
  private final List<List<String>> groups = new ArrayList<>();

  private static BigDecimal figure(Random random) {
    return new BigDecimal(new BigInteger(1 + random.nextInt(60), random));
  }

  private static Expr school(String column) {
    return new Expr.Column("school", column, Type.NUMBER);
  }

  private static Expr two(Function function, Expr left, Expr right) {
    return new Expr.Call(function, List.of(left, right), Type.NUMBER);
  }

  private static Expr ofGroups(Function function) {
    Expr pupils = new Expr.Column("group", "pupils", Type.NUMBER);
    return new Expr.Aggregate(function, "group", null, pupils, null, null, false, Type.NUMBER);
  }

  private Measured measured(Random random) {
    schools.clear();
    groups.clear();
    BigDecimal lower = figure(random);
    BigDecimal upper = random.nextInt(3) == 0 ? lower.add(BigDecimal.ONE) : figure(random);
    BigDecimal area = new BigDecimal(new BigInteger(1 + random.nextInt(60), random), 4);
    BigDecimal teachers = BigDecimal.valueOf(1 + random.nextInt(40));
    schools.add(
        List.of(
            "A",
            "D",
            "A",
            lower.toPlainString(),
            upper.toPlainString(),
            teachers.toPlainString(),
            area.toPlainString(),
            "2000"));
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal most = BigDecimal.ZERO;
    int size = 1 + random.nextInt(5);
    for (int number = 0; number < size; number++) {
      BigDecimal pupils = figure(random);
      groups.add(List.of("A", String.valueOf(number), pupils.toPlainString()));
      sum = sum.add(pupils);
      most = most.max(pupils);
    }
    BigDecimal one = BigDecimal.ONE;
    Expr a = school("lower");
    Expr b = school("upper");
    return switch (random.nextInt(9)) {
      case 0 -> new Measured(a, lower, one);
      case 1 -> new Measured(school("area"), area, one);
      case 2 -> new Measured(two(Function.ADD, a, b), lower.add(upper), one);
      case 3 -> new Measured(two(Function.SUBTRACT, a, b), lower.subtract(upper), one);
      case 4 -> new Measured(two(Function.MULTIPLY, a, b), lower.multiply(upper), one);
      case 5 ->
          new Measured(two(Function.DIVIDE, school("area"), school("teachers")), area, teachers);
      case 6 -> new Measured(ofGroups(Function.SUM), sum, one);
      case 7 -> new Measured(ofGroups(Function.MAX), most, one);
      default -> new Measured(ofGroups(Function.MEAN), sum, BigDecimal.valueOf(size));
    };
  }

  private Table[] tables() {
    return new Table[] {
      Samples.table(RULES, "school", CheckerTest.SCHOOL, schools),
      Samples.table(RULES, "group", CheckerTest.GROUP, groups)
    };
  }

  private Outcome judged(
      Expr measure,
      Comparison comparison,
      List<BigDecimal> limits,
      OptionalInt places,
      @org.jspecify.annotations.Nullable BigDecimal floor) {
    List<Expr> literals =
        limits.stream().<Expr>map(limit -> new Expr.Literal(limit, Type.NUMBER)).toList();
    Criterion.Threshold criterion = new Criterion.Threshold(measure, comparison, literals);
    Workspace rows = new Workspace(RULES, Samples.data(tables()), new Parallel(1, 16));
    ThresholdJudge judge = new ThresholdJudge(new ColumnEvaluator(rows));
    return Outcome.of(
        judge.judge(new ThresholdJudge.Question("school", criterion, places, floor), 0, 1)[0]);
  }

  private static Outcome holds(boolean holds) {
    return holds ? Outcome.PASS : Outcome.FAIL;
  }

  private static boolean holds(Comparison comparison, int order) {
    return comparison.holds(BigDecimal.valueOf(order), BigDecimal.ZERO);
  }

  /** The measure as decimals have it, or one that is a last digit off. */
  private static BigDecimal near(Measured measured, Random random) {
    BigDecimal at = measured.dividend().divide(measured.divisor(), 6, RoundingMode.HALF_EVEN);
    BigDecimal step = random.nextBoolean() ? BigDecimal.ONE : new BigDecimal("0.000001");
    return switch (random.nextInt(3)) {
      case 0 -> at;
      case 1 -> at.add(step);
      default -> at.subtract(step);
    };
  }

  @Property(tries = 3000)
  void a_measure_stands_to_its_limit_as_decimals_do(@ForAll long seed) {
    Random random = new Random(seed);
    Measured measured = measured(random);
    BigDecimal limit = near(measured, random);
    int order = measured.compareTo(limit);
    for (Comparison comparison : PLAIN) {
      assertEquals(
          holds(holds(comparison, order)),
          judged(measured.expr(), comparison, List.of(limit), OptionalInt.empty(), null),
          () -> measured + " " + comparison + " " + limit);
    }
    BigDecimal other = limit.add(BigDecimal.ONE);
    assertEquals(
        holds(order >= 0 && measured.compareTo(other) <= 0),
        judged(
            measured.expr(), Comparison.BETWEEN, List.of(limit, other), OptionalInt.empty(), null));
    assertEquals(
        holds(order == 0 || measured.compareTo(other) == 0),
        judged(
            measured.expr(), Comparison.ONE_OF, List.of(other, limit), OptionalInt.empty(), null));
  }

  @Property(tries = 2000)
  void a_rounded_measure_stands_to_its_limit_as_rounded_decimals_do(@ForAll long seed) {
    Random random = new Random(seed);
    Measured measured = measured(random);
    int places = random.nextInt(5) - 1;
    BigDecimal rounded =
        measured.dividend().divide(measured.divisor(), places, RoundingMode.HALF_UP);
    BigDecimal limit = random.nextBoolean() ? rounded : near(measured, random);
    for (Comparison comparison : PLAIN) {
      assertEquals(
          holds(comparison.holds(rounded, limit)),
          judged(measured.expr(), comparison, List.of(limit), OptionalInt.of(places), null),
          () -> measured + " rounded to " + places + " " + comparison + " " + limit);
    }
  }

  @Property(tries = 1000)
  void a_share_of_a_limit_suffices_exactly(@ForAll long seed) {
    Random random = new Random(seed);
    Measured measured = measured(random);
    BigDecimal share = new BigDecimal("0.85");
    BigDecimal limit = near(measured, random);
    // What shrinks by the share, and what grows by it, are on the measure.
    BigDecimal shrunk = limit.multiply(new BigDecimal("0.85"));
    assertEquals(
        holds(measured.compareTo(shrunk) >= 0),
        judged(measured.expr(), Comparison.AT_LEAST, List.of(limit), OptionalInt.empty(), share));
    assertEquals(
        holds(measured.compareTo(limit) <= 0),
        judged(measured.expr(), Comparison.AT_MOST, List.of(shrunk), OptionalInt.empty(), share));
  }

  @Example
  void one_more_than_doubles_count_to_is_too_much_for_a_measure_and_for_a_condition() {
    schools.add(List.of("A", "D", "A", "9007199254740993", "0", "1", "1", "2000"));
    BigDecimal limit = new BigDecimal("9007199254740992");
    Expr measure = school("lower");
    assertEquals(
        Outcome.FAIL,
        judged(measure, Comparison.AT_MOST, List.of(limit), OptionalInt.empty(), null));
    Expr must =
        new Expr.Call(
            Function.AT_MOST, List.of(measure, new Expr.Literal(limit, Type.NUMBER)), Type.FLAG);
    Workspace rows = new Workspace(RULES, Samples.data(tables()), new Parallel(1, 16));
    assertEquals(
        Outcome.FAIL,
        Outcome.of(
            ThresholdJudge.fromFlags(
                ((org.junheng.table.FlagColumn) rows.evaluator().evaluate(must, "school"))
                    .values())[0]));
  }
}
