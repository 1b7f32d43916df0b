package org.junheng.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.jspecify.annotations.Nullable;
import org.junheng.expr.ColumnEvaluator;
import org.junheng.expr.Expr;
import org.junheng.expr.LastYear;
import org.junheng.expr.Memo;
import org.junheng.expr.PossibleEvaluator;
import org.junheng.expr.RowFormulas;
import org.junheng.expr.Rows;
import org.junheng.expr.Unplaced;
import org.junheng.problem.Location;
import org.junheng.rule.Indicator;
import org.junheng.rule.RuleSet;
import org.junheng.rule.View;
import org.junheng.table.Column;
import org.junheng.table.DataSet;
import org.junheng.table.Doubled;
import org.junheng.table.Field;
import org.junheng.table.FieldType;
import org.junheng.table.KeyIndex;
import org.junheng.table.Repeats;
import org.junheng.table.Schema;
import org.junheng.table.Table;

/**
 * A data set seen through a rule set: its tables, the views made from them, the indicators computed
 * for each, and which row lies within which. Everything but the submitted tables is computed when
 * first asked for, once.
 */
final class Workspace implements Rows {
  private final RuleSet rules;
  private final DataSet data;
  private final Parallel parallel;
  private final @Nullable EarlierFigures earlier;
  private final Membership membership;
  private final ColumnEvaluator evaluator = new ColumnEvaluator(this);
  private final RowFormulas rowFormulas = new RowFormulas(this);
  private final Memo<String, ViewRows> views = new Memo<>();
  private final Memo<List<String>, Column> columns = new Memo<>();
  private final Memo<About, Column> kept = new Memo<>();
  private final Memo<List<String>, int[]> arounds = new Memo<>();
  private final Memo<List<String>, Contents> contents = new Memo<>();
  private final Memo<List<String>, Unplaced> unplaced = new Memo<>();
  private final Set<String> groupsMade = new ConcurrentSkipListSet<>();
  private final boolean leavingOut;
  private final Memo<List<Object>, Repeats> repeats = new Memo<>();

  Workspace(RuleSet rules, DataSet data, Parallel parallel) {
    this(rules, data, parallel, null, false);
  }

  /**
   * A data set.
   *
   * @param leavingOut whether rows whose place is not known are left out of what lies around them
   */
  Workspace(
      RuleSet rules,
      DataSet data,
      Parallel parallel,
      @Nullable EarlierFigures earlier,
      boolean leavingOut) {
    this.earlier = earlier;
    this.leavingOut = leavingOut;
    this.rules = rules;
    this.data = data;
    this.parallel = parallel;
    this.membership = new Membership(rules);
  }

  RuleSet rules() {
    return rules;
  }

  DataSet data() {
    return data;
  }

  ColumnEvaluator evaluator() {
    return evaluator;
  }

  /** Whether a table was submitted; true of every view. */
  boolean isGiven(String table) {
    return rules.views().containsKey(table) || data.table(table) != null;
  }

  @Override
  public int size(String table) {
    if (rules.views().containsKey(table)) {
      return view(table).size();
    }
    Table submitted = data.table(table);
    return submitted == null ? 0 : submitted.rows();
  }

  @Override
  public Column column(String table, String name) {
    return columns.get(List.of(table, name), () -> compute(table, name));
  }

  /** Whether it is known what was measured a year ago. */
  boolean knowsLastYear() {
    return earlier != null;
  }

  private Column compute(String table, String name) {
    String rule = LastYear.rule(name);
    if (rule != null) {
      return earlier == null
          ? Columns.missing(FieldType.QUANTITY, size(table))
          : earlier.column(this, Objects.requireNonNull(rules.schema(table)), rule);
    }
    Indicator indicator = rules.indicator(table, name);
    if (indicator != null) {
      return evaluate(indicator.value(), table);
    }
    return rules.views().containsKey(table) ? view(table).column(name) : submitted(table, name);
  }

  private Column submitted(String table, String name) {
    Table given = data.table(table);
    Column column = given == null ? null : given.column(name);
    if (column != null) {
      return column;
    }
    Schema schema = rules.tables().get(table);
    Field field = schema == null ? null : schema.field(name);
    if (field == null) {
      throw new IllegalArgumentException("no column " + table + "." + name);
    }
    return Columns.missing(field.type(), size(table));
  }

