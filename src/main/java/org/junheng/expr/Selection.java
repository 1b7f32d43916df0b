package org.junheng.expr;

import java.util.List;
import org.junheng.expr.Cells.Days;
import org.junheng.expr.Cells.Figures;
import org.junheng.expr.Cells.Flags;
import org.junheng.expr.Cells.Words;
import org.junheng.table.DateColumn;
import org.junheng.table.FlagColumn;

/** Takes each row's value from one of several branches. */
final class Selection {
  private Selection() {}

  /**
   * For each row the value of the branch that {@code picks} names; missing where it is negative.
   */
  static Cells select(Type.Kind kind, int[] picks, List<? extends Cells> branches) {
    return switch (kind) {
      case NUMBER -> figures(picks, branches);
      case FLAG -> flags(picks, branches);
      case TEXT -> words(picks, branches);
      case DATE -> days(picks, branches);
    };
  }

  /** Which branch a text names, by the order of {@code names}; −1 for none. */
  static int[] picks(Words by, List<String> names, int size) {
    int[] picks = new int[size];
    String[] dictionary = by.dictionary();
    int[] known = new int[dictionary.length <= size ? dictionary.length : 0];
    for (int code = 0; code < known.length; code++) {
      known[code] = names.indexOf(dictionary[code]);
    }
    for (int i = 0; i < size; i++) {
      int code = by.code(i);
      if (code < 0) {
        picks[i] = -1;
      } else {
        picks[i] = known.length > 0 ? known[code] : names.indexOf(dictionary[code]);
      }
    }
    return picks;
  }

  /**
   * Picks the first branch where a condition is true, else the second; returns whether it is
   * unknown anywhere.
   */
  static boolean pick(Flags condition, int[] picks) {
    boolean unknown = false;
    for (int i = 0; i < picks.length; i++) {
      byte flag = condition.at(i);
      picks[i] = flag == FlagColumn.TRUE ? 0 : 1;
      unknown |= flag == FlagColumn.MISSING;
    }
    return unknown;
  }

  /** Takes the pick back where a condition is unknown and the branches do not agree. */
  static void drop(Flags condition, Flags agree, int[] picks) {
    for (int i = 0; i < picks.length; i++) {
      boolean lost = condition.isMissing(i) && agree.at(i) != FlagColumn.TRUE;
      picks[i] = lost ? -1 : picks[i];
    }
  }

  private static Figures figures(int[] picks, List<? extends Cells> branches) {
    Figures[] from = branches.toArray(Figures[]::new);
    double[] chosen = new double[picks.length];
    for (int i = 0; i < chosen.length; i++) {
      chosen[i] = picks[i] < 0 ? Double.NaN : from[picks[i]].at(i);
    }
    return Figures.of(chosen);
  }

  private static Flags flags(int[] picks, List<? extends Cells> branches) {
    Flags[] from = branches.toArray(Flags[]::new);
    byte[] chosen = new byte[picks.length];
    for (int i = 0; i < chosen.length; i++) {
      chosen[i] = picks[i] < 0 ? FlagColumn.MISSING : from[picks[i]].at(i);
    }
    return Flags.of(chosen);
  }

  private static Days days(int[] picks, List<? extends Cells> branches) {
    Days[] from = branches.toArray(Days[]::new);
    int[] chosen = new int[picks.length];
    for (int i = 0; i < chosen.length; i++) {
      chosen[i] = picks[i] < 0 ? DateColumn.MISSING : from[picks[i]].at(i);
    }
    return new Days(chosen, 0, 1);
  }

  /** The branches' dictionaries are laid together: the same text keeps one place. */
  private static Words words(int[] picks, List<? extends Cells> branches) {
    Words[] from = branches.toArray(Words[]::new);
    return TextCells.texts(
        picks.length,
        i -> picks[i] < 0 || from[picks[i]].isMissing(i) ? null : from[picks[i]].at(i));
  }
}
