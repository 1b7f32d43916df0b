package org.junheng.remedy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junheng.check.Standing;
import org.junheng.expr.RowEvaluator.Cell;
import org.junheng.problem.Problem;
import org.junheng.rule.RuleSet;
import org.junheng.table.Column;
import org.junheng.table.DataSet;
import org.junheng.table.Field;
import org.junheng.table.Schema;
import org.junheng.table.Table;
import org.junheng.text.Message;
import org.junheng.text.Nearest;

/**
 * Data after changes.
 *
 * @param data the data; unchanged where there are problems
 * @param changes the cells that have another value, in the order in which they were first named
 * @param problems the changes that cannot be made
 */
public record Edited(DataSet data, List<CellChange> changes, List<Problem> problems) {
  public Edited {
    changes = List.copyOf(changes);
    problems = List.copyOf(problems);
  }

  /** Makes changes, each upon the ones before it. */
  public static Edited of(Standing standing, List<Edit> edits) {
    Editor editor = new Editor(standing);
    edits.forEach(editor::edit);
    return editor.edited();
  }

  /**
   * The submitted fields that changes name, by table: those that are to be read beside what rules
   * need. Names that are not known are left out.
   */
  public static Map<String, Set<String>> fields(RuleSet rules, List<Edit> edits) {
    Map<String, Set<String>> fields = new LinkedHashMap<>();
    for (Edit edit : edits) {
      Schema schema = rules.tables().get(edit.table());
      if (schema != null && schema.field(edit.field()) != null) {
        fields.computeIfAbsent(edit.table(), table -> new TreeSet<>()).add(edit.field());
      }
    }
    return fields;
  }

  /** Makes changes one after another. */
  private static final class Editor {
    private final Standing standing;
    private final RuleSet rules;
    private final Cells cells;
    private final Map<Cell, @Nullable Object> values = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    Editor(Standing standing) {
      this.standing = standing;
      this.rules = standing.rules();
      this.cells = new Cells(standing);
    }

    void edit(Edit edit) {
      Cell cell = cell(edit);
      if (cell == null) {
        return;
      }
      Field field = cells.field(cell);
      Object before = values.containsKey(cell) ? values.get(cell) : submitted(cell);
      Values.Read read =
          edit.kind() == Edit.Kind.SET
              ? Values.set(field, edit.value())
              : Values.added(field, before, edit.value(), edit.kind() == Edit.Kind.TAKE);
      if (read.fault() != null) {
        problems.add(Problem.error(edit.place(), read.fault()));
      } else if (isKey(cell)) {
        problem(edit, "edit.key", field.name(), field.title());
      } else {
        values.put(cell, read.value());
      }
    }

    // A row that goes by another key is another row.
    private boolean isKey(Cell cell) {
      Schema schema = Objects.requireNonNull(rules.tables().get(cell.table()));
      return schema.key().contains(cell.column());
    }

    private @Nullable Object submitted(Cell cell) {
      Table table = standing.data().table(cell.table());
      Column column = table == null ? null : table.column(cell.column());
      return column == null ? null : column.value(cell.row());
    }

    private @Nullable Cell cell(Edit edit) {
      Schema schema = rules.schema(edit.table());
      if (schema == null) {
        List<String> known = new ArrayList<>(rules.tables().keySet());
        known.addAll(rules.views().keySet());
        return unknown(edit, "edit.no-table", edit.table(), known);
      }
      if (schema.field(edit.field()) == null) {
        return unknown(
            edit,
            "edit.no-field",
            edit.field(),
            List.copyOf(schema.fields().keySet()),
            edit.table());
      }
      List<Integer> found = cells.rows(edit.table(), edit.row());
      if (found.isEmpty()) {
        return unknown(edit, "edit.no-row", edit.row(), cells.known(edit.table()), edit.table());
      }
      if (found.size() > 1) {
        return problem(edit, "edit.many-rows", edit.row(), edit.table(), found.size());
      }
      Cell cell = cells.submitted(edit.table(), found.get(0), edit.field());
      return cell == null
          ? problem(edit, "edit.computed", edit.table() + "." + edit.field())
          : cell;
    }

    private @Nullable Cell unknown(
        Edit edit, String key, String wanted, List<String> known, Object... more) {
      String near = Nearest.to(wanted, known);
      List<Object> args = new ArrayList<>(List.of(wanted));
      args.addAll(List.of(more));
      if (near != null) {
        args.add(near);
      }
      return problem(edit, near == null ? key : key + ".near", args.toArray());
    }

    private @Nullable Cell problem(Edit edit, String key, Object... args) {
      problems.add(Problem.error(edit.place(), Message.of("remedy." + key, args)));
      return null;
    }

    private static boolean isSame(@Nullable Object before, @Nullable Object after) {
      return before instanceof BigDecimal a && after instanceof BigDecimal b
          ? a.compareTo(b) == 0
          : Objects.equals(before, after);
    }

    Edited edited() {
      if (!problems.isEmpty()) {
        return new Edited(standing.data(), List.of(), problems);
      }
      List<CellChange> changes = new ArrayList<>();
      Map<Cell, @Nullable Object> changed = new LinkedHashMap<>();
      values.forEach(
          (cell, value) -> {
            Object before = submitted(cell);
            if (!isSame(before, value)) {
              changed.put(cell, value);
              changes.add(
                  new CellChange(
                      standing.ref(cell.table(), cell.row()), cells.field(cell), before, value));
            }
          });
      return new Edited(ChangedData.of(standing.data(), changed), changes, List.of());
    }
  }
}
