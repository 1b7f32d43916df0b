package org.junheng.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junheng.expr.Expr;
import org.junheng.expr.RowEvaluator;
import org.junheng.expr.Type;
import org.junheng.rule.Outcome;
import org.junheng.rule.RuleSet;
import org.junheng.table.NumberColumn;
import org.junheng.table.Table;

/** Outcomes are of the data, not of the way it was read or worked on. */
class CheckerProperties {
  private static final RuleSet RULES = CheckerTest.RULES;

  /** A made-up district: rows of schools and groups, some cells missing. */
  private record District(List<List<String>> schools, List<List<String>> groups) {
    static District of(long seed) {
      Random random = new Random(seed);
      List<List<String>> schools = new ArrayList<>();
      List<List<String>> groups = new ArrayList<>();
      for (int s = 0; s < 3 + random.nextInt(8); s++) {
        String id = "S" + s;
        schools.add(
            List.of(
                id,
                "D",
                "School " + id,
                maybe(random, random.nextInt(400)),
                maybe(random, random.nextBoolean() ? 0 : random.nextInt(400)),
                maybe(random, random.nextInt(6)),
                maybe(random, random.nextInt(4000)),
                maybe(random, 1980 + random.nextInt(30))));
        for (int g = 0; g < random.nextInt(6); g++) {
          groups.add(List.of(id, String.valueOf(g), maybe(random, 30 + random.nextInt(20))));
        }
      }
      groups.add(List.of("S0", "99", "45"));
      return new District(schools, groups);
    }

    private static String maybe(Random random, int figure) {
      return random.nextInt(12) == 0 ? "" : String.valueOf(figure);
    }

    District shuffled(long seed) {
      List<List<String>> schoolRows = new ArrayList<>(schools);
      List<List<String>> groupRows = new ArrayList<>(groups);
      Collections.shuffle(schoolRows, new Random(seed));
      Collections.shuffle(groupRows, new Random(seed + 1));
      return new District(schoolRows, groupRows);
    }

    Table[] tables(boolean reversed) {
      return new Table[] {
        Samples.table(
            RULES, "district", List.of("id", "reported_on"), List.of(List.of("D", "2021-09-01"))),
        columns("school", CheckerTest.SCHOOL, schools, reversed),
        columns("group", CheckerTest.GROUP, groups, reversed),
        Samples.table(RULES, "judgement", List.of("rule", "table", "row", "outcome"), List.of())
      };
    }

    private static Table columns(
        String name, List<String> header, List<List<String>> rows, boolean reversed) {
      if (!reversed) {
        return Samples.table(RULES, name, header, rows);
      }
      List<String> backwards = new ArrayList<>(header);
      Collections.reverse(backwards);
      List<List<String>> turned = new ArrayList<>();
      for (List<String> row : rows) {
        List<String> cells = new ArrayList<>(row);
        Collections.reverse(cells);
        turned.add(cells);
      }
      return Samples.table(RULES, name, backwards, turned);
    }
  }

  private static Result check(District district, boolean reversed, int threads, int chunk) {
    return Checker.check(
        RULES,
        Samples.data(district.tables(reversed)),
        List.of(),
        0,
        Samples.options(threads, chunk));
  }

  @Property(tries = 150)
  void outcomes_do_not_depend_on_the_order_of_rows_or_columns(@ForAll long seed) {
    District district = District.of(seed);
    Map<String, String> straight = Samples.outcomes(check(district, false, 1, 16_384));
    assertEquals(straight, Samples.outcomes(check(district.shuffled(seed), false, 1, 16_384)));
    assertEquals(straight, Samples.outcomes(check(district, true, 1, 16_384)));
  }

