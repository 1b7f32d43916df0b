package org.junheng.input;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
  private static final Set<String> INFINITE =
      Set.of("inf", "+inf", "-inf", "infinity", "-infinity", "nan", "∞", "-∞");
  private static final Pattern SUFFIXED = Pattern.compile("([+-]?[\\d.,'’ ]*\\d)([^\\d.,'’].*)");
  private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");
  private static final BigDecimal LARGEST_BARE_SHARE = BigDecimal.valueOf(2);

  private final Doubles values = new Doubles();
  private final Map<Integer, BigDecimal> exact = new HashMap<>();
  private final boolean isCount;
  private final boolean isPercent;
  private final FigureStyle style;
  private final boolean isPlain;
  private final UnitScale units;
  private final @Nullable BigDecimal min;
  private final double least;
  private final double most;
  // Whether a whole figure between the least and the most is what it looks like.
  private final boolean isSimple;
  private final double leastWhole;

  FigureCells(Field field, FigureStyle style, CellFaults faults) {
    super(field, faults);
    this.style = style;
    this.isPlain = style.isPlain();
    this.units = new UnitScale(field);
    this.isCount = field.type() == FieldType.COUNT;
    this.isPercent = field.type() == FieldType.PERCENT;
    this.min = field.min() == null && isCount ? BigDecimal.ZERO : field.min();
    BigDecimal max = field.max();
    this.least = min == null ? Double.NEGATIVE_INFINITY : min.doubleValue();
    BigDecimal usual = isPercent ? LARGEST_BARE_SHARE : null;
    BigDecimal fastMax = max == null ? usual : usual == null ? max : max.min(usual);
    this.most = fastMax == null ? Double.POSITIVE_INFINITY : fastMax.doubleValue();
    this.isSimple = isPlain && !marks.hasFigures();
    this.leastWhole = Math.max(0, least);
  }

  private FigureCells(FigureCells above, CellFaults faults) {
    super(above, faults);
    this.style = above.style;
    this.isPlain = above.isPlain;
    this.units = above.units;
    this.isCount = above.isCount;
    this.isPercent = above.isPercent;
    this.min = above.min;
    this.least = above.least;
    this.most = above.most;
    this.isSimple = above.isSimple;
    this.leastWhole = above.leastWhole;
  }

  @Override
  Cells below(CellFaults own) {
    return new FigureCells(this, own);
  }

  @Override
  public int size() {
    return values.size();
  }

  @Override
  void read(Block block, int cell) {
    double[] figures = block.wholes(cell);
    int simple = isSimple ? simple(figures, block.rows()) : 0;
    values.addAll(figures, simple);
    for (int row = simple; row < block.rows(); row++) {
      read(block.cell(row, cell), figures[row]);
    }
  }

  // How many there are before the first that needs a closer look.
  private int simple(double[] figures, int count) {
    int simple = 0;
    while (simple < count && figures[simple] >= leastWhole && figures[simple] <= most) {
      simple++;
    }
    return simple;
  }

  @Override
  public void read(CharView text) {
    read(text, (double) text.whole()); // of so few digits that a double holds them
  }

  private void read(CharView text, double value) {
    if (isSimple && value >= leastWhole && value <= most) {
      values.add(value);
    } else {
      readFigure(text, value);
    }
  }

  private void readFigure(CharView text, double whole) {
    double value = whole == Decimals.NOT_WHOLE ? Decimals.fast(text) : whole;
    boolean possible = value >= least && value >= 0 && value <= most;
    if (possible
        && (isPlain || (value == 0 && !isPercent))
        && !marks.isMark(value)
        && !(isCount && value != Math.rint(value))) {
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

  /**
   * Whether a figure that a spreadsheet shows in a unit or size of its own means one figure of this
   * field: the unit is known, and the size is that of the unit or of the column.
   */
  boolean takes(Shown shown) {
    String unit = Normal.halfWidth(shown.unit());
    BigDecimal own = isPercent && unit.equals("%") ? HUNDREDTH : units.of(unit);
    BigDecimal scale = unit.isEmpty() ? style.scale() : own;
    boolean isOwnSize = shown.factor().compareTo(BigDecimal.ONE) == 0;
    return scale != null && (isOwnSize || scale.compareTo(shown.factor()) == 0);
  }

  private void readClosely(String written) {
    Gap gap = marks.gap(written);
    if (gap != null) {
      skip(gap, written);
      return;
    }
    String text = Normal.halfWidth(unwrapped(written));
    boolean signed = isPercent && text.endsWith("%");
    String digits = signed ? Normal.strip(text.substring(0, text.length() - 1)) : text;
    BigDecimal figure = figure(digits);
    BigDecimal scale = signed ? HUNDREDTH : style.scale();
    if (figure == null && !signed) {
      Matcher suffixed = SUFFIXED.matcher(text);
      BigDecimal unit = suffixed.matches() ? units.of(suffixed.group(2)) : null;
      figure = unit == null ? null : figure(suffixed.group(1));
      scale = unit == null ? scale : unit;
    }
    if (!isCount && style.decimal().isAmbiguous(digits)) {
      fault(
          Gap.UNREADABLE,
          "ambiguous-figure",
          written,
          digits.replace(",", ""),
          digits.replace(',', '.'));
    } else if (figure != null && isCount && Decimals.isShortened(text)) {
      fault(Gap.UNREADABLE, "shortened-figure", written);
    } else if (figure == null) {
      fault(Gap.UNREADABLE, notAFigure(text), written);
    } else if (marks.isMark(figure.doubleValue())) {
      skip();
    } else {
      add(scaled(figure, scale), signed || scale.compareTo(HUNDREDTH) == 0, written);
    }
  }

  private @Nullable BigDecimal figure(String digits) {
    return Decimals.exact(style.decimal().pointed(Normal.strip(digits)));
  }

  private static BigDecimal scaled(BigDecimal figure, BigDecimal scale) {
    return scale.compareTo(BigDecimal.ONE) == 0 ? figure : figure.multiply(scale);
  }

  private String notAFigure(String text) {
    if (INFINITE.contains(text.toLowerCase(Locale.ROOT))) {
      return "not-finite";
    }
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
    if (isCount && figure.stripTrailingZeros().scale() > 0) {
      fault(Gap.UNREADABLE, "not-whole", written);
    } else if (!Decimals.isInReach(figure)) {
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
