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
  // What was given has no more digits; quotients that have no end are cut.
  private static final int GIVEN = 18;
  private static final int KEPT = 15;
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

  /** A figure of up to 18 digits whole, others to 15 or to the last before the point. */
  static BigDecimal kept(BigDecimal figure) {
    BigDecimal kept = figure.stripTrailingZeros();
    if (kept.precision() > GIVEN) {
      int digits = Math.max(KEPT, kept.precision() - kept.scale());
      kept = kept.round(new MathContext(digits)).stripTrailingZeros();
    }
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
