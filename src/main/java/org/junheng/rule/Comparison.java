package org.junheng.rule;

import java.math.BigDecimal;

/** How a measure stands to its limit. */
public enum Comparison {
  AT_LEAST("at-least", ">="),
  AT_MOST("at-most", "<="),
  ABOVE("above", ">"),
  BELOW("below", "<"),
  EQUALS("equals", "="),
  /** Between two limits, both included. */
  BETWEEN("between", "between"),
  /** One of several limits. */
  ONE_OF("one-of", "in");

  private final String word;
  private final String sign;

  Comparison(String word, String sign) {
    this.word = word;
    this.sign = sign;
  }

  /** The word rule books use. */
  public String word() {
    return word;
  }

  /** The sign reports use. */
  public String sign() {
    return sign;
  }

  /** Whether a measure stands so to one limit. Not for BETWEEN and ONE_OF, which have several. */
  public boolean holds(double measure, double limit) {
    return switch (this) {
      case AT_LEAST -> measure >= limit;
      case AT_MOST -> measure <= limit;
      case ABOVE -> measure > limit;
      case BELOW -> measure < limit;
      case EQUALS, ONE_OF -> measure == limit;
      case BETWEEN -> throw new IllegalArgumentException("between has two limits");
    };
  }

  /** The same, exactly. */
  public boolean holds(BigDecimal measure, BigDecimal limit) {
    int order = measure.compareTo(limit);
    return switch (this) {
      case AT_LEAST -> order >= 0;
      case AT_MOST -> order <= 0;
      case ABOVE -> order > 0;
      case BELOW -> order < 0;
      case EQUALS, ONE_OF -> order == 0;
      case BETWEEN -> throw new IllegalArgumentException("between has two limits");
    };
  }

  /**
   * Whether more of the measure is better: a floor of a share of the limit is then limit × share,
   * else limit ÷ share.
   */
  public boolean wantsMore() {
    return this == AT_LEAST || this == ABOVE;
  }
}
