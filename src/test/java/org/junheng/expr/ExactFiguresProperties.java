package org.junheng.expr;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ExactFiguresProperties {
  private static final MathContext WORKING = new MathContext(80, RoundingMode.HALF_EVEN);

  @Provide
  Arbitrary<BigDecimal> figures() {
    Arbitrary<BigDecimal> any =
        Combinators.combine(
                Arbitraries.bigIntegers()
                    .between(BigInteger.TEN.pow(20).negate(), BigInteger.TEN.pow(20)),
                Arbitraries.integers().between(-20, 20))
            .as(BigDecimal::new);
    // Of such the quotients often have an end.
    Arbitrary<BigDecimal> round =
        Combinators.combine(
                Arbitraries.longs().between(-300, 300),
                Arbitraries.integers().between(0, 12),
                Arbitraries.integers().between(0, 12),
                Arbitraries.integers().between(-3, 6))
            .as(
                (number, twos, fives, scale) ->
                    BigDecimal.valueOf(number)
                        .multiply(BigDecimal.valueOf(2).pow(twos))
                        .multiply(BigDecimal.valueOf(5).pow(fives))
                        .scaleByPowerOfTen(-scale));
    Arbitrary<BigDecimal> long17 =
        Arbitraries.longs()
            .between(-99_999_999_999_999_999L, 99_999_999_999_999_999L)
            .map(BigDecimal::valueOf);
    return Arbitraries.oneOf(any, round, round, long17);
  }

  @Property(tries = 20_000)
  void a_quotient_is_that_of_eighty_digits_whichever_way_it_is_worked_out(
      @ForAll("figures") BigDecimal dividend, @ForAll("figures") BigDecimal divisor) {
    if (divisor.signum() == 0) {
      assertEquals(null, ExactFigures.divide(dividend, divisor));
    } else {
      assertEquals(dividend.divide(divisor, WORKING), ExactFigures.divide(dividend, divisor));
    }
  }

  @Property(tries = 5_000)
  void a_figure_is_settled_at_seventy_digits_and_thirty_decimals(
      @ForAll("figures") BigDecimal one, @ForAll("figures") BigDecimal other) {
    BigDecimal figure = one.multiply(other).multiply(one);
    BigDecimal rounded = figure.round(new MathContext(70, RoundingMode.HALF_EVEN));
    BigDecimal cut = rounded.scale() > 30 ? rounded.setScale(30, RoundingMode.HALF_EVEN) : rounded;
    assertEquals(cut, ExactFigures.settle(figure));
  }

  @Example
  void nothing_divided_has_the_decimals_that_a_quotient_would_have() {
    assertEquals(
        new BigDecimal("0.00").divide(new BigDecimal("7"), WORKING),
        ExactFigures.divide(new BigDecimal("0.00"), new BigDecimal("7")));
  }
}
