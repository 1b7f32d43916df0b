package org.junheng.expr;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;

/** Expressions that yield whole numbers which doubles can count to, whatever the rows hold. */
final class Wholes {
  private static final double UNKNOWN = Double.NaN;
  private static final double MOST_ROWS = Integer.MAX_VALUE;

  private Wholes() {}

  /**
   * Whether every figure of an expression is surely whole: counts, and what is added, multiplied
   * and chosen of counts and whole constants.
   */
  static boolean isSure(Expr expr) {
    return reach(expr) <= Surety.LARGEST_WHOLE;
  }

  /** The largest figure, of either sign, that an expression can yield; NaN if it is not whole. */
  private static double reach(Expr expr) {
    if (expr instanceof Expr.Literal literal) {
      return literal.value() instanceof BigDecimal figure ? reach(figure) : UNKNOWN;
    } else if (expr instanceof Expr.Named named) {
      return reach(named.value());
    } else if (expr instanceof Expr.If choice) {
      return largest(List.of(choice.yes(), choice.no()));
    } else if (expr instanceof Expr.Choice choice) {
      return largest(choice.branches().values());
    } else if (expr instanceof Expr.Call call) {
      return reach(call);
    }
    boolean isCount =
        expr instanceof Expr.Aggregate aggregate
            && (aggregate.function() == Function.COUNT
                || aggregate.function() == Function.COUNT_DISTINCT);
    return isCount ? MOST_ROWS : UNKNOWN;
  }

  private static double reach(BigDecimal figure) {
    return figure.stripTrailingZeros().scale() <= 0 ? figure.abs().doubleValue() : UNKNOWN;
  }

  private static double reach(Expr.Call call) {
    return switch (call.function()) {
      case NEGATE, ABS, MIN, MAX, OR_ELSE -> largest(call.args());
      case ADD, SUBTRACT -> reach(call.args().get(0)) + reach(call.args().get(1));
      case MULTIPLY -> reach(call.args().get(0)) * reach(call.args().get(1));
      default -> UNKNOWN;
    };
  }

  private static double largest(Collection<Expr> exprs) {
    double largest = 0;
    for (Expr expr : exprs) {
      largest = Math.max(largest, reach(expr)); // NaN wins
    }
    return largest;
  }
}
