package org.junheng.expr;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Functions of texts and days, of single values. None of the values is missing. */
final class WordFunctions {
  // No submitted figure is longer.
  private static final int LONGEST_FIGURE = 40;
  private static final int LAST_YEAR = 9999;
  private static final int MODULUS = 11;

  private WordFunctions() {}

  /** What a function that is none of arithmetic yields; null where it is missing. */
  static @Nullable Object apply(Expr.Call call, List<Object> args) {
    Object first = args.get(0);
    return switch (call.function()) {
      case YEAR, MONTH, DAY -> BigDecimal.valueOf(part(call.function(), (LocalDate) first));
      case YEARS_BETWEEN, MONTHS_BETWEEN ->
          BigDecimal.valueOf(between(call.function(), (LocalDate) first, (LocalDate) args.get(1)));
      case DATE -> args.size() == 1 ? date((String) first) : date(args);
      case LENGTH -> BigDecimal.valueOf(length((String) first));
      case ADD -> (String) first + args.get(1);
      case SUBSTRING -> substring(call, (String) first);
      case NUMBER -> number((String) first);
      case MATCHES -> com.google.re2j.Pattern.matches(pattern(call), (String) first);
      case ISO7064_MOD11_2 -> isMod11((String) first);
      default -> holds(call.function(), (String) first, (String) args.get(1));
    };
  }

  static int part(Function function, LocalDate day) {
    return switch (function) {
      case YEAR -> day.getYear();
      case MONTH -> day.getMonthValue();
      default -> day.getDayOfMonth();
    };
  }

  /** How many years or months are complete from one day to another; negative backwards. */
  static long between(Function function, LocalDate from, LocalDate to) {
    ChronoUnit unit = function == Function.YEARS_BETWEEN ? ChronoUnit.YEARS : ChronoUnit.MONTHS;
    return unit.between(from, to);
  }

  /** The day of a text such as 2016-12-31; null where it is none. */
  static @Nullable LocalDate date(String text) {
    try {
      return text.length() == "2016-12-31".length() ? LocalDate.parse(text) : null;
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static @Nullable LocalDate date(List<Object> parts) {
    int[] whole = new int[parts.size()];
    for (int at = 0; at < whole.length; at++) {
      BigDecimal part = ExactFigures.settle((BigDecimal) parts.get(at));
      boolean isWhole = part.setScale(0, RoundingMode.FLOOR).compareTo(part) == 0;
      boolean fits =
          isWhole && part.signum() > 0 && part.compareTo(BigDecimal.valueOf(LAST_YEAR)) <= 0;
      whole[at] = fits ? part.intValue() : 0;
    }
    return date(whole[0], whole[1], whole[2]);
  }

  /** A day by its parts; null where there is none. */
  static @Nullable LocalDate date(int year, int month, int day) {
    try {
      return year >= 1 && year <= LAST_YEAR ? LocalDate.of(year, month, day) : null;
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** How many characters (code points) a text has. */
  static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  /** The part of a text that a checked call of substring names, as far as it goes. */
  static String substring(Expr.Call call, String text) {
    int all = length(text);
    int from = constant(call, 1);
    int start = Math.min(all, from > 0 ? from - 1 : Math.max(0, all + from));
    int count = call.args().size() < 3 ? all : constant(call, 2);
    int end = Math.min(all, start + Math.min(all, count));
    return text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end));
  }

  private static int constant(Expr.Call call, int arg) {
    BigDecimal figure = Operators.constantFigure(call.args().get(arg));
    return figure == null ? 0 : figure.intValue();
  }

  /** The figure that a text says; null where it says none. */
  static @Nullable BigDecimal number(String text) {
    boolean fits = text.length() <= LONGEST_FIGURE && text.matches("-?[0-9]+(\\.[0-9]+)?");
    return fits ? new BigDecimal(text) : null;
  }

  /** Whether the last character checks the digits before it (ISO/IEC 7064, MOD 11-2). */
  static boolean isMod11(String text) {
    if (!text.matches("[0-9]+[0-9Xx]")) {
      return false;
    }
    int check = 0;
    for (int at = 0; at < text.length() - 1; at++) {
      check = (check + text.charAt(at) - '0') * 2 % MODULUS;
    }
    char last = text.charAt(text.length() - 1);
    int digit = last == 'X' || last == 'x' ? 10 : last - '0';
    return (check + digit) % MODULUS == 1;
  }

  /** Whether one text stands so to another. */
  static boolean holds(Function function, String text, String other) {
    return switch (function) {
      case STARTS_WITH -> text.startsWith(other);
      case ENDS_WITH -> text.endsWith(other);
      default -> throw new IllegalArgumentException("not of texts: " + function);
    };
  }

  /** The pattern of a checked call of matches. */
  static String pattern(Expr.Call matches) {
    return (String) ((Expr.Literal) matches.args().get(1)).value();
  }
}
