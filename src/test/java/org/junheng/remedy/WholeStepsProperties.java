package org.junheng.remedy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * No cheaper plan exists: held against a solver of whole-number programmes that knows nothing of
 * coefficients of variation. It is given tangent planes of the limit, which is convex, until its
 * answer keeps the limit; each answer before is a bound from below.
 */
class WholeStepsProperties {
  private static final int CUTS = 400;

  /** A made-up county, its limit below what it has. */
  private record County(OneSpread problem, double limit) {
    static County of(long seed, boolean sameShare, boolean bounded) {
      return of(seed, sameShare, bounded, 2 + new Random(seed).nextInt(4));
    }

    static County of(long seed, boolean sameShare, boolean bounded, int size) {
      Random random = new Random(seed);
      double[] pupils = new double[size];
      double[] figures = new double[size];
      double[] gains = new double[size];
      double[] prices = new double[size];
      long[] most = new long[size];
      for (int i = 0; i < size; i++) {
        pupils[i] = 40 + random.nextInt(400);
        gains[i] = 100 / pupils[i];
        figures[i] = random.nextInt(20) * gains[i];
        prices[i] = sameShare ? 1 : 1 + random.nextInt(5);
        most[i] = bounded ? 2 + random.nextInt(8) : 1L << 30;
        if (random.nextInt(6) == 0) {
          gains[i] = 0;
          prices[i] = 0;
          most[i] = 0;
        }
      }
      // The first has far more than the others: there is always a spread.
      figures[0] += 4000 / pupils[0];
      OneSpread problem = new OneSpread(figures, pupils, gains, prices, most);
      double now = problem.cv(new long[size]);
      return new County(problem, now * (0.55 + 0.4 * random.nextDouble()));
    }

    WholeSteps.Found found() {
      return new WholeSteps(problem, limit, steps -> problem.cv(steps) <= limit).find();
    }

    // Σ w (x − mean)² under the root, less c times the mean: convex, and not above 0 where it
    // holds.
    double excess(double[] steps) {
      double[] figures = at(steps);
      return (Levelling.cv(figures, problem.weights()) - limit) * mean(figures);
    }

    double[] at(double[] steps) {
      double[] figures = problem.figures().clone();
      for (int i = 0; i < figures.length; i++) {
        figures[i] += problem.gains()[i] * steps[i];
      }
      return figures;
    }

    double mean(double[] figures) {
      double sum = 0;
      double all = 0;
      for (int i = 0; i < figures.length; i++) {
        sum += problem.weights()[i] * figures[i];
        all += problem.weights()[i];
      }
      return sum / all;
    }

    double[] slope(double[] steps) {
      double[] figures = at(steps);
      double all = Arrays.stream(problem.weights()).sum();
      double mean = mean(figures);
      double deviation = Levelling.cv(figures, problem.weights()) * mean;
      double[] slope = new double[steps.length];
      for (int i = 0; i < slope.length; i++) {
        double share = problem.weights()[i] / all;
        slope[i] = problem.gains()[i] * share * ((figures[i] - mean) / deviation - limit);
      }
      return slope;
    }
  }

  /** A plane below which the limit holds. */
  private record Cut(double[] slope, double bound) {}

  /** The other solver's cheapest; NaN where it says that there is none, or finds no end. */
  private static double others(County county, boolean whole) {
    int size = county.problem().size();
    List<Cut> cuts = new ArrayList<>();
    while (cuts.size() < CUTS) {
      Optimisation.Result result = model(county, whole, cuts).minimise();
      if (!result.getState().isFeasible()) {
        return Double.NaN;
      }
      double[] at = new double[size];
      for (int i = 0; i < size; i++) {
        at[i] = whole ? Math.rint(result.doubleValue(i)) : result.doubleValue(i);
      }
      double excess = county.excess(at);
      assertTrue(Double.isFinite(excess), () -> result + " for " + county);
      if (excess <= (whole ? 1e-12 : 1e-5)) {
        return result.getValue();
      }
      double[] slope = county.slope(at);
      // Planes of one size: what is small beside others is taken for nothing.
      double largest = Arrays.stream(slope).map(Math::abs).max().orElse(0);
      if (largest == 0) {
        return Double.NaN; // nothing that may be raised moves the figure
      }
      double bound = -excess / largest;
      for (int i = 0; i < size; i++) {
        slope[i] /= largest;
        bound += slope[i] * at[i];
      }
      cuts.add(new Cut(slope, bound));
    }
    return Double.NaN;
  }

