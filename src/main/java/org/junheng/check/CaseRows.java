package org.junheng.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junheng.expr.ColumnEvaluator;
import org.junheng.expr.Expr;
import org.junheng.expr.LastYear;
import org.junheng.expr.RowFormulas;
import org.junheng.expr.Rows;
import org.junheng.expr.Type;
import org.junheng.rule.Indicator;
import org.junheng.rule.RuleSet;
import org.junheng.rule.View;
import org.junheng.table.Column;
import org.junheng.table.DateColumn;
import org.junheng.table.Field;
import org.junheng.table.FieldType;
import org.junheng.table.FlagColumn;
import org.junheng.table.Schema;
import org.junheng.table.TextColumn;

/**
 * The few rows that a case gives: of the rule's table, of tables and views within it, and of those
 * around it. Views are given like tables, not computed; an indicator that is given is not computed
 * either. What is not given is missing.
 */
final class CaseRows implements Rows {
  private final RuleSet rules;
  private final Map<String, List<Given>> tables = new LinkedHashMap<>();
  private final ColumnEvaluator evaluator = new ColumnEvaluator(this);
  private final RowFormulas rowFormulas = new RowFormulas(this);

  /** One row: what is given of it, and the row of each table around it. */
  private record Given(Map<String, String> cells, Map<String, Integer> around) {}

  CaseRows(RuleSet rules) {
    this.rules = rules;
  }

  ColumnEvaluator evaluator() {
    return evaluator;
  }

  /** Adds a row with all that it nests; returns its number. */
  int add(String table, Map<?, ?> row, Map<String, Integer> around) {
    Map<String, String> cells = new LinkedHashMap<>();
    Map<String, Integer> known = new LinkedHashMap<>(around);
    row.forEach(
        (key, value) -> {
          if (value instanceof Map<?, ?> outer) {
            int added = add((String) key, outer, Map.of());
            known.put((String) key, added);
            known.putAll(at((String) key).get(added).around());
          } else if (!(value instanceof List<?>)) {
            cells.put((String) key, (String) value);
          }
        });
    List<Given> rows = at(table);
    int number = rows.size();
    rows.add(new Given(cells, known));
    Map<String, Integer> aroundInner = new LinkedHashMap<>(known);
    aroundInner.put(table, number);
    row.forEach(
        (key, value) -> {
          if (value instanceof List<?> inner) {
            at((String) key);
            inner.forEach(each -> add((String) key, (Map<?, ?>) each, aroundInner));
          }
        });
    return number;
  }

  private List<Given> at(String table) {
    return tables.computeIfAbsent(table, name -> new ArrayList<>());
  }

  @Override
  public int size(String table) {
    return tables.getOrDefault(table, List.of()).size();
  }

  @Override
  public Column column(String table, String name) {
    List<Given> rows = tables.getOrDefault(table, List.of());
    Indicator indicator = rules.indicator(table, name);
    FieldType.Storage storage = storage(table, name, indicator);
    Object[] values = new Object[rows.size()];
    for (int row = 0; row < values.length; row++) {
      String cell = rows.get(row).cells().get(name);
      Derived derived = cell == null ? derived(table, name, row) : null;
      values[row] =
          derived == null
              ? parsed(cell, storage)
              : evaluator
                  .evaluate(derived.value(), derived.table(), derived.row(), derived.row() + 1)
                  .value(0);
    }
    return column(storage, values);
  }

  private FieldType.Storage storage(String table, String name, @Nullable Indicator indicator) {
    if (LastYear.rule(name) != null) {
      return FieldType.Storage.NUMBER;
    }
    if (indicator != null) {
      return storage(indicator.value().type().kind());
    }
    Schema schema = Objects.requireNonNull(rules.schema(table));
    Field field = schema.field(name);
    if (field == null) {
      throw new IllegalArgumentException("no column " + table + "." + name);
    }
    return field.type().storage();
  }

  private static FieldType.Storage storage(Type.Kind kind) {
    return switch (kind) {
      case NUMBER -> FieldType.Storage.NUMBER;
      case FLAG -> FieldType.Storage.FLAG;
      case TEXT -> FieldType.Storage.TEXT;
      case DATE -> FieldType.Storage.DATE;
    };
  }

  private static @Nullable Object parsed(@Nullable String cell, FieldType.Storage storage) {
    if (cell == null || cell.isEmpty() || cell.equals("null")) {
      return null;
    }
    return switch (storage) {
      case NUMBER ->
          cell.endsWith("%")
              ? new BigDecimal(cell.substring(0, cell.length() - 1)).movePointLeft(2)
              : new BigDecimal(cell);
      case TEXT -> cell;
      case FLAG -> Boolean.valueOf(cell);
      case DATE -> LocalDate.parse(cell);
    };
  }

  private static Column column(FieldType.Storage storage, @Nullable Object[] values) {
    return switch (storage) {
      case NUMBER -> Columns.numbers(values);
      case TEXT -> texts(values);
      case FLAG -> flags(values);
      case DATE -> days(values);
    };
  }

  private static Column texts(@Nullable Object[] values) {
    int[] codes = new int[values.length];
    List<String> dictionary = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      String text = (String) values[i];
      if (text != null && !dictionary.contains(text)) {
        dictionary.add(text);
      }
      codes[i] = text == null ? -1 : dictionary.indexOf(text);
    }
    return new TextColumn(codes, dictionary.toArray(new String[0]));
  }

  private static Column flags(@Nullable Object[] values) {
    byte[] flags = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      Boolean flag = (Boolean) values[i];
      flags[i] = flag == null ? FlagColumn.MISSING : flag ? FlagColumn.TRUE : FlagColumn.FALSE;
    }
    return new FlagColumn(flags);
  }

  private static Column days(@Nullable Object[] values) {
    int[] days = new int[values.length];
    for (int i = 0; i < values.length; i++) {
      LocalDate day = (LocalDate) values[i];
      days[i] = day == null ? DateColumn.MISSING : (int) day.toEpochDay();
    }
    return new DateColumn(days);
  }

  @Override
  public int[] around(String table, String around) {
    return tables.getOrDefault(table, List.of()).stream()
        .mapToInt(row -> row.around().getOrDefault(around, -1))
        .toArray();
  }

  @Override
  public int[] within(String table, String around, int row) {
    return Contents.of(around(table, around), size(around)).of(row);
  }

  @Override
  public List<Expr> formulas(String table, String name) {
    return IntStream.range(0, size(table))
        .mapToObj(row -> derived(table, name, row))
        .filter(Objects::nonNull)
        .map(Derived::value)
        .distinct()
        .toList();
  }

  @Override
  public RowFormulas rowFormulas() {
    return rowFormulas;
  }

  @Override
  public @Nullable Derived derived(String table, String name, int row) {
    Given given = at(table).get(row);
    if (given.cells().containsKey(name)) {
      return null;
    }
    Indicator indicator = rules.indicator(table, name);
    if (indicator != null) {
      return new Derived(indicator.value(), table, row);
    }
    if (rules.views().get(table) instanceof View.PartsOf parts) {
      Integer base = given.around().get(parts.base());
      boolean inherited =
          !name.equals(parts.by()) && !parts.parts().get(0).fields().containsKey(name);
      if (base != null && inherited) {
        return new Derived(new Expr.Column(parts.base(), name, Type.TEXT), parts.base(), base);
      }
    }
    return null;
  }
}
