package org.junheng.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junheng.expr.Expr;
import org.junheng.expr.RowEvaluator;
import org.junheng.expr.RowEvaluator.Cell;
import org.junheng.expr.Type;
import org.junheng.expr.Unplaced;
import org.junheng.rule.View;
import org.junheng.table.Column;
import org.junheng.table.Gap;
import org.junheng.table.Schema;
import org.junheng.table.Table;

/** Finds the cells for which the place of a row is not known. */
final class Placement {
  private final Workspace rows;

  Placement(Workspace rows) {
    this.rows = rows;
  }

  /**
   * A cell by which a row cannot be placed.
   *
   * @param cell the cell
   * @param gap why; {@link Gap#UNMATCHED} where it has a value that names nothing
   */
  record Cause(Cell cell, Gap gap) {}

  /** The cells of a unit. */
  List<Cause> of(Unplaced.Unit unit) {
    if (unit.second()) {
      String field = Objects.requireNonNull(rows.rules().schema(unit.table())).key().get(0);
      return List.of(new Cause(new Cell(unit.table(), unit.row(), field), Gap.CONTRADICTORY));
    }
    return rows.rules().views().get(unit.around()) instanceof View.GroupsOf groups
        ? ofGroups(groups, unit)
        : ofKey(unit.table(), unit.row());
  }

  private List<Cause> ofGroups(View.GroupsOf groups, Unplaced.Unit unit) {
    int[] made =
        groups.base().equals(unit.table())
            ? new int[] {unit.row()}
            : rows.within(groups.base(), unit.table(), unit.row());
    Set<Cause> causes = new LinkedHashSet<>();
    for (int row : made) {
      groups
          .by()
          .forEach(
              (name, by) -> {
                if (!groups.blankIsGroup().contains(name)) {
                  causes.addAll(missing(by, groups.base(), row));
                }
              });
      if (groups.when() != null) {
        causes.addAll(missing(groups.when(), groups.base(), row));
      }
    }
    return List.copyOf(causes);
  }

  /** The cells of the key that a row names another by. */
  List<Cause> ofKey(String table, int row) {
    Schema schema = Objects.requireNonNull(rows.rules().schema(table));
    Schema.Within within = schema.within();
    if (within == null) {
      return List.of();
    }
    List<Cause> causes = new ArrayList<>();
    for (String field : within.by()) {
      causes.addAll(missing(new Expr.Column(table, field, Type.TEXT), table, row));
    }
    if (causes.isEmpty()) {
      String last = within.by().get(within.by().size() - 1);
      causes.add(new Cause(new Cell(table, row, last), Gap.UNMATCHED));
    }
    return causes;
  }

  private List<Cause> missing(Expr expr, String table, int row) {
    RowEvaluator evaluator = new RowEvaluator(rows);
    if (evaluator.evaluate(expr, table, row) != null) {
      return List.of();
    }
    return evaluator.missing().stream()
        .map(read -> new Cause(read.cell(), gap(read.cell())))
        .toList();
  }

  private Gap gap(Cell cell) {
    Table table = rows.data().table(cell.table());
    Column column = table == null ? null : table.column(cell.column());
    return column == null ? Gap.NOT_GIVEN : column.gaps().at(cell.row());
  }
}