  /** An expression about every row of a table, in chunks side by side. */
  Column evaluate(Expr expr, String table) {
    return parallel.evaluate(evaluator, expr, table, size(table));
  }

  /** The same, kept for the next who asks. */
  Column kept(Expr expr, String table) {
    return kept.get(new About(expr, table), () -> evaluate(expr, table));
  }

  /**
   * The same, where a value counts only if no row that may or may not lie within could change it;
   * elsewhere it is missing.
   */
  Column settled(Expr expr, String table) {
    Column column = evaluate(expr, table);
    BitSet open = evaluator.open(expr, table);
    if (open.isEmpty()) {
      return column;
    }
    BitSet unsettled = new BitSet();
    PossibleEvaluator possible = evaluator.possible();
    for (int row = open.nextSetBit(0); row >= 0; row = open.nextSetBit(row + 1)) {
      unsettled.set(row, column.isMissing(row) || !possible.evaluate(expr, table, row).isSettled());
    }
    return Columns.without(column, unsettled);
  }

  private record About(Expr expr, String table) {}

  private ViewRows view(String name) {
    return views.get(name, () -> makeView(name));
  }

  private ViewRows makeView(String name) {
    View view = rules.views().get(name);
    if (view instanceof View.PartsOf parts) {
      return PartRows.of(parts, this);
    }
    if (view instanceof View.GroupsOf groups) {
      groupsMade.add(name);
      return GroupRows.of(groups, this);
    }
    throw new IllegalArgumentException("no view " + name);
  }

  @Override
  public int[] around(String table, String around) {
    return arounds.get(List.of(table, around), () -> walk(table, around));
  }

  private int[] walk(String table, String around) {
    List<String> way = membership.way(table, around);
    if (way == null) {
      throw new IllegalArgumentException(table + " does not lie within " + around);
    }
    if (way.size() == 2) {
      return step(way.get(0), way.get(1));
    }
    int[] nearer = around(way.get(0), way.get(way.size() - 2));
    int[] last = around(way.get(way.size() - 2), way.get(way.size() - 1));
    int[] composed = new int[nearer.length];
    for (int i = 0; i < composed.length; i++) {
      composed[i] = nearer[i] < 0 ? -1 : last[nearer[i]];
    }
    return composed;
  }

  private int[] step(String table, String around) {
    if (rules.views().get(around) instanceof View.GroupsOf groups && groups.base().equals(table)) {
      return groups(around).groupOfBase();
    }
    if (rules.views().get(table) instanceof View.PartsOf parts && parts.base().equals(around)) {
      return ((PartRows) view(table)).baseRows();
    }
    int[] places = placesByKey(table, around);
    if (rules.views().get(table) instanceof View.GroupsOf && !groups(table).perhaps().isEmpty()) {
      // A group that may not exist lies nowhere for sure.
      int[] sure = places.clone();
      groups(table).perhaps().stream().forEach(group -> sure[group] = -1);
      return sure;
    }
    return places;
  }

  /** The views of groups that somebody asked for. */
  Set<String> groupsMade() {
    return groupsMade;
  }

  /** The rows of a view of groups. */
  GroupRows groups(String view) {
    return (GroupRows) view(view);
  }

  /** Whether rows whose place is not known are left out. */
  boolean isLeavingOut() {
    return leavingOut;
  }

  /** The submitted row by which it is decided where a row lies within a table or view. */
  Unplaced.Unit unit(String table, int row, String around) {
    SubmittedRow submitted = submittedRow(table, row);
    return submitted == null
        ? new Unplaced.Unit(table, row, around, false)
        : new Unplaced.Unit(submitted.table(), submitted.row(), around, false);
  }

  @Override
  public Unplaced unplaced(String table, String around) {
    return leavingOut
        ? Unplaced.NONE
        : unplaced.get(List.of(table, around), () -> new UnplacedRows(this).of(way(table, around)));
  }

  @Override
  public Map<Integer, Doubled> doubled(String table) {
    Table given = data.table(table);
    return given == null ? Map.of() : given.doubled();
  }