  private static ExpressionsBasedModel model(County county, boolean whole, List<Cut> cuts) {
    OneSpread problem = county.problem();
    ExpressionsBasedModel model = new ExpressionsBasedModel();
    List<Variable> steps = new ArrayList<>();
    for (int i = 0; i < problem.size(); i++) {
      Variable step = model.newVariable("n" + i).weight(problem.prices()[i]).integer(whole);
      step.lower(0.0).upper(problem.gains()[i] == 0 ? 0.0 : 2_000.0);
      steps.add(step);
    }
    for (int cut = 0; cut < cuts.size(); cut++) {
      Expression plane = model.newExpression("cut" + cut).upper(cuts.get(cut).bound());
      for (int i = 0; i < problem.size(); i++) {
        plane.set(steps.get(i), cuts.get(cut).slope()[i]);
      }
    }
    return model;
  }

  @Property(tries = 60)
  void no_whole_steps_are_cheaper(
      @ForAll @LongRange(min = 0, max = 1_000_000) long seed, @ForAll boolean same) {
    County county = County.of(seed, same, false);
    WholeSteps.Found found = county.found();
    double others = others(county, true);
    if (found == null) {
      assertTrue(Double.isNaN(others), "none: " + others);
      return;
    }
    assertTrue(county.problem().cv(found.steps()) <= county.limit());
    assertEquals(others, found.cost(), 1e-6);
    assertTrue(found.bound() <= found.cost() + 1e-9);
  }

  @Property(tries = 60)
  void nor_within_bounds(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
    County county = County.of(seed, false, true);
    WholeSteps.Found found = county.found();
    double least = tried(county, new long[county.problem().size()], 0);
    if (least == Double.POSITIVE_INFINITY) {
      assertNull(found);
    } else {
      assertNotNull(found);
      assertEquals(least, found.cost(), 1e-9);
    }
  }

  // The cheapest of all steps there are, tried one after another.
  private static double tried(County county, long[] steps, int from) {
    if (from == steps.length) {
      boolean holds = county.problem().cv(steps) <= county.limit();
      return holds ? county.problem().cost(steps) : Double.POSITIVE_INFINITY;
    }
    double least = Double.POSITIVE_INFINITY;
    for (long step = 0; step <= county.problem().most()[from]; step++) {
      steps[from] = step;
      least = Math.min(least, tried(county, steps, from + 1));
    }
    steps[from] = 0;
    return least;
  }

  @Property(tries = 60)
  void no_amounts_are_cheaper(
      @ForAll @LongRange(min = 0, max = 1_000_000) long seed, @ForAll boolean same) {
    County county = County.of(seed, same, false);
    OneSpread problem = county.problem();
    double[] most = problem.figures().clone();
    double[] costs = new double[problem.size()];
    for (int i = 0; i < costs.length; i++) {
      boolean free = problem.gains()[i] > 0;
      most[i] = free ? Double.POSITIVE_INFINITY : most[i];
      costs[i] = free ? problem.prices()[i] / problem.gains()[i] : 1;
    }
    Levelling levelling =
        new Levelling(problem.figures(), most, problem.weights(), costs, county.limit());
    double[] figures = levelling.solve();
    double others = others(county, false);
    if (figures == null) {
      assertTrue(Double.isNaN(others), "none: " + others);
      return;
    }
    double cost = levelling.cost(figures);
    assertTrue(Levelling.cv(figures, problem.weights()) <= county.limit() * (1 + 1e-9));
    // The planes bound it from below, and come as near as a hundred-thousandth of the limit lets
    // them.
    assertTrue(others <= cost * (1 + 1e-9), others + " > " + cost);
    assertEquals(others, cost, 5e-3 * Math.max(1, cost));
  }

