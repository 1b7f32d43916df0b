package org.junheng.expr;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;
import org.junheng.expr.Cells.Days;
import org.junheng.expr.Cells.Figures;
import org.junheng.expr.Cells.Flags;
import org.junheng.expr.Cells.Words;
import org.junheng.table.Column;
import org.junheng.table.DateColumn;
import org.junheng.table.FlagColumn;
import org.junheng.table.Gaps;
import org.junheng.table.NumberColumn;

/**
 * Evaluates expressions a column at a time, over primitive arrays. Figures are doubles; wherever
 * two come so close that a rounding error could change a comparison, a rounding or a division by
 * zero inside the expression, that row is decided in exact decimals. What is not finite is missing.
 *
 * <p>Safe to use from several threads. Aggregates are worked out once for all rows that aggregate,
 * and kept for as long as the evaluator lives; a {@link Rows} that computes columns by handing work
 * to the threads that evaluate must not wait for them.
 */
public final class ColumnEvaluator {
  private final Rows rows;
  private final Decider decider;
  private final FigureCells figures;
  private final Comparisons comparisons;
  private final AggregateEvaluator aggregates;
  private final WordCells words;
  private final OpenRows open;
  private final Memo<About, Cells> wholes = new Memo<>();

  /** An evaluator of expressions about these rows. */
  public ColumnEvaluator(Rows rows) {
    this.rows = rows;
    decider = new Decider(rows, new ErrorBounds(rows, this::bound));
    figures = new FigureCells(decider);
    TextCells texts = new TextCells();
    words = new WordCells(decider, texts);
    comparisons = new Comparisons(decider, texts);
    aggregates = new AggregateEvaluator(rows, this, decider);
    open = new OpenRows(rows, aggregates);
  }

  /**
   * The values of an expression for a stretch of rows.
   *
   * @param table the table or view that the expression is about
   * @param from the first row
   * @param to the row after the last one
   * @return a column of {@code to - from} values. It shares the array of a submitted column where
   *     the expression is just that: no one may write to it
   */
  public Column evaluate(Expr expr, String table, int from, int to) {
    if (expr instanceof Expr.Column column && from == 0 && to == rows.size(table)) {
      return rows.column(column.table(), column.name());
    }
    Type.Kind kind = expr.type().kind();
    // Texts of several pieces would have a dictionary each.
    return to - from <= Scan.CHUNK || kind == Type.Kind.TEXT
        ? cells(expr, new Stretch(table, from, to)).column(to - from)
        : inPieces(expr, kind, table, from, to);
  }

  /** Piece by piece, so that what is worked out on the way stays in the cache. */
  private Column inPieces(Expr expr, Type.Kind kind, String table, int from, int to) {
    double[] figures = new double[kind == Type.Kind.NUMBER ? to - from : 0];
    byte[] flags = new byte[kind == Type.Kind.FLAG ? to - from : 0];
    int[] days = new int[kind == Type.Kind.DATE ? to - from : 0];
    for (int start = from; start < to; start += Scan.CHUNK) {
      int size = Math.min(to - start, Scan.CHUNK);
      Column piece = cells(expr, new Stretch(table, start, start + size)).column(size);
      if (piece instanceof NumberColumn column) {
        System.arraycopy(column.values(), 0, figures, start - from, size);
      } else if (piece instanceof FlagColumn column) {
        System.arraycopy(column.values(), 0, flags, start - from, size);
      } else {
        System.arraycopy(((DateColumn) piece).days(), 0, days, start - from, size);
      }
    }
    return switch (kind) {
      case NUMBER -> new NumberColumn(figures);
      case FLAG -> new FlagColumn(flags);
      default -> new DateColumn(days);
    };
  }

  /** The values of an expression for all rows of a table. */
  public Column evaluate(Expr expr, String table) {
    return evaluate(expr, table, 0, rows.size(table));
  }

  /**
   * How many rows within an aggregate left out for each row of {@code table}, because their filter,
   * value or weight is missing; all 0 unless it ignores what is missing.
   */
  public int[] leftOut(Expr.Aggregate aggregate, String table) {
    return aggregates.evaluate(aggregate, table).leftOut().clone();
  }

  /**
   * The rows of a table for which an expression rests on rows within that may or may not count:
   * what {@link #evaluate} says of them is not to be relied on, and {@link #possible} says what the
   * value may be. No one may write to it.
   */
  public BitSet open(Expr expr, String table) {
    return open.of(expr, table);
  }

  /** An evaluator for such rows. */
  public PossibleEvaluator possible() {
    return new PossibleEvaluator(rows, open);
  }

  Cells cells(Expr expr, Stretch stretch) {
    if (expr instanceof Expr.Column column) {
      return submitted(column, stretch.from());
    } else if (expr instanceof Expr.Literal literal) {
      return constant(literal.value());
    } else if (expr instanceof Expr.Named named) {
      return cells(named.value(), stretch);
    } else if (expr instanceof Expr.Call call) {
      return call(call, stretch);
    } else if (expr instanceof Expr.Around around) {
      return around(around, stretch);
    } else if (expr instanceof Expr.Choice choice) {
      return choice(choice, stretch);
    } else if (expr instanceof Expr.If choice) {
      return either(choice, stretch);
    } else if (expr instanceof Expr.In in) {
      List<Cells> list = in.list().stream().map(item -> constant(item.value())).toList();
      return comparisons.in(in, cells(in.value(), stretch), list, stretch);
    }
    Expr.Aggregate aggregate = (Expr.Aggregate) expr;
    return aggregates.evaluate(aggregate, stretch.table()).from(stretch.from());
  }

