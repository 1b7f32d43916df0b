package org.junheng.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junheng.expr.References;
import org.junheng.expr.Unplaced;
import org.junheng.problem.Level;
import org.junheng.problem.Location;
import org.junheng.problem.Problem;
import org.junheng.rule.Rule;
import org.junheng.rule.RuleSet;
import org.junheng.table.Column;
import org.junheng.table.Field;
import org.junheng.table.Gap;
import org.junheng.table.Schema;
import org.junheng.table.Table;
import org.junheng.text.Message;
import org.junheng.text.Text;

/**
 * Tells of rows whose place is not known: one problem a cause, with what it leaves open. A row that
 * can change nothing is told of, too: it counts nowhere.
 */
final class UnplacedProblems {
  private static final int MOST_PLACES = 5;

  private final RuleSet rules;
  private final Workspace rows;
  private final Opened opened;
  private final Placement placement;
  private final Map<Kind, Rows> found = new LinkedHashMap<>();
  private final List<Problem> leftOut = new ArrayList<>();

  /** What is the same of several rows. */
  private record Kind(String table, String field, Gap gap, String around) {}

  /** The rows of a kind. */
  private static final class Rows {
    private final Set<Integer> rows = new TreeSet<>();
    private final Set<Opened.Row> outermost = new HashSet<>();
  }

  UnplacedProblems(Workspace rows, Opened opened) {
    this.rules = rows.rules();
    this.rows = rows;
    this.opened = opened;
    this.placement = new Placement(rows);
  }

  /** The problems: what leaves outcomes open, then what was left out because a book says so. */
  List<Problem> of(List<Judgement> judgements) {
    rules.tables().values().forEach(this::addByKey);
    rows.groupsMade().forEach(this::addGroups);
    List<Problem> problems = new ArrayList<>();
    found.forEach((kind, some) -> problems.add(problem(kind, some)));
    rows.groupsMade().forEach(this::addLeftOutOf);
    judgements.forEach(this::addLeftOutOf);
    problems.addAll(leftOut);
    return problems;
  }

  private void addByKey(Schema schema) {
    Table table = rows.data().table(schema.name());
    Schema.Within within = schema.within();
    Table around = within == null ? null : rows.data().table(within.table());
    if (table == null || within == null || around == null || !hasKeys(table, within, around)) {
      return;
    }
    int[] places = rows.around(schema.name(), within.table());
    for (int row = 0; row < places.length; row++) {
      if (places[row] < 0) {
        add(placement.ofKey(schema.name(), row), within.table(), schema.name(), row);
      }
    }
  }

  private static boolean hasKeys(Table table, Schema.Within within, Table around) {
    return within.by().stream().allMatch(field -> table.column(field) != null)
        && around.schema().key().stream().allMatch(field -> around.column(field) != null);
  }

  private void addGroups(String view) {
    GroupRows groups = rows.groups(view);
    if (groups.view().leavesOutUnplaced()) {
      return;
    }
    for (int row : groups.open()) {
      Unplaced.Unit unit = groups.unit(row);
      add(placement.of(unit), view, unit.table(), unit.row());
    }
  }

  private void addLeftOutOf(String view) {
    GroupRows groups = rows.groups(view);
    if (groups.view().leavesOutUnplaced() && !groups.open().isEmpty()) {
      Set<Unplaced.Unit> units = new LinkedHashSet<>();
      groups.open().forEach(row -> units.add(groups.unit(row)));
      leftOut.add(
          leftOut(units, Message.of("check.left-out-of-view", groups.open().size(), title(view))));
    }
  }

