package org.junheng.remedy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.junheng.check.Result;
import org.junheng.check.Sensitivity.Brink;
import org.junheng.check.Standing;
import org.junheng.expr.RowEvaluator;
import org.junheng.expr.RowEvaluator.Cell;
import org.junheng.rule.Criterion;
import org.junheng.rule.Outcome;
import org.junheng.rule.Rule;
import org.junheng.table.Field;
import org.junheng.table.FieldType;
import org.junheng.table.Schema;

/**
 * Finds outcomes near their limit, and of the submitted figures behind each the one of which the
 * smallest change, in whole steps and as a share of it, turns the outcome. How much each figure
 * would have to change is estimated from its slope; the most promising are then worked out exactly.
 */
final class Brinks {
  private static final int MOST_OF_A_RULE = 10;
  private static final int TRIED = 4;
  private static final int MOST_DOUBLINGS = 6;
  private static final MathContext SHARE = new MathContext(4);

  private final Standing standing;
  private final double near;
  private final BiFunction<Cell, BigDecimal, Outcome> verdict;
  private long omitted;

  /**
   * A search.
   *
   * @param near how near to the limit counts, as a share of it
   * @param verdict the verdict of everything, were a cell another figure
   */
  Brinks(Standing standing, double near, BiFunction<Cell, BigDecimal, Outcome> verdict) {
    this.standing = standing;
    this.near = near;
    this.verdict = verdict;
  }

  /** What was found, the nearest first, and how many were not looked at. */
  record Found(List<Brink> brinks, long omitted) {}

  Found all() {
    List<Brink> brinks = new ArrayList<>();
    for (Rule rule : standing.rules().rules().values()) {
      brinks.addAll(of(rule));
    }
    brinks.sort(Comparator.comparing(brink -> brink.change().abs()));
    return new Found(brinks, omitted);
  }

  /** An outcome near its limit. */
  private record Candidate(int row, double distance) {}

  private List<Brink> of(Rule rule) {
    double[] distances = standing.distances(rule);
    List<Candidate> candidates = new ArrayList<>();
    for (int row = 0; row < distances.length; row++) {
      Outcome outcome = standing.outcome(rule, row);
      boolean isDecided = outcome == Outcome.PASS || outcome == Outcome.FAIL;
      if (isDecided && distances[row] <= near * (1 + 1e-12)) {
        candidates.add(new Candidate(row, distances[row]));
      }
    }
    candidates.sort(Comparator.comparingDouble(Candidate::distance));
    int most = Math.min(MOST_OF_A_RULE, candidates.size());
    omitted += candidates.size() - most;
    List<Brink> brinks = new ArrayList<>();
    for (Candidate candidate : candidates.subList(0, most)) {
      Brink brink = brink(rule, candidate.row());
      if (brink != null) {
        brinks.add(brink);
      }
    }
    return brinks;
  }

  /**
   * One change that may turn an outcome.
   *
   * @param read the figure
   * @param field its field
   * @param step one step, signed
   * @param steps about how many it takes
   */
  private record Push(RowEvaluator.Read read, Field field, BigDecimal step, double steps) {
    BigDecimal figure() {
      return (BigDecimal) Objects.requireNonNull(read.value());
    }

    BigDecimal amount(long count) {
      return step.multiply(BigDecimal.valueOf(count));
    }

    double share(double count) {
      return Math.abs(step.doubleValue() * count / figure().doubleValue());
    }
  }

  /** A push, and the least whole steps of it that turn the outcome. */
  private record Turned(Push push, long steps) {}

  private @Nullable Brink brink(Rule rule, int row) {
    List<Push> pushes = pushes(rule, row);
    pushes.sort(Comparator.comparingDouble(push -> push.share(push.steps())));
    Turned best = null;
    for (Push push : pushes.subList(0, Math.min(TRIED, pushes.size()))) {
      long steps = steps(rule, row, push);
      boolean better =
          steps > 0
              && (best == null
                  || push.share((double) steps) < best.push().share((double) best.steps()));
      best = better ? new Turned(push, steps) : best;
    }
    return best == null ? null : brink(rule, row, best);
  }

