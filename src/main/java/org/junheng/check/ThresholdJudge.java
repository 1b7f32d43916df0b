package org.junheng.check;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.junheng.expr.ColumnEvaluator;
import org.junheng.expr.Expr;
import org.junheng.expr.Function;
import org.junheng.expr.Type;
import org.junheng.rule.Comparison;
import org.junheng.rule.Criterion;
import org.junheng.rule.Outcome;
import org.junheng.table.FlagColumn;

/**
 * Holds measures against limits, by the language's own comparisons: {@code measure: a, at-most: b}
 * is {@code must: a <= b}, whatever the figures.
 */
final class ThresholdJudge {
  private final ColumnEvaluator evaluator;

  ThresholdJudge(ColumnEvaluator evaluator) {
    this.evaluator = evaluator;
  }

  /**
   * What is judged: a criterion, the rows' table, the places its measure is rounded to, and the
   * share of its limit that suffices.
   *
   * @param floor the share of the limit, or null for the whole limit
   */
  record Question(
      String table,
      Criterion.Threshold criterion,
      OptionalInt roundPlaces,
      @Nullable BigDecimal floor) {

    /** The question as a condition. */
    Expr condition() {
      List<Expr> limits = criterion.limits();
      return switch (criterion.comparison()) {
        case BETWEEN ->
            both(
                Function.AND,
                List.of(
                    held(Comparison.AT_LEAST, limits.get(0)),
                    held(Comparison.AT_MOST, limits.get(1))));
        case ONE_OF ->
            both(
                Function.OR, limits.stream().map(limit -> held(Comparison.EQUALS, limit)).toList());
        default -> held(criterion.comparison(), limits.get(0));
      };
    }

    private static Expr both(Function function, List<Expr> conditions) {
      return conditions.size() == 1
          ? conditions.get(0)
          : new Expr.Call(function, conditions, Type.FLAG);
    }

    private Expr held(Comparison comparison, Expr limit) {
      Function function =
          switch (comparison) {
            case AT_LEAST -> Function.AT_LEAST;
            case AT_MOST -> Function.AT_MOST;
            case ABOVE -> Function.GREATER;
            case BELOW -> Function.LESS;
            default -> Function.EQUAL;
          };
      return new Expr.Call(function, List.of(measure(), scaled(comparison, limit)), Type.FLAG);
    }

    private Expr measure() {
      Expr measure = criterion.measure();
      if (roundPlaces.isEmpty() || measure.type().kind() != Type.Kind.NUMBER) {
        return measure;
      }
      Expr places = new Expr.Literal(BigDecimal.valueOf(roundPlaces.getAsInt()), Type.NUMBER);
      return new Expr.Call(Function.ROUND, List.of(measure, places), measure.type());
    }

    private Expr scaled(Comparison comparison, Expr limit) {
      if (floor == null || limit.type().kind() != Type.Kind.NUMBER) {
        return limit;
      }
      Function function = comparison.wantsMore() ? Function.MULTIPLY : Function.DIVIDE;
      Expr share = new Expr.Literal(floor, Type.NUMBER);
      return new Expr.Call(function, List.of(limit, share), limit.type());
    }
  }

  /** The outcomes of rows {@code from} to {@code to}: pass, fail or undecided, one a row. */
  byte[] judge(Question question, int from, int to) {
    FlagColumn flags =
        (FlagColumn) evaluator.evaluate(question.condition(), question.table(), from, to);
    return fromFlags(flags.values());
  }

  /** Pass for true, fail for false, undecided for unknown. */
  static byte[] fromFlags(byte[] flags) {
    byte[] outcomes = new byte[flags.length];
    for (int i = 0; i < flags.length; i++) {
      outcomes[i] = outcome(flags[i]);
    }
    return outcomes;
  }

  private static byte outcome(byte flag) {
    return (flag == FlagColumn.TRUE
            ? Outcome.PASS
            : flag == FlagColumn.FALSE ? Outcome.FAIL : Outcome.UNDECIDED)
        .code();
  }

  /** The share of a limit: a limit on too little shrinks by it, a limit on too much grows by it. */
  static BigDecimal share(Comparison comparison, BigDecimal limit, BigDecimal floor) {
    return comparison.wantsMore()
        ? limit.multiply(floor)
        : limit.divide(floor, MathContext.DECIMAL128);
  }

  /** A figure rounded half up, or as it is where there are no places to round to. */
  static BigDecimal rounded(BigDecimal figure, OptionalInt places) {
    return places.isPresent() ? figure.setScale(places.getAsInt(), RoundingMode.HALF_UP) : figure;
  }
}