  /** How far the figures computed here may be from the true ones. */
  ErrorBounds bounds() {
    return decider.bounds();
  }

  private ErrorBound bound(Expr.Aggregate aggregate, String table) {
    return aggregates.evaluate(aggregate, table).bound();
  }

  private Cells submitted(Expr.Column column, int from) {
    return Cells.of(rows.column(column.table(), column.name()), from);
  }

  private static Cells constant(Object value) {
    if (value instanceof BigDecimal decimal) {
      return new Figures(new double[] {FigureCells.finite(decimal.doubleValue())}, 0, 0);
    } else if (value instanceof Boolean flag) {
      return new Flags(new byte[] {FlagCells.of(flag)}, 0, 0);
    } else if (value instanceof String text) {
      return TextCells.constant(text);
    }
    return new Days(new int[] {(int) ((LocalDate) value).toEpochDay()}, 0, 0);
  }

  private Cells around(Expr.Around around, Stretch stretch) {
    int[] places = rows.around(stretch.table(), around.table());
    Stretch whole = new Stretch(around.table(), 0, rows.size(around.table()));
    Cells values =
        around.value() instanceof Expr.Column column
            ? submitted(column, 0)
            : wholes.get(
                new About(around.value(), around.table()), () -> cells(around.value(), whole));
    return values.gather(places, stretch.from(), stretch.size());
  }

  private Cells choice(Expr.Choice choice, Stretch stretch) {
    List<String> names = List.copyOf(choice.branches().keySet());
    Words by = (Words) cells(choice.by(), stretch);
    int[] picks = Selection.picks(by, names, stretch.size());
    List<Cells> branches = all(List.copyOf(choice.branches().values()), stretch);
    return Selection.select(choice.type().kind(), picks, branches);
  }

  /** Where the condition is unknown, the value is known only if both branches agree. */
  private Cells either(Expr.If choice, Stretch stretch) {
    Flags condition = (Flags) cells(choice.condition(), stretch);
    Cells yes = cells(choice.yes(), stretch);
    Cells no = cells(choice.no(), stretch);
    int[] picks = new int[stretch.size()];
    if (Selection.pick(condition, picks)) {
      List<Expr> branches = List.of(choice.yes(), choice.no());
      Expr.Call equal = new Expr.Call(Function.EQUAL, branches, Type.FLAG);
      Selection.drop(
          condition, comparisons.compare(Function.EQUAL, yes, no, equal, stretch), picks);
    }
    return Selection.select(choice.type().kind(), picks, List.of(yes, no));
  }

  private Cells call(Expr.Call call, Stretch stretch) {
    List<Cells> args = all(call.args(), stretch);
    int size = stretch.size();
    Cells first = args.get(0);
    return switch (call.function()) {
      case AND -> flags(args).reduce((a, b) -> FlagCells.and(a, b, size)).orElseThrow();
      case OR -> flags(args).reduce((a, b) -> FlagCells.or(a, b, size)).orElseThrow();
      case NOT -> FlagCells.not((Flags) first, size);
      case EQUAL, NOT_EQUAL, LESS, AT_MOST, GREATER, AT_LEAST ->
          comparisons.compare(call.function(), first, args.get(1), call, stretch);
      case BETWEEN -> comparisons.between(call, args, stretch);
      case GIVEN -> FlagCells.given(first, size);
      case OR_ELSE -> orElse(call, args, stretch);
      default ->
          call.isArithmetic()
              ? figures.apply(call, args.stream().map(arg -> (Figures) arg).toList(), stretch)
              : words.apply(call, args, stretch);
    };
  }

  private static Stream<Flags> flags(List<Cells> args) {
    return args.stream().map(arg -> (Flags) arg);
  }

  /** What is written and cannot be read is unknown, and nothing stands in for it. */
  private Cells orElse(Expr.Call call, List<Cells> args, Stretch stretch) {
    int[] picks = new int[stretch.size()];
    for (int i = 0; i < picks.length; i++) {
      picks[i] = args.get(0).isMissing(i) ? 1 : 0;
    }
    leaveUnreadable(call.args().get(0), stretch, picks);
    return Selection.select(call.type().kind(), picks, args);
  }

  private void leaveUnreadable(Expr expr, Stretch stretch, int[] picks) {
    if (expr instanceof Expr.Named named) {
      leaveUnreadable(named.value(), stretch, picks);
    } else if (expr instanceof Expr.Column column) {
      leaveUnreadable(column, picks, i -> stretch.from() + i);
    } else if (expr instanceof Expr.Around around && around.value() instanceof Expr.Column column) {
      int[] places = rows.around(stretch.table(), around.table());
      leaveUnreadable(column, picks, i -> places[stretch.from() + i]);
    }
  }

  private void leaveUnreadable(Expr.Column column, int[] picks, IntUnaryOperator place) {
    Gaps gaps = rows.column(column.table(), column.name()).gaps();
    if (gaps == Gaps.ORDINARY) {
      return;
    }
    for (int i = 0; i < picks.length; i++) {
      int row = place.applyAsInt(i);
      if (picks[i] == 1 && row >= 0 && gaps.at(row).isWritten()) {
        picks[i] = -1;
      }
    }
  }

  private List<Cells> all(List<Expr> exprs, Stretch stretch) {
    List<Cells> cells = new ArrayList<>(exprs.size());
    for (Expr expr : exprs) {
      cells.add(cells(expr, stretch));
    }
    return cells;
  }
}
