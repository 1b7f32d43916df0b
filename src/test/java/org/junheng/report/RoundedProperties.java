package org.junheng.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class RoundedProperties {
  @Property
  void a_figure_is_rounded_as_its_printed_digits_are(
      @ForAll double figure, @ForAll @IntRange(max = 6) int places) {
    same(figure, places);
  }

  @Property
  void a_figure_on_or_beside_a_half_is_rounded_as_its_printed_digits_are(
      @ForAll @LongRange(min = -10_000_000, max = 10_000_000) long halves,
      @ForAll @IntRange(max = 4) int places,
      @ForAll @IntRange(min = -3, max = 3) int steps) {
    double figure = BigDecimal.valueOf(halves * 5, places + 1).doubleValue();
    same(figure + steps * Math.ulp(figure), places);
  }

  private static void same(double figure, int places) {
    BigDecimal exact = BigDecimal.valueOf(figure).setScale(places, RoundingMode.HALF_UP);
    assertEquals(exact.toPlainString(), Rounded.plain(figure, places));
  }
}
