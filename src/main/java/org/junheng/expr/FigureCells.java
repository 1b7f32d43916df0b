package org.junheng.expr;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.junheng.expr.Cells.Figures;

/** Arithmetic on stretches of figures. Missing in, missing out; what is not finite is missing. */
final class FigureCells {
  // Beyond this every double is whole.
  private static final double ALL_WHOLE = 1L << 52;

  // Powers of ten to this one are doubles.
  private static final int TENS = 22;

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
    return Figures.of(sums);
  }

  private static Figures subtract(Figures a, Figures b, int size) {
    double[] differences = new double[size];
    for (int i = 0; i < size; i++) {
      differences[i] = finite(a.at(i) - b.at(i));
    }
    return Figures.of(differences);
  }

  private static Figures multiply(Figures a, Figures b, int size) {
    double[] products = new double[size];
    for (int i = 0; i < size; i++) {
      products[i] = finite(a.at(i) * b.at(i));
    }
    return Figures.of(products);
  }

  /**
   * A divisor that should be 0 may be off by a rounding error: near 0 the row is decided exactly.
   */
  private Figures divide(Expr.Call call, Figures a, Figures b, Stretch rows) {
    double[] quotients = new double[rows.size()];
    for (int i = 0; i < quotients.length; i++) {
      quotients[i] = finite(a.at(i) / b.at(i));
    }
    double unclear = decider.bounds().unclear(call.args().get(1), rows.table());
    for (int i = 0; unclear > 0 && i < quotients.length; i++) {
      if (Math.abs(b.at(i)) <= unclear) {
        quotients[i] = decider.figure(call, rows.table(), rows.from() + i);
      }
    }
    return Figures.of(quotients);
  }

  private static Figures negate(Figures a, int size) {
    double[] negated = new double[size];
    for (int i = 0; i < size; i++) {
      negated[i] = -a.at(i);
    }
    return Figures.of(negated);
  }

  private static Figures abs(Figures a, int size) {
    double[] absolute = new double[size];
    for (int i = 0; i < size; i++) {
      absolute[i] = Math.abs(a.at(i));
    }
    return Figures.of(absolute);
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
    return Figures.of(extremes);
  }

  private Figures whole(Expr.Call call, Figures a, Stretch rows) {
    boolean down = call.function() == Function.FLOOR;
    ErrorBound bound = decider.bounds().of(call.args().get(0), rows.table());
    double[] wholes = new double[rows.size()];
    for (int i = 0; i < wholes.length; i++) {
      double figure = a.at(i);
      wholes[i] = down ? Math.floor(figure) : Math.ceil(figure);
    }
    if (!bound.isPrinted()) {
      for (int i = 0; i < wholes.length; i++) {
        if (bound.isDoubtful(a.at(i), Math.rint(a.at(i)))) {
          wholes[i] = decider.figure(call, rows.table(), rows.from() + i);
        }
      }
    }
    return Figures.of(wholes);
  }

  /** Half up, away from zero, as BigDecimal does; what lies near a half is decided exactly. */
  private Figures round(Expr.Call call, Figures a, Stretch rows) {
    int places = places(call);
    double unit = Math.pow(10, Math.abs(places));
    ErrorBound bound = decider.bounds().of(call.args().get(0), rows.table());
    double[] rounded = new double[rows.size()];
    for (int i = 0; i < rounded.length; i++) {
      double figure = a.at(i);
      double scaled = places < 0 ? Math.abs(figure) / unit : Math.abs(figure) * unit;
      double off = places < 0 ? bound.at(figure) / unit : bound.at(figure) * unit;
      double half = Math.rint(scaled - 0.5) + 0.5;
      boolean close = Math.abs(scaled - half) <= off + 2 * ErrorBound.ROUNDING * scaled;
      if (close || scaled >= ALL_WHOLE || Math.abs(places) > TENS) {
        rounded[i] = decider.figure(call, rows.table(), rows.from() + i);
      } else {
        double whole = Math.floor(scaled + 0.5);
        rounded[i] = Math.copySign(places < 0 ? whole * unit : whole / unit, figure);
      }
    }
    return Figures.of(rounded);
  }

  /** How many places a call of round keeps. */
  static int places(Expr.Call round) {
    BigDecimal places =
        round.args().size() < 2 ? BigDecimal.ZERO : Operators.constantFigure(round.args().get(1));
    return places == null ? 0 : places.setScale(0, RoundingMode.DOWN).intValue();
  }
}
