package org.junheng.remedy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junheng.check.Standing;
import org.junheng.expr.Expr;
import org.junheng.expr.Function;
import org.junheng.expr.RowEvaluator;
import org.junheng.expr.RowEvaluator.Cell;
import org.junheng.rule.Comparison;
import org.junheng.rule.Criterion;
import org.junheng.rule.Remedy;
import org.junheng.rule.Rule;

/**
 * What it takes to bring a coefficient of variation, or a sum or mean of several, down to its
 * limit.
 */
final class Spreading {
  private static final int HALVINGS = 40;

  private final Standing standing;
  private final Levers levers;
  private final Rule rule;
  private final int row;
  private final Map<Cell, BigDecimal> planned;

  /**
   * A coefficient.
   *
   * @param goal the rule and row that hold it against a limit
   * @param planned figures that are planned already
   */
  Spreading(Standing standing, Levers levers, Floors.Goal goal, Map<Cell, BigDecimal> planned) {
    this.standing = standing;
    this.levers = levers;
    this.rule = goal.rule();
    this.row = goal.row();
    this.planned = Map.copyOf(planned);
  }

  /**
   * The cheapest change.
   *
   * @param figures the figure each cell is to have
   * @param cost what the change weighs
   * @param bound no change in whole steps weighs less
   * @param open why the limit is not met all the same; null where it is
   */
  record Levelled(
      Map<Cell, BigDecimal> figures, double cost, double bound, Unmet.@Nullable Why open) {
    static Levelled not(Unmet.Why why) {
      return new Levelled(Map.of(), 0, 0, why);
    }
  }

  /** One row that the coefficient is made of; its lever is null where it cannot be changed. */
  private record Member(double figure, double weight, double gain, Levers.@Nullable Lever lever) {}

  /** The cheapest change that meets the limit, or goes as far as a sum allows. */
  Levelled level(double affordable) {
    List<Standing.Dispersed> parts = standing.dispersed(rule, row);
    BigDecimal limit = limit();
    boolean isKnown =
        parts.stream()
            .map(part -> part.aggregate().function())
            .allMatch(function -> function == Function.CV || function == Function.SAMPLE_CV);
    if (parts.isEmpty() || !isKnown || limit == null || limit.signum() <= 0) {
      return Levelled.not(Unmet.Why.NO_METHOD);
    }
    if (standing.wouldHold(rule, row, null, Levers.overrides(planned))) {
      return new Levelled(Map.of(), 0, 0, null);
    }
    List<List<Member>> all = parts.stream().map(this::members).toList();
    List<Member> members = all.stream().flatMap(List::stream).toList();
    if (members.stream().allMatch(member -> member.lever() == null)) {
      return Levelled.not(Unmet.Why.NO_REMEDY);
    }
    double[] shares = new double[parts.size()];
    for (int k = 0; k < shares.length; k++) {
      shares[k] = share(parts.get(k), all.get(k).size());
    }
    return shares.length == 1
        ? level(members, problem(members), limit.doubleValue() / shares[0], affordable)
        : level(
            members,
            new MeanOfSpreads(all.stream().map(Spreading::problem).toList(), shares),
            limit.doubleValue(),
            affordable);
  }

  // s with n − 1 is larger than with n by the root of n ÷ (n − 1).
  private static double share(Standing.Dispersed part, int size) {
    boolean isSample = part.aggregate().function() == Function.SAMPLE_CV && size > 1;
    return part.share().doubleValue() * (isSample ? Math.sqrt(size / (size - 1.0)) : 1);
  }

  private Levelled level(List<Member> members, Raising problem, double limit, double affordable) {
    WholeSteps.Found found = new WholeSteps(problem, limit, steps -> holds(members, steps)).find();
    if (found == null) {
      // The lowest coefficient that the bounds allow, a hair above it.
      double reachable = Math.max(limit, problem.leastCv() * (1 + 1e-6));
      return within(members, problem, reachable, affordable, Unmet.Why.BOUNDED);
    }
    if (found.cost() > affordable) {
      return within(members, problem, limit, affordable, Unmet.Why.BUDGET);
    }
    return new Levelled(figures(members, found.steps()), found.cost(), found.bound(), null);
  }

  // As low as the money goes: the coefficient is halved in on.
  private Levelled within(
      List<Member> members, Raising problem, double limit, double affordable, Unmet.Why why) {
    double now = problem.cv(new long[problem.size()]);
    double low = limit;
    double high = now;
    long[] best = new long[problem.size()];
    for (int i = 0; i < HALVINGS && high - low > 1e-9; i++) {
      double middle = i == 0 ? low : (low + high) / 2;
      long[] steps = below(problem, middle);
      if (steps != null && problem.cost(steps) <= affordable) {
        best = steps;
        high = middle;
      } else {
        low = Math.max(low, middle);
      }
    }
    return new Levelled(figures(members, best), problem.cost(best), 0, why);
  }

