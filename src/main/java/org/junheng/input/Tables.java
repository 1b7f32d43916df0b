package org.junheng.input;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junheng.table.Column;
import org.junheng.table.DateColumn;
import org.junheng.table.Field;
import org.junheng.table.FlagColumn;
import org.junheng.table.Gaps;
import org.junheng.table.NumberColumn;
import org.junheng.table.Origin;
import org.junheng.table.Schema;
import org.junheng.table.Table;
import org.junheng.table.TextColumn;

/** Joins the rows that several files have of one table, one file's below the other's. */
final class Tables {
  private Tables() {}

  static Table joined(Schema schema, List<TablePart> parts) {
    int rows = parts.stream().mapToInt(part -> part.lines().length).sum();
    List<Origin.SourceFile> files = parts.stream().map(TablePart::source).toList();
    int[] firstRows = new int[parts.size()];
    int[] lines = parts.get(0).lines();
    if (parts.size() > 1) {
      lines = new int[rows];
      int at = 0;
      for (int part = 0; part < firstRows.length; part++) {
        int[] some = parts.get(part).lines();
        firstRows[part] = at;
        System.arraycopy(some, 0, lines, at, some.length);
        at += some.length;
      }
    }
    return new Table(
        schema, rows, columns(schema, parts, rows), new Origin(files, firstRows, lines));
  }

  private static Map<String, Column> columns(Schema schema, List<TablePart> parts, int rows) {
    if (parts.size() == 1) {
      return parts.get(0).columns();
    }
    Set<String> given = new LinkedHashSet<>();
    parts.forEach(part -> given.addAll(part.columns().keySet()));
    Map<String, Column> columns = new LinkedHashMap<>();
    for (Field field : schema.fields().values()) {
      if (given.contains(field.name())) {
        List<@Nullable Column> pieces = new ArrayList<>();
        parts.forEach(part -> pieces.add(part.columns().get(field.name())));
        columns.put(field.name(), new Joint(parts, pieces, rows).column(field));
      }
    }
    return columns;
  }

  /** One column of the joined table, from the pieces that the parts have; a part may have none. */
  private record Joint(List<TablePart> parts, List<@Nullable Column> pieces, int rows) {
    Column column(Field field) {
      return switch (field.type().storage()) {
        case NUMBER -> numbers();
        case TEXT -> texts();
        case FLAG -> flags();
        case DATE -> dates();
      };
    }

    private NumberColumn numbers() {
      double[] values = new double[rows];
      Arrays.fill(values, Double.NaN);
      Map<Integer, BigDecimal> exact = new HashMap<>();
      each(
          (piece, at) -> {
            NumberColumn column = (NumberColumn) piece;
            System.arraycopy(column.values(), 0, values, at, column.size());
            column.exact().forEach((row, figure) -> exact.put(row + at, figure));
          });
      return new NumberColumn(values, Map.copyOf(exact), gaps());
    }

    private TextColumn texts() {
      int[] codes = new int[rows];
      Arrays.fill(codes, -1);
      Dictionary dictionary = new Dictionary();
      each(
          (piece, at) -> {
            TextColumn column = (TextColumn) piece;
            int[] numbers = new int[column.dictionary().length];
            for (int place = 0; place < numbers.length; place++) {
              numbers[place] = dictionary.number(column.dictionary()[place]);
            }
            for (int row = 0; row < column.size(); row++) {
              int code = column.codes()[row];
              codes[at + row] = code < 0 ? -1 : numbers[code];
            }
          });
      return new TextColumn(codes, dictionary.toArray(), gaps());
    }

    private FlagColumn flags() {
      byte[] values = new byte[rows];
      Arrays.fill(values, FlagColumn.MISSING);
      each(
          (piece, at) ->
              System.arraycopy(((FlagColumn) piece).values(), 0, values, at, piece.size()));
      return new FlagColumn(values, gaps());
    }

    private DateColumn dates() {
      int[] days = new int[rows];
      Arrays.fill(days, DateColumn.MISSING);
      each((piece, at) -> System.arraycopy(((DateColumn) piece).days(), 0, days, at, piece.size()));
      return new DateColumn(days, gaps());
    }

    private Gaps gaps() {
      Gaps.Builder gaps = new Gaps.Builder();
      each((piece, at) -> gaps.addAll(piece.gaps(), at));
      return gaps.build();
    }

    private void each(Piece use) {
      int at = 0;
      for (int part = 0; part < parts.size(); part++) {
        Column piece = pieces.get(part);
        if (piece != null) {
          use.at(piece, at);
        }
        at += parts.get(part).lines().length;
      }
    }
  }

  /** Uses a piece of a column whose rows begin at a row. */
  private interface Piece {
    void at(Column piece, int row);
  }
}
