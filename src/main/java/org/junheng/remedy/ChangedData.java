package org.junheng.remedy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junheng.expr.RowEvaluator.Cell;
import org.junheng.table.Column;
import org.junheng.table.DataSet;
import org.junheng.table.DateColumn;
import org.junheng.table.Field;
import org.junheng.table.FlagColumn;
import org.junheng.table.NumberColumn;
import org.junheng.table.Table;
import org.junheng.table.TextColumn;

/** A data set with other values in some cells; all else is shared. */
final class ChangedData {
  private ChangedData() {}

  /** The data with these values; each cell is of a table that was given. */
  static DataSet of(DataSet data, Map<Cell, @Nullable Object> values) {
    Map<String, Map<String, Map<Integer, @Nullable Object>>> byColumn = new LinkedHashMap<>();
    values.forEach(
        (cell, value) ->
            byColumn
                .computeIfAbsent(cell.table(), table -> new LinkedHashMap<>())
                .computeIfAbsent(cell.column(), column -> new HashMap<>())
                .put(cell.row(), value));
    Map<String, Table> tables = new LinkedHashMap<>(data.tables());
    byColumn.forEach(
        (name, columns) ->
            tables.put(name, changed(Objects.requireNonNull(data.table(name)), columns)));
    return new DataSet(tables, data.inputs());
  }

  private static Table changed(Table table, Map<String, Map<Integer, @Nullable Object>> changes) {
    Map<String, Column> columns = new LinkedHashMap<>(table.columns());
    changes.forEach(
        (name, values) -> {
          Field field = Objects.requireNonNull(table.schema().field(name));
          columns.put(name, column(field, table.column(name), table.rows(), values));
        });
    return table.withColumns(columns);
  }

  private static Column column(
      Field field, @Nullable Column old, int rows, Map<Integer, @Nullable Object> values) {
    return switch (field.type().storage()) {
      case NUMBER -> numbers((NumberColumn) old, rows, values);
      case TEXT -> texts((TextColumn) old, rows, values);
      case FLAG -> flags((FlagColumn) old, rows, values);
      case DATE -> dates((DateColumn) old, rows, values);
    };
  }

  private static Column numbers(
      @Nullable NumberColumn old, int rows, Map<Integer, @Nullable Object> values) {
    double[] figures = new double[rows];
    Arrays.fill(figures, Double.NaN);
    if (old != null) {
      System.arraycopy(old.values(), 0, figures, 0, rows);
    }
    Map<Integer, BigDecimal> exact = old == null ? new HashMap<>() : new HashMap<>(old.exact());
    values.forEach(
        (row, value) -> {
          BigDecimal figure = (BigDecimal) value;
          figures[row] = figure == null ? Double.NaN : figure.doubleValue();
          exact.remove(row);
          if (figure != null && NumberColumn.exactly(figures[row]).compareTo(figure) != 0) {
            exact.put(row, figure);
          }
        });
    return old == null
        ? new NumberColumn(figures)
        : new NumberColumn(figures, Map.copyOf(exact), old.gaps());
  }

  private static Column texts(
      @Nullable TextColumn old, int rows, Map<Integer, @Nullable Object> values) {
    int[] codes = new int[rows];
    Arrays.fill(codes, -1);
    if (old != null) {
      System.arraycopy(old.codes(), 0, codes, 0, rows);
    }
    Map<String, Integer> places = new LinkedHashMap<>();
    if (old != null) {
      Arrays.asList(old.dictionary()).forEach(text -> places.put(text, places.size()));
    }
    values.forEach(
        (row, value) -> {
          String text = (String) value;
          codes[row] = text == null ? -1 : places.computeIfAbsent(text, none -> places.size());
        });
    String[] dictionary = places.keySet().toArray(new String[0]);
    return old == null
        ? new TextColumn(codes, dictionary)
        : new TextColumn(codes, dictionary, old.gaps());
  }

  private static Column flags(
      @Nullable FlagColumn old, int rows, Map<Integer, @Nullable Object> values) {
    byte[] flags = new byte[rows];
    Arrays.fill(flags, FlagColumn.MISSING);
    if (old != null) {
      System.arraycopy(old.values(), 0, flags, 0, rows);
    }
    values.forEach(
        (row, value) ->
            flags[row] =
                value == null
                    ? FlagColumn.MISSING
                    : value.equals(true) ? FlagColumn.TRUE : FlagColumn.FALSE);
    return old == null ? new FlagColumn(flags) : new FlagColumn(flags, old.gaps());
  }

  private static Column dates(
      @Nullable DateColumn old, int rows, Map<Integer, @Nullable Object> values) {
    int[] days = new int[rows];
    Arrays.fill(days, DateColumn.MISSING);
    if (old != null) {
      System.arraycopy(old.days(), 0, days, 0, rows);
    }
    values.forEach(
        (row, value) ->
            days[row] =
                value == null ? DateColumn.MISSING : (int) ((LocalDate) value).toEpochDay());
    return old == null ? new DateColumn(days) : new DateColumn(days, old.gaps());
  }
}
