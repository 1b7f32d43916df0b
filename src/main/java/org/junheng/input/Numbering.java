package org.junheng.input;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A record that numbers the columns, as below the headers of statistical forms: 甲 乙 1 2, 1 2 3, L1
 * L2, （1）（2）, 3=1+2.
 *
 * @param count how many columns it numbers
 * @param isPlain whether it does so by figures alone, as a row of small figures might
 */
record Numbering(int count, boolean isPlain) {
  /** A record that numbers nothing. */
  static final Numbering NONE = new Numbering(0, true);

  private static final int FEWEST = 3;
  private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";
  private static final Set<String> BEFORE =
      Set.of("栏次", "列次", "列号", "栏号", "行次", "欄次", "col.", "column");
  private static final Pattern NUMBER =
      Pattern.compile("[(\\[<]?(?:第|[lc]\\s?)?(\\d{1,3})[)\\]>]?[列栏欄.]?(?:\\s*=.*)?");

  /** What a record numbers. */
  static Numbering of(List<String> cells) {
    int count = 0;
    boolean isPlain = true;
    int last = 0;
    boolean wasNumber = false;
    boolean isLatin = false;
    boolean isNamed = false;
    for (int at = 0; at < cells.size(); at++) {
      String cell =
          Normalizer.normalize(Normal.strip(cells.get(at)), Normalizer.Form.NFKC)
              .toLowerCase(Locale.ROOT);
      if (cell.isEmpty() || (count == 0 && BEFORE.contains(cell))) {
        isPlain &= cell.isEmpty();
        isNamed |= !cell.isEmpty();
        continue;
      }
      Matcher number = NUMBER.matcher(cell);
      boolean isNumber = number.matches();
      int value = isNumber ? Integer.parseInt(number.group(1)) : letter(cell);
      boolean restarts = value == 1 && (count == 0 || (isNumber && !wasNumber));
      boolean goesOn = count > 0 && value == last + 1;
      // A code and a count look like "A 1"; numbering by letters first takes two of them.
      boolean isAfterOneLetter = isNumber && !wasNumber && count == 1 && isLatin;
      if (!restarts && !goesOn && value != at + 1 || isAfterOneLetter || !isNumber && wasNumber) {
        return NONE;
      }
      isLatin = !isNumber && STEMS.indexOf(cell.charAt(0)) < 0;
      isPlain &= isNumber && cell.equals(number.group(1));
      last = value;
      wasNumber = isNumber;
      count++;
    }
    return count < (isNamed ? FEWEST - 1 : FEWEST) ? NONE : new Numbering(count, isPlain);
  }

  private static int letter(String cell) {
    if (cell.length() != 1) {
      return -1;
    }
    char c = cell.charAt(0);
    return c >= 'a' && c <= 'z' ? c - 'a' + 1 : STEMS.indexOf(c) + (STEMS.indexOf(c) < 0 ? 0 : 1);
  }
}
