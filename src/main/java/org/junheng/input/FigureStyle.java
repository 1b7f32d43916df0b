package org.junheng.input;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How the figures under one header are written.
 *
 * @param scale how many of the field's unit the unit of the header is
 * @param decimal what stands before the decimals
 */
record FigureStyle(BigDecimal scale, Decimal decimal) {
  /** In the field's own unit, with a decimal point. */
  static final FigureStyle PLAIN = new FigureStyle(BigDecimal.ONE, Decimal.POINT);

  /** The same in the unit of a header. */
  FigureStyle scaled(BigDecimal by) {
    return new FigureStyle(by, decimal);
  }

  /** Whether figures stand as they are. */
  boolean isPlain() {
    return decimal != Decimal.COMMA && scale.compareTo(BigDecimal.ONE) == 0;
  }

  // Written out, for the reason that Expr gives.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof FigureStyle that && scale.equals(that.scale) && decimal == that.decimal;
  }

  @Override
  public int hashCode() {
    return Objects.hash(scale, decimal);
  }
}