  /** A made-up county with the mean of several coefficients above its limit. */
  private record Several(MeanOfSpreads problem, double limit) {
    static Several of(long seed) {
      Random random = new Random(seed);
      int count = 2 + random.nextInt(2);
      List<OneSpread> parts = new ArrayList<>();
      double[] shares = new double[count];
      for (int k = 0; k < count; k++) {
        parts.add(County.of(random.nextLong(), random.nextBoolean(), true, 2).problem());
        shares[k] = 1.0 / count;
      }
      MeanOfSpreads problem = new MeanOfSpreads(parts, shares);
      double now = problem.cv(new long[problem.size()]);
      double least = problem.leastCv();
      return new Several(problem, least + (now - least) * (0.05 + 0.9 * random.nextDouble()));
    }

    // The cheapest of all steps there are.
    double tried(long[] steps, int from) {
      if (from == steps.length) {
        return problem.cv(steps) <= limit ? problem.cost(steps) : Double.POSITIVE_INFINITY;
      }
      double least = Double.POSITIVE_INFINITY;
      for (long step = 0; step <= problem.most()[from]; step++) {
        steps[from] = step;
        least = Math.min(least, tried(steps, from + 1));
      }
      steps[from] = 0;
      return least;
    }
  }

  @Property(tries = 60)
  void nor_for_the_mean_of_several(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
    Several county = Several.of(seed);
    WholeSteps.Found found =
        new WholeSteps(
                county.problem(),
                county.limit(),
                steps -> county.problem().cv(steps) <= county.limit())
            .find();
    double least = county.tried(new long[county.problem().size()], 0);
    if (least == Double.POSITIVE_INFINITY) {
      assertNull(found);
    } else {
      assertNotNull(found);
      assertTrue(county.problem().cv(found.steps()) <= county.limit());
      assertEquals(least, found.cost(), 1e-9);
      assertTrue(found.bound() <= least + 1e-9, found.bound() + " > " + least);
    }
  }

  // What the documentation proves: with a cost for each pupil, all that are raised are raised to
  // one level.
  @Property(tries = 100)
  void where_costs_go_by_pupils_all_are_raised_to_one_level(
      @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
    Random random = new Random(seed);
    double[] figures = random.doubles(6, 1, 10).toArray();
    double[] pupils = random.doubles(6, 50, 500).toArray();
    double[] most = new double[6];
    Arrays.fill(most, Double.POSITIVE_INFINITY);
    double limit = Levelling.cv(figures, pupils) * (0.3 + 0.6 * random.nextDouble());
    double[] raised = new Levelling(figures, most, pupils, pupils, limit).solve();
    assertNotNull(raised);
    double level = Double.NaN;
    for (int i = 0; i < 6; i++) {
      if (raised[i] > figures[i] + 1e-9) {
        level = Double.isNaN(level) ? raised[i] : level;
        assertEquals(level, raised[i], 1e-7 * level);
      }
    }
    for (int i = 0; i < 6; i++) {
      assertTrue(raised[i] >= level - 1e-7 * level, "none is left below it");
    }
    assertEquals(limit, Levelling.cv(raised, pupils), 1e-9);
  }

  @Example
  void what_bounds_keep_above_the_limit_has_no_plan() {
    OneSpread problem =
        new OneSpread(
            new double[] {1, 10},
            new double[] {1, 1},
            new double[] {1, 0},
            new double[] {1, 0},
            new long[] {2, 0});
    assertNull(new WholeSteps(problem, 0.1, steps -> true).find());
  }
}
