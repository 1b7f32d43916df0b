package org.junheng.expr;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Values of formulas for rows, in the order in which they were added, each found again by its
 * formula (the same object) and row. A map would make two objects for each.
 */
final class Remembered {
  private static final int FIRST = 16;
  // The golden ratio in 64 bits spreads what differs little.
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private RowFormula[] formulas = new RowFormula[FIRST];
  private int[] rows = new int[FIRST];
  private @Nullable Object[] values = new Object[FIRST];
  // One more than the place of a value; twice as many as there can be values, 0 where empty.
  private int[] slots = new int[2 * FIRST];
  private int size;

  int size() {
    return size;
  }

  /** The place of a formula's value for a row; −1 where there is none. */
  int find(RowFormula formula, int row) {
    for (int slot = slot(formula, row); slots[slot] != 0; slot = next(slot)) {
      int place = slots[slot] - 1;
      if (rows[place] == row && formulas[place] == formula) {
        return place;
      }
    }
    return -1;
  }

  /** Adds a value that cannot be found yet. */
  void add(RowFormula formula, int row, @Nullable Object value) {
    if (size == rows.length) {
      grow();
    }
    formulas[size] = formula;
    rows[size] = row;
    values[size] = value;
    take(size++);
  }

  RowFormula formula(int place) {
    return formulas[place];
  }

  int row(int place) {
    return rows[place];
  }

  @Nullable Object value(int place) {
    return values[place];
  }

  private void grow() {
    formulas = Arrays.copyOf(formulas, 2 * size);
    rows = Arrays.copyOf(rows, 2 * size);
    values = Arrays.copyOf(values, 2 * size);
    slots = new int[4 * size];
    for (int place = 0; place < size; place++) {
      take(place);
    }
  }

  private void take(int place) {
    int slot = slot(formulas[place], rows[place]);
    while (slots[slot] != 0) {
      slot = next(slot);
    }
    slots[slot] = place + 1;
  }

  private int slot(RowFormula formula, int row) {
    long key = ((long) System.identityHashCode(formula) << Integer.SIZE) + row;
    return (int) ((key * SPREAD) >>> (Long.SIZE - Integer.numberOfTrailingZeros(slots.length)));
  }

  private int next(int slot) {
    return (slot + 1) & (slots.length - 1);
  }
}
