package org.junheng.expr;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The functions of texts, days and steps, as the reference says them. */
final class OracleWords {
  private OracleWords() {}

  static @Nullable Object of(String word, List<@Nullable Object> args) {
    Object first = args.get(0);
    if (first instanceof LocalDate day) {
      return switch (word) {
        case "year" -> Fraction.of(day.getYear());
        case "month" -> Fraction.of(day.getMonthValue());
        case "day" -> Fraction.of(day.getDayOfMonth());
        case "years_between" -> Fraction.of(steps(day, (LocalDate) args.get(1), 12));
        case "months_between" -> Fraction.of(steps(day, (LocalDate) args.get(1), 1));
        default -> throw new IllegalArgumentException(word);
      };
    } else if (first instanceof Fraction) {
      return day(args.stream().map(part -> (Fraction) part).toList());
    }
    return ofText(word, String.valueOf(first), args);
  }

  private static @Nullable Object ofText(String word, String text, List<@Nullable Object> args) {
    return switch (word) {
      case "length" -> Fraction.of(text.length());
      case "starts_with" -> text.indexOf((String) args.get(1)) == 0;
      case "ends_with" -> text.matches(".*" + java.util.regex.Pattern.quote((String) args.get(1)));
      case "matches" -> text.matches((String) args.get(1));
      case "substring" -> substring(text, args);
      case "number" -> text.matches("-?\\d+(\\.\\d+)?") ? Fraction.of(new BigDecimal(text)) : null;
      case "date" -> everyDay().filter(day -> day.toString().equals(text)).findAny().orElse(null);
      case "iso7064_mod11_2" -> isChecked(text);
      default -> throw new IllegalArgumentException(word);
    };
  }

  private static Stream<LocalDate> everyDay() {
    return LocalDate.of(2016, 1, 1).datesUntil(LocalDate.of(2017, 1, 1));
  }

  /** The day among those of 2016 that has such a month and day. */
  private static @Nullable LocalDate day(List<Fraction> parts) {
    Optional<LocalDate> found =
        everyDay()
            .filter(day -> Fraction.of(day.getMonthValue()).equals(parts.get(1)))
            .filter(day -> Fraction.of(day.getDayOfMonth()).equals(parts.get(2)))
            .findAny();
    return found.orElse(null);
  }

  /** How often a number of months can be gone from one day without passing the other. */
  private static int steps(LocalDate from, LocalDate to, int months) {
    if (to.isBefore(from)) {
      int back = 0;
      while (!after(from, -months * (back + 1)).isBefore(to)) {
        back++;
      }
      return -back;
    }
    int steps = 0;
    while (!passes(from, months * (steps + 1), to)) {
      steps++;
    }
    return steps;
  }

  /** A month is only complete on the same day of the month, or one after it. */
  private static boolean passes(LocalDate from, int months, LocalDate to) {
    LocalDate then = from.plusMonths(months);
    boolean shorter = then.getDayOfMonth() < from.getDayOfMonth();
    return (shorter ? then.plusDays(1) : then).isAfter(to);
  }

  private static LocalDate after(LocalDate from, int months) {
    return from.plusMonths(months);
  }

  private static String substring(String text, List<@Nullable Object> args) {
    int from = (int) ((Fraction) args.get(1)).toDouble();
    int count = args.size() < 3 ? text.length() : (int) ((Fraction) args.get(2)).toDouble();
    StringBuilder part = new StringBuilder();
    for (int place = 1; place <= text.length(); place++) {
      int fromEnd = place - text.length() - 1;
      if ((from > 0 ? place >= from : fromEnd >= from) && part.length() < count) {
        part.append(text.charAt(place - 1));
      }
    }
    return part.toString();
  }

  /** The sum of the digits, each times a power of 2, leaves 1 when divided by 11. */
  private static boolean isChecked(String text) {
    if (!text.matches("\\d+[\\dX]")) {
      return false;
    }
    int last = text.length() - 1;
    int sum =
        IntStream.rangeClosed(0, last)
            .map(at -> (text.charAt(at) == 'X' ? 10 : text.charAt(at) - '0') << (last - at))
            .sum();
    return sum % 11 == 1;
  }

  static Fraction interpolate(List<Fraction> args) {
    Fraction figure = args.get(0);
    Fraction value = args.get(2);
    for (int at = 1; at + 2 < args.size(); at += 2) {
      Fraction run = args.get(at + 2).minus(args.get(at));
      Fraction gone = figure.minus(args.get(at));
      Fraction share = gone.over(run);
      Fraction most = share.compareTo(Fraction.of(1)) > 0 ? Fraction.of(1) : share;
      Fraction rise = args.get(at + 3).minus(args.get(at + 1));
      value = most.compareTo(Fraction.ZERO) > 0 ? args.get(at + 1).plus(rise.times(most)) : value;
    }
    return value;
  }
}
