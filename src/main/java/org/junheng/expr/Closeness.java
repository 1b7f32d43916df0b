package org.junheng.expr;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Tells which figures computed as doubles are so close that only exact decimals tell which is
 * larger. Products, quotients and roots keep nine digits whatever they are made of. A difference of
 * large figures may not: (a + b) − (c + d) of hundred millions of yuan is off by 1e-8, where it
 * should be 0. What adds or subtracts anywhere is therefore close over a wider stretch.
 */
final class Closeness {
  /** Within this relative distance figures may be close; beyond it none are. */
  static final double WIDE = 1e-3;

  private static final Set<Function> ADDING =
      EnumSet.of(
          Function.ADD,
          Function.SUBTRACT,
          Function.INTERPOLATE,
          Function.SUM,
          Function.MEAN,
          Function.STDDEV,
          Function.SAMPLE_STDDEV);

  private final Rows rows;
  private final ConcurrentMap<Expr, About> known = new ConcurrentHashMap<>();

  Closeness(Rows rows) {
    this.rows = rows;
  }

  /** What there is to know of an expression whose figures are held against others. */
  About of(Expr expr) {
    About about = known.get(expr);
    return about != null ? about : known.computeIfAbsent(expr, About::new);
  }

  /** Whether two figures may be close, whatever they are made of. */
  static boolean maybe(double a, double b) {
    return isWithin(WIDE, a, b);
  }

  /** Whether two figures may differ by as little as they do without anyone knowing which way. */
  private static boolean isWithin(double tolerance, double a, double b) {
    return Math.abs(a - b) <= tolerance * (1 + Math.abs(a) + Math.abs(b));
  }

  /** One expression. */
  final class About {
    private final boolean adds;
    private final Set<Expr.Column> columns = new LinkedHashSet<>();

    private About(Expr expr) {
      Set<Function> functions = EnumSet.noneOf(Function.class);
      References.visit(
          expr,
          part -> {
            if (part instanceof Expr.Call call) {
              functions.add(call.function());
            } else if (part instanceof Expr.Aggregate aggregate) {
              functions.add(aggregate.function());
            } else if (part instanceof Expr.Column column && isFigure(column)) {
              columns.add(column);
            }
          });
      functions.retainAll(ADDING);
      adds = !functions.isEmpty();
    }

    /** Whether two figures that the expression yields or compares in a row are close. */
    boolean isClose(double a, double b, String table, int row) {
      return isWithin(Nearness.TOLERANCE, a, b) || (isWithin(WIDE, a, b) && adds(table, row));
    }

    private boolean adds(String table, int row) {
      return adds || columns.stream().anyMatch(column -> addsIn(column, table, row));
    }

    /** Of rows of other tables it is not known which are meant: computed ones count as adding. */
    private boolean addsIn(Expr.Column column, String table, int row) {
      boolean own = column.table().equals(table);
      if (!own && rows.size(column.table()) == 0) {
        return false;
      }
      Rows.Derived derived = rows.derived(column.table(), column.name(), own ? row : 0);
      if (derived == null || derived.value() instanceof Expr.Literal) {
        return false;
      }
      boolean taken = derived.value() instanceof Expr.Column;
      return (!own && !taken) || of(derived.value()).adds(derived.table(), derived.row());
    }

    private static boolean isFigure(Expr.Column column) {
      return column.type().kind() == Type.Kind.NUMBER;
    }
  }
}