  @Property(tries = 150)
  void results_do_not_depend_on_chunks_or_threads(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 5) int chunk) {
    District district = District.of(seed);
    Result whole = check(district, false, 1, 16_384);
    assertEquals(whole, check(district, false, 1, chunk));
    assertEquals(whole, check(district, false, 3, chunk));
  }

  @Property(tries = 150)
  void outcomes_add_up_to_rules_times_rows(@ForAll long seed) {
    Result result = check(District.of(seed), false, 1, 16_384);
    for (Result.RuleResult rule : result.rules()) {
      long rows =
          result.tables().stream()
              .filter(table -> table.name().equals(rule.of()))
              .findFirst()
              .orElseThrow()
              .rows();
      assertEquals(
          rows, rule.counts().values().stream().mapToLong(Long::longValue).sum(), rule.id());
    }
  }

  @Property(tries = 300)
  void a_row_exactly_at_its_limit_passes_and_the_least_below_it_fails(
      @ForAll @BigRange(min = "0.001", max = "99.999") @Scale(3) BigDecimal perPupil,
      @ForAll @IntRange(min = 1, max = 3000) int pupils) {
    BigDecimal area = perPupil.multiply(BigDecimal.valueOf(pupils));
    ThresholdCheck exact = new ThresholdCheck(area, pupils, perPupil);
    assertEquals(Outcome.PASS, exact.outcome("at-least"));
    assertEquals(Outcome.PASS, exact.outcome("at-most"));
    assertEquals(Outcome.FAIL, exact.outcome("above"));
    assertEquals(Outcome.FAIL, exact.outcome("below"));
    ThresholdCheck less =
        new ThresholdCheck(area.subtract(new BigDecimal("0.000000000001")), pupils, perPupil);
    assertEquals(Outcome.FAIL, less.outcome("at-least"));
    assertEquals(Outcome.PASS, less.outcome("below"));
  }

  @Property(tries = 100)
  void a_remedy_mends_and_one_step_less_does_not(
      @ForAll @IntRange(min = 1, max = 5000) int pupils,
      @ForAll @IntRange(min = 0, max = 40) int teachers) {
    Result result = one(pupils, teachers);
    Result.RowResult finding = Samples.find(result, "TEACHERS", "A");
    if (finding == null) {
      assertEquals(true, teachers * 1000L >= pupils * 9L);
      return;
    }
    int change = finding.remedies().get(0).change().intValueExact();
    assertEquals(null, Samples.find(one(pupils, teachers + change), "TEACHERS", "A"));
    assertEquals(
        Outcome.FAIL,
        java.util.Objects.requireNonNull(
                Samples.find(one(pupils, teachers + change - 1), "TEACHERS", "A"))
            .outcome());
  }

  @Property(tries = 200)
  void splitting_a_school_conserves_its_amounts(
      @ForAll @IntRange(min = 0, max = 3000) int lower,
      @ForAll @IntRange(min = 0, max = 3000) int upper,
      @ForAll @BigRange(min = "0.01", max = "99999.99") @Scale(2) BigDecimal area) {
    List<String> school =
        List.of("A", "D", "A", "" + lower, "" + upper, "1", area.toPlainString(), "2000");
    Table table = Samples.table(RULES, "school", CheckerTest.SCHOOL, List.of(school));
    Workspace rows = new Workspace(RULES, Samples.data(table), new Parallel(1, 16));
    BigDecimal split = BigDecimal.ZERO;
    for (int row = 0; row < rows.size("part"); row++) {
      Object exact =
          new RowEvaluator(rows)
              .evaluate(new Expr.Column("part", "area", Type.NUMBER), "part", row);
      split = split.add((BigDecimal) java.util.Objects.requireNonNull(exact));
      double fast = ((NumberColumn) rows.column("part", "area")).values()[row];
      assertEquals(((BigDecimal) exact).doubleValue(), fast, 1e-9 * area.doubleValue());
    }
    BigDecimal lost = area.subtract(split).abs();
    assertEquals(
        lower + upper > 0, lost.compareTo(new BigDecimal("1e-25")) < 0, () -> "lost " + lost);
  }

  private static Result one(int pupils, int teachers) {
    List<String> school =
        List.of(
            "A", "D", "A", String.valueOf(pupils), "0", String.valueOf(teachers), "90000", "2000");
    return Samples.check(
        RULES, Samples.table(RULES, "school", CheckerTest.SCHOOL, List.of(school)));
  }
}