  @Override
  public BitSet perhaps(String table) {
    return rules.views().get(table) instanceof View.GroupsOf
        ? groups(table).perhaps()
        : new BitSet(0);
  }

  /** For each row of a table the row whose key it names, one step out; −1 where it names none. */
  int[] placesByKey(String table, String around) {
    Schema.Within within =
        Objects.requireNonNull(Objects.requireNonNull(rules.schema(table)).within());
    Schema outer = Objects.requireNonNull(rules.schema(around));
    return rowsOf(table, within.by(), around, outer.key());
  }

  /**
   * For each row of a table, the row of another whose key its fields hold; −1 where there is none.
   */
  int[] rowsOf(String table, List<String> by, String other, List<String> key) {
    if (!isGiven(other)) {
      int[] none = new int[size(table)];
      Arrays.fill(none, -1);
      return none;
    }
    return KeyIndex.of(columns(other, key)).rowsOf(columns(table, by));
  }

  @Override
  public Repeats repeats(String table, List<String> names) {
    Table given = data.table(table);
    Repeats known = given != null && names.equals(given.schema().key()) ? given.sameKeys() : null;
    return known != null
        ? known
        : repeats.get(List.of(table, names), () -> Repeats.in(columns(table, names)));
  }

  @Override
  public int[] within(String table, String around, int row) {
    return contents.get(List.of(table, around), () -> fill(table, around)).of(row);
  }

  private Contents fill(String table, String around) {
    return Contents.of(around(table, around), size(around));
  }

  @Override
  public List<Expr> formulas(String table, String name) {
    if (LastYear.rule(name) != null) {
      return List.of();
    }
    Indicator indicator = rules.indicator(table, name);
    if (indicator != null) {
      return List.of(indicator.value());
    }
    return rules.views().containsKey(table) ? view(table).formulas(name) : List.of();
  }

  @Override
  public RowFormulas rowFormulas() {
    return rowFormulas;
  }

  @Override
  public boolean isSubmitted(String table, String name) {
    return formulas(table, name).isEmpty();
  }

  @Override
  public @Nullable Derived derived(String table, String name, int row) {
    if (LastYear.rule(name) != null) {
      return null;
    }
    Indicator indicator = rules.indicator(table, name);
    if (indicator != null) {
      return new Derived(indicator.value(), table, row);
    }
    return rules.views().containsKey(table) ? view(table).derived(name, row) : null;
  }

  /** The submitted row that a row is, or was made from; null where it was made from many. */
  @Nullable SubmittedRow submittedRow(String table, int row) {
    if (data.table(table) != null) {
      return new SubmittedRow(table, row);
    }
    if (rules.views().get(table) instanceof View.PartsOf parts) {
      return submittedRow(parts.base(), ((PartRows) view(table)).baseRows()[row]);
    }
    return null;
  }

  /** Where a row was submitted; of a view's row, where the first row that it is made from was. */
  Location submittedPlace(String table, int row) {
    Table given = data.table(table);
    if (given != null) {
      return given.origin().of(row);
    }
    View view = Objects.requireNonNull(rules.views().get(table));
    int base =
        view instanceof View.GroupsOf
            ? groups(table).first()[row]
            : ((PartRows) view(table)).baseRows()[row];
    return submittedPlace(view.base(), base);
  }

  /** The tables from one to another around it, both included. */
  List<String> way(String table, String around) {
    return Objects.requireNonNull(membership.way(table, around));
  }

  /** The tables around a table, nearest first, by the shortest ways. */
  List<String> tablesAround(String table) {
    List<String> around = new ArrayList<>();
    for (Map.Entry<String, ?> other : allSchemas().entrySet()) {
      if (!other.getKey().equals(table) && membership.way(table, other.getKey()) != null) {
        around.add(other.getKey());
      }
    }
    around.sort(
        java.util.Comparator.<String>comparingInt(
                other -> Objects.requireNonNull(membership.way(table, other)).size())
            .thenComparing(other -> other));
    return around;
  }

  Map<String, Schema> allSchemas() {
    Map<String, Schema> all = new java.util.LinkedHashMap<>(rules.tables());
    rules.views().forEach((name, view) -> all.put(name, view.schema()));
    return all;
  }

  /** A submitted table and one of its rows. */
  record SubmittedRow(String table, int row) {}
}
