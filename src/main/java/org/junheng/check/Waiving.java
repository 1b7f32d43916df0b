package org.junheng.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junheng.agreement.Waiver;
import org.junheng.agreement.WaiverState;
import org.junheng.agreement.WaiverUse;
import org.junheng.expr.RowEvaluator;
import org.junheng.problem.Problem;
import org.junheng.rule.Comparison;
import org.junheng.rule.Criterion;
import org.junheng.rule.Outcome;
import org.junheng.rule.Rule;
import org.junheng.rule.Validity;

/** Which failures waivers cover, and what became of each waiver. */
final class Waiving {
  private final Workspace rows;
  private final Judge judge;
  private final Day day;
  private final Subjects subjects;
  private final Map<String, Map<Integer, Waiver>> covered = new HashMap<>();
  private final List<WaiverUse> uses = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  Waiving(Workspace rows, Judge judge, Day day, Subjects subjects) {
    this.rows = rows;
    this.judge = judge;
    this.day = day;
    this.subjects = subjects;
  }

  Waiving of(Collection<Waiver> waivers) {
    waivers.forEach(waiver -> uses.add(use(waiver)));
    uses.sort(Comparator.comparing(use -> use.waiver().location()));
    return this;
  }

  private WaiverUse use(Waiver waiver) {
    Judgement judgement = judge.judged().get(waiver.rule());
    if (judgement == null) {
      return new WaiverUse(waiver, state(waiver, 0, 0), 0, 0, 0);
    }
    subjects.checkKnown(waiver.table(), waiver.row(), waiver.location(), problems);
    long reached = 0;
    long applied = 0;
    long outside = 0;
    for (int row : subjects.rows(judgement.rule().of(), waiver.table(), waiver.row())) {
      if (judgement.outcome(row) != Outcome.FAIL) {
        continue;
      }
      reached++;
      if (isInForce(waiver)) {
        boolean bears = isWithinBound(waiver, judgement.rule(), row);
        outside += bears ? 0 : 1;
        applied += bears && cover(waiver, row) ? 1 : 0;
      }
    }
    return new WaiverUse(waiver, state(waiver, applied, outside), reached, applied, outside);
  }

  // Every waiver ends: one that may have, where the day is not known, permits nothing.
  private boolean isInForce(Waiver waiver) {
    return day.force(new Validity(waiver.from(), waiver.lastDay())) == Day.Force.IN;
  }

  private boolean cover(Waiver waiver, int row) {
    return covered.computeIfAbsent(waiver.rule(), rule -> new HashMap<>()).putIfAbsent(row, waiver)
        == null;
  }

  private WaiverState state(Waiver waiver, long applied, long outside) {
    if (!isInForce(waiver)) {
      return waiver.isEarlyOn(day.date()) ? WaiverState.NOT_YET : WaiverState.EXPIRED;
    }
    return applied > 0
        ? WaiverState.APPLIED
        : outside > 0 ? WaiverState.OUTSIDE : WaiverState.UNUSED;
  }

  private boolean isWithinBound(Waiver waiver, Rule rule, int row) {
    BigDecimal bound = waiver.bound();
    if (bound == null) {
      return true;
    }
    if (rule.criterion() instanceof Criterion.Score score) {
      Judge.Points points = judge.points(score, row);
      return bears(score.comparison(), bound, points.scaled(points.least()), null);
    }
    if (rule.criterion() instanceof Criterion.Threshold threshold) {
      Effective effective = Effective.of(rule, threshold, row, day.date(), new RowEvaluator(rows));
      BigDecimal low =
          effective.limits().isEmpty() || !(effective.limits().get(0) instanceof BigDecimal first)
              ? null
              : first;
      return effective.measure() instanceof BigDecimal measure
          && bears(effective.criterion().comparison(), bound, measure, low);
    }
    return false;
  }

  // A measure that must lie between two limits fails on one side of them, and so lies the bound.
  private static boolean bears(
      Comparison comparison, BigDecimal bound, BigDecimal measure, @Nullable BigDecimal low) {
    boolean tooLittle =
        comparison.wantsMore()
            || (comparison == Comparison.BETWEEN && low != null && measure.compareTo(low) < 0);
    return tooLittle ? measure.compareTo(bound) >= 0 : measure.compareTo(bound) <= 0;
  }

  boolean isNone() {
    return covered.isEmpty();
  }

  /** The waiver that covers a failure, or null. */
  @Nullable Waiver waiver(String rule, int row) {
    return covered.getOrDefault(rule, Map.of()).get(row);
  }

  /** The rows of a rule that waivers cover. */
  Set<Integer> rows(String rule) {
    return covered.getOrDefault(rule, Map.of()).keySet();
  }

  List<WaiverUse> uses() {
    return uses;
  }

  List<Problem> problems() {
    return problems;
  }
}
