package org.junheng.check;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.junheng.expr.Expr;
import org.junheng.expr.RowEvaluator;
import org.junheng.rule.View;

/**
 * How an amount of a row is shared out among the parts that are there.
 *
 * @param amount what is shared out
 * @param sizes what is asked for the size of each part
 * @param portions what each part weighs
 */
record Portions(Expr amount, List<Expr> sizes, List<Derivation.Portion> portions) {
  private static final MathContext DIGITS = MathContext.DECIMAL128;

  /** Whether there is one part only, which has all of it. */
  boolean isWhole() {
    return portions.size() == 1;
  }

  /** The portions behind one cell of a view; null where it is no shared amount. */
  static @Nullable Portions of(Workspace rows, String table, String name, int row) {
    if (!(rows.rules().views().get(table) instanceof View.PartsOf view)) {
      return null;
    }
    Expr amount = view.sharing().amounts().get(name);
    if (amount == null) {
      return null;
    }
    RowEvaluator evaluator = new RowEvaluator(rows);
    int base = rows.around(table, view.base())[row];
    Object own = rows.column(table, view.by()).value(row);
    List<Expr> sizes = new ArrayList<>();
    List<Derivation.Portion> portions = new ArrayList<>();
    for (View.Scale scale : view.sharing().scales()) {
      if (!Boolean.FALSE.equals(evaluator.evaluate(scale.when(), view.base(), base))) {
        sizes.add(scale.size());
        portions.add(portion(scale, evaluator, view.base(), base, scale.part().equals(own)));
      }
    }
    return new Portions(amount, sizes, shared(portions));
  }

  private static Derivation.Portion portion(
      View.Scale scale, RowEvaluator evaluator, String table, int row, boolean isOwn) {
    BigDecimal weight = (BigDecimal) evaluator.evaluate(scale.weight(), table, row);
    BigDecimal size = (BigDecimal) evaluator.evaluate(scale.size(), table, row);
    BigDecimal weighted = weight == null || size == null ? null : weight.multiply(size, DIGITS);
    return new Derivation.Portion(
        scale.title(), figure(weight), figure(size), figure(weighted), null, isOwn);
  }

  private static Result.@Nullable Figure figure(@Nullable BigDecimal value) {
    return Figures.of(value, OptionalInt.empty());
  }

  // Shares are known where everything is.
  private static List<Derivation.Portion> shared(List<Derivation.Portion> portions) {
    BigDecimal total = BigDecimal.ZERO;
    for (Derivation.Portion each : portions) {
      Result.Figure weighted = each.weighted();
      if (weighted == null) {
        return portions;
      }
      total = total.add((BigDecimal) weighted.value());
    }
    List<Derivation.Portion> shared = new ArrayList<>();
    for (Derivation.Portion each : portions) {
      Result.Figure weighted = each.weighted();
      BigDecimal share =
          weighted == null || total.signum() == 0
              ? null
              : ((BigDecimal) weighted.value()).divide(total, DIGITS);
      shared.add(
          new Derivation.Portion(
              each.part(), each.weight(), each.size(), weighted, share, each.isOwn()));
    }
    return shared;
  }
}
