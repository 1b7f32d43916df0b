package org.junheng.check;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junheng.rule.RuleSet;
import org.junheng.table.Column;
import org.junheng.table.DataSet;
import org.junheng.table.DateColumn;
import org.junheng.table.Field;
import org.junheng.table.FlagColumn;
import org.junheng.table.Gaps;
import org.junheng.table.NumberColumn;
import org.junheng.table.Origin;
import org.junheng.table.Schema;
import org.junheng.table.Table;
import org.junheng.table.TextColumn;

/** Small data sets written in a test, and checks of them. */
final class Samples {
  private Samples() {}

  /** A table from a header and rows of cells; an empty cell is missing. */
  static Table table(RuleSet rules, String name, List<String> header, List<List<String>> rows) {
    Schema schema = Objects.requireNonNull(rules.tables().get(name));
    Map<String, Column> columns = new LinkedHashMap<>();
    Map<String, Integer> places = new HashMap<>();
    for (int c = 0; c < header.size(); c++) {
      List<String> cells = new ArrayList<>();
      for (List<String> row : rows) {
        cells.add(row.get(c));
      }
      columns.put(
          header.get(c), column(Objects.requireNonNull(schema.field(header.get(c))), cells));
      places.put(header.get(c), c + 1);
    }
    int[] lines = new int[rows.size()];
    for (int i = 0; i < lines.length; i++) {
      lines[i] = i + 2;
    }
    Origin origin = Origin.of(new Origin.SourceFile(name + ".csv", places), lines);
    return new Table(schema, rows.size(), columns, origin);
  }

  private static Column column(Field field, List<String> cells) {
    return switch (field.type().storage()) {
      case NUMBER -> numbers(cells);
      case TEXT -> texts(cells);
      case FLAG -> flags(cells);
      case DATE -> days(cells);
    };
  }

  private static Column numbers(List<String> cells) {
    double[] values = new double[cells.size()];
    Map<Integer, BigDecimal> exact = new HashMap<>();
    for (int i = 0; i < values.length; i++) {
      BigDecimal figure = cells.get(i).isEmpty() ? null : new BigDecimal(cells.get(i));
      values[i] = figure == null ? Double.NaN : figure.doubleValue();
      if (figure != null && NumberColumn.exactly(values[i]).compareTo(figure) != 0) {
        exact.put(i, figure);
      }
    }
    return new NumberColumn(values, exact, Gaps.ORDINARY);
  }

  private static Column texts(List<String> cells) {
    List<String> dictionary = cells.stream().filter(cell -> !cell.isEmpty()).distinct().toList();
    int[] codes = cells.stream().mapToInt(dictionary::indexOf).toArray();
    return new TextColumn(codes, dictionary.toArray(new String[0]));
  }

  private static Column flags(List<String> cells) {
    byte[] flags = new byte[cells.size()];
    for (int i = 0; i < flags.length; i++) {
      flags[i] =
          cells.get(i).isEmpty()
              ? FlagColumn.MISSING
              : (byte) (cells.get(i).equals("true") ? 1 : 0);
    }
    return new FlagColumn(flags);
  }

  private static Column days(List<String> cells) {
    int[] days = new int[cells.size()];
    for (int i = 0; i < days.length; i++) {
      days[i] =
          cells.get(i).isEmpty()
              ? DateColumn.MISSING
              : (int) LocalDate.parse(cells.get(i)).toEpochDay();
    }
    return new DateColumn(days);
  }

  static DataSet data(Table... tables) {
    Map<String, Table> byName = new LinkedHashMap<>();
    for (Table table : tables) {
      byName.put(table.schema().name(), table);
    }
    return new DataSet(byName, List.of());
  }

  static CheckOptions options(int threads, int chunk) {
    return new CheckOptions(
        List.of(), List.of(), null, 1000, threads, chunk, "test", Instant.EPOCH);
  }

  static Result check(RuleSet rules, Table... tables) {
    return Checker.check(rules, data(tables), List.of(), 0, options(1, CheckOptions.USUAL_CHUNK));
  }

  /** Each listed outcome by rule and key: {@code RULE key} to the outcome's word. */
  static Map<String, String> outcomes(Result result) {
    Map<String, String> outcomes = new java.util.TreeMap<>();
    for (Result.RowResult row : result.results()) {
      outcomes.put(row.rule() + " " + String.join("/", row.row().key()), row.outcome().word());
    }
    return outcomes;
  }

  static Result.@Nullable RowResult find(Result result, String rule, String key) {
    return result.results().stream()
        .filter(row -> row.rule().equals(rule) && String.join("/", row.row().key()).equals(key))
        .findFirst()
        .orElse(null);
  }
}
