package org.junheng.input;

import java.util.List;
import java.util.regex.Pattern;

/** What stands before the decimals of a file's figures. */
public enum Decimal {
  POINT("."),
  COMMA(","),
  /** A point, but a mark before three digits may stand for either. */
  UNTOLD(".");

  // What no one writes who means the other: 12,5 and 1.234,56 against 1,234,567 and 1,234.5 and
  // 0.25.
  private static final Pattern SURE_COMMA =
      Pattern.compile(
          "[+-]?(?:\\d+,(?:\\d{1,2}|\\d{4,})|\\d{4,},\\d+|\\d{1,3}(?:[. \\u00A0\\u202F]\\d{3})+,\\d+"
              + "|\\d{1,3}(?:\\.\\d{3}){2,}|0+,\\d+)\\s*[%‰]?");
  private static final Pattern SURE_POINT =
      Pattern.compile(
          "[+-]?(?:\\d+\\.(?:\\d{1,2}|\\d{4,})|\\d{4,}\\.\\d+|\\d{1,3}(?:[, \\u00A0\\u202F]\\d{3})+\\.\\d+"
              + "|\\d{1,3}(?:,\\d{3}){2,}|0*\\.\\d+)\\s*[%‰]?");
  private static final Pattern GROUPS_OF_COMMA = Pattern.compile("[. \\u00A0\\u2009\\u202F'’]");
  private static final Pattern COMMA_FIGURE =
      Pattern.compile(
          "[+-]?(?:\\d+|\\d{1,3}(?:\\.\\d{3})+|\\d{1,3}(?:[ \\u00A0\\u2009\\u202F]\\d{3})+|\\d{1,3}(?:['’]\\d{3})+)(?:,\\d+)?");
  private static final Pattern EITHER = Pattern.compile("[+-]?[1-9]\\d{0,2}[.,]\\d{3}");

  private final String mark;

  Decimal(String mark) {
    this.mark = mark;
  }

  /** The mark itself. */
  String mark() {
    return mark;
  }

  /**
   * The mark that some cells of figures speak for: a comma if one can be nothing else, and no point
   * can be nothing else.
   */
  static Decimal of(List<String> cells) {
    boolean hasComma = cells.stream().anyMatch(Decimal::isSureComma);
    boolean hasPoint = cells.stream().anyMatch(Decimal::isSurePoint);
    return hasPoint ? POINT : hasComma ? COMMA : UNTOLD;
  }

  /** A figure with a point before its decimals; what is no figure stays none. */
  String pointed(String figure) {
    if (this != COMMA) {
      return figure;
    }
    return COMMA_FIGURE.matcher(figure).matches()
        ? GROUPS_OF_COMMA.matcher(figure).replaceAll("").replace(',', '.')
        : figure + ","; // 12.5 is none here
  }

  /** Whether a mark in a figure may set thousands apart, or stand before decimals. */
  static boolean isEither(String figure) {
    return EITHER.matcher(figure).matches();
  }

  /** Whether a comma in a figure can stand before nothing but decimals. */
  static boolean isSureComma(String figure) {
    return SURE_COMMA.matcher(figure).matches();
  }

  /** Whether a point in a figure can. */
  static boolean isSurePoint(String figure) {
    return SURE_POINT.matcher(figure).matches();
  }
}
