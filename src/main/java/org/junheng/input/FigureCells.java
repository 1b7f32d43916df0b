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
  private static final Set<String> INFINITE =
      Set.of("inf", "+inf", "-inf", "infinity", "-infinity", "nan", "∞", "-∞");
  private static final Pattern SUFFIXED = Pattern.compile("([+-]?[\\d.,'’ ]*\\d)([^\\d.,'’].*)");
  private static final Map<Character, BigDecimal> SIGNS =
      Map.of(
          '%', new BigDecimal("0.01"), '﹪', new BigDecimal("0.01"), '‰', new BigDecimal("0.001"));
  private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");
  // Figures that stand for "not given" in foreign data: -1, -9, -99, -998, -88 …
  private static final Pattern MARK = Pattern.compile("-(?:1|9*[789]|8+|7+)(?:\\.0+)?");

  private final Doubles values = new Doubles();
  private final Map<Integer, BigDecimal> exact = new HashMap<>();
  private final ColumnFacts facts = new ColumnFacts();
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
    this.most = max == null ? Double.POSITIVE_INFINITY : max.doubleValue();
    this.isSimple = isPlain && !isPercent && !marks.hasFigures();
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
    boolean isWhole = whole != Decimals.NOT_WHOLE;
    double value = isWhole ? whole : style.isPointed() ? Decimals.fast(text) : Decimals.NOT_FAST;
    boolean possible = value >= least && value >= 0 && value <= most;
    if (possible
        && (isPlain || (value == 0 && !isPercent))
        && !marks.isMark(value)
        && !(isCount && value != Math.rint(value))) {
      if (isPercent) {
        facts.bare(value);
      }
      values.add(value);
    } else {
      readClosely(Normal.strip(text));
    }
  }

  @Override
  ColumnFacts facts() {
    return facts;
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
    BigDecimal sign =
        isPercent && !text.isEmpty() ? SIGNS.get(text.charAt(text.length() - 1)) : null;
    String digits = sign == null ? text : Normal.strip(text.substring(0, text.length() - 1));
    BigDecimal figure = figure(digits);
    BigDecimal scale = sign == null ? style.scale() : sign;
    boolean hasUnit = sign != null;
    if (figure == null && sign == null) {
      Matcher suffixed = SUFFIXED.matcher(text);
      BigDecimal unit = suffixed.matches() ? units.of(suffixed.group(2)) : null;
      if (unit != null) {
        digits = suffixed.group(1);
        figure = figure(digits);
        scale = unit;
        hasUnit = true;
      }
    }
    if (figure == null || !style.isPointed()) {
      facts.look(digits);
    }
    if (style.isAmbiguous(digits) && !(isCount && digits.indexOf(',') > 0)) {
      ambiguous(written, digits);
    } else if (figure == null) {
      fault(
          Gap.UNREADABLE, notAFigure(text, digits), written, new Quoted(digits.replace(',', '.')));
    } else if (!Decimals.isInReach(figure)) {
      fault(Gap.IMPOSSIBLE, "out-of-reach", written);
    } else if (Decimals.isShortened(digits)) {
      fault(Gap.UNREADABLE, "shortened-figure", written);
    } else if (marks.isMark(figure.doubleValue())) {
      skip();
    } else if (isPercent && !isBelow(figure) && isDoubted(figure, hasUnit ? scale : null)) {
      fault(Gap.UNREADABLE, "share-" + style.share().name().toLowerCase(Locale.ROOT), written);
    } else {
      add(scaled(figure, scale), written);
    }
  }

  private void ambiguous(String written, String digits) {
    String reason = style.isWary() ? "contradicted-figure" : "ambiguous-figure";
    Quoted grouped = new Quoted(digits.replace(",", "").replace(".", ""));
    BigDecimal decimal = new BigDecimal(digits.replace(',', '.')).stripTrailingZeros();
    fault(Gap.UNREADABLE, reason, written, grouped, new Quoted(decimal.toPlainString()));
  }

  // Whatever it counts, it is impossible; a mark, perhaps.
  private boolean isBelow(BigDecimal figure) {
    return figure.signum() < 0 && min != null && min.signum() >= 0;
  }

  // Takes note of a share, and tells whether it cannot be known what it is.
  private boolean isDoubted(BigDecimal figure, @Nullable BigDecimal sign) {
    double size = Math.abs(figure.doubleValue());
    if (sign != null) {
      double points = size * sign.doubleValue() / HUNDREDTH.doubleValue();
      facts.signed(points);
      return style.share() == Share.MIXED && points > 0 && points <= 1;
    }
    facts.bare(size);
    return switch (style.share()) {
      case MIXED -> size > 0;
      case DOUBTED -> size > 0 && size <= 1;
      case SAID, HEADED, FRACTIONS, POINTS -> false;
    };
  }

  private @Nullable BigDecimal figure(String digits) {
    return Decimals.exact(style.decimal().pointed(Normal.strip(digits)));
  }

  private static BigDecimal scaled(BigDecimal figure, BigDecimal scale) {
    return scale.compareTo(BigDecimal.ONE) == 0 ? figure : figure.multiply(scale);
  }

  private String notAFigure(String text, String digits) {
    if (INFINITE.contains(text.toLowerCase(Locale.ROOT))) {
      return "not-finite";
    }
    if (text.equals("无")) {
      return "not-a-figure-none";
    }
    if (style.decimal() == Decimal.COMMA && Decimal.isSurePoint(digits)) {
      return "figure-with-point";
    }
    if (style.decimal() != Decimal.COMMA && Decimal.isSureComma(digits)) {
      return "figure-with-comma";
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

  private void add(BigDecimal figure, String written) {
    BigDecimal max = field.max();
    if (isCount && figure.stripTrailingZeros().scale() > 0) {
      fault(Gap.UNREADABLE, "not-whole", written);
    } else if (!Decimals.isInReach(figure)) {
      fault(Gap.IMPOSSIBLE, "out-of-reach", written);
    } else if (min != null && figure.compareTo(min) < 0) {
      boolean isMark = min.signum() >= 0 && MARK.matcher(Normal.halfWidth(written)).matches();
      String reason = isMark ? "perhaps-a-mark" : "below-least";
      fault(Gap.IMPOSSIBLE, reason, written, min.toPlainString());
    } else if (max != null && figure.compareTo(max) > 0) {
      fault(Gap.IMPOSSIBLE, "above-most", written, max.toPlainString());
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
