package org.junheng.remedy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junheng.check.Result;
import org.junheng.check.Standing;
import org.junheng.expr.Expr;
import org.junheng.expr.RowEvaluator;
import org.junheng.expr.RowEvaluator.Cell;
import org.junheng.expr.Type;
import org.junheng.table.Column;
import org.junheng.table.DataSet;
import org.junheng.table.Field;
import org.junheng.table.FieldType;
import org.junheng.table.Table;

/**
 * The submitted cells that can be changed to move a figure, found by asking the exact evaluator
 * what the figure reads and how it answers; never by a name.
 */
final class Levers {
  private static final BigDecimal CLOSE = new BigDecimal("1e-9");

  private final Standing standing;
  private final DataSet original;
  private final PlanOptions options;
  private final Costs costs;
  private final Cells cells;

  Levers(Standing standing, DataSet original, PlanOptions options, Costs costs) {
    this.standing = standing;
    this.original = original;
    this.options = options;
    this.costs = costs;
    this.cells = new Cells(standing);
  }

  /**
   * A cell that can be changed.
   *
   * @param cell the submitted cell
   * @param field its field
   * @param now its figure
   * @param step one step, signed: downwards where less is wanted
   * @param most how many steps it can take
   * @param weight what one step weighs
   */
  record Lever(Cell cell, Field field, BigDecimal now, BigDecimal step, long most, double weight) {
    BigDecimal after(long steps) {
      return now.add(step.multiply(BigDecimal.valueOf(steps)));
    }
  }

  Costs costs() {
    return costs;
  }

  /** The lever that a cell is, with figures already planned; null where it cannot be changed. */
  @Nullable Lever lever(Cell cell, boolean raise, Map<Cell, BigDecimal> planned) {
    Field field = cells.field(cell);
    BigDecimal submitted = figure(original, cell);
    if (submitted == null || isKept(cell)) {
      return null;
    }
    BigDecimal current = figure(standing.data(), cell);
    BigDecimal now = planned.getOrDefault(cell, current == null ? submitted : current);
    BigDecimal step = raise ? field.step() : field.step().negate();
    BigDecimal room = room(cell, field, raise, submitted, now);
    long most =
        room.signum() <= 0
            ? 0
            : room.divide(field.step(), 0, RoundingMode.FLOOR).min(LONGEST).longValueExact();
    double weight = costs.weight(cell, field) * field.step().doubleValue();
    return new Lever(cell, field, now, step, most, weight);
  }

  // 2^40 steps of a field: more than any school has of anything.
  private static final BigDecimal LONGEST = BigDecimal.valueOf(1L << 40);

  private BigDecimal room(
      Cell cell, Field field, boolean raise, BigDecimal submitted, BigDecimal now) {
    BigDecimal room = LONGEST.multiply(field.step());
    BigDecimal bound = raise ? field.max() : field.min();
    if (bound != null) {
      room = room.min(raise ? bound.subtract(now) : now.subtract(bound));
    }
    BigDecimal cap = options.caps().get(cell.table() + "." + cell.column());
    if (cap != null) {
      BigDecimal taken = raise ? now.subtract(submitted) : submitted.subtract(now);
      room = room.min(cap.subtract(taken));
    }
    return room;
  }

  private static @Nullable BigDecimal figure(DataSet data, Cell cell) {
    Table table = data.table(cell.table());
    Column column = table == null ? null : table.column(cell.column());
    return column != null && column.value(cell.row()) instanceof BigDecimal figure ? figure : null;
  }

  /** The figure of a cell. */
  BigDecimal now(Cell cell) {
    BigDecimal now = figure(standing.data(), cell);
    return now == null ? BigDecimal.ZERO : now;
  }

  /** What another figure of a cell weighs. */
  double weight(Cell cell, BigDecimal figure) {
    double change = figure.subtract(now(cell)).abs().doubleValue();
    return change * costs.weight(cell, cells.field(cell));
  }

  private boolean isKept(Cell cell) {
    if (options.kept().isEmpty()) {
      return false;
    }
    List<Result.RowRef> rows = new ArrayList<>(standing.around(cell.table(), cell.row()));
    rows.add(standing.ref(cell.table(), cell.row()));
    return rows.stream().anyMatch(row -> isNamed(row, options.kept()));
  }

