package org.junheng.expr;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates expressions for single rows where it is not known which rows within count: rows whose
 * place is not known, and rows whose filter is unknown. Yields what the value may be. What does not
 * rest on such rows is left to a {@link RowEvaluator}.
 *
 * <p>A world says of some rows whether they lie within; each of the others may or may not. Not safe
 * to use from several threads; cheap to make.
 */
public final class PossibleEvaluator {
  private final Rows rows;
  private final OpenRows open;
  private final RowEvaluator exact;
  private final Map<Cell, Possible> known = new HashMap<>();
  private final Set<Place> met = new LinkedHashSet<>();
  private Map<Place, Boolean> world = Map.of();
  private boolean leavesOut;

  private final Map<About.Itself, BitSet> openRows = new HashMap<>();

  private record Cell(Object expr, String table, int row) {}

  /** That a unit lies within a row. */
  public record Place(Unplaced.Unit unit, String around, int row) {}

  PossibleEvaluator(Rows rows, OpenRows open) {
    this.rows = rows;
    this.open = open;
    this.exact = RowEvaluator.untraced(rows);
  }

  /** Begins another world: which places hold and which do not. */
  public void enter(Map<Place, Boolean> other) {
    world = Map.copyOf(other);
    known.clear();
  }

  /** From now on rows whose place is not known are left out. */
  public void leaveOut() {
    leavesOut = true;
  }

  /** The places that were asked for so far, in order. */
  public List<Place> met() {
    return List.copyOf(met);
  }

  /** What the value of an expression may be for a row of a table or view. */
  public Possible evaluate(Expr expr, String table, int row) {
    if (expr instanceof Expr.Named named) {
      return evaluate(named.value(), table, row);
    }
    if (!open(expr, table).get(row)) {
      return Possible.of(exact.unrounded(expr, table, row));
    }
    if (expr instanceof Expr.Column column) {
      return cell(column, row);
    } else if (expr instanceof Expr.Around around) {
      int outer = rows.around(table, around.table())[row];
      return outer < 0 ? Possible.MISSING : evaluate(around.value(), around.table(), outer);
    } else if (expr instanceof Expr.Call call) {
      return call(call, all(call.args(), table, row));
    } else if (expr instanceof Expr.If choice) {
      return either(choice, table, row);
    } else if (expr instanceof Expr.Choice choice) {
      return choice(choice, table, row);
    } else if (expr instanceof Expr.In in) {
      return in(in, evaluate(in.value(), table, row));
    }
    return aggregate((Expr.Aggregate) expr, table, row);
  }

  private BitSet open(Expr expr, String table) {
    About.Itself same = new About.Itself(expr, table);
    BitSet rowsOpen = openRows.get(same);
    if (rowsOpen == null) {
      rowsOpen = open.of(expr, table);
      openRows.put(same, rowsOpen);
    }
    return rowsOpen;
  }

  private List<Possible> all(Collection<Expr> exprs, String table, int row) {
    List<Possible> all = new ArrayList<>(exprs.size());
    for (Expr expr : exprs) {
      all.add(evaluate(expr, table, row));
    }
    return all;
  }

  private Possible cell(Expr.Column column, int row) {
    Cell cell = new Cell(column.name(), column.table(), row);
    Possible before = known.get(cell);
    if (before != null) {
      return before;
    }
    Rows.Derived derived = rows.derived(column.table(), column.name(), row);
    Possible value =
        derived == null
            ? Possible.of(rows.column(column.table(), column.name()).value(row))
            : evaluate(derived.value(), derived.table(), derived.row());
    known.put(cell, value);
    return value;
  }

  // Where the condition is missing, the value is known only if both branches agree.
  private Possible either(Expr.If choice, String table, int row) {
    Possible condition = evaluate(choice.condition(), table, row);
    Possible yes = evaluate(choice.yes(), table, row);
    Possible no = evaluate(choice.no(), table, row);
    Possible value = null;
    if (condition.mayHold()) {
      value = yes;
    }
    if (condition.mayFail()) {
      value = value == null ? no : value.or(no);
    }
    if (condition.mayBeMissing()) {
      Object one = yes.value();
      Object other = no.value();
      boolean agree =
          yes.isSettled()
              && no.isSettled()
              && one != null
              && other != null
              && Possible.isSame(one, other);
      Possible open = agree ? yes : yes.or(no).orMissing();
      value = value == null ? open : value.or(open);
    }
    return value == null ? Possible.MISSING : value;
  }

  private Possible choice(Expr.Choice choice, String table, int row) {
    Possible by = evaluate(choice.by(), table, row);
    if (!by.mayBeGiven()) {
      return Possible.MISSING;
    }
    Possible value = by.mayBeMissing() ? Possible.MISSING : null;
    for (Map.Entry<String, Expr> branch : choice.branches().entrySet()) {
      if (by.value() == null || by.value().equals(branch.getKey())) {
        Possible one = evaluate(branch.getValue(), table, row);
        value = value == null ? one : value.or(one);
      }
    }
    boolean mayMiss =
        by.value() == null || !choice.branches().containsKey(String.valueOf(by.value()));
    return value == null ? Possible.MISSING : mayMiss ? value.orMissing() : value;
  }

  private static Possible in(Expr.In in, Possible value) {
    if (!value.mayBeGiven()) {
      return Possible.MISSING;
    }
    boolean mayHold = false;
    boolean mayFail = true;
    for (Expr.Literal item : in.list()) {
      boolean ordered = item.type().kind() == Type.Kind.NUMBER;
      Possible same =
          Possible.compared(Function.EQUAL, value.given(), Possible.of(item.value()), ordered);
      mayHold |= same.mayHold();
      mayFail &= same.mayFail();
    }
    return Possible.flag(mayHold, mayFail, value.mayBeMissing());
  }

