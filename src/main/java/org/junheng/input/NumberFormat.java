package org.junheng.input;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a number format makes of the figures and texts of cells. */
final class NumberFormat {
  /** The format of cells that were given none. */
  static final NumberFormat GENERAL = new NumberFormat("General");

  // Of the formats that a workbook need not spell out, those that change what is read. 41 to 44
  // write a dash for zero.
  private static final Map<Integer, String> BUILT_IN =
      Map.ofEntries(
          Map.entry(1, "0"),
          Map.entry(2, "0.00"),
          Map.entry(3, "#,##0"),
          Map.entry(4, "#,##0.00"),
          Map.entry(9, "0%"),
          Map.entry(10, "0.00%"),
          Map.entry(11, "0.00E+00"),
          Map.entry(12, "# ?/?"),
          Map.entry(13, "# ??/??"),
          Map.entry(14, "yyyy-mm-dd"),
          Map.entry(15, "d-mmm-yy"),
          Map.entry(16, "d-mmm"),
          Map.entry(17, "mmm-yy"),
          Map.entry(18, "h:mm AM/PM"),
          Map.entry(19, "h:mm:ss AM/PM"),
          Map.entry(20, "h:mm"),
          Map.entry(21, "h:mm:ss"),
          Map.entry(22, "yyyy-mm-dd h:mm"),
          Map.entry(45, "mm:ss"),
          Map.entry(46, "[h]:mm:ss"),
          Map.entry(47, "mm:ss.0"),
          Map.entry(48, "##0.0E+0"),
          Map.entry(49, "@"),
          Map.entry(67, "0%"),
          Map.entry(68, "0.00%"));
  // Formats whose pattern depends on the language of the system and is not in the file: days and
  // times of East Asia and Thailand.
  private static final Set<Integer> LOCAL_DAYS =
      Set.of(
          27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58, 71, 72, 73,
          74, 75, 76, 77, 78, 79, 80, 81);
  private static final int LONGEST = 1000;

  private final String code;
  private final List<FormatSection> sections;

  private NumberFormat(String code) {
    this.code = code;
    this.sections = FormatSection.all(code.length() > LONGEST ? "General" : code);
  }

  /** A format by what is written of it. */
  static NumberFormat of(String code) {
    return new NumberFormat(code);
  }

  /** A format that has a number and is not written. */
  static NumberFormat builtIn(int id) {
    String code = LOCAL_DAYS.contains(id) ? "yyyy-mm-dd h:mm" : BUILT_IN.get(id);
    return code == null ? GENERAL : new NumberFormat(code);
  }

  /** As it is written. */
  String code() {
    return code;
  }

  /** The section that shows a figure; null where none does. */
  @Nullable FormatSection of(BigDecimal figure) {
    boolean hasOwnForTexts = sections.size() > 1 && ofTexts() != null;
    int numbers = Math.min(sections.size() - (hasOwnForTexts ? 1 : 0), 3);
    if (hasConditions()) {
      return conditional(figure, numbers);
    }
    boolean isNegative = figure.signum() < 0 && numbers > 1;
    boolean isZero = figure.signum() == 0 && numbers > 2;
    return sections.get(isNegative ? 1 : isZero ? 2 : 0);
  }

  private @Nullable FormatSection conditional(BigDecimal figure, int numbers) {
    for (int at = 0; at < numbers; at++) {
      FormatSection section = sections.get(at);
      FormatSection.Condition condition = section.condition();
      boolean isLast = at == numbers - 1;
      boolean takes =
          condition != null
              ? condition.takes(figure)
              : isLast || (at == 1 && numbers == 3 && figure.signum() < 0);
      if (takes) {
        return section;
      }
    }
    return null;
  }

  /** Whether a section shows negative figures and nothing else, so without a sign of its own. */
  boolean isOfNegatives(FormatSection section) {
    return sections.size() > 1 && sections.get(1) == section && !hasConditions();
  }

  private boolean hasConditions() {
    return sections.stream().anyMatch(section -> section.condition() != null);
  }

  /** The section that shows texts; null where they are shown as they are. */
  @Nullable FormatSection ofTexts() {
    FormatSection last = sections.get(sections.size() - 1);
    return sections.size() == 4 || last.isOfTexts() ? last : null;
  }
}
