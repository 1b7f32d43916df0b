package org.junheng.check;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junheng.table.Column;
import org.junheng.table.DateColumn;
import org.junheng.table.FieldType;
import org.junheng.table.FlagColumn;
import org.junheng.table.Gaps;
import org.junheng.table.NumberColumn;
import org.junheng.table.TextColumn;

/** Columns made from columns. */
final class Columns {
  private Columns() {}

  /** A column in which nothing was given. */
  static Column missing(FieldType type, int rows) {
    switch (type.storage()) {
      case NUMBER:
        double[] figures = new double[rows];
        Arrays.fill(figures, Double.NaN);
        return new NumberColumn(figures);
      case TEXT:
        int[] codes = new int[rows];
        Arrays.fill(codes, -1);
        return new TextColumn(codes, new String[0]);
      case FLAG:
        byte[] flags = new byte[rows];
        Arrays.fill(flags, FlagColumn.MISSING);
        return new FlagColumn(flags);
      case DATE:
        int[] days = new int[rows];
        Arrays.fill(days, DateColumn.MISSING);
        return new DateColumn(days);
    }
    throw new AssertionError(type);
  }

  /** A column with some value in the place of each missing one. */
  static Column filled(Column column) {
    if (column instanceof NumberColumn numbers) {
      double[] figures = numbers.values().clone();
      for (int row = 0; row < figures.length; row++) {
        figures[row] = Double.isNaN(figures[row]) ? 0 : figures[row];
      }
      return new NumberColumn(figures, numbers.exact(), Gaps.ORDINARY);
    } else if (column instanceof TextColumn texts) {
      String[] dictionary = Arrays.copyOf(texts.dictionary(), texts.dictionary().length + 1);
      dictionary[dictionary.length - 1] = "";
      int[] codes = texts.codes().clone();
      for (int row = 0; row < codes.length; row++) {
        codes[row] = codes[row] < 0 ? dictionary.length - 1 : codes[row];
      }
      return new TextColumn(codes, dictionary);
    } else if (column instanceof FlagColumn flags) {
      byte[] values = flags.values().clone();
      for (int row = 0; row < values.length; row++) {
        values[row] = values[row] == FlagColumn.MISSING ? FlagColumn.FALSE : values[row];
      }
      return new FlagColumn(values);
    }
    int[] days = ((DateColumn) column).days().clone();
    for (int row = 0; row < days.length; row++) {
      days[row] = days[row] == DateColumn.MISSING ? 0 : days[row];
    }
    return new DateColumn(days);
  }

  /** Whether each value of a column is given. */
  static Column given(Column column) {
    byte[] flags = new byte[column.size()];
    for (int row = 0; row < flags.length; row++) {
      flags[row] = column.isMissing(row) ? FlagColumn.FALSE : FlagColumn.TRUE;
    }
    return new FlagColumn(flags);
  }

  /** A column without the values of some rows. */
  static Column without(Column column, BitSet rows) {
    int size = column.size();
    int[] some = new int[size];
    byte[] choice = new byte[size];
    for (int row = 0; row < size; row++) {
      some[row] = row;
      choice[row] = (byte) (rows.get(row) ? 1 : 0);
    }
    return gather(List.of(column, missing(kind(column), size)), choice, some);
  }

  private static FieldType kind(Column column) {
    if (column instanceof NumberColumn) {
      return FieldType.QUANTITY;
    }
    return column instanceof TextColumn
        ? FieldType.TEXT
        : column instanceof FlagColumn ? FieldType.FLAG : FieldType.DATE;
  }

  /** Figures with all their digits; null where one is missing. */
  static Column numbers(@Nullable Object[] figures) {
    double[] values = new double[figures.length];
    Map<Integer, BigDecimal> exact = new LinkedHashMap<>();
    for (int i = 0; i < values.length; i++) {
      BigDecimal figure = (BigDecimal) figures[i];
      values[i] = figure == null ? Double.NaN : figure.doubleValue();
      if (figure != null && NumberColumn.exactly(values[i]).compareTo(figure) != 0) {
        exact.put(i, figure);
      }
    }
    return new NumberColumn(values, exact, Gaps.ORDINARY);
  }

  /**
   * One row for each entry of {@code rows}: that row of the source which {@code choice} names.
   *
   * @param sources the columns to choose from, all of one kind
   * @param choice which source each row is from; null where there is only one
   * @param rows which row of that source
   */
  static Column gather(List<Column> sources, byte[] choice, int[] rows) {
    Column first = sources.get(0);
    if (first instanceof NumberColumn) {
      return gatherNumbers(sources, choice, rows);
    }
    if (first instanceof TextColumn) {
      return gatherTexts(sources, choice, rows);
    }
    if (first instanceof FlagColumn) {
      byte[] flags = new byte[rows.length];
      for (int i = 0; i < rows.length; i++) {
        flags[i] = ((FlagColumn) sources.get(choice[i])).values()[rows[i]];
      }
      return new FlagColumn(flags);
    }
    int[] days = new int[rows.length];
    for (int i = 0; i < rows.length; i++) {
      days[i] = ((DateColumn) sources.get(choice[i])).days()[rows[i]];
    }
    return new DateColumn(days);
  }

  /** The rows of one column, in the order of {@code rows}. */
  static Column gather(Column source, int[] rows) {
    return source instanceof TextColumn text
        ? gatherTexts(text, rows)
        : gather(List.of(source), new byte[rows.length], rows);
  }

  private static Column gatherNumbers(List<Column> sources, byte[] choice, int[] rows) {
    double[] figures = new double[rows.length];
    Map<Integer, BigDecimal> exact = new HashMap<>();
    for (int i = 0; i < rows.length; i++) {
      NumberColumn source = (NumberColumn) sources.get(choice[i]);
      figures[i] = source.values()[rows[i]];
      if (!source.exact().isEmpty() && source.exact().containsKey(rows[i])) {
        exact.put(i, source.exact().get(rows[i]));
      }
    }
    return new NumberColumn(figures, exact, Gaps.ORDINARY);
  }

  // The dictionary stays as it is, whatever is used of it.
  private static Column gatherTexts(TextColumn source, int[] rows) {
    int[] codes = new int[rows.length];
    for (int i = 0; i < rows.length; i++) {
      codes[i] = source.codes()[rows[i]];
    }
    return new TextColumn(codes, source.dictionary());
  }

  private static Column gatherTexts(List<Column> sources, byte[] choice, int[] rows) {
    Map<String, Integer> places = new LinkedHashMap<>();
    int[][] recoded = new int[sources.size()][];
    for (int s = 0; s < recoded.length; s++) {
      String[] dictionary = ((TextColumn) sources.get(s)).dictionary();
      recoded[s] = new int[dictionary.length];
      for (int d = 0; d < dictionary.length; d++) {
        Integer place = places.putIfAbsent(dictionary[d], places.size());
        recoded[s][d] = place == null ? places.size() - 1 : place;
      }
    }
    int[] codes = new int[rows.length];
    for (int i = 0; i < rows.length; i++) {
      int code = ((TextColumn) sources.get(choice[i])).codes()[rows[i]];
      codes[i] = code < 0 ? -1 : recoded[choice[i]][code];
    }
    return new TextColumn(codes, places.keySet().toArray(new String[0]));
  }
}
