package org.junheng.remedy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junheng.check.Result;
import org.junheng.check.Standing;
import org.junheng.expr.Expr;
import org.junheng.expr.RowEvaluator.Cell;
import org.junheng.expr.Rows;
import org.junheng.rule.RuleSet;
import org.junheng.table.Field;
import org.junheng.table.Schema;

/** Finds the submitted cells that names, keys and fields of views stand for. */
final class Cells {
  private final Standing standing;
  private final RuleSet rules;
  private final Rows rows;
  private final Map<String, Map<String, List<Integer>>> byKey = new HashMap<>();
  private final Map<String, Map<String, List<Integer>>> byName = new HashMap<>();

  Cells(Standing standing) {
    this.standing = standing;
    this.rules = standing.rules();
    this.rows = standing.rows();
  }

  /** The rows that a key names, its values joined by a slash; else those of such a name. */
  List<Integer> rows(String table, String wanted) {
    List<Integer> found = keys(table).get(wanted);
    return found != null ? found : names(table).getOrDefault(wanted, List.of());
  }

  /** The keys of a table's rows, for what was perhaps meant. */
  List<String> known(String table) {
    return List.copyOf(keys(table).keySet());
  }

  private Map<String, List<Integer>> keys(String table) {
    return byKey.computeIfAbsent(
        table,
        name -> {
          Map<String, List<Integer>> index = new HashMap<>();
          for (int row = 0; row < rows.size(name); row++) {
            put(index, String.join("/", standing.key(name, row)), row);
          }
          return index;
        });
  }

  private Map<String, List<Integer>> names(String table) {
    return byName.computeIfAbsent(
        table,
        name -> {
          Map<String, List<Integer>> index = new HashMap<>();
          for (int row = 0; row < rows.size(name); row++) {
            Result.RowRef ref = standing.ref(name, row);
            put(index, ref.name().zh(), row);
            if (!ref.name().en().equals(ref.name().zh())) {
              put(index, ref.name().en(), row);
            }
          }
          return index;
        });
  }

  private static void put(Map<String, List<Integer>> index, String word, int row) {
    index.computeIfAbsent(word, none -> new ArrayList<>()).add(row);
  }

  /**
   * The submitted cell that a cell is: itself, or the one that a view shows as it is; null where
   * the figure is worked out.
   */
  @Nullable Cell submitted(String table, int row, String field) {
    if (rules.tables().containsKey(table)) {
      boolean isField = Objects.requireNonNull(rules.tables().get(table)).field(field) != null;
      return isField ? new Cell(table, row, field) : null;
    }
    Rows.Derived derived = rows.derived(table, field, row);
    return derived != null && derived.value() instanceof Expr.Column column
        ? submitted(derived.table(), derived.row(), column.name())
        : null;
  }

  /** The field of a submitted cell. */
  Field field(Cell cell) {
    Schema schema = Objects.requireNonNull(rules.tables().get(cell.table()));
    return Objects.requireNonNull(schema.field(cell.column()));
  }
}
