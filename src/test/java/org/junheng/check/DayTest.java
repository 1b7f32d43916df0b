package org.junheng.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junheng.check.Day.Force;
import org.junheng.rule.Validity;
import org.junit.jupiter.api.Test;

class DayTest {
  private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.integers().between(0, 6).map(FIRST::plusDays);
  }

  @Property
  void it_is_open_exactly_where_possible_days_differ(
      @ForAll("someDays") List<LocalDate> days,
      @ForAll("days") LocalDate from,
      @ForAll("days") LocalDate until) {
    Validity validity = new Validity(from, until);
    long covered = days.stream().filter(validity::covers).count();
    Force expected = covered == 0 ? Force.OUT : covered == days.size() ? Force.IN : Force.OPEN;
    assertEquals(expected, day(days, false).force(validity));
  }

  @Provide
  Arbitrary<List<LocalDate>> someDays() {
    return days().list().ofMinSize(1).ofMaxSize(4);
  }

  private static Day day(List<LocalDate> days, boolean isAny) {
    return new Day(days.get(0), "several", new TreeSet<>(days), isAny, List.of());
  }

  @Test
  void of_any_day_only_what_has_no_end_is_sure() {
    Day any = day(List.of(FIRST), true);
    assertEquals(Force.IN, any.force(Validity.ALWAYS));
    assertEquals(Force.OPEN, any.force(validity(FIRST, null)));
    assertEquals(Force.OPEN, any.force(validity(null, FIRST)));
    assertEquals(Force.OPEN, any.force(validity(FIRST.plusDays(1), null)));
    assertEquals(Force.OUT, any.force(validity(FIRST.plusDays(1), FIRST)));
  }

  private static Validity validity(@Nullable LocalDate from, @Nullable LocalDate until) {
    return new Validity(from, until);
  }
}
