package org.junheng.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junheng.problem.Location;

/**
 * Makes one row of those that have the same key: copies count once, and where rows contradict each
 * other nobody knows which is right.
 */
public final class Doubles {
  private final Table table;
  private final Map<Integer, List<Integer>> rowsOfFirst = new TreeMap<>();
  private final int[] kept;

  private Doubles(Table table, Repeats repeats) {
    this.table = table;
    BitSet dropped = new BitSet(table.rows());
    for (int at = 0; at < repeats.rows().length; at++) {
      rowsOfFirst
          .computeIfAbsent(repeats.firsts()[at], first -> new ArrayList<>(List.of(first)))
          .add(repeats.rows()[at]);
      dropped.set(repeats.rows()[at]);
    }
    kept = new int[table.rows() - dropped.cardinality()];
    int next = 0;
    for (int row = 0; row < table.rows(); row++) {
      if (!dropped.get(row)) {
        kept[next++] = row;
      }
    }
  }

  /**
   * The table with one row for each key.
   *
   * @param repeats the rows that have the same key as one above
   */
  public static Table settled(Table table, Repeats repeats) {
    return repeats.rows().length == 0 ? table : new Doubles(table, repeats).settled();
  }

  private Table settled() {
    Map<Integer, Doubled> doubled = new LinkedHashMap<>();
    Map<String, Map<Integer, String>> contradicted = new HashMap<>();
    rowsOfFirst.forEach(
        (first, rows) -> {
          int row = Arrays.binarySearch(kept, first);
          List<String> differing = new ArrayList<>();
          table
              .columns()
              .forEach(
                  (field, column) -> {
                    String values = differing(column, rows);
                    if (!values.isEmpty()) {
                      differing.add(field);
                      contradicted.computeIfAbsent(field, none -> new TreeMap<>()).put(row, values);
                    }
                  });
          List<Location> places = rows.stream().map(table.origin()::of).toList();
          doubled.put(row, new Doubled(places, differing));
        });
    Map<String, Column> columns = new LinkedHashMap<>();
    table
        .columns()
        .forEach(
            (field, column) ->
                columns.put(field, settled(column, contradicted.getOrDefault(field, Map.of()))));
    return new Table(table.schema(), kept.length, columns, origin(), null, doubled);
  }

  /** The values of rows that differ, in whatever order the rows stand; empty where none does. */
  private static String differing(Column column, List<Integer> rows) {
    Set<String> values = new TreeSet<>();
    boolean same = true;
    for (int row : rows) {
      same &= value(column, row).equals(value(column, rows.get(0)));
      values.add(shown(column, row));
    }
    return same ? "" : String.join(" / ", values);
  }

  private static String value(Column column, int row) {
    String word = KeyPart.word(column, row);
    return word == null ? column.gaps().at(row) + column.gaps().written(row) : word;
  }

  private static String shown(Column column, int row) {
    Object value = column.value(row);
    String written = column.gaps().written(row);
    return value == null
        ? written.isEmpty() ? "–" : written
        : value instanceof BigDecimal figure ? figure.toPlainString() : value.toString();
  }

  private Column settled(Column column, Map<Integer, String> contradicted) {
    Gaps.Builder gaps = new Gaps.Builder();
    for (int row = 0; row < kept.length; row++) {
      String written = contradicted.get(row);
      Gap gap = column.isMissing(kept[row]) ? column.gaps().at(kept[row]) : Gap.NOT_GIVEN;
      if (written != null) {
        gaps.add(row, Gap.CONTRADICTORY, written);
      } else if (gap != Gap.NOT_GIVEN) {
        gaps.add(row, gap, column.gaps().written(kept[row]));
      }
    }
    return settled(column, contradicted, gaps.build());
  }

  private Column settled(Column column, Map<Integer, String> contradicted, Gaps gaps) {
    if (column instanceof NumberColumn numbers) {
      double[] figures = Arrays.stream(kept).mapToDouble(row -> numbers.values()[row]).toArray();
      Map<Integer, BigDecimal> exact = new HashMap<>();
      for (int row = 0; row < kept.length && !numbers.exact().isEmpty(); row++) {
        BigDecimal figure = contradicted.containsKey(row) ? null : numbers.exact().get(kept[row]);
        if (figure != null) {
          exact.put(row, figure);
        }
      }
      contradicted.keySet().forEach(row -> figures[row] = Double.NaN);
      return new NumberColumn(figures, exact, gaps);
    } else if (column instanceof TextColumn texts) {
      int[] codes = Arrays.stream(kept).map(row -> texts.codes()[row]).toArray();
      contradicted.keySet().forEach(row -> codes[row] = -1);
      return new TextColumn(codes, texts.dictionary(), gaps);
    } else if (column instanceof FlagColumn flags) {
      byte[] values = new byte[kept.length];
      for (int row = 0; row < kept.length; row++) {
        values[row] =
            contradicted.containsKey(row) ? FlagColumn.MISSING : flags.values()[kept[row]];
      }
      return new FlagColumn(values, gaps);
    }
    int[] days = Arrays.stream(kept).map(row -> ((DateColumn) column).days()[row]).toArray();
    contradicted.keySet().forEach(row -> days[row] = DateColumn.MISSING);
    return new DateColumn(days, gaps);
  }

  private Origin origin() {
    Origin origin = table.origin();
    int[] firstRows = new int[origin.firstRows().length];
    for (int file = 0; file < firstRows.length; file++) {
      int at = Arrays.binarySearch(kept, origin.firstRows()[file]);
      firstRows[file] = at >= 0 ? at : -at - 1;
    }
    int[] lines = Arrays.stream(kept).map(row -> origin.lines()[row]).toArray();
    return new Origin(origin.files(), firstRows, lines);
  }
}
