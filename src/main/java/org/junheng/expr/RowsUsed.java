package org.junheng.expr;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which rows an aggregate is about: the tables within that its arguments name outside brackets and
 * outside other aggregates, and what each was filtered by.
 */
final class RowsUsed {
  private final Scope scope;
  private final Frame frame;
  private final Map<String, List<Syntax>> filters = new LinkedHashMap<>();
  private final List<Syntax.Name> notWithin = new ArrayList<>();

  private RowsUsed(Scope scope, Frame frame) {
    Frame outer = frame.outer();
    this.scope = scope;
    this.frame = frame.argument() && outer != null ? outer : frame;
  }

  /** The rows that a call's arguments use, seen from a frame. */
  static RowsUsed by(Syntax.Call call, Scope scope, Frame frame) {
    RowsUsed used = new RowsUsed(scope, frame);
    for (Syntax.Argument arg : call.args()) {
      if (arg.value() instanceof Syntax.Name name && takesRows(call)) {
        used.use(name.name(), null, name.span());
      } else {
        used.visit(arg.value());
      }
    }
    return used;
  }

  /** The tables within, in the order in which they are named. */
  Set<String> tables() {
    return filters.keySet();
  }

  /** The different filters of a table's rows; a row must pass all of them. */
  List<Syntax> filters(String table) {
    List<Syntax> all = filters.getOrDefault(table, List.of());
    return all.size() < 2 ? all : all.stream().distinct().toList();
  }

  /** Says why no rows are used. */
  void explain(Syntax.Call call, Names names, Faults faults) {
    if (notWithin.isEmpty()) {
      faults.add(call.span(), "no-rows", call.word());
    }
    for (Syntax.Name name : notWithin) {
      boolean around = scope.liesWithin(frame.table(), name.name());
      if (around || name.name().equals(frame.table())) {
        faults.add(name.span(), "not-within", name.name(), frame.table(), call.word());
      } else {
        names.unrelated(name.span(), name.name(), frame);
      }
    }
  }

  private static boolean takesRows(Syntax.Call call) {
    Function function = Function.of(call.word());
    return function != null && function.aggregation() == Function.Aggregation.OF_ROWS;
  }

  private void visit(Syntax tree) {
    if (tree instanceof Syntax.Member member) {
      use(member.table(), member.filter(), member.tableSpan());
    } else if (tree instanceof Syntax.RowSet rows) {
      use(rows.table(), rows.filter(), rows.tableSpan());
    } else if (tree instanceof Syntax.Name name) {
      if (scope.isTable(name.name()) && scope.column(frame.table(), name.name()) == null) {
        use(name.name(), null, name.span());
      }
    } else if (!(tree instanceof Syntax.Call call && Aggregates.isAggregate(call))) {
      tree.parts().forEach(this::visit);
    }
  }

  private void use(String table, @Nullable Syntax filter, Span span) {
    if (!isWithin(table)) {
      notWithin.add(new Syntax.Name(table, span));
      return;
    }
    List<Syntax> ofTable = filters.computeIfAbsent(table, name -> new ArrayList<>());
    if (filter != null) {
      ofTable.add(filter);
    }
  }

  private boolean isWithin(String table) {
    for (Frame at = frame; at != null; at = at.outer()) {
      if (scope.liesWithin(table, at.table())) {
        return true;
      }
    }
    return false;
  }
}