  /** Whether a row is among those named by key or by name. */
  static boolean isNamed(Result.RowRef row, Set<String> names) {
    return names.contains(String.join("/", row.key()))
        || names.contains(row.name().zh())
        || names.contains(row.name().en());
  }

  /** The submitted cell behind a field of a table or view; null where no one cell is. */
  @Nullable Cell behind(String table, int row, String field, Map<Cell, BigDecimal> planned) {
    Cell submitted = cells.submitted(table, row, field);
    if (submitted != null) {
      return submitted;
    }
    Expr.Column column = new Expr.Column(table, field, Type.TEXT);
    List<Cell> behind = raising(column, table, row, List.of(), planned);
    return behind.size() == 1 ? behind.get(0) : null;
  }

  /**
   * The submitted cells whose raising raises a figure evenly, and leaves other figures of the same
   * row as they are.
   */
  List<Cell> raising(
      Expr figure, String table, int row, List<Expr> untouched, Map<Cell, BigDecimal> planned) {
    List<Cell> raising = new ArrayList<>();
    RowEvaluator evaluator = new RowEvaluator(standing.rows(), overrides(planned));
    evaluator.evaluate(figure, table, row);
    for (RowEvaluator.Read read : evaluator.reads()) {
      boolean isFigure =
          read.value() instanceof BigDecimal && standing.data().table(read.cell().table()) != null;
      if (isFigure
          && gain(figure, table, row, read.cell(), planned) != null
          && untouched.stream()
              .allMatch(other -> isSame(other, table, row, read.cell(), planned))) {
        raising.add(read.cell());
      }
    }
    return raising;
  }

  /** By how much one step of a cell raises a figure; null where it does not, or unevenly. */
  @Nullable BigDecimal gain(
      Expr figure, String table, int row, Cell cell, Map<Cell, BigDecimal> planned) {
    Field field = cells.field(cell);
    if (field.type().storage() != FieldType.Storage.NUMBER) {
      return null;
    }
    BigDecimal now = planned.getOrDefault(cell, now(cell));
    // Whole hundreds of steps, for the digits of a quotient are many but not endless.
    BigDecimal stride = field.step().multiply(BigDecimal.valueOf(100));
    BigDecimal at = value(figure, table, row, cell, now, planned);
    BigDecimal once = value(figure, table, row, cell, now.add(stride), planned);
    BigDecimal twice = value(figure, table, row, cell, now.add(stride).add(stride), planned);
    if (at == null || once == null || twice == null) {
      return null;
    }
    BigDecimal first = once.subtract(at);
    BigDecimal second = twice.subtract(once);
    boolean even = first.subtract(second).abs().compareTo(first.abs().multiply(CLOSE)) <= 0;
    return first.signum() > 0 && even ? first.movePointLeft(2) : null;
  }

  private boolean isSame(
      Expr figure, String table, int row, Cell cell, Map<Cell, BigDecimal> planned) {
    BigDecimal start = planned.getOrDefault(cell, now(cell));
    Object before = any(figure, table, row, cell, start, planned);
    Object after = any(figure, table, row, cell, start.add(cells.field(cell).step()), planned);
    return before instanceof BigDecimal a && after instanceof BigDecimal b
        ? a.compareTo(b) == 0
        : java.util.Objects.equals(before, after);
  }

  private @Nullable BigDecimal value(
      Expr figure,
      String table,
      int row,
      Cell cell,
      BigDecimal value,
      Map<Cell, BigDecimal> other) {
    return any(figure, table, row, cell, value, other) instanceof BigDecimal found ? found : null;
  }

  private @Nullable Object any(
      Expr figure,
      String table,
      int row,
      Cell cell,
      BigDecimal value,
      Map<Cell, BigDecimal> other) {
    Map<Cell, @Nullable Object> changed = overrides(other);
    changed.put(cell, value);
    return new RowEvaluator(standing.rows(), changed).evaluate(figure, table, row);
  }

  static Map<Cell, @Nullable Object> overrides(Map<Cell, BigDecimal> planned) {
    return new LinkedHashMap<>(planned);
  }
}
