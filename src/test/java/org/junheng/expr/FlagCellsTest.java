package org.junheng.expr;

import static org.junheng.table.FlagColumn.FALSE;
import static org.junheng.table.FlagColumn.MISSING;
import static org.junheng.table.FlagColumn.TRUE;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junheng.expr.Cells.Flags;
import org.junit.jupiter.api.Test;

/** Kleene's laws over every combination of three values. */
class FlagCellsTest {
  private static final byte[] VALUES = {FALSE, TRUE, MISSING};
  private static final Flags A = every(9);
  private static final Flags B = every(3);
  private static final Flags C = every(1);

  private static Flags every(int step) {
    byte[] flags = new byte[27];
    for (int i = 0; i < 27; i++) {
      flags[i] = VALUES[i / step % 3];
    }
    return Flags.of(flags);
  }

  private static Flags and(Flags a, Flags b) {
    return FlagCells.and(a, b, 27);
  }

  private static Flags or(Flags a, Flags b) {
    return FlagCells.or(a, b, 27);
  }

  private static Flags not(Flags a) {
    return FlagCells.not(a, 27);
  }

  private static void assertSame(Flags expected, Flags found) {
    assertArrayEquals(expected.values(), found.values());
  }

  @Test
  void and_and_or_obey_their_laws() {
    assertSame(and(A, B), and(B, A));
    assertSame(or(A, B), or(B, A));
    assertSame(and(and(A, B), C), and(A, and(B, C)));
    assertSame(or(or(A, B), C), or(A, or(B, C)));
    assertSame(and(A, or(B, C)), or(and(A, B), and(A, C)));
    assertSame(A, and(A, or(A, B)));
    assertSame(A, and(A, A));
    assertSame(not(and(A, B)), or(not(A), not(B)));
    assertSame(A, not(not(A)));
  }

  @Test
  void a_missing_part_matters_only_where_it_could_decide() {
    Flags some = Flags.of(new byte[] {FALSE, TRUE, MISSING});
    Flags missing = Flags.of(new byte[] {MISSING, MISSING, MISSING});
    assertArrayEquals(
        new byte[] {FALSE, MISSING, MISSING}, FlagCells.and(some, missing, 3).values());
    assertArrayEquals(new byte[] {MISSING, TRUE, MISSING}, FlagCells.or(some, missing, 3).values());
  }
}