  private void addLeftOutOf(Judgement judgement) {
    Rule rule = judgement.rule();
    if (!rule.leavesOutUnplaced() || judgement.state() != Judgement.State.JUDGED) {
      return;
    }
    Set<String> within = new LinkedHashSet<>();
    rule.expressions()
        .forEach(
            expr ->
                References.aggregates(expr).forEach(aggregate -> within.add(aggregate.table())));
    Judge.entries(rule.criterion())
        .forEach(entry -> within.add(Objects.requireNonNull(rules.rules().get(entry.rule())).of()));
    within.remove(rule.of());
    Set<Unplaced.Unit> units = new LinkedHashSet<>();
    long more = 0;
    for (String table : within) {
      for (Unplaced.Bundle bundle : rows.unplaced(table, rule.of()).bundles()) {
        bundle.members().forEach(member -> units.add(member.unit()));
        more += bundle.more();
      }
    }
    if (!units.isEmpty()) {
      leftOut.add(
          leftOut(units, Message.of("check.left-out-of-rule", units.size() + more, rule.id())));
    }
  }

  private Problem leftOut(Set<Unplaced.Unit> units, Message words) {
    List<Location> places =
        units.stream()
            .limit(MOST_PLACES)
            .map(unit -> rows.submittedPlace(unit.table(), unit.row()))
            .toList();
    return Problem.of(Level.NOTE, places, units.size(), words);
  }

  private Text title(String table) {
    return Objects.requireNonNull(rules.schema(table)).title();
  }

  private void add(List<Placement.Cause> causes, String around, String table, int row) {
    if (causes.isEmpty()) {
      return;
    }
    Placement.Cause cause = causes.get(0);
    Kind kind =
        new Kind(cause.cell().table(), cause.cell().column(), cause.gap(), outer(cause, around));
    Rows some = found.computeIfAbsent(kind, none -> new Rows());
    some.rows.add(cause.cell().row());
    opened
        .rows()
        .getOrDefault(new Opened.Source(table, row), Set.of())
        .forEach(open -> some.outermost.add(outermost(open)));
  }

  // A key that is missing is one cause, whatever rests on it.
  private String outer(Placement.Cause cause, String around) {
    Schema.Within within = Objects.requireNonNull(rules.schema(cause.cell().table())).within();
    return within != null && within.by().contains(cause.cell().column()) ? within.table() : around;
  }

  private Opened.Row outermost(Opened.Row open) {
    String table = open.table();
    int row = open.row();
    for (String next = RowRefs.outer(rules, table); next != null; ) {
      int outer = rows.isGiven(next) ? rows.around(table, next)[row] : -1;
      if (outer < 0) {
        break;
      }
      table = next;
      row = outer;
      next = RowRefs.outer(rules, table);
    }
    return new Opened.Row(table, row);
  }

  private Problem problem(Kind kind, Rows some) {
    Table table = Objects.requireNonNull(rows.data().table(kind.table()));
    List<Location> places =
        some.rows.stream()
            .limit(MOST_PLACES)
            .map(row -> table.origin().of(row, kind.field()))
            .toList();
    Schema schema = Objects.requireNonNull(rules.schema(kind.table()));
    Field field = schema.field(kind.field());
    int first = some.rows.iterator().next();
    Message words =
        Message.of(
            "check.unplaced." + word(kind),
            some.rows.size(),
            schema.title(),
            field == null ? Text.same(kind.field()) : field.title(),
            title(kind.around()),
            value(table.column(kind.field()), first),
            effect(kind, some));
    return Problem.of(Level.WARNING, places, some.rows.size(), words);
  }

  private static String value(@Nullable Column column, int row) {
    return column == null ? "" : Keys.word(column.value(row));
  }

  private static String word(Kind kind) {
    return kind.gap() == Gap.UNMATCHED ? "unmatched" : "missing";
  }

  private Message effect(Kind kind, Rows some) {
    if (rows.isLeavingOut()) {
      return Message.of("check.unplaced-left-out");
    }
    if (some.outermost.isEmpty()) {
      return Message.of("check.unplaced-no-effect");
    }
    Map<String, Integer> counts = new LinkedHashMap<>();
    some.outermost.forEach(row -> counts.merge(row.table(), 1, Integer::sum));
    String most =
        counts.entrySet().stream()
            .max(
                Map.Entry.<String, Integer>comparingByValue()
                    .thenComparing(Map.Entry.comparingByKey()))
            .orElseThrow()
            .getKey();
    return Message.of(
        "check.unplaced-effect." + word(kind),
        counts.getOrDefault(most, 0),
        rows.size(most),
        title(most));
  }
}
