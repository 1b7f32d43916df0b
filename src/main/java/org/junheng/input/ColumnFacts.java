package org.junheng.input;

/**
 * What the cells of a column tell together of how they are written. Of a part of a file that stands
 * further down it is found apart and then {@linkplain #add added}; in which order makes no
 * difference.
 */
final class ColumnFacts {
  // As fractions, those of at most 1 would lie among the others; between the two there is nothing.
  private static final double GAP = 10;
  private static final double HUNDRED = 100;

  private double mostWithin;
  private double leastAbove = Double.POSITIVE_INFINITY;
  private double leastSigned = Double.POSITIVE_INFINITY;
  private boolean hasComma;
  private boolean hasPoint;

  /** A share stands without a sign. */
  void bare(double figure) {
    double size = Math.abs(figure);
    if (size > 1) {
      leastAbove = Math.min(leastAbove, size);
    } else {
      mostWithin = Math.max(mostWithin, size);
    }
  }

  /** A share stands with a sign; so many hundredths it is. */
  void signed(double points) {
    if (points != 0) {
      leastSigned = Math.min(leastSigned, Math.abs(points));
    }
  }

  /** A figure stands that may show what stands before decimals. */
  void look(String figure) {
    hasComma |= Decimal.isSureComma(figure);
    hasPoint |= Decimal.isSurePoint(figure);
  }

  /** Adds what was found of other cells. */
  void add(ColumnFacts others) {
    mostWithin = Math.max(mostWithin, others.mostWithin);
    leastAbove = Math.min(leastAbove, others.leastAbove);
    leastSigned = Math.min(leastSigned, others.leastSigned);
    hasComma |= others.hasComma;
    hasPoint |= others.hasPoint;
  }

  /** Whether a comma stands before decimals. */
  boolean hasComma() {
    return hasComma;
  }

  /** Whether a point does. */
  boolean hasPoint() {
    return hasPoint;
  }

  /** Whether any share but zero stands without a sign. */
  boolean hasBare() {
    return mostWithin > 0 || hasAbove();
  }

  private boolean hasAbove() {
    return leastAbove < Double.POSITIVE_INFINITY;
  }

  /**
   * How the column is written that was read as if it were written so.
   *
   * @param isSaid whether the user says what stands before decimals
   */
  FigureStyle of(FigureStyle style, boolean isSaid) {
    FigureStyle found = !isSaid && isContradictory(style) ? style.wary() : style;
    return switch (style.share()) {
      case HEADED -> isDoubtful() ? found.with(Share.DOUBTED) : found;
      case FRACTIONS, POINTS, MIXED -> found.with(share());
      case SAID, DOUBTED -> found;
    };
  }

  private boolean isContradictory(FigureStyle style) {
    return switch (style.decimal()) {
      case POINT -> hasComma;
      case COMMA -> hasPoint;
      case UNTOLD -> false; // wary of each cell anyway
    };
  }

  private Share share() {
    // Where 0.8% is written, 0.5 may be meant so, too.
    if (mostWithin > 0 && (hasAbove() || leastSigned <= 1)) {
      return Share.MIXED;
    }
    return hasAbove() ? Share.POINTS : Share.FRACTIONS;
  }

  private boolean isDoubtful() {
    double least = Math.min(leastAbove, leastSigned > 1 ? leastSigned : Double.POSITIVE_INFINITY);
    return mostWithin > 0
        && (least == Double.POSITIVE_INFINITY || (least > GAP && mostWithin * HUNDRED >= least));
  }
}
