package org.junheng.expr;

import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.junheng.table.Column;
import org.junheng.table.NumberColumn;
import org.junheng.table.TextColumn;

/**
 * How far the figures of expressions may be from the true ones, for all rows at once: worked out
 * from how far submitted columns reach. Safe to use from several threads.
 */
final class ErrorBounds {
  // Beyond any rule book's: expressions made in passing are forgotten again.
  private static final int MOST = 20_000;

  // Decimals of so many digits print back as they were.
  private static final int PRINTED_DIGITS = 15;

  // No day is as many months, or years, from another; no text is as long.
  private static final double FAR = 0x1p31;

  private final Rows rows;
  private final Aggregated aggregated;
  private final ConcurrentMap<About, ErrorBound> known = new ConcurrentHashMap<>();
  private final ConcurrentMap<List<String>, ErrorBound> columns = new ConcurrentHashMap<>();
  private final ConcurrentMap<List<String>, Boolean> printed = new ConcurrentHashMap<>();

  /** Works out aggregates, with their bounds. */
  interface Aggregated {
    ErrorBound of(Expr.Aggregate aggregate, String table);
  }

  ErrorBounds(Rows rows, Aggregated aggregated) {
    this.rows = rows;
    this.aggregated = aggregated;
  }

  /** What doubles tell of the figures of two expressions about a table. */
  ErrorBound.Doubt between(Expr left, Expr right, String table) {
    return isPrinted(left) && isPrinted(right)
        ? ErrorBound.Doubt.NONE
        : ErrorBound.between(of(left, table), of(right, table));
  }

  /** Divisors up to this, of either sign, may be 0, or far off; 0 where none is. */
  double unclear(Expr divisor, String table) {
    return isPrinted(divisor) ? 0 : of(divisor, table).unclear();
  }

  /**
   * Whether the figures of an expression print as the true ones whatever they are: known without a
   * look at them.
   */
  private boolean isPrinted(Expr expr) {
    if (expr instanceof Expr.Literal literal) {
      return literal.value() instanceof BigDecimal figure && ErrorBound.of(figure).isPrinted();
    } else if (expr instanceof Expr.Column column) {
      return isPrinted(column.table(), column.name());
    } else if (expr instanceof Expr.Named named) {
      return isPrinted(named.value());
    } else if (expr instanceof Expr.Around around) {
      return isPrinted(around.value());
    } else if (expr instanceof Expr.Choice choice) {
      return choice.branches().values().stream().allMatch(this::isPrinted);
    } else if (expr instanceof Expr.If choice) {
      return isPrinted(choice.yes()) && isPrinted(choice.no());
    }
    return expr instanceof Expr.Aggregate aggregate
        && (aggregate.function() == Function.COUNT
            || aggregate.function() == Function.COUNT_DISTINCT);
  }

  private boolean isPrinted(String table, String name) {
    List<String> column = List.of(table, name);
    Boolean all = printed.get(column);
    if (all == null) {
      // Computing the column may ask for others: not inside the map.
      all =
          rows.column(table, name) instanceof NumberColumn numbers
              && numbers.exact().isEmpty()
              && rows.formulas(table, name).stream().allMatch(this::isPrinted);
      printed.put(column, all);
    }
    return all;
  }

  /** The bound of an expression about a table. */
  ErrorBound of(Expr expr, String table) {
    if (expr.parts().isEmpty()) {
      return made(expr, table);
    }
    About about = new About(expr, table);
    ErrorBound bound = known.get(about);
    if (bound == null) {
      bound = made(expr, table);
      if (known.size() >= MOST) {
        known.clear();
      }
      known.put(about, bound);
    }
    return bound;
  }

  private ErrorBound made(Expr expr, String table) {
    if (expr instanceof Expr.Literal literal) {
      return ErrorBound.of((BigDecimal) literal.value());
    } else if (expr instanceof Expr.Column column) {
      return column(column.table(), column.name());
    } else if (expr instanceof Expr.Named named) {
      return made(named.value(), table);
    } else if (expr instanceof Expr.Around around) {
      return made(around.value(), around.table());
    } else if (expr instanceof Expr.Choice choice) {
      return any(List.copyOf(choice.branches().values()), table);
    } else if (expr instanceof Expr.If choice) {
      return any(List.of(choice.yes(), choice.no()), table);
    } else if (expr instanceof Expr.Aggregate aggregate) {
      return aggregated.of(aggregate, table);
    }
    return call((Expr.Call) expr, table);
  }

