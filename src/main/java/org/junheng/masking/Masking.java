package org.junheng.masking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junheng.agreement.Waiver;
import org.junheng.check.EarlierFigures;
import org.junheng.check.Explanation;
import org.junheng.check.Result;
import org.junheng.check.Result.Answered;
import org.junheng.check.Result.Cell;
import org.junheng.check.Result.Contribution;
import org.junheng.check.Result.RowResult;
import org.junheng.check.Result.RuleResult;
import org.junheng.check.Result.Spread;
import org.junheng.check.Result.Waived;
import org.junheng.problem.Problem;
import org.junheng.text.Message;

/**
 * Hides what a result tells of few people, so that every report made of it may leave the office:
 * small counts, every figure that rests on one, and what would give them away. Outcomes stay.
 */
public final class Masking {
  // As many cells of a finding as a result lists: where there are so many, there may be others.
  private static final int ALL_CELLS = 12;

  private final Result result;
  private final int below;
  private final Hidden hidden;
  private final Map<String, RuleResult> rules = new HashMap<>();
  private final Set<String> lastYear = new HashSet<>();
  private final Set<Spot> beside = new HashSet<>();

  private Masking(Result result, int below) {
    this.result = result;
    this.below = below;
    this.hidden = Hidden.of(result, below);
    for (RuleResult rule : result.rules()) {
      rules.put(rule.id(), rule);
      rule.people().fields().stream().filter(EarlierFigures::isNamed).forEach(lastYear::add);
    }
    for (RowResult row : result.results()) {
      if (hidden.tells(row)) {
        row.inputs().stream()
            .filter(cell -> Spot.place(cell.row()).equals(Spot.place(row.row())))
            .filter(cell -> cell.value() != null && cell.value().value() instanceof BigDecimal)
            .forEach(cell -> beside.add(Seen.spot(cell)));
      }
    }
  }

  /**
   * The result without what tells of fewer people than a number. What an earlier masking hid stays
   * hidden.
   *
   * @param below counts from 1 to one less than this are hidden
   */
  public static Result below(Result result, int below) {
    return result.run().maskedBelow() >= below ? result : new Masking(result, below).masked();
  }

  /**
   * A problem by its place alone: its words and its line may tell any figure. What is said of a
   * file as a whole quotes no cell.
   */
  public static Problem problem(Problem whole) {
    boolean quotes = whole.location().line() > 0 && !whole.message().args().isEmpty();
    return new Problem(
        whole.level(),
        whole.location(),
        quotes ? Message.of("masking.problem") : whole.message(),
        null,
        whole.count(),
        whole.also(),
        whole.touches());
  }

  private Result masked() {
    Beside beside = new Beside(rules, this::isHidden);
    return result.masked(
        below,
        result.results().stream().map(this::masked).toList(),
        result.spreads().stream().map(this::masked).toList(),
        result.problems().stream().map(Masking::problem).toList(),
        beside.sensitivity(result.sensitivity()),
        beside.agreed(result),
        result.rosters().stream().map(beside::roster).toList(),
        beside.baseline(result.baseline()),
        result.history().stream().map(beside::year).toList());
  }

  private boolean isHidden(RowResult row) {
    return isOfHidden(row)
        || row.inputs().stream().anyMatch(cell -> beside.contains(Seen.spot(cell)));
  }

  private boolean isOfHidden(RowResult row) {
    RuleResult rule = rules.get(row.rule());
    if (rule == null || rule.people().fields().isEmpty()) {
      return false;
    }
    List<String> fields = rule.people().fields();
    boolean few = row.fewest() != null && hidden.isSmall(row.fewest());
    boolean truncated = row.inputs().size() >= ALL_CELLS;
    return few
        || fields.stream().anyMatch(lastYear::contains)
        || row.inputs().stream().anyMatch(hidden::contains)
        || hidden.isWithin(fields, Spot.place(row.row()))
        || (truncated
            && fields.stream()
                .anyMatch(
                    field ->
                        hidden.contains(Spot.place(row.row()), field)
                            || row.within().stream()
                                .anyMatch(around -> hidden.contains(Spot.place(around), field))));
  }

