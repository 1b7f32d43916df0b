package org.junheng.expr;

import static org.junheng.table.FlagColumn.MISSING;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junheng.expr.Cells.Figures;
import org.junheng.expr.Cells.Flags;
import org.junheng.expr.Cells.Words;

/**
 * Functions of texts. What depends on one text alone is worked out once for each entry of the
 * dictionary: at once where the stretch is the longer of the two, else as entries are met, and kept
 * for the next stretch.
 */
final class TextCells {
  // Verdicts kept of entries of large dictionaries; 0 is not yet known.
  private static final byte NO = 1;
  private static final byte YES = 2;

  private final ConcurrentMap<Expr, Verdicts> kept = new ConcurrentHashMap<>();

  /** What a test says of the entries of one dictionary. Threads may write the same byte twice. */
  private record Verdicts(String[] dictionary, byte[] known) {}

  /** Whether each text passes the test that an expression makes; missing where it is missing. */
  Flags test(Expr expr, Words words, Predicate<String> test, int size) {
    return words.dictionary().length <= size
        ? testDictionary(words, test, size)
        : testRows(expr, words, test, size);
  }

  private static Flags testDictionary(Words words, Predicate<String> test, int size) {
    byte[] known = new byte[words.dictionary().length];
    for (int code = 0; code < known.length; code++) {
      known[code] = FlagCells.of(test.test(words.dictionary()[code]));
    }
    byte[] found = new byte[size];
    for (int i = 0; i < size; i++) {
      int code = words.code(i);
      found[i] = code < 0 ? MISSING : known[code];
    }
    return Flags.of(found);
  }

  private Flags testRows(Expr expr, Words words, Predicate<String> test, int size) {
    String[] dictionary = words.dictionary();
    Verdicts verdicts =
        kept.computeIfAbsent(expr, e -> new Verdicts(dictionary, new byte[dictionary.length]));
    byte[] known =
        verdicts.dictionary() == dictionary ? verdicts.known() : new byte[dictionary.length];
    byte[] found = new byte[size];
    for (int i = 0; i < size; i++) {
      int code = words.code(i);
      if (code >= 0 && known[code] == 0) {
        known[code] = test.test(dictionary[code]) ? YES : NO;
      }
      found[i] = code < 0 ? MISSING : FlagCells.of(known[code] == YES);
    }
    return Flags.of(found);
  }

  /** Whether texts are equal, or, unless {@code wanted}, different. */
  Flags equal(Expr expr, Words a, Words b, boolean wanted, int size) {
    if (b.step() == 0 && b.code(0) >= 0) {
      String constant = b.at(0);
      return test(expr, a, text -> text.equals(constant) == wanted, size);
    }
    if (a.step() == 0 && a.code(0) >= 0) {
      return equal(expr, b, a, wanted, size);
    }
    byte[] found = new byte[size];
    for (int i = 0; i < size; i++) {
      boolean missing = a.isMissing(i) || b.isMissing(i);
      found[i] = missing ? MISSING : FlagCells.of(a.at(i).equals(b.at(i)) == wanted);
    }
    return Flags.of(found);
  }

  /** Whether a text stands so to another. */
  Flags holds(Expr.Call call, Words a, Words b, int size) {
    Function function = call.function();
    if (b.step() == 0 && b.code(0) >= 0) {
      String other = b.at(0);
      return test(call, a, text -> WordFunctions.holds(function, text, other), size);
    }
    byte[] found = new byte[size];
    for (int i = 0; i < size; i++) {
      boolean missing = a.isMissing(i) || b.isMissing(i);
      found[i] = missing ? MISSING : FlagCells.of(WordFunctions.holds(function, a.at(i), b.at(i)));
    }
    return Flags.of(found);
  }

  /** Whether the whole text matches a pattern. */
  Flags matches(Expr.Call call, Words words, int size) {
    return test(call, words, WholeMatch.of(WordFunctions.pattern(call)), size);
  }

  /** How many characters (code points) each text has. */
  static Figures length(Words words, int size) {
    double[] lengths = new double[size];
    for (int i = 0; i < size; i++) {
      lengths[i] = words.isMissing(i) ? Double.NaN : WordFunctions.length(words.at(i));
    }
    return Figures.of(lengths);
  }

  /** The figures that texts say. */
  static Figures number(Words words, int size) {
    double[] figures = new double[size];
    for (int i = 0; i < size; i++) {
      BigDecimal figure = words.isMissing(i) ? null : WordFunctions.number(words.at(i));
      figures[i] = figure == null ? Double.NaN : figure.doubleValue();
    }
    return Figures.of(figures);
  }

  /** Texts made for each row; the same text keeps one place. */
  static Words texts(int size, IntFunction<@Nullable String> textOf) {
    Map<String, Integer> places = new HashMap<>();
    int[] codes = new int[size];
    for (int i = 0; i < size; i++) {
      String text = textOf.apply(i);
      Integer place = text == null ? Integer.valueOf(-1) : places.putIfAbsent(text, places.size());
      codes[i] = place == null ? places.size() - 1 : place;
    }
    String[] dictionary = new String[places.size()];
    places.forEach((text, place) -> dictionary[place] = text);
    return new Words(codes, dictionary, 0, 1);
  }

  /** A text constant. */
  static Words constant(String text) {
    return new Words(new int[] {0}, new String[] {text}, 0, 0);
  }
}
