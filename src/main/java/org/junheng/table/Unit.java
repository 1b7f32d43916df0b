package org.junheng.table;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A product of unit symbols with whole exponents: {@code m2/pupil} is m2 to the 1 and pupil to the
 * −1.
 *
 * @param powers each symbol's exponent, never 0, in the order of the symbols
 */
public record Unit(Map<String, Integer> powers) {
  private static final int MOST = 64;

  /** No unit: a pure figure, such as a share. */
  public static final Unit ONE = new Unit(Map.of());

  public Unit {
    TreeMap<String, Integer> sorted = new TreeMap<>(powers);
    sorted.values().removeIf(power -> power == 0);
    powers = Collections.unmodifiableMap(sorted);
  }

  /**
   * Reads {@code m2}, {@code yuan/pupil} or {@code hour*person/week}: symbols joined by {@code *}
   * and {@code /}, {@code 1} for none.
   *
   * @throws IllegalArgumentException if a symbol is empty or holds a space
   */
  public static Unit parse(String text) {
    Unit unit = ONE;
    int sign = 1;
    int start = 0;
    for (int at = 0; at <= text.length(); at++) {
      if (at == text.length() || text.charAt(at) == '/' || text.charAt(at) == '*') {
        String symbol = text.substring(start, at);
        if (symbol.isEmpty() || symbol.chars().anyMatch(Character::isWhitespace)) {
          throw new IllegalArgumentException("not a unit: " + text);
        }
        if (!symbol.equals("1")) {
          unit = unit.times(new Unit(Map.of(symbol, sign)));
        }
        sign = at < text.length() && text.charAt(at) == '/' ? -1 : 1;
        start = at + 1;
      }
    }
    return unit;
  }

  /** The unit of a product. */
  public Unit times(Unit other) {
    TreeMap<String, Integer> product = new TreeMap<>(powers);
    other.powers.forEach((symbol, power) -> product.merge(symbol, power, Unit::added));
    return new Unit(product);
  }

  /** The unit of a quotient. */
  public Unit per(Unit other) {
    TreeMap<String, Integer> quotient = new TreeMap<>(powers);
    other.powers.forEach((symbol, power) -> quotient.merge(symbol, -power, Unit::added));
    return new Unit(quotient);
  }

  /** {@code m2/pupil}; {@code 1} for no unit. Powers other than one repeat their symbol. */
  @Override
  public String toString() {
    String above = symbols(1);
    String below = symbols(-1);
    return (above.isEmpty() ? "1" : above) + (below.isEmpty() ? "" : "/" + below.replace("*", "/"));
  }

  private String symbols(int sign) {
    StringBuilder symbols = new StringBuilder();
    powers.forEach(
        (symbol, power) -> {
          for (int times = power * sign; times > 0; times--) {
            symbols.append(symbols.isEmpty() ? "" : "*").append(symbol);
          }
        });
    return symbols.toString();
  }

  // Written out, for the reason that Expr gives.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Unit that && powers.equals(that.powers);
  }

  @Override
  public int hashCode() {
    return powers.hashCode();
  }

  // Nothing is measured in such powers; squares of squares would have more than an int holds.
  private static int added(int one, int other) {
    return Math.max(-MOST, Math.min(MOST, one + other));
  }
}
