package org.junheng.check;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.junheng.expr.ColumnEvaluator;
import org.junheng.expr.Expr;
import org.junheng.expr.Function;
import org.junheng.expr.RowEvaluator;
import org.junheng.expr.Rows;
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
  private final Rows rows;
  private final ColumnEvaluator evaluator;
  private final Exactness exactness;

  ThresholdJudge(Rows rows, ColumnEvaluator evaluator, Exactness exactness) {
    this.rows = rows;
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
    java.util.Arrays.fill(any, Outcome.FAIL.code());
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
    double[] limits = figures(limit, question.table(), from, to);
    double scale = question.floor() == null ? 1 : scale(comparison, question.floor()).doubleValue();
    boolean exact =
        question.floor() == null
            && question.roundPlaces().isEmpty()
            && exactness.comparable(question.criterion().measure(), limit);
    byte[] outcomes = new byte[to - from];
    for (int i = 0; i < outcomes.length; i++) {
      double held = limits[i] * scale;
      if (Double.isNaN(measures[i]) || Double.isNaN(held)) {
        outcomes[i] = Outcome.UNDECIDED.code();
      } else if (exact || !isClose(question, measures[i], limit, held, from + i)) {
        outcomes[i] = (comparison.holds(measures[i], held) ? Outcome.PASS : Outcome.FAIL).code();
      } else {
        outcomes[i] = exactly(question, comparison, limit, from + i);
      }
    }
    return outcomes;
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
  // its double is off.
  private boolean isClose(Question question, double measure, Expr limit, double held, int row) {
    OptionalInt places = question.roundPlaces();
    return evaluator.isClose(
            question.criterion().measure(), measure, limit, held, question.table(), row)
        || (places.isPresent()
            && Math.abs(measure - held) <= Math.pow(10, -places.getAsInt()) * 1.000001);
  }

  private byte exactly(Question question, Comparison comparison, Expr limit, int row) {
    BigDecimal measure = measured(rows, question, row);
    Object held = new RowEvaluator(rows).evaluate(limit, question.table(), row);
    if (measure == null || held == null) {
      return Outcome.UNDECIDED.code();
    }
    BigDecimal exactLimit =
        question.floor() == null
            ? (BigDecimal) held
            : ((BigDecimal) held).multiply(scale(comparison, question.floor()));
    return (comparison.holds(measure, exactLimit) ? Outcome.PASS : Outcome.FAIL).code();
  }

  private static @Nullable BigDecimal measured(Rows rows, Question question, int row) {
    Object measure =
        new RowEvaluator(rows).evaluate(question.criterion().measure(), question.table(), row);
    return measure == null ? null : rounded((BigDecimal) measure, question.roundPlaces());
  }

  /** A figure rounded half up, or as it is where there are no places to round to. */
  static BigDecimal rounded(BigDecimal figure, OptionalInt places) {
    return places.isPresent() ? figure.setScale(places.getAsInt(), RoundingMode.HALF_UP) : figure;
  }
}
