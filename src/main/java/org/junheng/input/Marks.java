package org.junheng.input;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junheng.table.Gap;

/** The marks that stand for "nothing here": the usual ones and those of a field. */
final class Marks {
  private static final Set<String> NOT_GIVEN =
      Set.of(
          "", "-", "--", "---", "—", "——", "–", "―", "─", "/", "\\", "na", "n/a", "#n/a", "n.a.",
          "null", "无数据", "不详", "未填", "暂缺", "缺失");
  private static final Set<String> NOT_APPLICABLE = Set.of("不适用", "notapplicable");

  // No mark is longer, and no usual one begins with a digit.
  private static final int LONGEST = 40;

  private static final String FIRSTS = firsts(NOT_GIVEN) + firsts(NOT_APPLICABLE);

  private final Set<String> own = new HashSet<>();
  private final String firsts;
  private static final double[] NO_FIGURES = {};

  private final double[] figures;

  /**
   * The marks of a field.
   *
   * @param missing its own, beside the usual ones
   */
  Marks(List<String> missing) {
    missing.forEach(mark -> own.add(Normal.key(mark)));
    this.firsts = FIRSTS + firsts(own);
    this.figures =
        missing.isEmpty()
            ? NO_FIGURES
            : missing.stream()
                .filter(mark -> mark.strip().matches("-?\\d{1,15}(\\.\\d+)?"))
                .mapToDouble(mark -> new BigDecimal(mark.strip()).doubleValue())
                .toArray();
  }

  /** Whether the field has marks of its own. */
  boolean hasOwn() {
    return !own.isEmpty();
  }

  /** Whether a text is one of the field's own marks. */
  boolean isOwn(CharSequence text) {
    return !own.isEmpty() && own.contains(Normal.key(text));
  }

  /** Why a cell that says this holds no value; null where it is no mark. */
  @Nullable Gap gap(String text) {
    if (text.isEmpty()) {
      return Gap.NOT_GIVEN;
    }
    if (text.length() > LONGEST || (own.isEmpty() && beginsWithDigit(text))) {
      return null;
    }
    if (isHan(text.charAt(0)) && firsts.indexOf(text.charAt(0)) < 0) {
      return null; // nearly every name; what is compared begins with the same character
    }
    String key = Normal.key(text);
    if (NOT_GIVEN.contains(key) || own.contains(key)) {
      return Gap.NOT_GIVEN;
    }
    return NOT_APPLICABLE.contains(key) ? Gap.NOT_APPLICABLE : null;
  }

  private static String firsts(Set<String> marks) {
    StringBuilder firsts = new StringBuilder();
    marks.stream().filter(mark -> !mark.isEmpty()).forEach(mark -> firsts.append(mark.charAt(0)));
    return firsts.toString();
  }

  private static boolean isHan(char c) {
    return c >= '\u4E00' && c <= '\u9FFF';
  }

  private static boolean beginsWithDigit(String text) {
    return !text.isEmpty() && text.charAt(0) >= '0' && text.charAt(0) <= '9';
  }

  /** Whether any figure is one of the field's marks. */
  boolean hasFigures() {
    return figures.length > 0;
  }

  /** Whether a figure is one of the field's marks, however it is written. */
  boolean isMark(double figure) {
    for (double mark : figures) {
      if (mark == figure) {
        return true;
      }
    }
    return false;
  }
}
