package org.junheng.input;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/** The days and times that a spreadsheet counts, as they are seen. */
final class SheetDays {
  private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
  private static final LocalDate DAY_ZERO_1904 = LocalDate.of(1904, 1, 1);
  // Spreadsheets take 1900 for a leap year, as the first one did.
  private static final int FALSE_LEAP_DAY = 60;
  private static final int LAST_YEAR = 9999;
  private static final long SECONDS_OF_DAY = 86_400;
  private static final BigDecimal LAST_DAY = new BigDecimal(2_958_466);

  private final boolean isFrom1904;

  SheetDays(boolean isFrom1904) {
    this.isFrom1904 = isFrom1904;
  }

  /** What is seen of a figure where its format shows days or times. */
  String shown(BigDecimal figure, FormatSection section) {
    if (figure.signum() < 0 || figure.compareTo(LAST_DAY) >= 0) {
      return "######";
    }
    long seconds =
        figure
            .multiply(BigDecimal.valueOf(SECONDS_OF_DAY))
            .setScale(0, RoundingMode.HALF_UP)
            .longValueExact();
    boolean isOfDay = section.isDay() && (seconds >= SECONDS_OF_DAY || isFrom1904);
    if (isOfDay) {
      return day(seconds);
    }
    return section.isTime() ? time(seconds, section.isElapsed()) : "1900-01-00";
  }

  private String day(long seconds) {
    long days = seconds / SECONDS_OF_DAY;
    LocalDate zero = isFrom1904 ? DAY_ZERO_1904 : DAY_ZERO;
    LocalDate day = zero.plusDays(!isFrom1904 && days < FALSE_LEAP_DAY ? days + 1 : days);
    LocalDateTime time = LocalDateTime.of(day, LocalTime.ofSecondOfDay(seconds % SECONDS_OF_DAY));
    if (day.getYear() > LAST_YEAR) {
      return "######";
    }
    return time.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? day.toString()
        : day + " " + time.toLocalTime();
  }

  private static String time(long seconds, boolean isElapsed) {
    long hours = seconds / 3600;
    String shown = (isElapsed ? hours : hours % 24) + ":" + two(seconds / 60 % 60);
    return seconds % 60 == 0 ? shown : shown + ":" + two(seconds % 60);
  }

  private static String two(long number) {
    return number < 10 ? "0" + number : String.valueOf(number);
  }
}
