package org.junheng.expr;

import java.util.Arrays;
import org.junheng.table.Column;
import org.junheng.table.DateColumn;
import org.junheng.table.FlagColumn;
import org.junheng.table.NumberColumn;
import org.junheng.table.TextColumn;

/**
 * The values of an expression for a stretch of rows, as a look into an array: value <i>i</i> is at
 * {@code from + i * step}. The step is 1, or 0 for a constant, so that neither a stretch of a
 * column nor a constant is copied. Missing values are kept as columns keep them.
 */
sealed interface Cells {
  /** Whether value {@code i} is missing. */
  boolean isMissing(int i);

  /** The first {@code size} values as a column; the array is shared where it fits. */
  Column column(int size);

  /** Values taken at other places; −1 gives a missing one. */
  Cells gather(int[] places, int from, int size);

  /** A look at a column, starting at a row. */
  static Cells of(Column column, int from) {
    if (column instanceof NumberColumn numbers) {
      return new Figures(numbers.values(), from, 1);
    } else if (column instanceof FlagColumn flags) {
      return new Flags(flags.values(), from, 1);
    } else if (column instanceof TextColumn texts) {
      return new Words(texts.codes(), texts.dictionary(), from, 1);
    }
    return new Days(((DateColumn) column).days(), from, 1);
  }

  /** Figures; NaN is missing, and no other value is not finite. */
  record Figures(double[] values, int from, int step) implements Cells {
    static Figures of(double[] values) {
      return new Figures(values, 0, 1);
    }

    double at(int i) {
      return values[from + i * step];
    }

    @Override
    public boolean isMissing(int i) {
      return Double.isNaN(at(i));
    }

    @Override
    public NumberColumn column(int size) {
      if (step == 1) {
        boolean fits = from == 0 && size == values.length;
        return new NumberColumn(fits ? values : Arrays.copyOfRange(values, from, from + size));
      }
      double[] same = new double[size];
      Arrays.fill(same, values[from]);
      return new NumberColumn(same);
    }

    @Override
    public Figures gather(int[] places, int start, int size) {
      double[] taken = new double[size];
      for (int i = 0; i < size; i++) {
        int place = places[start + i];
        taken[i] = place < 0 ? Double.NaN : at(place);
      }
      return of(taken);
    }
  }

  /** Flags, as bytes. */
  record Flags(byte[] values, int from, int step) implements Cells {
    static Flags of(byte[] values) {
      return new Flags(values, 0, 1);
    }

    byte at(int i) {
      return values[from + i * step];
    }

    @Override
    public boolean isMissing(int i) {
      return at(i) == FlagColumn.MISSING;
    }

    @Override
    public FlagColumn column(int size) {
      if (step == 1) {
        boolean fits = from == 0 && size == values.length;
        return new FlagColumn(fits ? values : Arrays.copyOfRange(values, from, from + size));
      }
      byte[] same = new byte[size];
      Arrays.fill(same, values[from]);
      return new FlagColumn(same);
    }

    @Override
    public Flags gather(int[] places, int start, int size) {
      byte[] taken = new byte[size];
      for (int i = 0; i < size; i++) {
        int place = places[start + i];
        taken[i] = place < 0 ? FlagColumn.MISSING : at(place);
      }
      return of(taken);
    }
  }

  /** Texts, as places in a dictionary; a negative place is missing. */
  record Words(int[] codes, String[] dictionary, int from, int step) implements Cells {
    int code(int i) {
      return codes[from + i * step];
    }

    /** The text; only where it is not missing. */
    String at(int i) {
      return dictionary[code(i)];
    }

    @Override
    public boolean isMissing(int i) {
      return code(i) < 0;
    }

    @Override
    public TextColumn column(int size) {
      if (step == 1) {
        boolean fits = from == 0 && size == codes.length;
        int[] own = fits ? codes : Arrays.copyOfRange(codes, from, from + size);
        return new TextColumn(own, dictionary);
      }
      int[] same = new int[size];
      Arrays.fill(same, codes[from]);
      return new TextColumn(same, dictionary);
    }

    @Override
    public Words gather(int[] places, int start, int size) {
      int[] taken = new int[size];
      for (int i = 0; i < size; i++) {
        int place = places[start + i];
        taken[i] = place < 0 ? -1 : code(place);
      }
      return new Words(taken, dictionary, 0, 1);
    }
  }

  /** Days since 1970-01-01. */
  record Days(int[] days, int from, int step) implements Cells {
    int at(int i) {
      return days[from + i * step];
    }

    @Override
    public boolean isMissing(int i) {
      return at(i) == DateColumn.MISSING;
    }

    @Override
    public DateColumn column(int size) {
      if (step == 1) {
        boolean fits = from == 0 && size == days.length;
        return new DateColumn(fits ? days : Arrays.copyOfRange(days, from, from + size));
      }
      int[] same = new int[size];
      Arrays.fill(same, days[from]);
      return new DateColumn(same);
    }

    @Override
    public Days gather(int[] places, int start, int size) {
      int[] taken = new int[size];
      for (int i = 0; i < size; i++) {
        int place = places[start + i];
        taken[i] = place < 0 ? DateColumn.MISSING : at(place);
      }
      return new Days(taken, 0, 1);
    }
  }
}
