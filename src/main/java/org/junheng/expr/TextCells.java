package org.junheng.expr;

import static org.junheng.table.FlagColumn.MISSING;

import com.google.re2j.Pattern;
import java.util.Arrays;
import java.util.function.Predicate;
import org.junheng.expr.Cells.Figures;
import org.junheng.expr.Cells.Flags;
import org.junheng.expr.Cells.Words;

/**
 * Functions of texts. What depends on one text alone is worked out once for each entry of the
 * dictionary, unless the dictionary is larger than the stretch.
 */
final class TextCells {
  private TextCells() {}

  /** Whether each text passes a test; missing where it is missing. */
  static Flags test(Words words, Predicate<String> test, int size) {
    byte[] found = new byte[size];
    byte[] known = new byte[words.dictionary().length <= size ? words.dictionary().length : 0];
    for (int code = 0; code < known.length; code++) {
      known[code] = FlagCells.of(test.test(words.dictionary()[code]));
    }
    for (int i = 0; i < size; i++) {
      int code = words.code(i);
      if (code < 0) {
        found[i] = MISSING;
      } else {
        found[i] = known.length > 0 ? known[code] : FlagCells.of(test.test(words.at(i)));
      }
    }
    return Flags.of(found);
  }

  /** Whether texts are equal, or, unless {@code wanted}, different. */
  static Flags equal(Words a, Words b, boolean wanted, int size) {
    if (b.step() == 0 && b.code(0) >= 0) {
      String constant = b.at(0);
      return test(a, text -> text.equals(constant) == wanted, size);
    }
    if (a.step() == 0 && a.code(0) >= 0) {
      return equal(b, a, wanted, size);
    }
    byte[] found = new byte[size];
    for (int i = 0; i < size; i++) {
      boolean missing = a.isMissing(i) || b.isMissing(i);
      found[i] = missing ? MISSING : FlagCells.of(a.at(i).equals(b.at(i)) == wanted);
    }
    return Flags.of(found);
  }

  static Flags startsWith(Words a, Words b, int size) {
    if (b.step() == 0 && b.code(0) >= 0) {
      String start = b.at(0);
      return test(a, text -> text.startsWith(start), size);
    }
    byte[] found = new byte[size];
    for (int i = 0; i < size; i++) {
      boolean missing = a.isMissing(i) || b.isMissing(i);
      found[i] = missing ? MISSING : FlagCells.of(a.at(i).startsWith(b.at(i)));
    }
    return Flags.of(found);
  }

  /** Whether the whole text matches a pattern. */
  static Flags matches(Words words, String pattern, int size) {
    Pattern compiled = Pattern.compile(pattern);
    return test(words, compiled::matches, size);
  }

  /** How many characters (code points) each text has. */
  static Figures length(Words words, int size) {
    double[] lengths = new double[size];
    for (int i = 0; i < size; i++) {
      lengths[i] = words.isMissing(i) ? Double.NaN : length(words.at(i));
    }
    return Figures.of(lengths, Surety.SURE);
  }

  static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  /** A text constant. */
  static Words constant(String text) {
    return new Words(new int[] {0}, new String[] {text}, 0, 0);
  }

  /** Missing texts. */
  static Words missing() {
    int[] none = new int[1];
    Arrays.fill(none, -1);
    return new Words(none, new String[0], 0, 0);
  }
}
