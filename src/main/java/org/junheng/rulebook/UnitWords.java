package org.junheng.rulebook;

import java.util.Map;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;
import org.junheng.table.Unit;
import org.junheng.text.Language;
import org.junheng.text.Text;

/** How units are shown. */
final class UnitWords {
  private UnitWords() {}

  /** A unit in words: the shown form of each symbol; no words for no unit. */
  static Text of(@Nullable Unit unit, Map<String, Text> symbols) {
    if (unit == null || unit.equals(Unit.ONE)) {
      return Text.NONE;
    }
    return new Text(in(Language.ZH, unit, symbols), in(Language.EN, unit, symbols));
  }

  private static String in(Language language, Unit unit, Map<String, Text> symbols) {
    StringBuilder words = new StringBuilder();
    String joint = "";
    StringTokenizer factors = new StringTokenizer(unit.toString(), "*/", true);
    while (factors.hasMoreTokens()) {
      String factor = factors.nextToken();
      boolean sign = factor.equals("*") || factor.equals("/");
      joint = sign ? factor : joint;
      if (!sign) {
        Text shown = symbols.getOrDefault(factor, Text.same(factor));
        words.append(joint).append(shown.in(language));
      }
    }
    return words.toString();
  }
}
