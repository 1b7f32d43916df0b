package org.junheng.input;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the cells of a workbook say, written as it would be in a text file. */
final class WorkbookCells {
  /** So many digits of a figure are those that were entered; the rest is binary noise. */
  private static final MathContext ENTERED = new MathContext(15, RoundingMode.HALF_EVEN);

  private static final int LONGEST_PLAIN = 15;
  private static final int MOST_PLACES = 30;
  // What a spreadsheet can hold, and more.
  private static final int LONGEST_FIGURE = 400;
  private static final int MOST_ZEROS = 400;
  private static final Pattern FIGURE =
      Pattern.compile("[+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d{1,3})?");
  // 1998-09-01T00:00:00.000Z, and each part of it alone
  private static final Pattern ISO_DAY =
      Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:T00:00(?::00(?:[.,]0+)?)?)?Z?");
  private static final Pattern ISO_TIME =
      Pattern.compile("(\\d{4}-\\d{2}-\\d{2})T(\\d{2}:\\d{2}(?::\\d{2})?)(?:[.,]\\d+)?Z?");
  private static final String DASHES = "-–—−";
  // What stands around a figure and says nothing of it.
  private static final String NEUTRAL = "()（）";

  private final SharedTexts texts;
  private final CellStyles styles;
  private final SheetDays days;
  private final boolean isUncalculated;

  /**
   * Reader of the cells of a workbook.
   *
   * @param isFrom1904 whether days are counted from 1904
   * @param isUncalculated whether 0 may stand for what a formula was never worked out to
   */
  WorkbookCells(SharedTexts texts, CellStyles styles, boolean isFrom1904, boolean isUncalculated) {
    this.texts = texts;
    this.styles = styles;
    this.days = new SheetDays(isFrom1904);
    this.isUncalculated = isUncalculated;
  }

  /**
   * What a cell says.
   *
   * @param text what it says; empty where it says nothing
   * @param shown how it shows something else than it holds; null where it does not
   */
  record Said(String text, @Nullable Shown shown) {
    /** A cell that says nothing. */
    static final Said NOTHING = of("");

    /** A cell that says what it holds. */
    static Said of(String text) {
      return new Said(text, null);
    }

    /** A cell that shows something else than it holds. */
    static Said of(Shown shown) {
      return new Said(shown.shown(), shown);
    }

    /** Whether it holds nothing. */
    boolean isBlank() {
      String held = shown == null ? text : shown.stored();
      return Normal.strip(held).isEmpty();
    }
  }

  /** What a cell says. */
  Said said(SheetCell cell) throws Refused {
    CellStyles.Style style = styles.of(cell.style());
    Said said = plainly(cell, style);
    boolean isStruck = style.isStruck() && !said.isBlank();
    boolean isKept = said.shown() != null && said.shown().way().compareTo(Shown.Way.UNKNOWN) >= 0;
    return isStruck && !isKept
        ? Said.of(new Shown(Shown.Way.STRUCK, said.text(), said.text()))
        : said;
  }

  private Said plainly(SheetCell cell, CellStyles.Style style) throws Refused {
    String value = cell.value();
    RichText inline = cell.inline();
    String plain = value == null ? "" : value.strip();
    return switch (cell.kind()) {
      case "s" -> text(texts.of(cell), style);
      case "inlineStr" ->
          text(inline != null ? inline : RichText.plain(RichText.decoded(plain)), style);
      case "str" ->
          cell.formula() != null && value == null
              ? unknown(cell.formula())
              : text(RichText.plain(RichText.decoded(value == null ? "" : value)), style);
      default -> {
        boolean isUnknown = plain.isEmpty() || (isUncalculated && plain.equals("0"));
        if (cell.formula() != null && isUnknown) {
          yield unknown(cell.formula());
        } else if (plain.isEmpty()) {
          yield Said.NOTHING;
        }
        yield valued(cell.kind(), plain, style);
      }
    };
  }

  private static Said unknown(String formula) {
    String shown = "=" + formula;
    return Said.of(new Shown(Shown.Way.UNKNOWN, shown, shown));
  }

  private Said valued(String kind, String value, CellStyles.Style style) {
    return switch (kind) {
      case "e" -> Said.of(new Shown(Shown.Way.ERROR, value, value));
      case "b" -> Said.of(value.equals("1") || value.equalsIgnoreCase("true") ? "TRUE" : "FALSE");
      case "d" -> Said.of(new Shown(Shown.Way.DAY, value, isoDay(value)));
      default -> figure(value, style.format());
    };
  }

  private static String isoDay(String value) {
    Matcher day = ISO_DAY.matcher(value);
    if (day.matches()) {
      return day.group(1);
    }
    Matcher time = ISO_TIME.matcher(value);
    return time.matches() ? time.group(1) + " " + time.group(2) : value;
  }

  private static Said text(RichText text, CellStyles.Style style) {
    String all = text.text();
    boolean isStruck = text.isStruck(style.isStruck());
    if (!isStruck && !text.isRaised()) {
      return formatted(all, style.format());
    }
    String said = text.said(style.isStruck());
    if (Normal.strip(said).isEmpty()) {
      return Said.of(new Shown(Shown.Way.STRUCK, all, all));
    }
    Shown.Way way = isStruck ? Shown.Way.PARTLY_STRUCK : Shown.Way.RAISED;
    return Said.of(new Shown(way, all, said));
  }

  private static Said formatted(String text, NumberFormat format) {
    FormatSection section = format.ofTexts();
    if (section == null || text.isEmpty()) {
      return Said.of(text);
    }
    String shown =
        section.isFigure() ? section.before() + text + section.behind() : section.before();
    if (shown.equals(text)) {
      return Said.of(text);
    }
    Shown.Way way = shown.isBlank() ? Shown.Way.NOTHING : Shown.Way.WORDS;
    return Said.of(new Shown(way, text, shown, format.code(), shown, "", BigDecimal.ONE));
  }

  private Said figure(String value, NumberFormat format) {
    boolean isFigure = value.length() <= LONGEST_FIGURE && FIGURE.matcher(value).matches();
    BigDecimal figure = isFigure ? new BigDecimal(value) : BigDecimal.ZERO;
    boolean isInReach = Math.abs((long) figure.precision() - figure.scale()) <= MOST_ZEROS;
    if (!isFigure || !isInReach) {
      return Said.of(value);
    }
    String plain = plain(figure);
    if (format == NumberFormat.GENERAL) {
      return Said.of(plain);
    }
    FormatSection section = format.of(figure);
    if (section == null) {
      return words(plain, "######", format);
    }
    if (section.isDay() || section.isTime()) {
      return Said.of(new Shown(Shown.Way.DAY, plain, days.shown(figure, section)));
    }
    if (!section.isFigure()) {
      return wordsAlone(figure, plain, section, format);
    }
    return figure(figure, plain, section, format);
  }

  // Zero is often shown as a dash or not at all.
  private static Said wordsAlone(
      BigDecimal figure, String plain, FormatSection section, NumberFormat format) {
    String shown = Normal.strip(section.before());
    boolean isDash = shown.chars().allMatch(c -> DASHES.indexOf(c) >= 0);
    return figure.signum() == 0 && isDash ? Said.of(plain) : words(plain, shown, format);
  }

  private static Said words(String plain, String shown, NumberFormat format) {
    Shown.Way way = shown.isEmpty() ? Shown.Way.NOTHING : Shown.Way.WORDS;
    return Said.of(new Shown(way, plain, shown, format.code(), shown, "", BigDecimal.ONE));
  }

  private static Said figure(
      BigDecimal figure, String plain, FormatSection section, NumberFormat format) {
    boolean isNegative = figure.signum() < 0;
    boolean mayHaveDash = figure.signum() <= 0;
    boolean hasNoSign = isNegative && format.isOfNegatives(section);
    String sign = isNegative && !hasNoSign ? "-" : "";
    BigDecimal factor = section.factor();
    boolean isOne = factor.compareTo(BigDecimal.ONE) == 0;
    String unit = isNeutral(section.behind(), false) ? "" : Normal.strip(section.behind());
    boolean isPlain =
        !section.isCut()
            && isNeutral(section.before(), mayHaveDash)
            && !(hasNoSign && !section.showsNegative());
    if (section.isPercentage() && isPlain && unit.isEmpty() && isOne) {
      return Said.of(plain(figure.movePointRight(2)) + "%");
    }
    boolean isOwnSize = figure.signum() == 0 || isOne;
    if (isPlain && unit.isEmpty() && isOwnSize && !section.isPercentage()) {
      return Said.of(filled(plain, section.leastDigits()));
    }
    String shown = sign + section.shown(figure, plain(figure.abs()));
    if (!isPlain || section.isPercentage()) {
      return words(plain, Normal.strip(shown), format);
    }
    String seen = plain(figure.divide(factor)) + unit;
    return Said.of(
        new Shown(Shown.Way.UNIT, plain, Normal.strip(shown), format.code(), seen, unit, factor));
  }

  private static boolean isNeutral(String words, boolean mayHaveDash) {
    return words
        .chars()
        .allMatch(
            c ->
                Normal.isBlank((char) c)
                    || NEUTRAL.indexOf(c) >= 0
                    || Character.getType(c) == Character.CURRENCY_SYMBOL
                    || (mayHaveDash && DASHES.indexOf(c) >= 0));
  }

  private static String filled(String plain, int leastDigits) {
    boolean isShort =
        plain.length() < leastDigits && plain.chars().allMatch(c -> c >= '0' && c <= '9');
    return isShort ? "0".repeat(leastDigits - plain.length()) + plain : plain;
  }

  /** A figure in digits, unless it is so large or small that a spreadsheet had shortened it. */
  static String plain(BigDecimal figure) {
    BigDecimal entered = figure.round(ENTERED).stripTrailingZeros();
    int whole = entered.precision() - entered.scale();
    return whole > LONGEST_PLAIN || entered.scale() > MOST_PLACES
        ? entered.toString()
        : entered.toPlainString();
  }
}
