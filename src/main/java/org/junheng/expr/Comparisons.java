package org.junheng.expr;

import static org.junheng.table.FlagColumn.MISSING;

import java.util.Arrays;
import java.util.List;
import org.junheng.expr.Cells.Days;
import org.junheng.expr.Cells.Figures;
import org.junheng.expr.Cells.Flags;
import org.junheng.expr.Cells.Words;
import org.junheng.expr.ErrorBound.Doubt;

/** Comparisons of stretches. Figures too close to tell as doubles are decided in exact decimals. */
final class Comparisons {
  private final Decider decider;
  private final TextCells texts;

  Comparisons(Decider decider, TextCells texts) {
    this.decider = decider;
    this.texts = texts;
  }

  Flags compare(Function function, Cells left, Cells right, Expr.Call whole, Stretch rows) {
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

  private static Expr.Call part(Expr.Call between, int bound) {
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
      Expr.Call equal = new Expr.Call(Function.EQUAL, args, Type.FLAG);
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

  private Flags figures(Function function, Figures a, Figures b, Expr.Call whole, Stretch rows) {
    byte[] found = new byte[rows.size()];
    Sides sides = new Sides(holds(function, -1), holds(function, 0), holds(function, 1));
    Doubt doubt = decider.bounds().between(whole.args().get(0), whole.args().get(1), rows.table());
    int near = sides.tell(a, b, doubt, found);
    if (near > 0 && !doubt.isNone()) {
      for (int i : near(a, b, doubt, near)) {
        if (doubt.is(a.at(i), b.at(i))) {
          found[i] = decider.flag(whole, rows.table(), rows.from() + i);
        }
      }
    }
    return Flags.of(found);
  }

  private static int[] near(Figures a, Figures b, Doubt doubt, int count) {
    int[] near = new int[count];
    int known = 0;
    for (int i = 0; known < count; i++) {
      if (doubt.maybe(a.at(i), b.at(i))) {
        near[known++] = i;
      }
    }
    return near;
  }

  /** What a comparison says of a figure below, at and above another. */
  private record Sides(byte below, byte at, byte above) {
    Sides(boolean below, boolean at, boolean above) {
      this(FlagCells.of(below), FlagCells.of(at), FlagCells.of(above));
    }

    /** Compares figures as doubles; returns how many pairs are near each other. */
    int tell(Figures a, Figures b, Doubt doubt, byte[] found) {
      int near = 0;
      for (int i = 0; i < found.length; i++) {
        double left = a.at(i);
        double right = b.at(i);
        byte equalOrNot = left == right ? at : MISSING;
        found[i] = left < right ? below : left > right ? above : equalOrNot;
        near += doubt.maybe(left, right) ? 1 : 0;
      }
      return near;
    }
  }
}
