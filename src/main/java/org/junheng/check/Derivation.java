package org.junheng.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junheng.expr.Expr;
import org.junheng.expr.LastYear;
import org.junheng.expr.RowEvaluator;
import org.junheng.expr.Rows;
import org.junheng.expr.Type;
import org.junheng.problem.Location;
import org.junheng.rule.Criterion;
import org.junheng.rule.Indicator;
import org.junheng.rule.Rule;
import org.junheng.rule.RuleSet;
import org.junheng.table.Column;
import org.junheng.table.DataSet;
import org.junheng.table.Doubled;
import org.junheng.table.Field;
import org.junheng.table.Schema;
import org.junheng.table.Table;
import org.junheng.text.Text;

/**
 * How one figure came about, down to the submitted cells.
 *
 * @param row whose figure it is
 * @param name the column's name; empty for an expression that has none
 * @param title how it is shown; empty for an expression
 * @param expression how it is computed, in the language of rule books; null for a submitted cell
 * @param value the figure, or null where it is missing
 * @param location the place of a submitted cell, or null
 * @param written what stands in a submitted cell that holds no value; where rows of one key differ,
 *     what stands in all of them; else empty
 * @param portions for an amount that several parts of a row share: what each part weighs, those
 *     that make no row included; else empty
 * @param from the figures it is computed from; of a shared amount the first is the amount
 */
