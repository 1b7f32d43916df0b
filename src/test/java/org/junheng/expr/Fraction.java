package org.junheng.expr;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/**
 * An exact quotient, for the oracle: what evaluation in doubles and in decimals is held against.
 */
record Fraction(BigInteger above, BigInteger below) implements Comparable<Fraction> {
  static final Fraction ZERO = of(BigDecimal.ZERO);

  Fraction {
    BigInteger common = above.gcd(below).multiply(BigInteger.valueOf(below.signum()));
    above = above.divide(common);
    below = below.divide(common);
  }

  static Fraction of(BigDecimal value) {
    return value.scale() > 0
        ? new Fraction(value.unscaledValue(), BigInteger.TEN.pow(value.scale()))
        : new Fraction(value.toBigIntegerExact(), BigInteger.ONE);
  }

  static Fraction of(long value) {
    return of(BigDecimal.valueOf(value));
  }

  Fraction plus(Fraction other) {
    BigInteger sum = above.multiply(other.below).add(other.above.multiply(below));
    return new Fraction(sum, below.multiply(other.below));
  }

  Fraction minus(Fraction other) {
    return plus(other.times(of(-1)));
  }

  Fraction times(Fraction other) {
    return new Fraction(above.multiply(other.above), below.multiply(other.below));
  }

  Fraction over(Fraction other) {
    return new Fraction(above.multiply(other.below), below.multiply(other.above));
  }

  boolean isZero() {
    return above.signum() == 0;
  }

  Fraction abs() {
    return new Fraction(above.abs(), below);
  }

  Fraction floor() {
    BigInteger[] parts = above.divideAndRemainder(below);
    BigInteger floor = parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    return new Fraction(floor, BigInteger.ONE);
  }

  /** Exact where numerator and denominator are squares, else to 60 digits. */
  Fraction root() {
    BigInteger up = above.sqrt();
    BigInteger down = below.sqrt();
    boolean exact = up.multiply(up).equals(above) && down.multiply(down).equals(below);
    MathContext digits = new MathContext(60);
    return exact
        ? new Fraction(up, down)
        : of(new BigDecimal(above).divide(new BigDecimal(below), digits).sqrt(digits));
  }

  double toDouble() {
    return new BigDecimal(above).divide(new BigDecimal(below), MathContext.DECIMAL64).doubleValue();
  }

  @Override
  public int compareTo(Fraction other) {
    return above.multiply(other.below).compareTo(other.above.multiply(below));
  }
}