  private @Nullable Brink brink(Rule rule, int row, Turned turned) {
    Result.RowResult told = standing.result(rule, row);
    if (told.actual() == null || told.operator() == null || told.limits().size() != 1) {
      return null;
    }
    Push push = turned.push();
    BigDecimal amount = push.amount(turned.steps());
    return new Brink(
        rule.id(),
        told.row(),
        told.within(),
        told.outcome(),
        told.actual(),
        told.operator(),
        told.limits().get(0),
        standing.cell(push.read()),
        plain(amount),
        plain(amount.divide(push.figure(), SHARE)),
        verdict.apply(push.read().cell(), push.figure().add(amount)));
  }

  private static BigDecimal plain(BigDecimal figure) {
    BigDecimal stripped = figure.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  private List<Push> pushes(Rule rule, int row) {
    Criterion.Threshold threshold = standing.threshold(rule, row);
    RowEvaluator evaluator = new RowEvaluator(standing.rows());
    Double excess = excess(threshold, rule.of(), row, evaluator);
    List<Push> pushes = new ArrayList<>();
    if (excess == null || threshold.limits().size() != 1) {
      return pushes;
    }
    for (RowEvaluator.Read read : evaluator.reads()) {
      Push push = push(rule, threshold, row, read, excess);
      if (push != null) {
        pushes.add(push);
      }
    }
    return pushes;
  }

  // How far the measure is above its limit.
  private static @Nullable Double excess(
      Criterion.Threshold threshold, String table, int row, RowEvaluator evaluator) {
    Object measure = evaluator.evaluate(threshold.measure(), table, row);
    Object limit = evaluator.evaluate(threshold.limits().get(0), table, row);
    return measure instanceof BigDecimal one && limit instanceof BigDecimal other
        ? one.subtract(other).doubleValue()
        : null;
  }

  private @Nullable Push push(
      Rule rule, Criterion.Threshold threshold, int row, RowEvaluator.Read read, double excess) {
    Schema schema = standing.rules().tables().get(read.cell().table());
    Field field = schema == null ? null : schema.field(read.cell().column());
    if (schema == null
        || field == null
        || field.type().storage() != FieldType.Storage.NUMBER
        || schema.key().contains(field.name())
        || !(read.value() instanceof BigDecimal figure)
        || figure.signum() == 0) {
      return null;
    }
    // A thousandth of the figure, in whole steps: enough for a slope, too little to bend it.
    BigDecimal stride =
        figure
            .abs()
            .movePointLeft(3)
            .divide(field.step(), 0, RoundingMode.CEILING)
            .multiply(field.step());
    Double moved =
        excess(
            threshold,
            rule.of(),
            row,
            new RowEvaluator(standing.rows(), one(read.cell(), figure.add(stride))));
    if (moved == null || moved == excess) {
      return null;
    }
    double slope = (moved - excess) / stride.doubleValue();
    boolean above = excess > 0 || (excess == 0 && !threshold.comparison().wantsMore());
    // What lies at its limit, and passes there, has to be pushed over it.
    boolean passesAtLimit = excess == 0 && standing.outcome(rule, row) == Outcome.PASS;
    boolean down = above == (slope > 0);
    boolean raise = passesAtLimit ? down : !down;
    double steps = Math.max(1, Math.abs(excess / slope / field.step().doubleValue()));
    return new Push(read, field, raise ? field.step() : field.step().negate(), steps);
  }

  private static Map<Cell, @Nullable Object> one(Cell cell, BigDecimal figure) {
    Map<Cell, @Nullable Object> one = new java.util.HashMap<>();
    one.put(cell, figure);
    return one;
  }

  // The least whole steps that turn the outcome; 0 where none do within what the field may hold.
  private long steps(Rule rule, int row, Push push) {
    long high = (long) Math.ceil(push.steps());
    for (int i = 0; !turns(rule, row, push, high); i++) {
      if (i == MOST_DOUBLINGS) {
        return 0;
      }
      high *= 2;
    }
    long low = 0;
    while (high - low > 1) {
      long middle = low + (high - low) / 2;
      if (turns(rule, row, push, middle)) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return high;
  }

  private boolean turns(Rule rule, int row, Push push, long steps) {
    BigDecimal figure = push.figure().add(push.amount(steps));
    BigDecimal min = push.field().min();
    BigDecimal max = push.field().max();
    boolean possible =
        figure.signum() >= 0
            && (min == null || figure.compareTo(min) >= 0)
            && (max == null || figure.compareTo(max) <= 0);
    boolean passed = standing.outcome(rule, row) == Outcome.PASS;
    return possible
        && standing.wouldHold(rule, row, null, one(push.read().cell(), figure)) != passed;
  }
}