  private RowResult masked(RowResult row) {
    Explanation whole = row.explanation().get();
    if (!isHidden(row)) {
      return row.with(
          whole.with(
              whole.actual(),
              whole.limits(),
              whole.shortfall(),
              whole.margin(),
              whole.remedies(),
              cells(whole.inputs()),
              whole.reason(),
              whole.worked(),
              whole.fewest()),
          row.waiver(),
          row.answer());
    }
    RuleResult rule = rules.get(row.rule());
    boolean bound = rule != null && rule.people().limits();
    return row.with(
        whole.with(
            null,
            bound ? List.of() : whole.limits(),
            null,
            null,
            List.of(),
            bare(whole.inputs()),
            whole.reason() == null ? Message.of("masking.fewer", below) : whole.reason(),
            null,
            null),
        waived(row.waiver()),
        answered(row.answer()));
  }

  // Beside a hidden count every figure tells, for the outcome says how they lie to each other.
  private List<Cell> bare(List<Cell> cells) {
    return cells.stream()
        .map(
            cell ->
                cell.value() != null && cell.value().value() instanceof BigDecimal
                    ? bare(cell)
                    : cell)
        .toList();
  }

  private static Cell bare(Cell cell) {
    return new Cell(cell.row(), cell.field(), cell.title(), null, null, cell.location());
  }

  private List<Cell> cells(List<Cell> cells) {
    return cells.stream()
        .map(
            cell ->
                hidden.contains(cell)
                        || beside.contains(Seen.spot(cell))
                        || lastYear.contains(Seen.spot(cell).field())
                    ? bare(cell)
                    : cell)
        .toList();
  }

  private static @Nullable Waived waived(@Nullable Waived waived) {
    if (waived == null || waived.waiver() == null) {
      return waived;
    }
    Waiver of = waived.waiver();
    return new Waived(
        new Waiver(
            of.rule(),
            of.table(),
            of.row(),
            of.from(),
            of.lastDay(),
            null,
            of.reason(),
            of.authority(),
            of.document(),
            of.location()));
  }

  private static @Nullable Answered answered(@Nullable Answered answered) {
    return answered == null ? null : new Answered(answered.state(), "", null);
  }

  // Where one row is hidden nothing is left of what the others' parts, the mean and the coefficient
  // tell of it: with three decimals a coefficient of eight schools leaves one possibility.
  private Spread masked(Spread one) {
    RuleResult rule = rules.get(one.rule());
    Double limit = rule != null && rule.people().limits() ? null : one.limit();
    boolean isWhole = one.contributions().stream().noneMatch(this::isHidden);
    if (isWhole && Objects.equals(limit, one.limit())) {
      return one;
    }
    List<Contribution> parts = new ArrayList<>();
    for (Contribution part : one.contributions()) {
      boolean covered = isHidden(part);
      double share = isWhole ? part.share() : Double.NaN;
      double without = isWhole ? part.without() : Double.NaN;
      parts.add(
          new Contribution(
              part.row(),
              covered ? Double.NaN : part.value(),
              covered ? Double.NaN : part.weight(),
              share,
              without,
              covered ? List.of() : part.people()));
    }
    return new Spread(
        one.rule(),
        one.group(),
        one.outcome(),
        one.statistic(),
        one.measured(),
        one.unit(),
        one.places(),
        isWhole ? one.mean() : Double.NaN,
        isWhole ? one.value() : Double.NaN,
        limit,
        parts);
  }

  private boolean isHidden(Contribution part) {
    String place = Spot.place(part.row());
    return !Double.isFinite(part.value())
        || part.people().stream().anyMatch(count -> hidden.contains(place, count.field()));
  }
}
