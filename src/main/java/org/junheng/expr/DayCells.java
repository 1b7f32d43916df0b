package org.junheng.expr;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.junheng.expr.Cells.Days;
import org.junheng.expr.Cells.Figures;
import org.junheng.expr.Cells.Words;
import org.junheng.table.DateColumn;

/** Functions of days, for stretches of them. */
final class DayCells {
  private DayCells() {}

  /** The year, month or day of the month. */
  static Figures part(Function function, Days days, int size) {
    return figures(
        size, i -> days.isMissing(i) ? Double.NaN : WordFunctions.part(function, day(days, i)));
  }

  /** Complete years or months from one day to another. */
  static Figures between(Function function, Days from, Days to, int size) {
    return figures(
        size,
        i ->
            from.isMissing(i) || to.isMissing(i)
                ? Double.NaN
                : WordFunctions.between(function, day(from, i), day(to, i)));
  }

  /** The days that texts say. */
  static Days read(Words texts, int size) {
    return days(size, i -> texts.isMissing(i) ? null : WordFunctions.date(texts.at(i)));
  }

  static Days days(int size, IntFunction<@Nullable LocalDate> dayOf) {
    int[] days = new int[size];
    for (int i = 0; i < size; i++) {
      LocalDate day = dayOf.apply(i);
      days[i] = day == null ? DateColumn.MISSING : (int) day.toEpochDay();
    }
    return new Days(days, 0, 1);
  }

  private static LocalDate day(Days days, int i) {
    return LocalDate.ofEpochDay(days.at(i));
  }

  private static Figures figures(int size, IntToDoubleFunction figure) {
    double[] figures = new double[size];
    Arrays.setAll(figures, figure);
    return Figures.of(figures);
  }
}
