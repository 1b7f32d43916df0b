package org.junheng.table;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Combinations are numbered as a map of lists of values would number them. */
class CombinationsProperties {
  private static final double[] FIGURES = {
    Double.NaN, 0, -0.0, 1, 2, 3, -7, 0.1, 0.1 + 0.2, 0.3, 1e18, -1e18, 1e300, 9007199254740993d
  };
  private static final double[] WHOLE = {Double.NaN, 0, -0.0, 1, 2, 9, 45, -3, 100, 1e6, 1e18};
  private static final String[] TEXTS = {"a", "b", "e", "c", "d"};

  @Property(tries = 500)
  void combinations_are_numbered_in_the_order_of_their_first_rows(
      @ForAll @Size(min = 1, max = 60) int[] draws, @ForAll @IntRange(min = 1, max = 15) int mix) {
    List<Column> columns = new ArrayList<>();
    if ((mix & 1) > 0) {
      columns.add(figures(FIGURES, draws, 3));
    }
    if ((mix & 2) > 0) {
      columns.add(texts(draws));
    }
    if ((mix & 4) > 0) {
      columns.add(figures(WHOLE, draws, 11));
    }
    if ((mix & 8) > 0) {
      columns.add(flags(draws));
    }
    assertNumbered(columns);
  }

  @Property(tries = 5)
  void many_rows_are_numbered_alike(@ForAll @IntRange(min = 1, max = 1000) int seed) {
    int[] draws = IntStream.range(0, 30_000).map(i -> i / 7 * 31 * seed + i % 7).toArray();
    double[] spread = Arrays.stream(draws).mapToDouble(draw -> draw * 1e9).toArray();
    double[] close = IntStream.range(0, draws.length).mapToDouble(i -> i % 7 + 1).toArray();
    assertNumbered(List.of(new NumberColumn(spread), new NumberColumn(close)));
    assertNumbered(List.of(new NumberColumn(close), new NumberColumn(spread), texts(draws)));
  }

  private static Column figures(double[] values, int[] draws, int salt) {
    return new NumberColumn(
        Arrays.stream(draws).mapToDouble(draw -> values[at(draw, salt, values.length)]).toArray());
  }

  private static Column texts(int[] draws) {
    return new TextColumn(Arrays.stream(draws).map(d -> at(d, 5, 6) - 1).toArray(), TEXTS);
  }

  private static Column flags(int[] draws) {
    byte[] kinds = {FlagColumn.MISSING, FlagColumn.TRUE, FlagColumn.FALSE};
    byte[] flags = new byte[draws.length];
    for (int i = 0; i < flags.length; i++) {
      flags[i] = kinds[at(draws[i], 7, kinds.length)];
    }
    return new FlagColumn(flags);
  }

  private static int at(int draw, int salt, int among) {
    return Math.floorMod(draw * salt + draw / 13, among);
  }

  private static void assertNumbered(List<Column> columns) {
    Map<List<Object>, Integer> known = new LinkedHashMap<>();
    List<Integer> first = new ArrayList<>();
    int[] expected = new int[columns.get(0).size()];
    for (int i = 0; i < expected.length; i++) {
      int row = i;
      boolean missing = columns.stream().anyMatch(column -> column.isMissing(row));
      if (missing) {
        expected[i] = -1;
        continue;
      }
      List<Object> values = columns.stream().map(column -> value(column, row)).toList();
      if (!known.containsKey(values)) {
        known.put(values, known.size());
        first.add(i);
      }
      expected[i] = known.get(values);
    }
    Combinations found = Combinations.in(columns);
    assertArrayEquals(expected, found.of());
    assertArrayEquals(first.stream().mapToInt(Integer::intValue).toArray(), found.first());
  }

  private static Object value(Column column, int row) {
    return column instanceof NumberColumn number
        ? number.values()[row] + 0.0
        : String.valueOf(column.value(row));
  }
}
