package org.junheng.expr;

import static org.junheng.table.FlagColumn.MISSING;

import java.util.Arrays;
import java.util.List;
import org.junheng.expr.Cells.Days;
import org.junheng.expr.Cells.Figures;
import org.junheng.expr.Cells.Flags;
import org.junheng.expr.Cells.Words;

/** Comparisons of stretches. Figures too close to tell as doubles are decided in exact decimals. */
final class Comparisons {
  private final Decider decider;
  private final TextCells texts;

  Comparisons(Decider decider, TextCells texts) {
    this.decider = decider;
    this.texts = texts;
  }

  Flags compare(Function function, Cells left, Cells right, Expr whole, Stretch rows) {
    if (left instanceof Figures a && right instanceof Figures b) {
      return figures(function, a, b, whole, rows);
    }
    boolean wanted = function == Function.EQUAL;
    if (left instanceof Words a && right instanceof Words b) {
      return texts.equal(whole, a, b, wanted, rows.size());
    }
    byte[] found = new byte[rows.size()];
    for (int i = 0; i < found.length; i++) {
      if (left.isMissing(i) || right.isMissing(i)) {
        found[i] = MISSING;
      } else if (left instanceof Flags a && right instanceof Flags b) {
        found[i] = FlagCells.of((a.at(i) == b.at(i)) == wanted);
      } else {
        int order = Integer.compare(((Days) left).at(i), ((Days) right).at(i));
        found[i] = FlagCells.of(holds(function, order));
      }
    }
    return Flags.of(found);
  }

  /** {@code value between low and high}: at least the one and at most the other. */
  Flags between(Expr.Call call, List<Cells> args, Stretch rows) {
    Cells value = args.get(0);
    Flags above = compare(Function.AT_LEAST, value, args.get(1), part(call, 1), rows);
    Flags below = compare(Function.AT_MOST, value, args.get(2), part(call, 2), rows);
    return FlagCells.and(above, below, rows.size());
  }

  private static Expr part(Expr.Call between, int bound) {
    Function function = bound == 1 ? Function.AT_LEAST : Function.AT_MOST;
    List<Expr> args = List.of(between.args().get(0), between.args().get(bound));
    return new Expr.Call(function, args, Type.FLAG);
  }

  /** Whether each value is one of a list of constants. */
  Flags in(Expr.In in, Cells value, List<Cells> list, Stretch rows) {
    byte[] found = new byte[rows.size()];
    if (value instanceof Words words) {
      List<Object> wanted = in.list().stream().map(Expr.Literal::value).toList();
      return texts.test(in, words, wanted::contains, rows.size());
    }
    Arrays.fill(found, FlagCells.of(false));
    Flags any = Flags.of(found);
    for (int i = 0; i < list.size(); i++) {
      List<Expr> args = List.of(in.value(), in.list().get(i));
      Expr equal = new Expr.Call(Function.EQUAL, args, Type.FLAG);
      Flags one = compare(Function.EQUAL, value, list.get(i), equal, rows);
      any = FlagCells.or(any, one, rows.size());
    }
    return any;
  }

  /** Whether an order (negative, 0, positive) is what a comparison asks for. */
  static boolean holds(Function function, int order) {
    return switch (function) {
      case EQUAL -> order == 0;
      case NOT_EQUAL -> order != 0;
      case LESS -> order < 0;
      case AT_MOST -> order <= 0;
      case GREATER -> order > 0;
      case AT_LEAST -> order >= 0;
      default -> throw new IllegalArgumentException("not a comparison: " + function);
    };
  }

  private Flags figures(Function function, Figures a, Figures b, Expr whole, Stretch rows) {
    Closeness.About about = decider.closeness(whole);
    byte less = FlagCells.of(holds(function, -1));
    byte greater = FlagCells.of(holds(function, 1));
    byte[] found = new byte[rows.size()];
    for (int i = 0; i < found.length; i++) {
      double left = a.at(i);
      double right = b.at(i);
      double difference = left - right;
      double wide = Closeness.WIDE * (1 + Math.abs(left) + Math.abs(right));
      if (difference > wide) {
        found[i] = greater;
      } else if (difference < -wide) {
        found[i] = less;
      } else if (Double.isNaN(difference)) {
        found[i] = MISSING;
      } else if ((a.surety().isSure(i) && b.surety().isSure(i))
          || !about.isClose(left, right, rows.table(), rows.from() + i)) {
        found[i] = FlagCells.of(holds(function, (int) Math.signum(difference)));
      } else {
        found[i] = decider.flag(whole, rows.table(), rows.from() + i);
      }
    }
    return Flags.of(found);
  }
}
