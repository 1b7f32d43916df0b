package org.junheng.check;

import java.math.BigDecimal;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junheng.expr.ColumnEvaluator;
import org.junheng.expr.Expr;
import org.junheng.expr.Possible;
import org.junheng.expr.PossibleEvaluator;
import org.junheng.expr.PossibleEvaluator.Place;
import org.junheng.rule.Criterion;
import org.junheng.rule.Outcome;
import org.junheng.rule.Relief;
import org.junheng.rule.Rule;

/**
 * Judges rows of which it is not known which rows within count. Up to eight rows whose place is not
 * known are tried with and without each, in all combinations; more are taken together by bounds. An
 * outcome is given only where it is the same in every case.
 */
final class OpenJudge {
  private static final int TRIED = 8;

  private static final int PASS = 1 << Outcome.PASS.code();
  private static final int FAIL = 1 << Outcome.FAIL.code();
  private static final int UNDECIDED = 1 << Outcome.UNDECIDED.code();
  private static final int NOT_APPLICABLE = 1 << Outcome.NOT_APPLICABLE.code();

  private final ColumnEvaluator evaluator;
  private final Day day;

  OpenJudge(ColumnEvaluator evaluator, Day day) {
    this.evaluator = evaluator;
    this.day = day;
  }

  /**
   * What is to be said of a row.
   *
   * @param outcome the outcome in every case; undecided where there is none
   * @param places the places that are not known and could turn it; empty where it is decided
   */
  record Judged(byte outcome, List<Place> places) {}

  /** The rows of a simple rule that are to be judged here. */
  BitSet rows(Rule rule) {
    BitSet rows = new BitSet();
    Criterion criterion = rule.criterion();
    if (criterion instanceof Criterion.Threshold || criterion instanceof Criterion.Condition) {
      rule.expressions().forEach(expr -> rows.or(evaluator.open(expr, rule.of())));
    }
    return rows;
  }

  /**
   * Judges one such row.
   *
   * @param floor the share of the limit that suffices; null for the whole limit
   */
  Judged judge(Rule rule, @Nullable BigDecimal floor, int row) {
    PossibleEvaluator possible = evaluator.possible();
    if (rule.leavesOutUnplaced()) {
      possible.leaveOut();
    }
    int all = outcomes(possible, rule, floor, row);
    List<Place> places = possible.met();
    if (!isOne(all) && !places.isEmpty() && places.size() <= TRIED) {
      all = inAllWorlds(possible, places, rule, floor, row);
    }
    return isOne(all)
        ? new Judged((byte) Integer.numberOfTrailingZeros(all), List.of())
        : new Judged(Outcome.UNDECIDED.code(), places);
  }

  private int inAllWorlds(
      PossibleEvaluator possible,
      List<Place> places,
      Rule rule,
      @Nullable BigDecimal floor,
      int row) {
    int all = 0;
    for (int world = 0; world < 1 << places.size() && (all == 0 || isOne(all)); world++) {
      Map<Place, Boolean> holds = new HashMap<>();
      for (int place = 0; place < places.size(); place++) {
        holds.put(places.get(place), (world & 1 << place) != 0);
      }
      possible.enter(holds);
      all |= outcomes(possible, rule, floor, row);
    }
    return all;
  }

  private static boolean isOne(int outcomes) {
    return Integer.bitCount(outcomes) == 1;
  }

  private int outcomes(PossibleEvaluator possible, Rule rule, @Nullable BigDecimal floor, int row) {
    int outcomes = strict(possible, rule, floor, row);
    if (rule.when() == null) {
      return outcomes;
    }
    Possible applies = possible.evaluate(rule.when(), rule.of(), row);
    return (applies.mayHold() ? outcomes : 0)
        | (applies.mayFail() ? NOT_APPLICABLE : 0)
        | (applies.mayBeMissing() ? UNDECIDED : 0);
  }

  private int strict(PossibleEvaluator possible, Rule rule, @Nullable BigDecimal floor, int row) {
    if (rule.criterion() instanceof Criterion.Condition condition) {
      return outcomes(possible.evaluate(condition.must(), rule.of(), row));
    }
    int outcomes = threshold(possible, rule, (Criterion.Threshold) rule.criterion(), floor, row);
    for (int at = rule.reliefs().size() - 1; at >= 0; at--) {
      Relief relief = rule.reliefs().get(at);
      Day.Force force = day.force(relief.validity());
      if (force != Day.Force.OUT) {
        int eased = threshold(possible, rule, relief.criterion(), floor, row);
        int relieved = relieved(possible, rule, relief, row, eased, outcomes);
        outcomes = force == Day.Force.OPEN ? outcomes | relieved : relieved;
      }
    }
    return outcomes;
  }

  // The first relief whose condition holds sets the outcome; where that is missing, the outcome
  // must be the same either way.
  private static int relieved(
      PossibleEvaluator possible, Rule rule, Relief relief, int row, int eased, int strict) {
    if (relief.when() == null) {
      return eased;
    }
    Possible holds = possible.evaluate(relief.when(), rule.of(), row);
    int either = eased == strict && isOne(eased) ? eased : UNDECIDED;
    return (holds.mayHold() ? eased : 0)
        | (holds.mayFail() ? strict : 0)
        | (holds.mayBeMissing() ? either : 0);
  }

  private static int threshold(
      PossibleEvaluator possible,
      Rule rule,
      Criterion.Threshold threshold,
      @Nullable BigDecimal floor,
      int row) {
    Expr condition =
        new ThresholdJudge.Question(rule.of(), threshold, rule.roundPlaces(), floor).condition();
    return outcomes(possible.evaluate(condition, rule.of(), row));
  }

  private static int outcomes(Possible flag) {
    return (flag.mayHold() ? PASS : 0)
        | (flag.mayFail() ? FAIL : 0)
        | (flag.mayBeMissing() ? UNDECIDED : 0);
  }
}
