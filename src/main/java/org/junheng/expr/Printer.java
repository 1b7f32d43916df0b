package org.junheng.expr;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes a checked expression as text again. Unless other words are put in, the text reads and
 * checks to an equal expression; a choice that is no parameter is written {@code {primary: 4.2}},
 * as limits are, and is for people only.
 */
public final class Printer {
  private static final Span NOWHERE = new Span(0, 0);

  private final Words words;

  /** Other words for parts of an expression, such as titles or values in place of names. */
  @FunctionalInterface
  public interface Words {
    /** The words that stand for a part; null where it is written as it is. */
    @Nullable String of(Expr part);
  }

  /**
   * From which row's point of view a part is written.
   *
   * @param bare the table whose columns are written without it
   * @param rows in an aggregate's argument, the rows aggregated; else null
   * @param filter how those rows are filtered; written once, then done with
   */
  private record View(String bare, @Nullable String rows, List<Syntax> filter) {}

  private Printer(Words words) {
    this.words = words;
  }

  /** The text of an expression about a table. */
  public static String print(Expr expr, String table) {
    return print(expr, table, part -> null);
  }

  /** The text of an expression about a table, with other words for some of its parts. */
  public static String print(Expr expr, String table, Words words) {
    View view = new View(table, null, List.of());
    return new Printer(words).syntax(expr, view).print();
  }

  private Syntax syntax(Expr expr, View view) {
    String other = words.of(expr);
    if (other != null) {
      return new Syntax.Name(other, NOWHERE);
    } else if (expr instanceof Expr.Literal literal) {
      return constant(literal);
    } else if (expr instanceof Expr.Column column) {
      return column(column, view);
    } else if (expr instanceof Expr.Around around) {
      boolean column = around.value() instanceof Expr.Column;
      return syntax(around.value(), column ? view : new View(around.table(), null, List.of()));
    } else if (expr instanceof Expr.Named named) {
      return new Syntax.Name(named.name(), NOWHERE);
    } else if (expr instanceof Expr.Choice choice) {
      return new Syntax.Name(branches(choice, view), NOWHERE);
    } else if (expr instanceof Expr.Aggregate aggregate) {
      return aggregate(aggregate, view.bare());
    }
    return operator(expr, view);
  }

  private Syntax operator(Expr expr, View view) {
    List<Syntax> parts = expr.parts().stream().map(part -> syntax(part, view)).toList();
    if (expr instanceof Expr.If) {
      return new Syntax.If(parts.get(0), parts.get(1), parts.get(2), NOWHERE);
    } else if (expr instanceof Expr.In in) {
      List<Syntax> items = in.list().stream().map(item -> syntax(item, view)).toList();
      return new Syntax.Membership(parts.get(0), false, items, NOWHERE);
    }
    Function function = ((Expr.Call) expr).function();
    if (function == Function.NOT && parts.get(0) instanceof Syntax.Membership in && !in.negated()) {
      return new Syntax.Membership(in.value(), true, in.items(), NOWHERE);
    } else if (function == Function.BETWEEN) {
      return new Syntax.Between(parts.get(0), parts.get(1), parts.get(2), NOWHERE);
    } else if (function.isScalar()) {
      return call(function, parts.stream().map(Printer::argument).toList());
    }
    return parts.size() == 1 && (function == Function.NOT || function == Function.NEGATE)
        ? new Syntax.Unary(function, parts.get(0), NOWHERE)
        : parts.stream()
            .reduce((left, right) -> new Syntax.Binary(function, left, right, NOWHERE))
            .orElseThrow();
  }

  private static Syntax column(Expr.Column column, View view) {
    if (column.table().equals(view.bare())) {
      return new Syntax.Name(column.name(), NOWHERE);
    }
    boolean filtered = column.table().equals(view.rows()) && !view.filter().isEmpty();
    Syntax filter = filtered ? view.filter().remove(0) : null;
    return new Syntax.Member(column.table(), filter, column.name(), NOWHERE, NOWHERE, NOWHERE);
  }

  private Syntax aggregate(Expr.Aggregate aggregate, String table) {
    List<Syntax> filter = new ArrayList<>();
    if (aggregate.filter() != null) {
      View inBrackets = new View(aggregate.table(), null, List.of());
      filter.add(syntax(aggregate.filter(), inBrackets));
    }
    View argument = new View(table, aggregate.table(), filter);
    List<Syntax.Argument> args = new ArrayList<>();
    if (aggregate.value() != null) {
      args.add(argument(syntax(aggregate.value(), argument)));
    } else if (filter.isEmpty()) {
      args.add(argument(new Syntax.Name(aggregate.table(), NOWHERE)));
    } else {
      Syntax rows = new Syntax.RowSet(aggregate.table(), filter.get(0), NOWHERE, NOWHERE);
      args.add(argument(rows));
    }
    if (aggregate.level() != null) {
      args.add(argument(syntax(aggregate.level(), argument)));
    }
    if (aggregate.weight() != null) {
      Syntax weight = syntax(aggregate.weight(), argument);
      args.add(new Syntax.Argument("weight", weight, NOWHERE));
    }
    return call(aggregate.function(), args);
  }

  private String branches(Expr.Choice choice, View view) {
    return choice.branches().entrySet().stream()
        .map(branch -> branch.getKey() + ": " + syntax(branch.getValue(), view).print())
        .collect(Collectors.joining(", ", "{", "}"));
  }

  /** Dimensionless constants were percentages. */
  private static Syntax constant(Expr.Literal literal) {
    if (literal.value() instanceof BigDecimal figure) {
      boolean percent = literal.type().unit() != null;
      BigDecimal written = percent ? figure.movePointRight(2) : figure;
      Syntax unsigned = new Syntax.Figure(written.abs(), percent, NOWHERE);
      return figure.signum() < 0 ? new Syntax.Unary(Function.NEGATE, unsigned, NOWHERE) : unsigned;
    } else if (literal.value() instanceof Boolean flag) {
      return new Syntax.Truth(flag, NOWHERE);
    } else if (literal.value() instanceof LocalDate day) {
      return call(Function.DATE, List.of(argument(new Syntax.Words(day.toString(), NOWHERE))));
    }
    return new Syntax.Words((String) literal.value(), NOWHERE);
  }

  private static Syntax call(Function function, List<Syntax.Argument> args) {
    return new Syntax.Call(function.word(), args, NOWHERE, NOWHERE);
  }

  private static Syntax.Argument argument(Syntax value) {
    return new Syntax.Argument(null, value, NOWHERE);
  }
}
