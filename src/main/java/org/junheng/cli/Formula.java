package org.junheng.cli;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junheng.expr.Expr;
import org.junheng.expr.Function;

/**
 * A checked expression, written in the language of rule books again. Parentheses stand only where
 * an operand binds looser than its place needs.
 */
final class Formula {
  // How tightly a construct binds, from loosest to tightest.
  private static final int IF = 0;
  private static final int NOT = 3;
  private static final int COMPARE = 4;
  private static final int SUM = 5;
  private static final int TIGHTEST = 8;

  private final StringBuilder out = new StringBuilder();
  // The table whose rows are aggregated, where the names of its columns need it before them.
  private @Nullable String aggregated;
  private @Nullable Expr filter;

  private Formula() {}

  static String of(Expr expr) {
    Formula formula = new Formula();
    formula.put(expr, IF);
    return formula.out.toString();
  }

  private void put(Expr expr, int needed) {
    boolean loose = tightness(expr) < needed;
    out.append(loose ? "(" : "");
    putBare(expr);
    out.append(loose ? ")" : "");
  }

  private void putBare(Expr expr) {
    if (expr instanceof Expr.Literal literal) {
      putValue(literal.value());
    } else if (expr instanceof Expr.Column column) {
      putColumn(column);
    } else if (expr instanceof Expr.Around around) {
      putAround(around);
    } else if (expr instanceof Expr.Named named) {
      out.append(named.name());
    } else if (expr instanceof Expr.Choice choice) {
      putChoice(choice);
    } else if (expr instanceof Expr.Call call) {
      putCall(call);
    } else if (expr instanceof Expr.If choice) {
      putIf(choice);
    } else if (expr instanceof Expr.In in) {
      put(in.value(), SUM);
      out.append(" in [");
      putAll(in.list());
      out.append(']');
    } else if (expr instanceof Expr.Aggregate aggregate) {
      putAggregate(aggregate);
    }
  }

  private void putValue(Object value) {
    if (value instanceof BigDecimal figure) {
      out.append(figure.toPlainString());
    } else if (value instanceof String words) {
      out.append('"').append(words.replace("\\", "\\\\").replace("\"", "\\\"")).append('"');
    } else if (value instanceof LocalDate day) {
      out.append("date(\"").append(day).append("\")");
    } else {
      out.append(value);
    }
  }

  private void putColumn(Expr.Column column) {
    if (column.table().equals(aggregated)) {
      putRows(column.table(), filter);
      filter = null;
      out.append('.');
    }
    out.append(column.name());
  }

  private void putAround(Expr.Around around) {
    Expr inner = around.value();
    if (inner instanceof Expr.Column column) {
      out.append(around.table()).append('.').append(column.name());
    } else {
      put(inner, TIGHTEST);
    }
  }

  private void putChoice(Expr.Choice choice) {
    out.append('{');
    String between = "";
    for (var branch : choice.branches().entrySet()) {
      out.append(between).append(branch.getKey()).append(": ");
      put(branch.getValue(), IF);
      between = ", ";
    }
    out.append('}');
  }

  private void putCall(Expr.Call call) {
    Function function = call.function();
    if (function.isScalar()) {
      out.append(function.word()).append('(');
      putAll(call.args());
      out.append(')');
    } else if (function == Function.BETWEEN) {
      put(call.args().get(0), SUM);
      out.append(" between ");
      put(call.args().get(1), SUM);
      out.append(" and ");
      put(call.args().get(2), SUM);
    } else if (function == Function.NOT && call.args().get(0) instanceof Expr.In in) {
      put(in.value(), SUM);
      out.append(" not in [");
      putAll(in.list());
      out.append(']');
    } else {
      putOperator(call);
    }
  }

  private void putOperator(Expr.Call call) {
    int own = tightness(call);
    if (call.args().size() == 1) {
      out.append(call.function() == Function.NOT ? "not " : "-");
      put(call.args().get(0), own);
      return;
    }
    put(call.args().get(0), own == COMPARE ? SUM : own);
    out.append(' ').append(call.function().word()).append(' ');
    put(call.args().get(1), own + 1);
  }

  private void putIf(Expr.If choice) {
    out.append("if ");
    put(choice.condition(), IF);
    out.append(" then ");
    put(choice.yes(), IF);
    out.append(" else ");
    put(choice.no(), IF);
  }

  private void putAggregate(Expr.Aggregate aggregate) {
    out.append(aggregate.function().word()).append('(');
    if (aggregate.value() == null) {
      putRows(aggregate.table(), aggregate.filter());
    } else {
      putWithin(aggregate, aggregate.value(), aggregate.filter());
    }
    if (aggregate.weight() != null) {
      out.append(", weight: ");
      putWithin(aggregate, aggregate.weight(), null);
    }
    if (aggregate.level() != null) {
      out.append(", ");
      put(aggregate.level(), IF);
    }
    out.append(')');
  }

  private void putWithin(Expr.Aggregate aggregate, Expr value, @Nullable Expr which) {
    String outerTable = aggregated;
    Expr outerFilter = filter;
    aggregated = aggregate.table();
    filter = which;
    put(value, IF);
    aggregated = outerTable;
    filter = outerFilter;
  }

  private void putRows(String table, @Nullable Expr which) {
    out.append(table);
    if (which != null) {
      String outerTable = aggregated;
      aggregated = null;
      out.append('[');
      put(which, IF);
      out.append(']');
      aggregated = outerTable;
    }
  }

  private void putAll(List<? extends Expr> items) {
    String between = "";
    for (Expr item : items) {
      out.append(between);
      put(item, IF);
      between = ", ";
    }
  }

  private static int tightness(Expr expr) {
    if (expr instanceof Expr.If) {
      return IF;
    }
    if (expr instanceof Expr.In) {
      return COMPARE;
    }
    return expr instanceof Expr.Call call ? tightness(call) : TIGHTEST;
  }

  private static int tightness(Expr.Call call) {
    return switch (call.function()) {
      case OR -> 1;
      case AND -> 2;
      case NOT -> call.args().get(0) instanceof Expr.In ? COMPARE : NOT;
      case EQUAL, NOT_EQUAL, LESS, AT_MOST, GREATER, AT_LEAST, BETWEEN -> COMPARE;
      case ADD, SUBTRACT -> SUM;
      case MULTIPLY, DIVIDE -> 6;
      case NEGATE -> 7;
      default -> TIGHTEST;
    };
  }
}
