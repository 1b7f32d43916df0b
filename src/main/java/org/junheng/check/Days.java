package org.junheng.check;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junheng.problem.Level;
import org.junheng.problem.Location;
import org.junheng.problem.Problem;
import org.junheng.rule.RuleSet;
import org.junheng.table.Column;
import org.junheng.table.DataSet;
import org.junheng.table.DateColumn;
import org.junheng.table.Gap;
import org.junheng.table.Schema;
import org.junheng.table.Table;
import org.junheng.text.Message;

/** Finds the day that a data set says its figures stand for. */
final class Days {
  private static final int MOST_PLACES = 5;
  private static final int MOST_NAMED = 5;

  private final SortedSet<LocalDate> named = new TreeSet<>();
  private final List<Location> unreadable = new ArrayList<>();
  private final LocalDate clock;
  private long unread;
  private boolean isSilent;
  private @Nullable Location first;
  private @Nullable Location differing;

  private Days(LocalDate clock) {
    this.clock = clock;
  }

  /**
   * The day asked for; else the one that the data names; else the day of the clock. Where some rows
   * name a day and others none, the others may be of the day of the clock.
   */
  static Day of(DataSet data, RuleSet rules, CheckOptions options) {
    if (options.asOf() != null) {
      return Day.of(options.asOf(), "option");
    }
    Days days = new Days(options.started().atZone(ZoneOffset.UTC).toLocalDate());
    for (Schema schema : rules.tables().values()) {
      days.read(data.table(schema.name()), schema.datedBy());
    }
    return days.day();
  }

  private void read(@Nullable Table table, @Nullable String field) {
    Column column = table == null || field == null ? null : table.column(field);
    if (!(column instanceof DateColumn dates) || table == null || field == null) {
      return;
    }
    int before = DateColumn.MISSING;
    for (int row = 0; row < table.rows(); row++) {
      int day = dates.days()[row];
      if (day == DateColumn.MISSING) {
        missing(table, field, column, row);
      } else if (day != before) {
        before = day;
        known(table, field, row, LocalDate.ofEpochDay(day));
      }
    }
  }

  private void known(Table table, String field, int row, LocalDate day) {
    if (named.add(day)) {
      Location place = table.origin().of(row, field);
      differing = first != null && differing == null ? place : differing;
      first = first == null ? place : first;
    }
  }

  private void missing(Table table, String field, Column column, int row) {
    Gap gap = column.gaps().at(row);
    if (gap == Gap.NOT_GIVEN || gap == Gap.NOT_APPLICABLE) {
      isSilent = true;
      return;
    }
    unread++;
    if (unreadable.size() < MOST_PLACES) {
      unreadable.add(table.origin().of(row, field));
    }
  }

  private Day day() {
    if (unread > 0) {
      named.add(clock);
      Problem problem =
          Problem.of(Level.ERROR, unreadable, unread, Message.of("check.day-unreadable"));
      return new Day(named.last(), "unreadable", named, true, List.of(problem));
    }
    if (named.isEmpty()) {
      return Day.of(clock, "clock");
    }
    if (isSilent) {
      named.add(clock);
    }
    return named.size() == 1
        ? Day.of(named.last(), "data")
        : new Day(named.last(), "several", named, false, List.of(several()));
  }

  private Problem several() {
    List<String> words = named.stream().limit(MOST_NAMED).map(LocalDate::toString).toList();
    String more = named.size() > words.size() ? ", …" : "";
    Location place = differing != null ? differing : first;
    return new Problem(
        Level.WARNING,
        place == null ? Location.of("") : place,
        Message.of("check.several-days", named.size(), String.join(", ", words) + more),
        null);
  }
}
