package org.junheng.check;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.junheng.text.Text;

/** Values as results keep them: as compared, and as shown. */
final class Figures {
  private static final MathContext KEPT = new MathContext(15);
  private static final int MOST_PLACES = 6;

  private Figures() {}

  /**
   * A value with its shown form: figures to the given decimals, else with as many as they have, up
   * to six.
   */
  static Result.@Nullable Figure of(@Nullable Object value, OptionalInt places) {
    if (value == null) {
      return null;
    }
    if (value instanceof BigDecimal figure) {
      return new Result.Figure(kept(figure), Text.same(shown(figure, places)));
    }
    if (value instanceof Boolean flag) {
      return new Result.Figure(flag, flag ? new Text("是", "yes") : new Text("否", "no"));
    }
    return new Result.Figure(
        value instanceof LocalDate ? value : value.toString(), Text.same(value.toString()));
  }

  /** A figure to 15 significant digits, without trailing zeros. */
  static BigDecimal kept(BigDecimal figure) {
    BigDecimal kept = figure.round(KEPT).stripTrailingZeros();
    return kept.scale() < 0 ? kept.setScale(0) : kept;
  }

  private static String shown(BigDecimal figure, OptionalInt places) {
    if (places.isPresent()) {
      return figure.setScale(places.getAsInt(), RoundingMode.HALF_UP).toPlainString();
    }
    BigDecimal cut =
        figure.scale() > MOST_PLACES ? figure.setScale(MOST_PLACES, RoundingMode.HALF_UP) : figure;
    return kept(cut).toPlainString();
  }
}
