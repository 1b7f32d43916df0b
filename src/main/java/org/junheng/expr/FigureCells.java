package org.junheng.expr;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.junheng.expr.Cells.Figures;

/** Arithmetic on stretches of figures. Missing in, missing out; what is not finite is missing. */
final class FigureCells {
  // Beyond this every double is whole.
  private static final double ALL_WHOLE = 1L << 52;

  private final Decider decider;

  FigureCells(Decider decider) {
    this.decider = decider;
  }

  Figures apply(Expr.Call call, List<Figures> args, Stretch rows) {
    Figures first = args.get(0);
    int size = rows.size();
    return switch (call.function()) {
      case ADD -> add(first, args.get(1), size);
      case SUBTRACT -> subtract(first, args.get(1), size);
      case MULTIPLY -> multiply(first, args.get(1), size);
      case DIVIDE -> divide(call, first, args.get(1), rows);
      case NEGATE -> negate(first, size);
      case ABS -> abs(first, size);
      case MIN, MAX -> extreme(call.function() == Function.MIN, args, size);
      case FLOOR, CEILING -> whole(call, first, rows);
      case ROUND -> round(call, first, rows);
      case INTERPOLATE -> Interpolation.of(call).at(first, size);
      default -> throw new IllegalArgumentException("not arithmetic: " + call.function());
    };
  }

  /** A figure, or missing where it is not finite. */
  static double finite(double figure) {
    return Math.abs(figure) <= Double.MAX_VALUE ? figure : Double.NaN;
  }

  private static Figures add(Figures a, Figures b, int size) {
    double[] sums = new double[size];
    for (int i = 0; i < size; i++) {
      sums[i] = finite(a.at(i) + b.at(i));
    }
    return Figures.of(sums, Surety.whole(sums, List.of(a, b)));
  }

  private static Figures subtract(Figures a, Figures b, int size) {
    double[] differences = new double[size];
    for (int i = 0; i < size; i++) {
      differences[i] = finite(a.at(i) - b.at(i));
    }
    return Figures.of(differences, Surety.whole(differences, List.of(a, b)));
  }

  private static Figures multiply(Figures a, Figures b, int size) {
    double[] products = new double[size];
    for (int i = 0; i < size; i++) {
      products[i] = finite(a.at(i) * b.at(i));
    }
    return Figures.of(products, Surety.whole(products, List.of(a, b)));
  }

  /**
   * A divisor that should be 0 may be off by a rounding error: near 0 the row is decided exactly.
   */
  private Figures divide(Expr.Call call, Figures a, Figures b, Stretch rows) {
    double[] quotients = new double[rows.size()];
    boolean small = false;
    for (int i = 0; i < quotients.length; i++) {
      double divisor = b.at(i);
      quotients[i] = finite(a.at(i) / divisor);
      small |= Math.abs(divisor) <= Closeness.WIDE;
    }
    if (small && !b.isAllSure(quotients.length)) {
      settleQuotients(call, b, rows, quotients);
    }
    Surety divides =
        i ->
            a.isWhole(i)
                && b.isWhole(i)
                && Surety.isWhole(quotients[i])
                && quotients[i] * b.at(i) == a.at(i);
    return Figures.of(quotients, divides);
  }

  private void settleQuotients(Expr.Call call, Figures b, Stretch rows, double[] quotients) {
    Closeness.About about = decider.closeness(call.args().get(1));
    for (int i = 0; i < quotients.length; i++) {
      double divisor = b.at(i);
      if (Math.abs(divisor) <= Closeness.WIDE
          && !b.surety().isSure(i)
          && about.isClose(divisor, 0, rows.table(), rows.from() + i)) {
        quotients[i] = decider.figure(call, rows.table(), rows.from() + i);
      }
    }
  }

  private static Figures negate(Figures a, int size) {
    double[] negated = new double[size];
    for (int i = 0; i < size; i++) {
      negated[i] = -a.at(i);
    }
    return Figures.of(negated, a.surety());
  }

  private static Figures abs(Figures a, int size) {
    double[] absolute = new double[size];
    for (int i = 0; i < size; i++) {
      absolute[i] = Math.abs(a.at(i));
    }
    return Figures.of(absolute, a.surety());
  }

  private static Figures extreme(boolean least, List<Figures> args, int size) {
    double[] extremes = new double[size];
    java.util.Arrays.fill(extremes, least ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY);
    for (Figures arg : args) {
      for (int i = 0; i < size; i++) {
        double figure = arg.at(i);
        extremes[i] = least ? Math.min(extremes[i], figure) : Math.max(extremes[i], figure);
      }
    }
    return Figures.of(extremes, Surety.allOf(args));
  }

  private Figures whole(Expr.Call call, Figures a, Stretch rows) {
    boolean down = call.function() == Function.FLOOR;
    double[] wholes = new double[rows.size()];
    boolean near = false;
    for (int i = 0; i < wholes.length; i++) {
      double figure = a.at(i);
      wholes[i] = down ? Math.floor(figure) : Math.ceil(figure);
      near |= Closeness.maybe(figure, Math.rint(figure));
    }
    if (near && !a.isAllSure(wholes.length)) {
      settleWholes(call, a, rows, wholes);
    }
    return Figures.of(wholes, Surety.SURE);
  }

  private void settleWholes(Expr.Call call, Figures a, Stretch rows, double[] wholes) {
    Closeness.About about = decider.closeness(call.args().get(0));
    for (int i = 0; i < wholes.length; i++) {
      double figure = a.at(i);
      if (Closeness.maybe(figure, Math.rint(figure))
          && !a.surety().isSure(i)
          && about.isClose(figure, Math.rint(figure), rows.table(), rows.from() + i)) {
        wholes[i] = decider.figure(call, rows.table(), rows.from() + i);
      }
    }
  }

  /** Half up, away from zero, as BigDecimal does; what lies near a half is decided exactly. */
  private Figures round(Expr.Call call, Figures a, Stretch rows) {
    double scale = Math.pow(10, places(call));
    Closeness.About about = decider.closeness(call.args().get(0));
    double[] rounded = new double[rows.size()];
    for (int i = 0; i < rounded.length; i++) {
      double scaled = Math.abs(a.at(i)) * scale;
      double whole = Math.floor(scaled + 0.5);
      double half = Math.rint(scaled - 0.5) + 0.5;
      boolean close = about.isClose(scaled, half, rows.table(), rows.from() + i);
      if (close || scaled >= ALL_WHOLE) {
        rounded[i] = decider.figure(call, rows.table(), rows.from() + i);
      } else {
        rounded[i] = Math.copySign(whole / scale, a.at(i));
      }
    }
    return Figures.of(rounded, Surety.SURE);
  }

  /** How many places a call of round keeps. */
  static int places(Expr.Call round) {
    BigDecimal places =
        round.args().size() < 2 ? BigDecimal.ZERO : Operators.constantFigure(round.args().get(1));
    return places == null ? 0 : places.setScale(0, RoundingMode.DOWN).intValue();
  }
}
