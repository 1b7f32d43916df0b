package org.junheng.expr;

import static org.junheng.table.FlagColumn.FALSE;
import static org.junheng.table.FlagColumn.MISSING;
import static org.junheng.table.FlagColumn.TRUE;

import org.junheng.expr.Cells.Flags;

/** Three-valued logic (Kleene): decided where the missing part cannot matter. */
final class FlagCells {
  private FlagCells() {}

  static Flags and(Flags a, Flags b, int size) {
    byte[] both = new byte[size];
    for (int i = 0; i < size; i++) {
      both[i] = and(a.at(i), b.at(i));
    }
    return Flags.of(both);
  }

  static Flags or(Flags a, Flags b, int size) {
    byte[] either = new byte[size];
    for (int i = 0; i < size; i++) {
      either[i] = not(and(not(a.at(i)), not(b.at(i))));
    }
    return Flags.of(either);
  }

  static Flags not(Flags a, int size) {
    byte[] opposite = new byte[size];
    for (int i = 0; i < size; i++) {
      opposite[i] = not(a.at(i));
    }
    return Flags.of(opposite);
  }

  static Flags given(Cells value, int size) {
    byte[] given = new byte[size];
    for (int i = 0; i < size; i++) {
      given[i] = of(!value.isMissing(i));
    }
    return Flags.of(given);
  }

  static byte of(boolean value) {
    return value ? TRUE : FALSE;
  }

  static byte and(byte a, byte b) {
    if (a == FALSE || b == FALSE) {
      return FALSE;
    }
    return a == TRUE && b == TRUE ? TRUE : MISSING;
  }

  static byte not(byte a) {
    return a == MISSING ? MISSING : (byte) (1 - a);
  }
}
