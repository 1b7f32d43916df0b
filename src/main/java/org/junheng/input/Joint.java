package org.junheng.input;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junheng.table.Column;
import org.junheng.table.DateColumn;
import org.junheng.table.Field;
import org.junheng.table.FlagColumn;
import org.junheng.table.Gaps;
import org.junheng.table.NumberColumn;
import org.junheng.table.TextColumn;

/**
 * One column, joined of the pieces that stand one below the other.
 *
 * @param pieces the pieces, in order; null for rows that have none
 * @param firsts the row at which each piece begins
 * @param rows how many rows there are
 */
record Joint(List<? extends @Nullable Column> pieces, int[] firsts, int rows) {
  private static final String[] ELSEWHERE = new String[0];

  /** The column of a field. */
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
    Dictionary dictionary = new Dictionary();
    List<@Nullable Column> numbered = new ArrayList<>();
    pieces.forEach(piece -> numbered.add(piece == null ? null : numbered(piece, dictionary)));
    return new Joint(numbered, firsts, rows).texts(dictionary);
  }

  /** The column of texts that are {@linkplain #numbered numbered} already. */
  TextColumn texts(Dictionary dictionary) {
    int[] codes = new int[rows];
    Arrays.fill(codes, -1);
    each((piece, at) -> System.arraycopy(((TextColumn) piece).codes(), 0, codes, at, piece.size()));
    return new TextColumn(codes, dictionary.toArray(), gaps());
  }

  /** The same texts, numbered by a dictionary for all pieces. */
  static Column numbered(Column piece, Dictionary dictionary) {
    TextColumn column = (TextColumn) piece;
    CharView view = new CharView();
    int[] numbers = new int[column.dictionary().length];
    for (int place = 0; place < numbers.length; place++) {
      String text = column.dictionary()[place];
      numbers[place] = dictionary.number(view.of(text), text);
    }
    int[] codes = new int[column.size()];
    for (int row = 0; row < codes.length; row++) {
      int code = column.codes()[row];
      codes[row] = code < 0 ? -1 : numbers[code];
    }
    return new TextColumn(codes, ELSEWHERE, column.gaps());
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
    for (int at = 0; at < firsts.length; at++) {
      Column piece = pieces.get(at);
      if (piece != null) {
        use.at(piece, firsts[at]);
      }
    }
  }

  /** Uses a piece whose rows begin at a row. */
  private interface Piece {
    void at(Column piece, int row);
  }
}
