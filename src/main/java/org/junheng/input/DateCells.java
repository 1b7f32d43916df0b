package org.junheng.input;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junheng.table.Column;
import org.junheng.table.DateColumn;
import org.junheng.table.Field;
import org.junheng.table.Gap;
import org.junheng.table.Gaps;
import org.junheng.table.Written;
import org.junheng.text.Text;

/**
 * Cells of days. Only forms that begin with the year: 1/2/2024 is another day in another country.
 */
final class DateCells extends Cells {
  private static final Pattern FORMS =
      Pattern.compile(
          "(\\d{4})(?:([-/.])(\\d{1,2})\\2(\\d{1,2})|(\\d{2})(\\d{2})|年(\\d{1,2})月(\\d{1,2})日?)"
              + "(?:[ T]\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?|T00:00(?::00(?:\\.0+)?)?Z)?");
  // The days that spreadsheets count from the end of 1899: here, those from 1954 to 2119.
  private static final Pattern SERIAL = Pattern.compile("[2-7]\\d{4}");
  private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
  private static final int FIRST_YEAR = 1800;
  private static final int LAST_YEAR = 2200;

  private static final String TIME =
      "(?:[ T]\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?(?: ?[AaPp][Mm])?)?";
  // What only somebody who knows the country can read.
  private static final Pattern YEAR_LAST =
      Pattern.compile("\\d{1,2}([-/.])\\d{1,2}\\1\\d{4}" + TIME);

  private final Ints days = new Ints();
  private final List<Pattern> forms;

  DateCells(Field field, CellFaults faults) {
    super(field, faults);
    this.forms = field.written().stream().filter(Written::isDate).map(DateCells::pattern).toList();
  }

  private DateCells(DateCells above, CellFaults faults) {
    super(above, faults);
    this.forms = above.forms;
  }

  private static Pattern pattern(Written form) {
    StringBuilder pattern = new StringBuilder(literal(form.between().get(0)));
    for (int at = 0; at < form.fields().size(); at++) {
      String part = form.fields().get(at);
      pattern.append("(?<").append(part).append(">\\d{");
      pattern.append(part.equals(Written.YEAR) ? "4" : "1,2").append("})");
      pattern.append(literal(form.between().get(at + 1)));
    }
    return Pattern.compile(pattern + TIME);
  }

  private static String literal(String between) {
    return Pattern.quote(Normal.halfWidth(between.strip()));
  }

  @Override
  Cells below(CellFaults own) {
    return new DateCells(this, own);
  }

  @Override
  public int size() {
    return days.size();
  }

  @Override
  public void read(CharView text) {
    String written = Normal.strip(text);
    Gap gap = marks.gap(written);
    if (gap != null) {
      skip(gap, written);
      return;
    }
    String plain = Normal.halfWidth(written);
    LocalDate day = day(plain);
    for (int at = 0; day == null && at < forms.size(); at++) {
      day = day(forms.get(at).matcher(plain));
    }
    if (day == null && SERIAL.matcher(plain).matches()) {
      fault(
          Gap.UNREADABLE,
          "serial-date",
          written,
          new Quoted(DAY_ZERO.plusDays(Long.parseLong(plain)).toString()));
    } else if (day == null && !forms.isEmpty()) {
      fault(Gap.UNREADABLE, "not-as-written", written, shown());
    } else if (day == null) {
      boolean isYearLast = YEAR_LAST.matcher(plain).matches();
      fault(Gap.UNREADABLE, isYearLast ? "date-with-year-last" : "not-a-date", written);
    } else if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
      fault(Gap.IMPOSSIBLE, "impossible-date", written, FIRST_YEAR, LAST_YEAR);
    } else {
      days.add((int) day.toEpochDay());
    }
  }

  @Override
  void skip() {
    days.add(DateColumn.MISSING);
  }

  @Override
  void unset() {
    days.replaceLast(DateColumn.MISSING);
  }

  @Override
  Column column(Gaps why) {
    return new DateColumn(days.toArray(), why);
  }

  private Text shown() {
    return Text.same(field.written().stream().map(Written::text).collect(Collectors.joining(", ")));
  }

  private static @Nullable LocalDate day(Matcher form) {
    if (!form.matches()) {
      return null;
    }
    try {
      return LocalDate.of(
          Integer.parseInt(form.group(Written.YEAR)),
          Integer.parseInt(form.group(Written.MONTH)),
          Integer.parseInt(form.group(Written.DAY)));
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static @Nullable LocalDate day(String text) {
    Matcher form = FORMS.matcher(text);
    if (!form.matches()) {
      return null;
    }
    int month = form.group(3) != null ? 3 : form.group(5) != null ? 5 : 7;
    try {
      return LocalDate.of(number(form, 1), number(form, month), number(form, month + 1));
    } catch (DateTimeException e) {
      return null; // the 31st of February
    }
  }

  private static int number(Matcher form, int group) {
    return Integer.parseInt(form.group(group));
  }
}
