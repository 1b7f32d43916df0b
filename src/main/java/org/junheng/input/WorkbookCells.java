package org.junheng.input;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Set;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.jspecify.annotations.Nullable;

/** What a cell of a workbook says, written as it would be in a text file. */
final class WorkbookCells {
  /** So many digits of a figure are those that were entered; the rest is binary noise. */
  private static final MathContext ENTERED = new MathContext(15, RoundingMode.HALF_EVEN);

  private static final int LONGEST_PLAIN = 15;
  private static final int MOST_PLACES = 30;
  private static final BigDecimal LAST_DAY = new BigDecimal(2_958_466);
  // Formats whose pattern depends on the language of the system and is not in the file.
  private static final Set<Integer> EAST_ASIAN_DATES =
      Set.of(27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58);
  private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[[^\\]]*]");
  private static final Pattern DATE = Pattern.compile("[yYdDeE年月日]");
  private static final Pattern NOT_A_DATE =
      Pattern.compile("[0#?]|General", Pattern.CASE_INSENSITIVE);
  private static final Pattern ZEROS = Pattern.compile("0{2,30}");

  private WorkbookCells() {}

  /** Whether a formula stands here whose value the file does not hold. */
  static boolean hasNoValue(Cell cell) {
    return cell.getFormula() != null && !cell.getFormula().isEmpty() && cell.getRawValue() == null;
  }

  /** What a cell says; empty where it says nothing. */
  static String text(@Nullable Cell cell) {
    if (cell == null) {
      return "";
    }
    Object value = cell.getValue();
    if (value instanceof BigDecimal figure) {
      return text(figure, cell);
    }
    if (value instanceof Boolean flag) {
      return flag ? "TRUE" : "FALSE";
    }
    String raw = cell.getRawValue();
    return value != null ? value.toString() : raw == null ? "" : raw;
  }

  private static String text(BigDecimal figure, Cell cell) {
    String format = cell.getDataFormatString();
    String shape = format == null ? "" : LITERAL.matcher(format.split(";", 2)[0]).replaceAll("");
    Integer id = cell.getDataFormatId();
    boolean isDate =
        (id != null && EAST_ASIAN_DATES.contains(id))
            || (DATE.matcher(shape).find() && !NOT_A_DATE.matcher(shape).find());
    if (isDate && figure.compareTo(BigDecimal.ONE) >= 0 && figure.compareTo(LAST_DAY) < 0) {
      return day(cell);
    }
    if (shape.contains("%")) {
      return plain(figure.movePointRight(2)) + "%";
    }
    String plain = plain(figure);
    return ZEROS.matcher(shape).matches() && plain.matches("\\d+")
        ? "0".repeat(Math.max(0, shape.length() - plain.length())) + plain
        : plain;
  }

  private static String day(Cell cell) {
    LocalDateTime time = cell.asDate();
    return time.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? time.toLocalDate().toString()
        : time.toLocalDate() + " " + time.toLocalTime();
  }

  /** A figure in digits, unless it is so large or small that a spreadsheet had shortened it. */
  private static String plain(BigDecimal figure) {
    BigDecimal entered = figure.round(ENTERED).stripTrailingZeros();
    int whole = entered.precision() - entered.scale();
    return whole > LONGEST_PLAIN || entered.scale() > MOST_PLACES
        ? entered.toString()
        : entered.toPlainString();
  }
}
