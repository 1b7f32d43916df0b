package org.junheng.check;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junheng.expr.Expr;
import org.junheng.problem.Level;
import org.junheng.problem.Location;
import org.junheng.problem.Problem;
import org.junheng.rule.RuleSet;
import org.junheng.table.Table;
import org.junheng.text.Message;
import org.junheng.text.Text;

/**
 * Tells of rows without a row within where figures add up the rows within over many: a school that
 * the list of classes leaves out counts for nothing in the county's share of large classes.
 */
final class ChildlessRows {
  private static final int MOST_PLACES = 5;

  private final RuleSet rules;
  private final Workspace rows;
  private final Map<List<String>, Set<String>> rulesOf = new LinkedHashMap<>();

  ChildlessRows(Workspace rows) {
    this.rules = rows.rules();
    this.rows = rows;
  }

  /** A problem for each table whose rows some rows around lack, with the rules that it bears on. */
  List<Problem> of(List<Judgement> judgements) {
    for (Judgement judgement : judgements) {
      if (judgement.state() == Judgement.State.JUDGED) {
        Set<List<String>> seen = new HashSet<>();
        judgement
            .rule()
            .expressions()
            .forEach(expr -> follow(expr, judgement.rule().of(), judgement.rule().id(), seen));
      }
    }
    List<Problem> problems = new ArrayList<>();
    rulesOf.forEach((tables, ids) -> add(tables.get(0), tables.get(1), ids, problems));
    return problems;
  }

  private void follow(Expr expr, String table, String rule, Set<List<String>> seen) {
    if (expr instanceof Expr.Column column) {
      if (seen.add(List.of(column.table(), column.name()))
          && rules.indicator(column.table(), column.name()) != null) {
        rows.formulas(column.table(), column.name())
            .forEach(formula -> follow(formula, column.table(), rule, seen));
      }
      return;
    }
    String about =
        expr instanceof Expr.Around around
            ? around.table()
            : expr instanceof Expr.Aggregate aggregate ? aggregate.table() : table;
    if (expr instanceof Expr.Aggregate aggregate) {
      note(rows.way(aggregate.table(), table), rule);
    }
    expr.parts().forEach(part -> follow(part, about, rule, seen));
  }

  private void note(List<String> way, String rule) {
    boolean isFar = way.size() > 2;
    if (isFar && rows.data().table(way.get(0)) != null && rows.data().table(way.get(1)) != null) {
      rulesOf
          .computeIfAbsent(List.of(way.get(0), way.get(1)), none -> new LinkedHashSet<>())
          .add(rule);
    }
  }

  private void add(String table, String around, Set<String> ids, List<Problem> problems) {
    Table outer = Objects.requireNonNull(rows.data().table(around));
    BitSet childless = new BitSet(outer.rows());
    childless.set(0, outer.rows());
    for (int place : rows.around(table, around)) {
      if (place >= 0) {
        childless.clear(place);
      }
    }
    if (childless.isEmpty()) {
      return;
    }
    List<Location> places =
        childless.stream().limit(MOST_PLACES).mapToObj(outer.origin()::of).toList();
    Message words =
        Message.of(
            "check.childless",
            childless.cardinality(),
            title(around),
            title(table),
            String.join(", ", ids));
    problems.add(Problem.of(Level.NOTE, places, childless.cardinality(), words));
  }

  private Text title(String table) {
    return Objects.requireNonNull(rules.schema(table)).title();
  }
}