  private static long @Nullable [] below(Raising problem, double limit) {
    WholeSteps.Found found =
        new WholeSteps(problem, limit, steps -> problem.cv(steps) <= limit).find();
    return found == null ? null : found.steps();
  }

  private static OneSpread problem(List<Member> members) {
    int size = members.size();
    double[] figures = new double[size];
    double[] weights = new double[size];
    double[] gains = new double[size];
    double[] prices = new double[size];
    long[] most = new long[size];
    for (int i = 0; i < size; i++) {
      Member member = members.get(i);
      Levers.Lever lever = member.lever();
      figures[i] = member.figure();
      weights[i] = member.weight();
      gains[i] = lever == null ? 0 : member.gain();
      prices[i] = lever == null ? 0 : lever.weight();
      most[i] = lever == null ? 0 : lever.most();
    }
    return new OneSpread(figures, weights, gains, prices, most);
  }

  private boolean holds(List<Member> members, long[] steps) {
    Map<Cell, @Nullable Object> changed = Levers.overrides(planned);
    changed.putAll(figures(members, steps));
    return standing.wouldHold(rule, row, null, changed);
  }

  private static Map<Cell, BigDecimal> figures(List<Member> members, long[] steps) {
    Map<Cell, BigDecimal> figures = new LinkedHashMap<>();
    for (int i = 0; i < steps.length; i++) {
      Levers.Lever lever = members.get(i).lever();
      if (lever != null && steps[i] > 0) {
        figures.put(lever.cell(), lever.after(steps[i]));
      }
    }
    return figures;
  }

  // The limit; where the coefficient is rounded before it is compared, all that rounds to it.
  private @Nullable BigDecimal limit() {
    Criterion.Threshold threshold = standing.threshold(rule, row);
    boolean isMost =
        threshold.comparison() == Comparison.AT_MOST || threshold.comparison() == Comparison.BELOW;
    if (!isMost || threshold.limits().size() != 1) {
      return null;
    }
    Object limit =
        new RowEvaluator(standing.rows()).evaluate(threshold.limits().get(0), rule.of(), row);
    if (!(limit instanceof BigDecimal figure)) {
      return null;
    }
    return rule.roundPlaces().isPresent()
        ? figure.add(BigDecimal.valueOf(5, rule.roundPlaces().getAsInt() + 1))
        : figure;
  }

  private List<Member> members(Standing.Dispersed dispersed) {
    Expr.Aggregate aggregate = dispersed.aggregate();
    List<Member> members = new ArrayList<>();
    for (int each : dispersed.members()) {
      RowEvaluator evaluator = new RowEvaluator(standing.rows(), Levers.overrides(planned));
      Expr value = Objects.requireNonNull(aggregate.value());
      Object figure = evaluator.evaluate(value, aggregate.table(), each);
      Object weight =
          aggregate.weight() == null
              ? BigDecimal.ONE
              : evaluator.evaluate(aggregate.weight(), aggregate.table(), each);
      if (figure instanceof BigDecimal x && weight instanceof BigDecimal w && w.signum() > 0) {
        members.add(member(aggregate, each, x, w));
      }
    }
    return members;
  }

  private Member member(Expr.Aggregate aggregate, int each, BigDecimal figure, BigDecimal weight) {
    Expr value = Objects.requireNonNull(aggregate.value());
    Levers.Lever best = null;
    double gain = 0;
    for (Cell cell : candidates(aggregate, value, each)) {
      Levers.Lever lever = levers.lever(cell, true, planned);
      BigDecimal gained = levers.gain(value, aggregate.table(), each, cell, planned);
      if (lever == null || gained == null || lever.most() == 0) {
        continue;
      }
      double own = gained.round(MathContext.DECIMAL64).doubleValue();
      if (best == null || lever.weight() / own < best.weight() / gain) {
        best = lever;
        gain = own;
      }
    }
    return new Member(figure.doubleValue(), weight.doubleValue(), gain, best);
  }

  // What a rule about the same figure names as its remedy; else all that raises the figure and
  // nothing else of the coefficient.
  private List<Cell> candidates(Expr.Aggregate aggregate, Expr value, int each) {
    for (Rule other : standing.rules().rules().values()) {
      Remedy remedy = other.remedy();
      if (remedy != null
          && remedy.raise()
          && other.of().equals(aggregate.table())
          && other.criterion() instanceof Criterion.Threshold threshold
          && threshold.measure().equals(value)) {
        Cell cell = levers.behind(other.of(), each, remedy.field(), planned);
        return cell == null ? List.of() : List.of(cell);
      }
    }
    List<Expr> untouched = new ArrayList<>();
    if (aggregate.weight() != null) {
      untouched.add(aggregate.weight());
    }
    if (aggregate.filter() != null) {
      untouched.add(aggregate.filter());
    }
    return levers.raising(value, aggregate.table(), each, untouched, planned);
  }
}
