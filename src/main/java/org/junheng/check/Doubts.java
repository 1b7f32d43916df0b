package org.junheng.check;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junheng.expr.Expr;
import org.junheng.expr.Memo;
import org.junheng.expr.RowEvaluator;
import org.junheng.rule.Criterion;
import org.junheng.rule.Indicator;
import org.junheng.rule.Outcome;
import org.junheng.rule.Rule;
import org.junheng.rule.View;
import org.junheng.table.NumberColumn;
import org.junheng.table.Table;

/**
 * Which submitted figures contradict each other: those that a rule of a {@link
 * Criterion.Consistent} read, for a row that fails it. An outcome that rests on such a figure stays
 * what it is, and is marked.
 */
final class Doubts {
  private final Workspace rows;
  private final Judge judge;
  // The rules that look for contradictions, and those that gather them.
  private final Set<String> asking = new TreeSet<>();
  // By table and field: which rows of it each such rule found to be contradictory.
  private final Map<List<String>, Map<String, BitSet>> found = new LinkedHashMap<>();
  private final Memo<String, Set<List<String>>> amounts = new Memo<>();

  Doubts(Workspace rows, Judge judge, Map<String, Judgement> agreed) {
    this.rows = rows;
    this.judge = judge;
    for (Judgement judgement : agreed.values()) {
      if (judgement.rule().criterion() instanceof Criterion.Consistent consistent
          && judgement.state() == Judgement.State.JUDGED) {
        asking.add(judgement.rule().id());
        asking.addAll(consistent.composedOf());
      }
    }
    for (String rule : asking) {
      find(Objects.requireNonNull(agreed.get(rule), rule));
    }
  }

  private void find(Judgement judgement) {
    Rule rule = judgement.rule();
    if (judgement.state() != Judgement.State.JUDGED) {
      return;
    }
    for (int row = 0; row < judgement.outcomes().length; row++) {
      if (judgement.outcome(row) == Outcome.FAIL) {
        for (RowEvaluator.Read read : restsOn(rule, row)) {
          RowEvaluator.Cell cell = read.cell();
          if (isFigure(cell)) {
            found
                .computeIfAbsent(List.of(cell.table(), cell.column()), key -> new LinkedHashMap<>())
                .computeIfAbsent(rule.id(), id -> new BitSet())
                .set(cell.row());
          }
        }
      }
    }
  }

  private boolean isFigure(RowEvaluator.Cell cell) {
    Table table = rows.data().table(cell.table());
    return table != null && table.column(cell.column()) instanceof NumberColumn;
  }

  /**
   * The rules that found figures of an outcome to contradict others; none of such a rule itself.
   */
  List<String> of(Rule rule, int row) {
    if (found.isEmpty() || asking.contains(rule.id())) {
      return List.of();
    }
    Set<String> rules = new TreeSet<>();
    for (RowEvaluator.Read read : restsOn(rule, row)) {
      RowEvaluator.Cell cell = read.cell();
      found
          .getOrDefault(List.of(cell.table(), cell.column()), Map.of())
          .forEach(
              (id, rowsOf) -> {
                if (rowsOf.get(cell.row())) {
                  rules.add(id);
                }
              });
    }
    return List.copyOf(rules);
  }

  // What decides an outcome, not what says whether the rule applies; of a composite what decides
  // its parts of the same row.
  private List<RowEvaluator.Read> restsOn(Rule rule, int row) {
    RowEvaluator evaluator = new RowEvaluator(rows);
    for (Expr expr : rule.criterion().expressions()) {
      evaluator.evaluate(expr, rule.of(), row);
    }
    Set<List<String>> amounts = amounts(rule);
    List<RowEvaluator.Read> reads = new ArrayList<>();
    for (RowEvaluator.Read read : evaluator.reads()) {
      if (amounts.contains(List.of(read.cell().table(), read.cell().column()))) {
        reads.add(read);
      }
    }
    for (Criterion.Part part : Judge.entries(rule.criterion())) {
      Rule other = Objects.requireNonNull(judge.judged().get(part.rule())).rule();
      if (part instanceof Criterion.Part.Same && !asking.contains(other.id())) {
        reads.addAll(restsOn(other, row));
      }
    }
    return reads;
  }

  private Set<List<String>> amounts(Rule rule) {
    return amounts.get(
        rule.id(),
        () -> {
          Set<List<String>> columns = new HashSet<>();
          rule.criterion().expressions().forEach(expr -> add(expr, columns));
          return columns;
        });
  }

  // The columns whose figures make the result; not those by which rows are chosen, or one formula
  // and not another.
  private void add(@Nullable Expr expr, Set<List<String>> columns) {
    if (expr instanceof Expr.Column column) {
      add(column.table(), column.name(), columns);
    } else if (expr instanceof Expr.Around around) {
      add(around.value(), columns);
    } else if (expr instanceof Expr.Named named) {
      add(named.value(), columns);
    } else if (expr instanceof Expr.Choice choice) {
      choice.branches().values().forEach(branch -> add(branch, columns));
    } else if (expr instanceof Expr.Call call) {
      call.args().forEach(arg -> add(arg, columns));
    } else if (expr instanceof Expr.If choice) {
      add(choice.yes(), columns);
      add(choice.no(), columns);
    } else if (expr instanceof Expr.In in) {
      add(in.value(), columns);
    } else if (expr instanceof Expr.Aggregate aggregate) {
      add(aggregate.value(), columns);
      add(aggregate.weight(), columns);
    }
  }

  private void add(String table, String name, Set<List<String>> columns) {
    if (!columns.add(List.of(table, name))) {
      return;
    }
    Indicator indicator = rows.rules().indicator(table, name);
    if (indicator != null) {
      add(indicator.value(), columns);
    } else if (rows.rules().views().get(table) instanceof View.PartsOf parts) {
      if (parts.parts().get(0).fields().containsKey(name)) {
        parts.parts().forEach(part -> add(part.fields().get(name), columns));
      } else {
        add(parts.base(), name, columns);
      }
    }
  }
}
