package org.junheng.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junheng.check.Result.Cell;
import org.junheng.check.Result.Change;
import org.junheng.check.Result.Declaration;
import org.junheng.check.Result.Figure;
import org.junheng.check.Result.PartOutcome;
import org.junheng.text.Message;

/**
 * Why one rule has the outcome it has for one row: the figures, the cells behind them, and what
 * would mend it.
 *
 * @param actual the measure; null for a condition, a composite, or where it is missing
 * @param operator how it must stand to the limit: {@code >=} and so on; null where there is no
 *     limit
 * @param limits the limit, or the two or more of them
 * @param shortfall how far the measure is on the wrong side of the limit, in the measure's unit,
 *     positive; null where it does not fail by a figure
 * @param margin how far the measure is on the right side of the limit as a share of the limit;
 *     negative where it fails; null where there is none
 * @param remedies what would mend it, all together, everything else held as it is
 * @param inputs the submitted cells it rests on (of aggregates only the first few)
 * @param missing the submitted cells whose absence left it undecided (the first few)
 * @param reason what the figures do not say: why it is undecided, or that a row is a duplicate of
 *     another; null where nothing is to be said
 * @param parts the parts of a composite
 * @param relief the id of the relief that set the limit, or null
 * @param contradicted the rules that found figures it rests on to contradict others
 * @param declaration who declared it and on what evidence; null where nobody did
 * @param fewest the smallest number of people, above none, that its figures rest on; null where
 *     they rest on none
 * @param workings the measure's formula with the figures in it; none where it is a submitted figure
 *     as it is, or about rows within
 */
public record Explanation(
    @Nullable Figure actual,
    @Nullable String operator,
    List<Figure> limits,
    @Nullable BigDecimal shortfall,
    @Nullable BigDecimal margin,
    List<Change> remedies,
    List<Cell> inputs,
    List<Cell> missing,
    @Nullable Message reason,
    List<PartOutcome> parts,
    @Nullable String relief,
    List<String> contradicted,
    @Nullable Declaration declaration,
    @Nullable BigDecimal fewest,
    Late<Optional<String>> workings) {
  public Explanation {
    limits = List.copyOf(limits);
    remedies = List.copyOf(remedies);
    inputs = List.copyOf(inputs);
    missing = List.copyOf(missing);
    parts = List.copyOf(parts);
    contradicted = List.copyOf(contradicted);
  }

  /** A formula with figures that is known; null where there is none. */
  public static Late<Optional<String>> workings(@Nullable String worked) {
    return Late.of(Optional.ofNullable(worked));
  }

  /** The measure's formula with the figures in it, or null. */
  public @Nullable String worked() {
    return workings.get().orElse(null);
  }

  /** The same with other figures, and other words about them. */
  public Explanation with(
      @Nullable Figure otherActual,
      List<Figure> otherLimits,
      @Nullable BigDecimal otherShortfall,
      @Nullable BigDecimal otherMargin,
      List<Change> otherRemedies,
      List<Cell> otherInputs,
      @Nullable Message otherReason,
      @Nullable String otherWorked,
      @Nullable BigDecimal otherFewest) {
    return new Explanation(
        otherActual,
        otherLimits.isEmpty() ? null : operator,
        otherLimits,
        otherShortfall,
        otherMargin,
        otherRemedies,
        otherInputs,
        missing,
        otherReason,
        parts,
        relief,
        contradicted,
        declaration,
        otherFewest,
        workings(otherWorked));
  }
}
