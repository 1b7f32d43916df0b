package org.junheng.input;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junheng.table.Field;
import org.junheng.table.FieldType;

/** How many of a field's unit the units are that cells and headers write: 万元 is 10000 yuan. */
final class UnitScale {
  // From the longest on: 百万 begins with 百.
  private static final Map<String, BigDecimal> NUMERALS =
      Map.of(
          "千万", new BigDecimal(10_000_000),
          "百万", new BigDecimal(1_000_000),
          "十万", new BigDecimal(100_000),
          "亿", new BigDecimal(100_000_000),
          "万", new BigDecimal(10_000),
          "千", new BigDecimal(1_000),
          "百", new BigDecimal(100));
  private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");
  private static final BigDecimal THOUSANDTH = new BigDecimal("0.001");

  private final Map<String, BigDecimal> words = new HashMap<>();
  private final boolean isPercent;

  UnitScale(Field field) {
    field.unitWords().forEach((word, count) -> words.put(Normal.key(word), count));
    this.isPercent = field.type() == FieldType.PERCENT;
  }

  /** The same of a unit that the user says, who may say of a share that it is a fraction. */
  @Nullable BigDecimal said(String unit) {
    return isPercent && unit.strip().equals("1") ? BigDecimal.ONE : of(unit);
  }

  /** How many of the field's unit a unit is that is written; null where it is not known. */
  @Nullable BigDecimal of(String written) {
    String word = Normal.key(written);
    if (isPercent) {
      return word.equals("%") ? HUNDREDTH : word.equals("‰") ? THOUSANDTH : null;
    }
    BigDecimal known = words.get(word);
    if (known != null || word.isEmpty()) {
      return known;
    }
    for (int length = 2; length >= 1; length--) {
      BigDecimal numeral = NUMERALS.get(word.substring(0, Math.min(length, word.length())));
      if (numeral != null) {
        String rest = word.substring(Math.min(length, word.length()));
        BigDecimal unit = rest.isEmpty() ? BigDecimal.ONE : words.get(rest);
        return unit == null ? null : numeral.multiply(unit);
      }
    }
    return null;
  }

  /** Whether a unit begins with a numeral: 万册. */
  static boolean beginsWithNumeral(String written) {
    String word = Normal.key(written);
    return NUMERALS.keySet().stream().anyMatch(word::startsWith);
  }
}
