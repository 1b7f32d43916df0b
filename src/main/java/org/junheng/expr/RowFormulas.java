package org.junheng.expr;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * The expressions about some rows, made ready for single rows: each once, whoever evaluates it and
 * however often. Safe to use from several threads.
 */
public final class RowFormulas {
  // Beyond any rule book's: expressions made in passing are forgotten again.
  private static final int MOST = 20_000;

  private final Rows rows;
  private final ConcurrentMap<About.Itself, RowFormula> formulas = new ConcurrentHashMap<>();
  private final ConcurrentMap<About, AggregateFormula> aggregates = new ConcurrentHashMap<>();
  private final ConcurrentMap<List<String>, CellFormula> cells = new ConcurrentHashMap<>();

  /** No formulas yet. */
  public RowFormulas(Rows rows) {
    this.rows = rows;
  }

  /** The formula of an expression about a table or view. */
  RowFormula of(Expr expr, String table) {
    // Columns are asked for by expressions made in passing.
    if (expr instanceof Expr.Column column) {
      return cell(column.table(), column.name());
    }
    About.Itself about = new About.Itself(expr, table);
    RowFormula known = formulas.get(about);
    if (known == null) {
      known = ready(expr, table);
      if (formulas.size() >= MOST) {
        formulas.clear();
      }
      formulas.put(about, known);
    }
    return known;
  }

  /** The formula of a column's cells. */
  CellFormula cell(String table, String name) {
    List<String> key = List.of(table, name);
    CellFormula known = cells.get(key);
    if (known == null) {
      // Asking for a view's column may compute others: not inside the map.
      CellFormula made = new CellFormula(rows, this, table, name);
      CellFormula before = cells.putIfAbsent(key, made);
      known = before == null ? made : before;
    }
    return known;
  }

  private RowFormula ready(Expr expr, String table) {
    if (expr instanceof Expr.Literal literal) {
      return new ScalarFormula.Constant(literal.value());
    } else if (expr instanceof Expr.Named named) {
      return of(named.value(), table);
    } else if (expr instanceof Expr.Call call) {
      return call(call, all(call.args(), table));
    } else if (expr instanceof Expr.Around around) {
      return new AroundFormula(rows, table, around.table(), of(around.value(), around.table()));
    } else if (expr instanceof Expr.Choice choice) {
      Map<String, RowFormula> branches = new LinkedHashMap<>();
      choice.branches().forEach((key, branch) -> branches.put(key, of(branch, table)));
      return new ScalarFormula.Choice(of(choice.by(), table), branches);
    } else if (expr instanceof Expr.If choice) {
      return new ScalarFormula.If(
          of(choice.condition(), table), of(choice.yes(), table), of(choice.no(), table));
    } else if (expr instanceof Expr.In in) {
      return new ScalarFormula.In(of(in.value(), table), in.list());
    }
    return aggregate((Expr.Aggregate) expr, table);
  }

  // Equal ones are one formula: what it yields for a row is worked out once.
  private AggregateFormula aggregate(Expr.Aggregate aggregate, String table) {
    AggregateFormula made =
        new AggregateFormula(
            rows,
            aggregate,
            table,
            about(aggregate.filter(), aggregate),
            about(aggregate.value(), aggregate),
            about(aggregate.weight(), aggregate));
    AggregateFormula known = aggregates.putIfAbsent(new About(aggregate, table), made);
    return known == null ? made : known;
  }

  private @Nullable RowFormula about(@Nullable Expr expr, Expr.Aggregate aggregate) {
    return expr == null ? null : of(expr, aggregate.table());
  }

  // A plain loop: the longest expression has to fit a small stack.
  private List<RowFormula> all(List<Expr> exprs, String table) {
    List<RowFormula> all = new ArrayList<>(exprs.size());
    for (Expr expr : exprs) {
      all.add(of(expr, table));
    }
    return all;
  }

  private static RowFormula call(Expr.Call call, List<RowFormula> args) {
    Function function = call.function();
    return switch (function) {
      case AND -> new ScalarFormula.All(args);
      case OR -> new ScalarFormula.Any(args);
      case NOT -> new ScalarFormula.Not(args.get(0));
      case GIVEN -> new ScalarFormula.Given(args.get(0));
      case OR_ELSE -> new ScalarFormula.OrElse(args.get(0), args.get(1));
      case BETWEEN -> new ScalarFormula.Between(args.get(0), args.get(1), args.get(2));
      case EQUAL, NOT_EQUAL, LESS, AT_MOST, GREATER, AT_LEAST ->
          new ScalarFormula.Compared(function, args.get(0), args.get(1));
      case SUBTRACT, MULTIPLY, DIVIDE -> operation(call, args);
      case ADD -> call.isArithmetic() ? operation(call, args) : new ScalarFormula.Words(call, args);
      default ->
          call.isArithmetic()
              ? new ScalarFormula.Arithmetic(call, args)
              : new ScalarFormula.Words(call, args);
    };
  }

  private static RowFormula operation(Expr.Call call, List<RowFormula> args) {
    return new ScalarFormula.Operation(call.function(), args.get(0), args.get(1));
  }
}
