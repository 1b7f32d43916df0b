package org.junheng.check;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
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
import org.junheng.table.NumberColumn;

/**
 * Holds measures against limits. Figures are compared as doubles; where they lie too near each
 * other for doubles to tell, the row is decided again in decimals from the figures as printed.
 */
final class ThresholdJudge {
  private final ColumnEvaluator evaluator;
  private final Exactness exactness;

  ThresholdJudge(ColumnEvaluator evaluator, Exactness exactness) {
    this.evaluator = evaluator;
    this.exactness = exactness;
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
      @Nullable BigDecimal floor) {}

  /** The outcomes of rows {@code from} to {@code to}: pass, fail or undecided, one a row. */
  byte[] judge(Question question, int from, int to) {
    Criterion.Threshold criterion = question.criterion();
    if (criterion.measure().type().kind() != Type.Kind.NUMBER) {
      return same(question, from, to);
    }
    return switch (criterion.comparison()) {
      case BETWEEN ->
          both(
              hold(question, Comparison.AT_LEAST, criterion.limits().get(0), from, to),
              hold(question, Comparison.AT_MOST, criterion.limits().get(1), from, to));
      case ONE_OF -> oneOf(question, from, to);
      default -> hold(question, criterion.comparison(), criterion.limits().get(0), from, to);
    };
  }

  // Texts, flags and dates are equal or not; the language's own comparison says so.
  private byte[] same(Question question, int from, int to) {
    Criterion.Threshold criterion = question.criterion();
    List<Expr> equals = new ArrayList<>();
    for (Expr limit : criterion.limits()) {
      equals.add(new Expr.Call(Function.EQUAL, List.of(criterion.measure(), limit), Type.FLAG));
    }
    Expr any = equals.size() == 1 ? equals.get(0) : new Expr.Call(Function.OR, equals, Type.FLAG);
    return fromFlags(((FlagColumn) evaluator.evaluate(any, question.table(), from, to)).values());
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

  private byte[] oneOf(Question question, int from, int to) {
    byte[] any = new byte[to - from];
    Arrays.fill(any, Outcome.FAIL.code());
    for (Expr limit : question.criterion().limits()) {
      byte[] one = hold(question, Comparison.EQUALS, limit, from, to);
      for (int i = 0; i < any.length; i++) {
        if (one[i] == Outcome.PASS.code()
            || (one[i] == Outcome.UNDECIDED.code() && any[i] == Outcome.FAIL.code())) {
          any[i] = one[i];
        }
      }
    }
    return any;
  }

  private static byte[] both(byte[] left, byte[] right) {
    byte[] both = new byte[left.length];
    byte fail = Outcome.FAIL.code();
    for (int i = 0; i < both.length; i++) {
      both[i] =
          left[i] == fail || right[i] == fail
              ? fail
              : left[i] == Outcome.PASS.code() ? right[i] : left[i];
    }
    return both;
  }

  private byte[] hold(Question question, Comparison comparison, Expr limit, int from, int to) {
    double[] measures = figures(question.criterion().measure(), question.table(), from, to);
    double[] limits = scaled(question, comparison, figures(limit, question.table(), from, to));
    byte[] outcomes = compared(comparison, measures, limits);
    boolean exact =
        question.floor() == null
            && question.roundPlaces().isEmpty()
            && exactness.comparable(question.criterion().measure(), limit);
    if (!exact) {
      double margin = margin(question);
      for (int i : near(measures, limits, margin)) {
        if (Math.abs(measures[i] - limits[i]) <= margin
            || isClose(question, measures[i], limit, limits[i], from + i)) {
          outcomes[i] = exactly(question, comparison, limit, from + i);
        }
      }
    }
    return outcomes;
  }

  private static int[] near(double[] measures, double[] limits, double margin) {
    int[] near = new int[measures.length];
    int known = 0;
    for (int i = 0; i < measures.length; i++) {
      if (ColumnEvaluator.mayBeClose(measures[i], limits[i])
          || Math.abs(measures[i] - limits[i]) <= margin) {
        near[known++] = i;
      }
    }
    return Arrays.copyOf(near, known);
  }

  private static double[] scaled(Question question, Comparison comparison, double[] limits) {
    if (question.floor() == null) {
      return limits;
    }
    double scale = scale(comparison, question.floor()).doubleValue();
    return Arrays.stream(limits).map(limit -> limit * scale).toArray();
  }

  private static byte[] compared(Comparison comparison, double[] measures, double[] limits) {
    byte below = outcome(comparison.holds(0.0, 1.0));
    byte at = outcome(comparison.holds(0.0, 0.0));
    byte above = outcome(comparison.holds(1.0, 0.0));
    byte missing = Outcome.UNDECIDED.code();
    byte[] outcomes = new byte[measures.length];
    for (int i = 0; i < outcomes.length; i++) {
      double measure = measures[i];
      double limit = limits[i];
      byte equalOrMissing = measure == limit ? at : missing;
      outcomes[i] = measure < limit ? below : measure > limit ? above : equalOrMissing;
    }
    return outcomes;
  }

  private static byte outcome(boolean holds) {
    return (holds ? Outcome.PASS : Outcome.FAIL).code();
  }

  private double[] figures(Expr expr, String table, int from, int to) {
    return ((NumberColumn) evaluator.evaluate(expr, table, from, to)).values();
  }

  /**
   * The share of the limit: a limit on too little shrinks by it, a limit on too much grows by it.
   */
  static BigDecimal scale(Comparison comparison, BigDecimal floor) {
    return comparison.wantsMore() ? floor : BigDecimal.ONE.divide(floor, MathContext.DECIMAL128);
  }

  // A measure that is rounded can move by half a unit of its last place, and by a little more where
  // its double is off; one that is not does not move.
  private static double margin(Question question) {
    OptionalInt places = question.roundPlaces();
    return places.isPresent() ? Math.pow(10, -places.getAsInt()) * 1.000001 : -1;
  }

  private boolean isClose(Question question, double measure, Expr limit, double held, int row) {
    return evaluator.isClose(
        question.criterion().measure(), measure, limit, held, question.table(), row);
  }

  private byte exactly(Question question, Comparison comparison, Expr limit, int row) {
    BigDecimal measure = measured(question, row);
    Object held = evaluator.exactly(limit, question.table(), row);
    if (measure == null || held == null) {
      return Outcome.UNDECIDED.code();
    }
    BigDecimal exactLimit =
        question.floor() == null
            ? (BigDecimal) held
            : ((BigDecimal) held).multiply(scale(comparison, question.floor()));
    return (comparison.holds(measure, exactLimit) ? Outcome.PASS : Outcome.FAIL).code();
  }

  private @Nullable BigDecimal measured(Question question, int row) {
    Object measure = evaluator.exactly(question.criterion().measure(), question.table(), row);
    return measure == null ? null : rounded((BigDecimal) measure, question.roundPlaces());
  }

  /** A figure rounded half up, or as it is where there are no places to round to. */
  static BigDecimal rounded(BigDecimal figure, OptionalInt places) {
    return places.isPresent() ? figure.setScale(places.getAsInt(), RoundingMode.HALF_UP) : figure;
  }
}
