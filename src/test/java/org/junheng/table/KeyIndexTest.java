package org.junheng.table;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KeyIndexTest {
  @Test
  void a_row_finds_the_first_row_of_its_key() {
    KeyIndex index = KeyIndex.of(List.of(texts("a", "b", "a", null)));
    assertArrayEquals(new int[] {1, 0, -1, -1}, index.rowsOf(List.of(texts("b", "a", "c", null))));
    assertArrayEquals(new int[] {0, 1, 0, -1}, firsts(List.of(texts("a", "b", "a", null))));
  }

  @Test
  void a_code_finds_the_count_that_it_writes() {
    KeyIndex counts = KeyIndex.of(List.of(new NumberColumn(new double[] {3, 10, Double.NaN})));
    assertArrayEquals(
        new int[] {0, 1, -1, -1}, counts.rowsOf(List.of(texts("3", "10", "03", null))));
    KeyIndex codes = KeyIndex.of(List.of(texts("3", "10", "03")));
    assertArrayEquals(
        new int[] {1, 0, -1},
        codes.rowsOf(List.of(new NumberColumn(new double[] {10, 3, Double.NaN}))));
  }

  @Test
  void fractions_days_and_flags_are_keys_too() {
    NumberColumn shares = new NumberColumn(new double[] {0.5, -1, 0.25});
    DateColumn days = new DateColumn(new int[] {7, 8, DateColumn.MISSING});
    FlagColumn flags = new FlagColumn(new byte[] {1, 0, 1});
    assertArrayEquals(new int[] {0, 1, -1}, firsts(List.of(shares, days, flags)));
    assertArrayEquals(new int[] {0, 1, 0}, firsts(List.of(flags)));
  }

  @Test
  void a_key_wider_than_a_long_is_folded() {
    int rows = 300;
    Random random = new Random(1);
    List<Column> key = new ArrayList<>();
    for (int part = 0; part < 9; part++) {
      double[] values = new double[rows];
      Arrays.setAll(
          values, row -> row % 2 == 0 ? random.nextInt(Integer.MAX_VALUE - 1) : values[row - 1]);
      key.add(new NumberColumn(values));
    }
    int[] expected = new int[rows];
    Arrays.setAll(expected, row -> row - row % 2);
    assertArrayEquals(expected, firsts(key));
  }

  @Test
  void figures_that_only_more_digits_than_a_double_has_tell_apart_are_different() {
    double same = 123456789012345678d;
    Map<Integer, BigDecimal> exact =
        Map.of(
            0, new BigDecimal("123456789012345678"),
            1, new BigDecimal("123456789012345679"),
            2, new BigDecimal("123456789012345678.0"));
    NumberColumn numbers =
        new NumberColumn(new double[] {same, same, same, 5, 5}, exact, Gaps.ORDINARY);
    assertArrayEquals(new int[] {0, 1, 0, 3, 3}, firsts(List.of(numbers)));
  }

  @Test
  void numbers_of_rows_far_apart_are_looked_up() {
    double[] far = new double[3000];
    Arrays.setAll(far, row -> row % 1000 * 2_000_000d);
    double[] near = new double[far.length];
    Arrays.setAll(near, row -> row < 2000 ? row % 7 : -1);
    firsts(List.of(new NumberColumn(far), new NumberColumn(near)));
    firsts(List.of(new NumberColumn(near), new NumberColumn(far)));
  }

  @Test
  void a_field_that_was_not_given_finds_nothing() {
    Table parent = table("school", Map.of("id", texts("a", "b")), 2);
    Table child = table("class", Map.of("school", texts("b", "a", "x")), 3);
    assertArrayEquals(
        new int[] {1, 0, -1}, KeyIndex.rowsOf(child, List.of("school"), parent, List.of("id")));
    assertArrayEquals(
        new int[] {-1, -1, -1}, KeyIndex.rowsOf(child, List.of("none"), parent, List.of("id")));
    assertArrayEquals(
        new int[] {-1, -1, -1}, KeyIndex.rowsOf(child, List.of("school"), parent, List.of("none")));
    KeyIndex none = KeyIndex.of(parent, List.of("none"));
    assertArrayEquals(new int[] {-1, -1}, none.rowsOf(List.of(texts("a", "b"))));
  }

  @Test
  void agrees_with_a_map_on_random_keys() {
    for (int seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      int rows = random.nextInt(60);
      TextColumn text = texts(words(random, rows));
      double[] figures = new double[rows];
      int reach = random.nextBoolean() ? 4 : 1_000_000_000;
      Arrays.setAll(
          figures, row -> random.nextInt(5) == 0 ? Double.NaN : random.nextInt(4) * (reach / 4));
      Map<String, Integer> seen = new HashMap<>();
      int[] expected = new int[rows];
      for (int row = 0; row < rows; row++) {
        boolean whole = !text.isMissing(row) && !Double.isNaN(figures[row]);
        String key = text.value(row) + "/" + figures[row];
        expected[row] = whole ? seen.computeIfAbsent(key, none -> seen.size()) : -1;
      }
      int[] firstOf = new int[rows];
      Arrays.fill(firstOf, -1);
      for (int row = rows - 1; row >= 0; row--) {
        if (expected[row] >= 0) {
          firstOf[expected[row]] = row;
        }
      }
      for (int row = 0; row < rows; row++) {
        expected[row] = expected[row] < 0 ? -1 : firstOf[expected[row]];
      }
      assertArrayEquals(expected, firsts(List.of(text, new NumberColumn(figures))), "seed " + seed);
    }
  }

  private static String[] words(Random random, int rows) {
    String[] words = new String[rows];
    Arrays.setAll(words, row -> random.nextInt(6) == 0 ? null : "w" + random.nextInt(5));
    return words;
  }

  /** The first row of each row's key, found in both ways. */
  private static int[] firsts(List<? extends Column> key) {
    KeyIndex index = KeyIndex.of(key);
    int[] firsts = index.rowsOf(key);
    Repeats repeats = Repeats.in(key);
    assertArrayEquals(
        rows(firsts, row -> firsts[row] >= 0 && firsts[row] < row), repeats.rows(), "repeats");
    assertArrayEquals(
        Arrays.stream(repeats.rows()).map(row -> firsts[row]).toArray(), repeats.firsts());
    assertArrayEquals(rows(firsts, row -> firsts[row] < 0), repeats.incomplete());
    return firsts;
  }

  private static int[] rows(int[] firsts, IntPredicate which) {
    return IntStream.range(0, firsts.length).filter(which).toArray();
  }

  private static TextColumn texts(String... words) {
    List<String> dictionary = Arrays.stream(words).filter(word -> word != null).distinct().toList();
    int[] codes = Arrays.stream(words).mapToInt(dictionary::indexOf).toArray();
    return new TextColumn(codes, dictionary.toArray(String[]::new));
  }

  private static Table table(String name, Map<String, Column> columns, int rows) {
    Schema schema =
        new Schema(
            name,
            org.junheng.text.Text.same(name),
            List.of(),
            List.of(),
            null,
            null,
            null,
            null,
            false,
            Map.of());
    return new Table(
        schema, rows, columns, Origin.of(new Origin.SourceFile("x.csv", Map.of()), new int[rows]));
  }
}
