package org.junheng.input;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How the figures under one header are written.
 *
 * @param scale how many of the field's unit the unit of the header is
 * @param decimal what stands before the decimals
 * @param share what the figures of a share are
 * @param isWary whether cells of the column contradict one another on what stands before decimals,
 *     so that 1.234 and 1,234 tell nothing
 */
record FigureStyle(BigDecimal scale, Decimal decimal, Share share, boolean isWary) {
  private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");

  /** In the field's own unit, with a decimal point. */
  static final FigureStyle PLAIN = new FigureStyle(BigDecimal.ONE, Decimal.POINT);

  /** Figures in a unit that was said. */
  FigureStyle(BigDecimal scale, Decimal decimal) {
    this(scale, decimal, Share.SAID, false);
  }

  /** The same of a share whose figures are what was found of them. */
  FigureStyle with(Share other) {
    BigDecimal by =
        switch (other) {
          case POINTS -> HUNDREDTH;
          case FRACTIONS, MIXED -> BigDecimal.ONE;
          case SAID, HEADED, DOUBTED -> scale;
        };
    return new FigureStyle(by, decimal, other, isWary);
  }

  /** The same in the unit of a header. */
  FigureStyle scaled(BigDecimal by) {
    return new FigureStyle(by, decimal, share, isWary);
  }

  /** The same of a column whose cells contradict one another. */
  FigureStyle wary() {
    return new FigureStyle(scale, decimal, share, true);
  }

  /** Whether figures stand as they are. */
  boolean isPlain() {
    return decimal != Decimal.COMMA && share != Share.MIXED && scale.compareTo(BigDecimal.ONE) == 0;
  }

  /** Whether a point can stand before nothing but decimals. */
  boolean isPointed() {
    return decimal == Decimal.POINT && !isWary;
  }

  /** Whether a figure may be a thousand times what it seems, or a thousandth. */
  boolean isAmbiguous(String figure) {
    return (decimal == Decimal.UNTOLD || isWary) && Decimal.isEither(figure);
  }

  // Written out, for the reason that Expr gives.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof FigureStyle that
        && scale.equals(that.scale)
        && decimal == that.decimal
        && share == that.share
        && isWary == that.isWary;
  }

  @Override
  public int hashCode() {
    return Objects.hash(scale, decimal, share, isWary);
  }
}