  private static Possible call(Expr.Call call, List<Possible> args) {
    Possible first = args.get(0);
    return switch (call.function()) {
      case AND -> Possible.all(args);
      case OR -> Possible.all(args.stream().map(Possible::not).toList()).not();
      case NOT -> first.not();
      case GIVEN -> Possible.flag(first.mayBeGiven(), first.mayBeMissing(), false);
      case OR_ELSE -> orElse(first, args.get(1));
      case BETWEEN ->
          Possible.all(
              List.of(
                  compared(call, Function.AT_LEAST, first, args.get(1)),
                  compared(call, Function.AT_MOST, first, args.get(2))));
      case EQUAL, NOT_EQUAL, LESS, AT_MOST, GREATER, AT_LEAST ->
          compared(call, call.function(), first, args.get(1));
      default -> call.isArithmetic() ? figure(call, args) : words(call, args);
    };
  }

  private static Possible orElse(Possible first, Possible other) {
    if (!first.mayBeMissing()) {
      return first;
    }
    return first.mayBeGiven() ? first.given().or(other) : other;
  }

  private static Possible compared(
      Expr.Call call, Function comparison, Possible left, Possible right) {
    boolean ordered = call.args().get(0).type().kind() == Type.Kind.NUMBER;
    return Possible.compared(comparison, left, right, ordered);
  }

  private static Possible figure(Expr.Call call, List<Possible> args) {
    Possible first = args.get(0);
    return switch (call.function()) {
      case ADD, SUBTRACT, MULTIPLY, DIVIDE -> Possible.apply(call.function(), first, args.get(1));
      case NEGATE -> first.negated();
      case ABS -> first.absolute();
      case MIN, MAX -> extreme(args, call.function() == Function.MIN);
      case FLOOR, CEILING, ROUND ->
          first.rising(
              figure ->
                  java.util.Objects.requireNonNull(ExactFigures.apply(call, List.of(figure))));
      default -> words(call, args);
    };
  }

  private static Possible extreme(List<Possible> args, boolean least) {
    Possible all = least ? args.get(0) : args.get(0).negated();
    for (Possible arg : args.subList(1, args.size())) {
      Possible one = least ? arg : arg.negated();
      if (!all.mayBeGiven() || !one.mayBeGiven()) {
        return Possible.MISSING;
      }
      boolean missing = all.mayBeMissing() || one.mayBeMissing();
      BigDecimal from =
          all.least() == null || one.least() == null ? null : all.least().min(one.least());
      BigDecimal to =
          all.most() == null
              ? one.most()
              : one.most() == null ? all.most() : all.most().min(one.most());
      all = Possible.between(from, to);
      all = missing ? all.orMissing() : all;
    }
    return least ? all : all.negated();
  }

  /** A function that is worked out only of values that are known. */
  private static Possible words(Expr.Call call, List<Possible> args) {
    List<Object> values = new ArrayList<>();
    for (Possible arg : args) {
      if (!arg.mayBeGiven()) {
        return Possible.MISSING;
      }
      Object value = arg.value();
      if (value == null) {
        return Possible.ANYTHING;
      }
      values.add(value);
    }
    Possible result =
        Possible.of(
            call.isArithmetic()
                ? ExactFigures.apply(call, values.stream().map(BigDecimal.class::cast).toList())
                : WordFunctions.apply(call, values));
    return args.stream().anyMatch(Possible::mayBeMissing) ? result.orMissing() : result;
  }

  private Possible aggregate(Expr.Aggregate aggregate, String table, int row) {
    Cell cell = new Cell(aggregate, table, row);
    Possible before = known.get(cell);
    if (before == null) {
      before = aggregated(aggregate, table, row);
      known.put(cell, before);
    }
    return before;
  }

  private Possible aggregated(Expr.Aggregate aggregate, String table, int row) {
    PossibleAggregate figure = new PossibleAggregate(aggregate);
    for (int member : rows.within(aggregate.table(), table, row)) {
      add(figure, aggregate, member, true);
    }
    if (leavesOut) {
      return figure.value();
    }
    Unplaced.Open some = rows.unplaced(aggregate.table(), table).at(row);
    for (Unplaced.Member member : some.members()) {
      Place place = new Place(member.unit(), table, row);
      met.add(place);
      Boolean holds = world.get(place);
      for (int each : member.rows()) {
        if (!Boolean.FALSE.equals(holds)) {
          add(figure, aggregate, each, holds != null);
        }
      }
    }
    return some.isCrowded() ? figure.unbounded() : figure.value();
  }

  private void add(PossibleAggregate figure, Expr.Aggregate aggregate, int member, boolean lies) {
    if (member == Unplaced.UNKNOWN_ROW) {
      figure.add(lies, Possible.ANYTHING, Possible.ANYTHING, Possible.ANYTHING);
      return;
    }
    figure.add(
        lies,
        about(aggregate.filter(), true, aggregate.table(), member),
        about(aggregate.value(), BigDecimal.ONE, aggregate.table(), member),
        about(aggregate.weight(), BigDecimal.ONE, aggregate.table(), member));
  }

  private Possible about(@Nullable Expr expr, Object otherwise, String table, int row) {
    return expr == null ? Possible.of(otherwise) : evaluate(expr, table, row);
  }
}
