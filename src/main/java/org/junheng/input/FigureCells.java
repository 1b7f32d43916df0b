package org.junheng.input;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junheng.table.Column;
import org.junheng.table.Field;
import org.junheng.table.FieldType;
import org.junheng.table.Gap;
import org.junheng.table.Gaps;
import org.junheng.table.NumberColumn;

/** Cells of counts, quantities, money and percentages. */
final class FigureCells extends Cells {
  // A share above this, written without a sign of percent, is more likely a slip than 200 %.
  private static final BigDecimal LARGEST_BARE_SHARE = BigDecimal.valueOf(2);

  private final Doubles values = new Doubles();
  private final Map<Integer, BigDecimal> exact = new HashMap<>();
  private final boolean isCount;
  private final boolean isPercent;
  private final @Nullable BigDecimal min;
  private final double least;
  private final double most;

  FigureCells(Field field, CellFaults faults) {
    super(field, faults);
    this.isCount = field.type() == FieldType.COUNT;
    this.isPercent = field.type() == FieldType.PERCENT;
    this.min = field.min() == null && isCount ? BigDecimal.ZERO : field.min();
    BigDecimal max = field.max();
    this.least = min == null ? Double.NEGATIVE_INFINITY : min.doubleValue();
    BigDecimal usual = isPercent ? LARGEST_BARE_SHARE : null;
    BigDecimal fastMax = max == null ? usual : usual == null ? max : max.min(usual);
    this.most = fastMax == null ? Double.POSITIVE_INFINITY : fastMax.doubleValue();
  }

  @Override
  public int size() {
    return values.size();
  }

  @Override
  public void read(CharSequence text) {
    double value = Decimals.whole(text);
    if (value == Decimals.NOT_WHOLE) {
      value = Decimals.fast(text);
    }
    boolean possible = value >= least && value >= 0 && value <= most;
    if (possible && !marks.isMark(value) && !(isCount && value != Math.rint(value))) {
      values.add(value);
    } else {
      readClosely(Normal.strip(text));
    }
  }

  @Override
  void skip() {
    values.add(Double.NaN);
  }

  @Override
  void unset() {
    values.replaceLast(Double.NaN);
    exact.remove(size() - 1);
  }

  @Override
  Column column(Gaps why) {
    return new NumberColumn(values.toArray(), Map.copyOf(exact), why);
  }

  private void readClosely(String written) {
    Gap gap = marks.gap(written);
    if (gap != null) {
      skip(gap, written);
      return;
    }
    String text = Normal.halfWidth(unwrapped(written));
    boolean signed = isPercent && text.endsWith("%");
    BigDecimal figure =
        Decimals.exact(signed ? Normal.strip(text.substring(0, text.length() - 1)) : text);
    if (figure != null && isCount && Decimals.isShortened(text)) {
      fault(Gap.UNREADABLE, "shortened-figure", written);
    } else if (figure == null) {
      fault(Gap.UNREADABLE, notAFigure(text), written);
    } else if (marks.isMark(figure.doubleValue())) {
      skip();
    } else if (isCount && figure.stripTrailingZeros().scale() > 0) {
      fault(Gap.UNREADABLE, "not-whole", written);
    } else {
      add(signed ? figure.movePointLeft(2) : figure, signed, written);
    }
  }

  private String notAFigure(String text) {
    if (text.equals("无")) {
      return "not-a-figure-none";
    }
    if (isPercent) {
      return "not-a-percentage";
    }
    if (text.endsWith("%")) {
      return "not-a-figure-percent";
    }
    if (Decimals.isFigureAndMore(text)) {
      return "figure-and-more";
    }
    return isCount ? "not-a-count" : "not-a-figure";
  }

  private void add(BigDecimal figure, boolean signed, String written) {
    BigDecimal max = field.max();
    if (!Decimals.isInReach(figure)) {
      fault(Gap.IMPOSSIBLE, "out-of-reach", written);
    } else if (min != null && figure.compareTo(min) < 0) {
      fault(Gap.IMPOSSIBLE, "below-least", written, min.toPlainString());
    } else if (max != null && figure.compareTo(max) > 0) {
      boolean slip = isPercent && !signed;
      fault(Gap.IMPOSSIBLE, slip ? "bare-percent" : "above-most", written, max.toPlainString());
    } else if (isPercent && !signed && figure.compareTo(LARGEST_BARE_SHARE) > 0) {
      fault(Gap.IMPOSSIBLE, "bare-percent", written, LARGEST_BARE_SHARE.toPlainString());
    } else {
      keep(figure);
    }
  }

  private void keep(BigDecimal figure) {
    double value = figure.doubleValue() + 0.0; // no negative zero
    if (NumberColumn.exactly(value).compareTo(figure) != 0) {
      exact.put(size(), figure);
    }
    values.add(value);
  }
}