  private ErrorBound any(List<Expr> exprs, String table) {
    ErrorBound any = made(exprs.get(0), table);
    for (Expr expr : exprs.subList(1, exprs.size())) {
      any = any.or(made(expr, table));
    }
    return any;
  }

  private ErrorBound column(String table, String name) {
    List<String> column = List.of(table, name);
    ErrorBound bound = columns.get(column);
    if (bound == null) {
      bound = measured(table, name);
      columns.put(column, bound);
    }
    return bound;
  }

  private ErrorBound measured(String table, String name) {
    NumberColumn figures = (NumberColumn) rows.column(table, name);
    ErrorBound.Range range = ErrorBound.Range.of(figures.values());
    List<Expr> formulas = rows.formulas(table, name);
    Rows.Derived derived =
        formulas.isEmpty() || figures.size() == 0 ? null : rows.derived(table, name, 0);
    return derived == null
        ? ErrorBound.given(range, figures.exact().isEmpty())
        : any(formulas, derived.table()).within(range);
  }

  private ErrorBound call(Expr.Call call, String table) {
    List<Expr> args = call.args();
    return switch (call.function()) {
      case ADD -> made(args.get(0), table).plus(made(args.get(1), table));
      case SUBTRACT -> made(args.get(0), table).plus(made(args.get(1), table).negated());
      case MULTIPLY -> made(args.get(0), table).times(made(args.get(1), table));
      case DIVIDE -> made(args.get(0), table).over(made(args.get(1), table));
      case NEGATE -> made(args.get(0), table).negated();
      case ABS -> made(args.get(0), table).magnitude();
      case MIN, MAX, OR_ELSE -> any(args, table);
      case FLOOR, CEILING -> made(args.get(0), table).floored();
      case ROUND -> made(args.get(0), table).rounded(FigureCells.places(call));
      case INTERPOLATE -> Interpolation.of(call).bound(made(args.get(0), table));
      case NUMBER -> number(args.get(0));
      // Of days and texts: years, months, lengths.
      default -> ErrorBound.whole(-FAR, FAR);
    };
  }

  private ErrorBound number(Expr text) {
    int digits = longest(text);
    double size = digits < 300 ? Math.pow(10, digits) : Double.POSITIVE_INFINITY;
    double least = digits < 300 ? Math.pow(10, -digits) : 0;
    boolean prints = digits <= PRINTED_DIGITS;
    return ErrorBound.given(new ErrorBound.Range(-size, size, least, false), prints);
  }

  /** How many characters a text has, at most. */
  private int longest(Expr text) {
    if (text instanceof Expr.Literal literal) {
      return ((String) literal.value()).length();
    } else if (text instanceof Expr.Named named) {
      return longest(named.value());
    } else if (text instanceof Expr.Around around) {
      return longest(around.value());
    } else if (text instanceof Expr.Column column) {
      return longest(rows.column(column.table(), column.name()));
    } else if (text instanceof Expr.Call call && call.function() == Function.SUBSTRING) {
      BigDecimal count =
          call.args().size() < 3 ? null : Operators.constantFigure(call.args().get(2));
      int all = longest(call.args().get(0));
      // A character may be written as two.
      return count == null ? all : Math.min(all, 2 * Math.max(0, count.intValue()));
    } else if (text instanceof Expr.Call call && call.function() == Function.ADD) {
      return (int)
          Math.min(
              Integer.MAX_VALUE, (long) longest(call.args().get(0)) + longest(call.args().get(1)));
    }
    return Integer.MAX_VALUE;
  }

  private static int longest(Column column) {
    int longest = 0;
    for (String text : ((TextColumn) column).dictionary()) {
      longest = Math.max(longest, text.length());
    }
    return longest;
  }
}
