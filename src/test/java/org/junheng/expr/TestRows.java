package org.junheng.expr;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junheng.table.Column;
import org.junheng.table.DateColumn;
import org.junheng.table.FlagColumn;
import org.junheng.table.NumberColumn;
import org.junheng.table.TextColumn;

/** Rows made by hand: tables, which lies within which, columns and indicators. */
final class TestRows implements Rows {
  private final Map<String, Integer> sizes = new HashMap<>();
  private final Map<String, Column> columns = new HashMap<>();
  private final Map<String, int[]> around = new HashMap<>();
  private final Map<String, Expr> indicators = new LinkedHashMap<>();
  private final Map<String, Column> computed = new ConcurrentHashMap<>();
  private final ColumnEvaluator evaluator = new ColumnEvaluator(this);
  private final RowFormulas rowFormulas = new RowFormulas(this);

  ColumnEvaluator evaluator() {
    return evaluator;
  }

  TestRows table(String table, int size) {
    sizes.put(table, size);
    return this;
  }

  /** Rows of a table that lie within rows of another, by number; −1 for none. */
  TestRows within(String table, String parent, int... places) {
    around.put(table + " " + parent, places);
    return table(table, places.length);
  }

  TestRows figures(String table, String name, @Nullable String... printed) {
    Map<Integer, BigDecimal> exact = new HashMap<>();
    double[] values = new double[printed.length];
    for (int row = 0; row < printed.length; row++) {
      String figure = printed[row];
      values[row] = figure == null ? Double.NaN : Double.parseDouble(figure);
      if (figure != null
          && NumberColumn.exactly(values[row]).compareTo(new BigDecimal(figure)) != 0) {
        exact.put(row, new BigDecimal(figure));
      }
    }
    columns.put(
        table + "." + name, new NumberColumn(values, exact, new NumberColumn(values).gaps()));
    return this;
  }

  TestRows texts(String table, String name, @Nullable String... texts) {
    List<String> dictionary = Arrays.stream(texts).filter(text -> text != null).distinct().toList();
    int[] codes = Arrays.stream(texts).mapToInt(dictionary::indexOf).toArray();
    columns.put(table + "." + name, new TextColumn(codes, dictionary.toArray(String[]::new)));
    return this;
  }

  TestRows flags(String table, String name, @Nullable Boolean... flags) {
    byte[] values = new byte[flags.length];
    for (int row = 0; row < values.length; row++) {
      Boolean flag = flags[row];
      values[row] = flag == null ? FlagColumn.MISSING : FlagCells.of(flag);
    }
    columns.put(table + "." + name, new FlagColumn(values));
    return this;
  }

  TestRows days(String table, String name, @Nullable String... days) {
    int[] values =
        Arrays.stream(days)
            .mapToInt(
                day ->
                    day == null
                        ? DateColumn.MISSING
                        : (int) java.time.LocalDate.parse(day).toEpochDay())
            .toArray();
    columns.put(table + "." + name, new DateColumn(values));
    return this;
  }

  TestRows column(String table, String name, Column column) {
    columns.put(table + "." + name, column);
    return this;
  }

  TestRows indicator(String table, String name, Expr value) {
    indicators.put(table + "." + name, value);
    return this;
  }

  /** The same rows, each table from the last to the first. */
  TestRows turned() {
    TestRows turned = new TestRows();
    turned.sizes.putAll(sizes);
    turned.indicators.putAll(indicators);
    columns.forEach((name, column) -> turned.columns.put(name, turned(column)));
    around.forEach(
        (pair, places) -> {
          int last = sizes.getOrDefault(pair.substring(pair.indexOf(' ') + 1), 0) - 1;
          turned.around.put(
              pair,
              IntStream.range(0, places.length)
                  .map(row -> places[places.length - 1 - row])
                  .map(place -> place < 0 ? -1 : last - place)
                  .toArray());
        });
    return turned;
  }

  private static Column turned(Column column) {
    int last = column.size() - 1;
    int[] places = IntStream.rangeClosed(0, last).map(row -> last - row).toArray();
    return Cells.of(column, 0).gather(places, 0, places.length).column(places.length);
  }

  @Override
  public int size(String table) {
    return sizes.getOrDefault(table, 0);
  }

  @Override
  public Column column(String table, String name) {
    Expr indicator = indicators.get(table + "." + name);
    if (indicator == null) {
      Column column = columns.get(table + "." + name);
      if (column == null) {
        throw new IllegalStateException("no column " + table + "." + name);
      }
      return column;
    }
    Column known = computed.get(table + "." + name);
    if (known == null) {
      known = evaluator.evaluate(indicator, table);
      computed.put(table + "." + name, known);
    }
    return known;
  }

  @Override
  public int[] around(String table, String parent) {
    int[] places = around.get(table + " " + parent);
    if (places == null) {
      throw new IllegalStateException(table + " lies in no " + parent);
    }
    return places;
  }

  @Override
  public int[] within(String table, String parent, int row) {
    int[] places = around(table, parent);
    return IntStream.range(0, places.length).filter(child -> places[child] == row).toArray();
  }

  @Override
  public List<Expr> formulas(String table, String name) {
    Expr indicator = indicators.get(table + "." + name);
    return indicator == null ? List.of() : List.of(indicator);
  }

  @Override
  public RowFormulas rowFormulas() {
    return rowFormulas;
  }

  @Override
  public @Nullable Derived derived(String table, String name, int row) {
    Expr indicator = indicators.get(table + "." + name);
    return indicator == null ? null : new Derived(indicator, table, row);
  }
}
