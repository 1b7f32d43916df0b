package org.junheng.input;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One section of a number format: how figures of one sign or size are shown, or texts. */
final class FormatSection {
  private static final String DASHES = "-–—−";
  private static final Set<FormatToken.Kind> FIGURE =
      Set.of(
          FormatToken.Kind.DIGIT,
          FormatToken.Kind.POINT,
          FormatToken.Kind.GENERAL,
          FormatToken.Kind.TEXT);
  private static final Set<FormatToken.Kind> FIGURE_END =
      Set.of(
          FormatToken.Kind.DIGIT,
          FormatToken.Kind.POINT,
          FormatToken.Kind.GENERAL,
          FormatToken.Kind.TEXT,
          FormatToken.Kind.COMMA);

  private final List<FormatToken> tokens;
  private final @Nullable Condition condition;
  private final boolean isRed;
  // The pieces from the first digit to the last, and the point among them; -1 where there is none.
  private final int first;
  private final int last;
  private final int point;
  private final int percents;
  private final int thousands;
  private final int shifted;
  private final boolean isGrouped;
  private final boolean isCut;

  /** Which figures a section is for. */
  record Condition(String operator, BigDecimal limit) {
    boolean takes(BigDecimal figure) {
      int order = figure.compareTo(limit);
      return switch (operator) {
        case "<" -> order < 0;
        case "<=" -> order <= 0;
        case ">" -> order > 0;
        case ">=" -> order >= 0;
        case "<>" -> order != 0;
        default -> order == 0;
      };
    }
  }

  private FormatSection(FormatToken.Section section) {
    this.tokens = section.tokens();
    this.condition = section.condition();
    this.isRed = section.isRed();
    int start = -1;
    int end = -1;
    for (int at = 0; at < tokens.size(); at++) {
      start = start < 0 && FIGURE.contains(kind(at)) ? at : start;
      end = start >= 0 && FIGURE_END.contains(kind(at)) ? at : end;
    }
    this.first = start;
    this.last = end;
    this.point = index(FormatToken.Kind.POINT);
    this.percents = (int) count(FormatToken.Kind.PERCENT);
    int commas = 0;
    for (int at = 0; at < tokens.size(); at++) {
      commas += kind(at) == FormatToken.Kind.COMMA && at > first && !hasDigitBehind(at) ? 1 : 0;
    }
    this.thousands = first < 0 ? 0 : commas;
    this.isGrouped = count(FormatToken.Kind.COMMA) > commas;
    this.shifted = digitsBehindLiteralPoint();
    this.isCut = shifted == 0 && hasWordsWithin();
  }

  /** The sections of a format. */
  static List<FormatSection> all(String code) {
    return FormatToken.sections(code).stream().map(FormatSection::new).toList();
  }

  /** Which figures it is for; null where their sign tells. */
  @Nullable Condition condition() {
    return condition;
  }

  /** Whether it is of texts. */
  boolean isOfTexts() {
    return has(FormatToken.Kind.TEXT);
  }

  /** Whether it shows days. */
  boolean isDay() {
    return has(FormatToken.Kind.DAY) || (has(FormatToken.Kind.MONTH) && !isTime());
  }

  /** Whether it shows a time of day, or how long something took. */
  boolean isTime() {
    return has(FormatToken.Kind.TIME);
  }

  /** Whether it shows how long something took, in hours that go on beyond a day. */
  boolean isElapsed() {
    return tokens.stream()
        .anyMatch(token -> token.text().startsWith("[h") || token.text().startsWith("[H"));
  }

  /** Whether it shows the figure, and not only words. */
  boolean isFigure() {
    return first >= 0;
  }

  /** Whether figures are shown as shares of a hundred. */
  boolean isPercentage() {
    return percents == 1;
  }

  /** Whether it says of itself that a figure is negative. */
  boolean showsNegative() {
    return isRed || tokens.stream().anyMatch(FormatSection::isNegative);
  }

  private static boolean isNegative(FormatToken token) {
    boolean isLiteral = token.kind() == FormatToken.Kind.LITERAL;
    return isLiteral
        && token.text().chars().anyMatch(c -> DASHES.indexOf(c) >= 0 || c == '(' || c == '（');
  }

  /** How many of what is stored make one of what is shown. */
  BigDecimal factor() {
    return BigDecimal.ONE.movePointRight(3 * thousands + shifted);
  }

  /** The words and signs that stand before the figure; of all, where no figure is shown. */
  String before() {
    return words(0, first < 0 ? tokens.size() : first);
  }

  /** The words and signs that stand behind the figure. */
  String behind() {
    return first < 0 ? "" : words(last + 1, tokens.size());
  }

  /** Whether words or signs stand among the digits. */
  boolean isCut() {
    return isCut;
  }

