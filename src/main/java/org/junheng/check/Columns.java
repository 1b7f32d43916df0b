package org.junheng.check;

import java.math.BigDecimal;
import java.util.Arrays;
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
