package org.junheng.expr;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a figure of rows within may be where some of them may or may not count. Where all are known
 * it is that figure; counts, shares, sums and extremes have close bounds, means, medians and
 * quantiles lie between the extremes, and of the others nothing is known.
 */
final class PossibleAggregate {
  private final Expr.Aggregate aggregate;
  private final List<Object> values = new ArrayList<>();
  private final List<BigDecimal> weights = new ArrayList<>();
  private final List<Possible> certain = new ArrayList<>();
  private final List<Possible> doubtful = new ArrayList<>();
  private int filteredOut;
  private int perhapsFilteredOut;
  // Rows that surely lie within, of which it is not known whether they pass the filter.
  private int perhapsFiltered;
  private boolean allKnown = true;
  private boolean missing;
  private boolean mayBeMissing;

  PossibleAggregate(Expr.Aggregate aggregate) {
    this.aggregate = aggregate;
  }

  /**
   * Adds a row.
   *
   * @param lies whether it surely lies within
   * @param filter whether it passes
   * @param value its value; 1 for counts
   * @param weight its weight; 1 where there is none
   */
  void add(boolean lies, Possible filter, Possible value, Possible weight) {
    boolean skips = aggregate.ignoreMissing();
    if (!filter.mayHold() && (skips || !filter.mayBeMissing())) {
      filteredOut(lies, filter);
      return;
    }
    boolean lacks = value.mayBeMissing() || weight.mayBeMissing();
    boolean given = value.mayBeGiven() && weight.mayBeGiven();
    boolean passes = !filter.mayFail() && !filter.mayBeMissing();
    boolean counts = lies && passes && !(skips && lacks);
    if (lacks && !skips) {
      missing |= counts && !given;
      mayBeMissing = true;
      allKnown = false;
    }
    if (given) {
      perhapsFiltered += lies && !counts ? 1 : 0;
      take(counts, value.given(), weight.given());
    }
  }

  private void filteredOut(boolean lies, Possible filter) {
    if (!filter.mayFail()) {
      return;
    }
    boolean surely = lies && !filter.mayBeMissing();
    filteredOut += surely ? 1 : 0;
    perhapsFilteredOut += surely ? 0 : 1;
    allKnown &= surely || aggregate.function() != Function.SHARE;
  }

  private void take(boolean counts, Possible value, Possible weight) {
    if (counts && value.value() != null && weight.value() instanceof BigDecimal weighs) {
      values.add(value.value());
      weights.add(weighs);
    } else {
      allKnown = false;
    }
    (counts ? certain : doubtful).add(value);
  }

  /** What the figure may be. */
  Possible value() {
    if (missing) {
      return Possible.MISSING;
    }
    Possible figure = allKnown ? Possible.of(known()) : bounds();
    return mayBeMissing ? figure.orMissing() : figure;
  }

  /** What it may be where there may be any number of rows beside. */
  Possible unbounded() {
    return switch (aggregate.function()) {
      case COUNT -> Possible.between(BigDecimal.valueOf(certain.size()), null).orMissing();
      case SHARE -> Possible.between(BigDecimal.ZERO, BigDecimal.ONE).orMissing();
      default -> Possible.ANYTHING;
    };
  }

  private @Nullable BigDecimal known() {
    BigDecimal count = BigDecimal.valueOf(values.size());
    return switch (aggregate.function()) {
      case COUNT -> count;
      case SHARE -> ExactFigures.divide(count, count.add(BigDecimal.valueOf(filteredOut)));
      case COUNT_DISTINCT -> AggregateFormula.distinct(values);
      default -> statistic();
    };
  }

  private @Nullable BigDecimal statistic() {
    List<BigDecimal> figures = values.stream().map(BigDecimal.class::cast).toList();
    List<BigDecimal> weighed =
        aggregate.weight() == null ? Collections.nCopies(figures.size(), BigDecimal.ONE) : weights;
    Expr level = aggregate.level();
    BigDecimal constant = level == null ? null : Operators.constantFigure(level);
    return new ExactStatistics(figures, weighed).figure(aggregate.function(), constant);
  }

  private Possible bounds() {
    return switch (aggregate.function()) {
      case COUNT -> between(certain.size(), certain.size() + doubtful.size());
      case SHARE -> share();
      case SUM -> sum();
      case MIN -> extreme(true);
      case MAX -> extreme(false);
      case COUNT_DISTINCT ->
          Possible.between(
              AggregateFormula.distinct(values),
              BigDecimal.valueOf(certain.size() + (long) doubtful.size()));
      case MEAN, MEDIAN, QUANTILE -> middle();
      default -> Possible.between(BigDecimal.ZERO, null).orMissing();
    };
  }

  private static Possible between(long least, long most) {
    return Possible.between(BigDecimal.valueOf(least), BigDecimal.valueOf(most));
  }

  private Possible share() {
    int open = doubtful.size() - perhapsFiltered;
    long surely = certain.size();
    long known = surely + filteredOut + perhapsFiltered;
    // The least: all that may pass do not, and all that may lie here and do not pass do; the most
    // likewise.
    BigDecimal least = ratio(surely, known + perhapsFilteredOut + open);
    BigDecimal most = ratio(surely + perhapsFiltered + open, known + open);
    Possible share =
        Possible.between(
            least == null ? BigDecimal.ZERO : least, most == null ? BigDecimal.ONE : most);
    return known == 0 ? share.orMissing() : share;
  }

  private static @Nullable BigDecimal ratio(long part, long whole) {
    return ExactFigures.divide(BigDecimal.valueOf(part), BigDecimal.valueOf(whole));
  }

  private Possible sum() {
    Possible sum = Possible.of(BigDecimal.ZERO);
    for (Possible value : certain) {
      sum = Possible.apply(Function.ADD, sum, value);
    }
    for (Possible value : doubtful) {
      sum = Possible.apply(Function.ADD, sum, value.or(Possible.of(BigDecimal.ZERO)));
    }
    return sum;
  }

  private Possible extreme(boolean least) {
    Possible known = null;
    for (Possible value : certain) {
      Possible one = least ? value : value.negated();
      known = known == null ? one : lower(known, one);
    }
    Possible all = known;
    for (Possible value : doubtful) {
      // With it, or without it.
      all = all == null ? null : all.or(lower(all, least ? value : value.negated()));
    }
    // Without a row that surely counts, any of the others may be the only one, or none is.
    Possible result = all == null ? doubtful(least).orMissing() : all;
    return least ? result : result.negated();
  }

  private Possible doubtful(boolean least) {
    Possible any = null;
    for (Possible value : doubtful) {
      Possible one = least ? value : value.negated();
      any = any == null ? one : any.or(one);
    }
    return any == null ? Possible.MISSING : any;
  }

  private static Possible lower(Possible one, Possible other) {
    BigDecimal from =
        one.least() == null || other.least() == null ? null : one.least().min(other.least());
    BigDecimal to =
        one.most() == null
            ? other.most()
            : other.most() == null ? one.most() : one.most().min(other.most());
    return Possible.between(from, to);
  }

  /** A figure that lies between the least and the largest of the rows. */
  private Possible middle() {
    Possible any = null;
    for (List<Possible> some : List.of(certain, doubtful)) {
      for (Possible value : some) {
        any = any == null ? value : any.or(value);
      }
    }
    return any == null ? Possible.MISSING : any.orMissing();
  }
}
