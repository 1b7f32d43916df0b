package org.junheng.rulebook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junheng.expr.Expr;
import org.junheng.expr.Function;
import org.junheng.expr.Type;

/** Shares an amount of a row out among its parts, by their weighted sizes. */
final class Weighing {
  private static final Expr TRUE = new Expr.Literal(true, Type.FLAG);
  private static final Expr ZERO = new Expr.Literal(BigDecimal.ZERO, Type.NUMBER);

  private final List<Expr> exists = new ArrayList<>();
  private final List<Expr> weighted = new ArrayList<>();

  /** Adds a part: when there is one, its size and its weight. */
  void add(Expr when, Expr size, Expr weight) {
    exists.add(when.equals(TRUE) ? TRUE : call(Function.OR_ELSE, Type.FLAG, when, TRUE));
    weighted.add(call(Function.MULTIPLY, size.type(), weight, size));
  }

  /** The condition of a part that is always there. */
  static Expr always() {
    return TRUE;
  }

  /**
   * What part {@code at} has of an amount: all of it where no other part is there, else amount ×
   * weight·size of the part ÷ the sum of weight·size over the parts that are there.
   */
  Expr share(Expr amount, int at) {
    Type type = amount.type();
    Expr product = call(Function.MULTIPLY, Type.NUMBER, amount, weighted.get(at));
    Expr part = call(Function.DIVIDE, type, product, total());
    List<Expr> others = new ArrayList<>(exists);
    others.remove(at);
    if (others.isEmpty()) {
      return amount;
    }
    if (others.contains(TRUE)) {
      return part;
    }
    Expr anyOther = others.size() == 1 ? others.get(0) : fold(Function.OR, Type.FLAG, others);
    return new Expr.If(anyOther, part, amount, type);
  }

  private Expr total() {
    List<Expr> terms = new ArrayList<>();
    for (int i = 0; i < exists.size(); i++) {
      Expr term = weighted.get(i);
      boolean always = exists.get(i).equals(TRUE);
      terms.add(always ? term : new Expr.If(exists.get(i), term, ZERO, term.type()));
    }
    return fold(Function.ADD, terms.get(0).type(), terms);
  }

  private static Expr fold(Function function, Type type, List<Expr> args) {
    return args.stream().reduce((a, b) -> call(function, type, a, b)).orElseThrow();
  }

  private static Expr call(Function function, Type type, Expr... args) {
    return new Expr.Call(function, List.of(args), type);
  }
}