  /** How many digits a whole figure has at least, where it is filled up with zeros. */
  int leastDigits() {
    boolean isWhole = point < 0 && !isGrouped && !isCut && thousands + shifted + percents == 0;
    boolean isPlain = !has(FormatToken.Kind.EXPONENT) && !has(FormatToken.Kind.FRACTION);
    long zeros = tokens.stream().filter(FormatSection::isZero).count();
    boolean onlyZeros = zeros == count(FormatToken.Kind.DIGIT);
    return isWhole && isPlain && onlyZeros ? (int) zeros : 0;
  }

  private static boolean isZero(FormatToken token) {
    return token.kind() == FormatToken.Kind.DIGIT && token.text().equals("0");
  }

  /** A figure without its sign as it is seen, words and all. */
  String shown(BigDecimal figure, String plain) {
    if (first < 0) {
      return before();
    }
    return words(0, first).stripLeading() + digits(figure, plain) + percent() + behind();
  }

  private String percent() {
    return "%".repeat(percents);
  }

  private String digits(BigDecimal figure, String plain) {
    boolean isRounded = count(FormatToken.Kind.DIGIT) > 0;
    if (!isRounded || has(FormatToken.Kind.EXPONENT) || has(FormatToken.Kind.FRACTION)) {
      return plain;
    }
    int end = point < 0 ? last + 1 : point;
    int places = point < 0 ? 0 : digitsBetween(point, last + 1);
    BigDecimal seen =
        figure
            .abs()
            .movePointRight(2 * percents)
            .movePointLeft(3 * thousands)
            .setScale(places, RoundingMode.HALF_UP);
    String whole = seen.toBigInteger().toString();
    StringBuilder text = new StringBuilder();
    int left = whole.equals("0") ? 0 : whole.length();
    int firstDigit = index(FormatToken.Kind.DIGIT);
    for (int at = end - 1; at >= first; at--) {
      if (kind(at) == FormatToken.Kind.LITERAL || kind(at) == FormatToken.Kind.MONEY) {
        text.insert(0, tokens.get(at).text());
      } else if (kind(at) == FormatToken.Kind.DIGIT) {
        int from = at == firstDigit ? 0 : Math.max(0, left - 1);
        boolean isZero = left == 0 && tokens.get(at).text().equals("0");
        text.insert(0, isZero ? "0" : whole.substring(Math.min(from, left), left));
        left = Math.min(from, left);
      }
    }
    if (places > 0) {
      String plainly = seen.toPlainString();
      text.append(plainly.substring(plainly.indexOf('.')));
    }
    return text.toString();
  }

  private int digitsBetween(int from, int to) {
    int digits = 0;
    for (int at = Math.max(0, from); at < to; at++) {
      digits += kind(at) == FormatToken.Kind.DIGIT ? 1 : 0;
    }
    return digits;
  }

  private boolean hasDigitBehind(int comma) {
    int end = point < 0 ? tokens.size() : point;
    return digitsBetween(comma, end) > 0;
  }

  // 0!.0, writes a point that is none, to show ten-thousands.
  private int digitsBehindLiteralPoint() {
    int found = -1;
    for (int at = Math.max(first, 0); at < last; at++) {
      boolean isWord = kind(at) == FormatToken.Kind.LITERAL && !tokens.get(at).text().isBlank();
      if (isWord && (found >= 0 || point >= 0 || !tokens.get(at).text().equals("."))) {
        return 0;
      }
      found = isWord ? at : found;
    }
    return found < 0 ? 0 : digitsBetween(found, last + 1);
  }

  private boolean hasWordsWithin() {
    for (int at = Math.max(first, 0); at < last; at++) {
      boolean isWord = kind(at) == FormatToken.Kind.LITERAL || kind(at) == FormatToken.Kind.MONEY;
      if (isWord && !tokens.get(at).text().isBlank()) {
        return true;
      }
    }
    return percents > 1 || count(FormatToken.Kind.POINT) > 1;
  }

  private String words(int from, int to) {
    StringBuilder words = new StringBuilder();
    for (int at = from; at < to; at++) {
      FormatToken.Kind kind = kind(at);
      if (kind == FormatToken.Kind.LITERAL) {
        words.append(tokens.get(at).text());
      }
    }
    return words.toString();
  }

  private FormatToken.Kind kind(int at) {
    return tokens.get(at).kind();
  }

  private boolean has(FormatToken.Kind kind) {
    return tokens.stream().anyMatch(token -> token.kind() == kind);
  }

  private long count(FormatToken.Kind kind) {
    return tokens.stream().filter(token -> token.kind() == kind).count();
  }

  private int index(FormatToken.Kind kind) {
    for (int at = 0; at < tokens.size(); at++) {
      if (kind(at) == kind) {
        return at;
      }
    }
    return -1;
  }
}
