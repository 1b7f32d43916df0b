package org.junheng.input;

import java.math.BigDecimal;

/**
 * A cell of a workbook that shows something else than it holds.
 *
 * @param way how that comes
 * @param stored what the cell holds
 * @param shown what is seen of it
 * @param format the number format that makes it so; empty where another thing does
 * @param figure the figure that is seen, in all its digits, with the unit behind it
 * @param unit the unit that the number format writes behind the figure; empty where it writes none
 * @param factor how many of what is stored are one of what is seen
 */
record Shown(
    Way way,
    String stored,
    String shown,
    String format,
    String figure,
    String unit,
    BigDecimal factor) {

  /** How a cell comes to show something else than it holds. */
  enum Way {
    /** A unit stands behind the figure, or it is shown in another size. */
    UNIT,
    /** The figure stands among words or signs of the format. */
    WORDS,
    /** Nothing is shown. */
    NOTHING,
    /** A figure is shown as a day or a time. */
    DAY,
    /** The value of a formula is not stored. */
    UNKNOWN,
    /** An error of a formula is shown. */
    ERROR,
    /** It is struck out. */
    STRUCK,
    /** A part of it was struck out and is left out. */
    PARTLY_STRUCK,
    /** A mark above or below the line is left out. */
    RAISED
  }

  /** A cell whose format is not the cause. */
  Shown(Way way, String stored, String shown) {
    this(way, stored, shown, "", shown, "", BigDecimal.ONE);
  }
}
