package org.junheng.expr;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junheng.table.Unit;

/** Checks figures of rows within: which rows, which figure of each, which weight. */
final class Aggregates {
  private final Scope scope;
  private final Faults faults;
  private final Names names;
  private final Checker checker;
  private final boolean ignoreMissing;

  Aggregates(Scope scope, Faults faults, Names names, Checker checker, boolean ignoreMissing) {
    this.scope = scope;
    this.faults = faults;
    this.names = names;
    this.checker = checker;
    this.ignoreMissing = ignoreMissing;
  }

  /** Whether a call is of an aggregate: {@code min} and {@code max} are with one argument. */
  static boolean isAggregate(Syntax.Call call) {
    Function function = Function.of(call.word());
    return function != null
        && function.isAggregate()
        && (!function.isScalar() || call.args().size() == 1);
  }

  @Nullable Expr check(Function function, Syntax.Call call, Frame frame) {
    RowsUsed used = RowsUsed.by(call, scope, frame);
    String table = one(used, call);
    Syntax.Argument weight = weight(call, function);
    List<Syntax.Argument> args = call.args().stream().filter(arg -> arg.label() == null).toList();
    boolean levelled = function.aggregation() == Function.Aggregation.LEVELLED;
    if (args.size() != (levelled ? 2 : 1)) {
      faults.add(call.span(), "argument-count." + call.word(), args.size());
      return null;
    }
    if (table == null) {
      return null;
    }
    if (frame.argument()) {
      return ofOuter(function, call, table, frame);
    }
    Frame base = frame;
    while (!scope.liesWithin(table, base.table())) {
      base = Objects.requireNonNull(base.outer(), "rows used are within some frame");
    }
    Expr checked = about(function, args, weight, used.filters(table), table, base);
    return checked == null || base == frame ? checked : Frame.around(base.table(), checked);
  }

  /**
   * In another aggregate's argument, outside brackets, everything but its own rows is of the outer
   * row.
   */
  private @Nullable Expr ofOuter(Function function, Syntax.Call call, String table, Frame frame) {
    Frame outer = Objects.requireNonNull(frame.outer(), "an argument has an outer row");
    if (scope.liesWithin(table, frame.table())) {
      faults.add(call.span(), "nested-aggregate", table, frame.table(), outer.table());
      return null;
    }
    Expr checked = check(function, call, outer);
    return checked == null ? null : Frame.around(outer.table(), checked);
  }

  private @Nullable Expr about(
      Function function,
      List<Syntax.Argument> args,
      Syntax.@Nullable Argument weight,
      List<Syntax> filters,
      String table,
      Frame base) {
    Frame argument = base.argument(table);
    Syntax first = args.get(0).value();
    boolean ofRows = function.aggregation() == Function.Aggregation.OF_ROWS;
    Expr filter = filter(filters, base.filter(table));
    Expr value = ofRows ? null : checker.check(first, argument);
    Expr weighed = weight == null ? null : number(weight.value(), argument);
    Expr level = args.size() < 2 ? null : level(args.get(1).value(), argument);
    boolean complete =
        (filter != null || filters.isEmpty())
            && (weighed != null || weight == null)
            && (level != null || args.size() < 2)
            && (ofRows ? isRows(function, first, filters) : value != null);
    if (!complete) {
      return null;
    }
    boolean anyKind = ofRows || function == Function.COUNT_DISTINCT;
    if (!anyKind && value != null && value.type().kind() != Type.Kind.NUMBER) {
      faults.add(first.span(), "not-a-figure", function.word(), value.type().kind().word());
      return null;
    }
    Type type = Type.number(unit(function, value));
    return new Expr.Aggregate(function, table, filter, value, weighed, level, ignoreMissing, type);
  }

  private boolean isRows(Function function, Syntax first, List<Syntax> filters) {
    if (!(first instanceof Syntax.Name || first instanceof Syntax.RowSet)) {
      faults.add(first.span(), "count-takes-rows", function.word());
      return false;
    }
    if (function == Function.SHARE && filters.isEmpty()) {
      faults.add(first.span(), "share-needs-filter");
      return false;
    }
    return true;
  }

  private static @Nullable Unit unit(Function function, @Nullable Expr value) {
    return switch (function) {
      case COUNT, COUNT_DISTINCT -> null;
      case SHARE, CV, SAMPLE_CV, GINI, THEIL, RANGE_RATIO -> Unit.ONE;
      default -> value == null ? null : value.type().unit();
    };
  }

  private @Nullable Expr filter(List<Syntax> filters, Frame frame) {
    Expr all = null;
    for (Syntax filter : filters) {
      Expr one = checker.check(filter, frame);
      if (one == null) {
        return null;
      }
      if (one.type().kind() != Type.Kind.FLAG) {
        faults.add(filter.span(), "condition-not-flag", one.type().kind().word());
        return null;
      }
      all = all == null ? one : new Expr.Call(Function.AND, List.of(all, one), Type.FLAG);
    }
    return all;
  }

  private @Nullable Expr number(Syntax tree, Frame frame) {
    Expr checked = checker.check(tree, frame);
    if (checked != null && checked.type().kind() != Type.Kind.NUMBER) {
      faults.add(tree.span(), "weight-not-a-figure", checked.type().kind().word());
      return null;
    }
    return checked;
  }

  private @Nullable Expr level(Syntax tree, Frame frame) {
    Expr checked = checker.check(tree, frame);
    if (checked == null) {
      return null;
    }
    BigDecimal level = Operators.constantFigure(checked);
    if (level == null || level.signum() < 0 || level.compareTo(BigDecimal.ONE) > 0) {
      faults.add(tree.span(), "level-out-of-range");
      return null;
    }
    return checked;
  }

  private Syntax.@Nullable Argument weight(Syntax.Call call, Function function) {
    Syntax.Argument weight = null;
    for (Syntax.Argument arg : call.args()) {
      String label = arg.label();
      if (label == null) {
        continue;
      }
      if (!label.equals("weight")) {
        faults.unknown(arg.labelSpan(), "unknown-label", label, List.of("weight"), call.word());
      } else if (function.aggregation() != Function.Aggregation.WEIGHTED) {
        faults.add(arg.labelSpan(), "no-weight", call.word());
      } else if (weight != null) {
        faults.add(arg.labelSpan(), "label-twice", label);
      } else {
        weight = arg;
      }
    }
    return weight;
  }

  /** The one table whose rows are aggregated; null, and a fault, where there is none or another. */
  private @Nullable String one(RowsUsed used, Syntax.Call call) {
    Set<String> tables = used.tables();
    if (tables.size() == 1) {
      return tables.iterator().next();
    }
    if (tables.size() > 1) {
      faults.add(call.span(), "several-tables", call.word(), String.join(", ", tables));
    } else {
      used.explain(call, names, faults);
    }
    return null;
  }
}