public record Derivation(
    Result.RowRef row,
    String name,
    Text title,
    @Nullable Expr expression,
    Result.@Nullable Figure value,
    @Nullable Location location,
    String written,
    List<Portion> portions,
    List<Derivation> from) {
  public Derivation {
    portions = List.copyOf(portions);
    from = List.copyOf(from);
  }

  /**
   * What a part of a combined row weighs.
   *
   * @param part how the part is shown
   * @param weight what one of its size counts, or null where it is missing
   * @param size its size, or null where it is missing
   * @param weighted weight times size, or null where one is missing
   * @param share its part of the whole, or null where one of all parts is missing
   * @param isOwn whether the figure is this part's
   */
  public record Portion(
      Text part,
      Result.@Nullable Figure weight,
      Result.@Nullable Figure size,
      Result.@Nullable Figure weighted,
      @Nullable BigDecimal share,
      boolean isOwn) {}

  /**
   * How a rule's outcome for one row came about: its condition of application, its measure and its
   * limits, each down to the cells.
   *
   * @param rules the rules
   * @param data the data
   * @param rule the rule
   * @param row the number of the row in the rule's table or view, from 0
   * @param options how the check is run
   */
  public static List<Derivation> of(
      RuleSet rules, DataSet data, Rule rule, int row, CheckOptions options) {
    LocalDate asOf = Days.of(data, rules, options).date();
    try (Parallel parallel = new Parallel(1, options.chunk())) {
      Workspace rows =
          new Workspace(rules, data, parallel, options.earlier(), options.leavesOutUnplaced());
      Tracer tracer = new Tracer(rows);
      List<Derivation> derivations = new ArrayList<>();
      if (rule.when() != null) {
        derivations.add(tracer.trace(rule.when(), rule.of(), row));
      }
      if (rule.criterion() instanceof Criterion.Threshold threshold) {
        Criterion.Threshold effective =
            Effective.of(rule, threshold, row, asOf, new RowEvaluator(rows)).criterion();
        derivations.add(tracer.trace(effective.measure(), rule.of(), row));
        effective.limits().forEach(limit -> derivations.add(tracer.trace(limit, rule.of(), row)));
      } else if (rule.criterion() instanceof Criterion.Condition condition) {
        derivations.add(tracer.trace(condition.must(), rule.of(), row));
      }
      return derivations;
    }
  }

  /**
   * The number of the row that a key names, its values joined by a slash, or its shown name; −1
   * where there is none.
   */
  public static int rowOf(RuleSet rules, DataSet data, String table, String key) {
    try (Parallel parallel = new Parallel(1, CheckOptions.USUAL_CHUNK)) {
      Workspace rows = new Workspace(rules, data, parallel);
      RowRefs refs = new RowRefs(rows);
      for (int row = 0; row < rows.size(table); row++) {
        Result.RowRef ref = refs.of(table, row);
        if (String.join("/", ref.key()).equals(key)
            || ref.name().zh().equals(key)
            || ref.name().en().equals(key)) {
          return row;
        }
      }
      return -1;
    }
  }

  /** Follows figures to the cells they come from. */
  private static final class Tracer {
    // A county's coefficient rests on hundreds of cells; the spread in the result lists those.
    private static final int MOST_ROWS = 200;

    private final Workspace rows;
    private final RuleSet rules;
    private final RowRefs refs;

    Tracer(Workspace rows) {
      this.rows = rows;
      this.rules = rows.rules();
      this.refs = new RowRefs(rows);
    }

    Derivation trace(Expr expr, String table, int row) {
      if (expr instanceof Expr.Column column) {
        return cell(column.table(), column.name(), row);
      }
      Object value = new RowEvaluator(rows).evaluate(expr, table, row);
      return new Derivation(
          refs.of(table, row),
          "",
          Text.NONE,
          expr,
          Figures.of(value, OptionalInt.empty()),
          null,
          "",
          List.of(),
          from(expr, table, row));
    }

    private String written(String table, String name, int row) {
      Table given = rows.data().table(table);
      Column column = given == null ? null : given.column(name);
      if (given == null || column == null) {
        return "";
      }
      Doubled doubled = given.doubled().get(row);
      String cells = column.gaps().written(row);
      return doubled == null || !doubled.differing().contains(name)
          ? cells
          : cells
              + "; "
              + doubled.places().stream().map(Location::toString).collect(Collectors.joining(", "));
    }

    private Derivation cell(String table, String name, int row) {
      Object value =
          new RowEvaluator(rows).evaluate(new Expr.Column(table, name, Type.TEXT), table, row);
      Rows.Derived derived = rows.derived(table, name, row);
      Result.RowRef ref = refs.of(table, row);
      if (derived == null) {
        boolean submitted = rows.data().table(table) != null && LastYear.rule(name) == null;
        Location location =
            submitted
                ? Objects.requireNonNull(rows.data().table(table)).origin().of(row, name)
                : null;
        return new Derivation(
            ref,
            name,
            title(table, name),
            null,
            figure(table, name, value),
            location,
            value == null ? written(table, name, row) : "",
            List.of(),
            List.of());
      }
      Portions shared = Portions.of(rows, table, name, row);
      if (shared != null && shared.isWhole()) {
        derived = new Rows.Derived(shared.amount(), derived.table(), derived.row());
      }
      boolean sameName =
          derived.value() instanceof Expr.Column column && column.name().equals(name);
      if (sameName) {
        return cell(derived.table(), name, derived.row());
      }
      return new Derivation(
          ref,
          name,
          title(table, name),
          derived.value(),
          figure(table, name, value),
          null,
          "",
          shared == null || shared.isWhole() ? List.of() : shared.portions(),
          shared == null || shared.isWhole()
              ? from(derived.value(), derived.table(), derived.row())
              : shared(shared, derived));
    }

    // An amount, then what the parts weigh; that there are other parts is told by the portions.
    private List<Derivation> shared(Portions portions, Rows.Derived derived) {
      Set<Derivation> from = new LinkedHashSet<>();
      from.add(trace(portions.amount(), derived.table(), derived.row()));
      portions.sizes().forEach(size -> follow(size, derived.table(), derived.row(), from));
      return List.copyOf(from);
    }

    private Result.@Nullable Figure figure(String table, String name, @Nullable Object value) {
      Indicator indicator = rules.indicator(table, name);
      Result.Figure figure =
          Figures.of(value, indicator == null ? OptionalInt.empty() : indicator.places());
      Schema schema = rules.schema(table);
      Field field = schema == null ? null : schema.field(name);
      boolean isCategory = field != null && !field.categories().isEmpty();
      return figure != null && isCategory
          ? new Result.Figure(figure.value(), RowRefs.shown(field, value))
          : figure;
    }

    private Text title(String table, String name) {
      Indicator indicator = rules.indicator(table, name);
      Schema schema = Objects.requireNonNull(rules.schema(table));
      Field field = schema.field(name);
      Text ofLastYear = EarlierFigures.title(rules, name);
      if (ofLastYear != null) {
        return ofLastYear;
      }
      return indicator != null
          ? indicator.title()
          : field != null ? field.title() : Text.same(name);
    }

    private List<Derivation> from(Expr expr, String table, int row) {
      Set<Derivation> from = new LinkedHashSet<>();
      follow(expr, table, row, from);
      return List.copyOf(from);
    }

    private void follow(@Nullable Expr expr, String table, int row, Set<Derivation> into) {
      if (expr instanceof Expr.Column column) {
        into.add(cell(column.table(), column.name(), row));
      } else if (expr instanceof Expr.Around around) {
        int outer = rows.around(table, around.table())[row];
        if (outer >= 0) {
          follow(around.value(), around.table(), outer, into);
        }
      } else if (expr instanceof Expr.Named named) {
        follow(named.value(), table, row, into);
      } else if (expr instanceof Expr.Choice choice) {
        follow(choice.by(), table, row, into);
      } else if (expr instanceof Expr.Call call) {
        call.args().forEach(arg -> follow(arg, table, row, into));
      } else if (expr instanceof Expr.If condition) {
        follow(condition.condition(), table, row, into);
        Object holds = new RowEvaluator(rows).evaluate(condition.condition(), table, row);
        follow(Boolean.FALSE.equals(holds) ? condition.no() : condition.yes(), table, row, into);
      } else if (expr instanceof Expr.In in) {
        follow(in.value(), table, row, into);
      } else if (expr instanceof Expr.Aggregate aggregate) {
        within(aggregate, table, row, into);
      }
    }

    private void within(Expr.Aggregate aggregate, String table, int row, Set<Derivation> into) {
      int[] members = rows.within(aggregate.table(), table, row);
      for (int i = 0; i < Math.min(members.length, MOST_ROWS); i++) {
        int member = members[i];
        boolean counts =
            aggregate.filter() == null
                || !Boolean.FALSE.equals(
                    new RowEvaluator(rows).evaluate(aggregate.filter(), aggregate.table(), member));
        if (counts && aggregate.value() != null) {
          into.add(trace(aggregate.value(), aggregate.table(), member));
        }
      }
    }
  }
}
