package org.junheng.remedy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junheng.check.Result;
import org.junheng.check.Standing;
import org.junheng.rule.Outcome;
import org.junheng.rule.Rule;
import org.junheng.text.Text;

/**
 * What a change makes of verdicts: the same county before and after, under the same rules or
 * others.
 *
 * @param before the totals before
 * @param after the totals after
 * @param cells the cells that have another value
 * @param parameters the parameters that have another value, or are there on one side only
 * @param books the books after, where they are others; empty where they are the same
 * @param flips the outcomes that are others, by rule, then by row
 * @param spreads every dispersion measure, by rule, then by row
 */
public record WhatIf(
    Result.Summary before,
    Result.Summary after,
    List<CellChange> cells,
    List<ParameterChange> parameters,
    List<String> books,
    List<Flip> flips,
    List<Move> spreads) {
  public WhatIf {
    cells = List.copyOf(cells);
    parameters = List.copyOf(parameters);
    books = List.copyOf(books);
    flips = List.copyOf(flips);
    spreads = List.copyOf(spreads);
  }

  /** Whether an outcome is better than before. */
  public enum Direction {
    BETTER,
    WORSE,
    /** Neither: a rule that has come to ask nothing, or something it cannot decide. */
    OTHER
  }

  /**
   * A parameter with another value.
   *
   * @param name its name
   * @param before its value; null where there was no such parameter
   * @param after its value; null where there is none any more
   */
  public record ParameterChange(String name, @Nullable String before, @Nullable String after) {}

  /**
   * An outcome that is another than before.
   *
   * @param rule the rule; the one after, where it is on both sides
   * @param before the outcome as it was explained; null where there was no such rule or row
   * @param after the outcome as it is explained now; null where there is none any more
   * @param direction whether that is better
   * @param unit how the unit of the rule's measure is shown; may be empty
   */
  public record Flip(
      Rule rule,
      Result.@Nullable RowResult before,
      Result.@Nullable RowResult after,
      Direction direction,
      Text unit) {
    /** The row, and what it lies within. */
    public Result.RowResult row() {
      return after == null ? Objects.requireNonNull(before) : after;
    }
  }

  /**
   * A dispersion measure before and after; null where it could not be computed.
   *
   * @param before as it was
   * @param after as it is
   */
  public record Move(Result.@Nullable Spread before, Result.@Nullable Spread after) {
    /** The one of both that is there; the later where both are. */
    public Result.Spread spread() {
      return after == null ? Objects.requireNonNull(before) : after;
    }

    /** Whether the measure or its outcome is another. */
    public boolean isMoved() {
      return before == null
          || after == null
          || before.value() != after.value()
          || !Objects.equals(before.limit(), after.limit())
          || before.outcome() != after.outcome();
    }
  }

  /** Compares two standings of the same county. */
  public static WhatIf of(Standing before, Standing after, List<CellChange> cells) {
    return new WhatIf(
        before.summary(),
        after.summary(),
        cells,
        parameters(before, after),
        books(before, after),
        flips(before, after),
        moves(before.spreads(), after.spreads()));
  }

  private static List<String> books(Standing before, Standing after) {
    List<String> was = before.rules().books().stream().map(book -> book.id()).toList();
    List<String> is = after.rules().books().stream().map(book -> book.id()).toList();
    return was.equals(is) ? List.of() : is;
  }

  private static List<ParameterChange> parameters(Standing before, Standing after) {
    Map<String, String> was = values(before);
    Map<String, String> is = values(after);
    Set<String> names = new LinkedHashSet<>(was.keySet());
    names.addAll(is.keySet());
    return names.stream()
        .filter(name -> !Objects.equals(was.get(name), is.get(name)))
        .map(name -> new ParameterChange(name, was.get(name), is.get(name)))
        .toList();
  }

  private static Map<String, String> values(Standing standing) {
    Map<String, String> values = new LinkedHashMap<>();
    standing.parameters().forEach(each -> values.put(each.name(), each.value()));
    return values;
  }

  private static List<Flip> flips(Standing before, Standing after) {
    List<Flip> flips = new ArrayList<>();
    Set<String> ids = new LinkedHashSet<>(before.rules().rules().keySet());
    ids.addAll(after.rules().rules().keySet());
    for (String id : ids) {
      Rule was = before.rules().rules().get(id);
      Rule is = after.rules().rules().get(id);
      flips.addAll(new RuleFlips(before, after, was, is).all());
    }
    return flips;
  }

  /** What one rule says before and after. */
  private record RuleFlips(Standing before, Standing after, @Nullable Rule was, @Nullable Rule is) {
    List<Flip> all() {
      List<Flip> flips = new ArrayList<>();
      int[] olds = is == null ? new int[0] : oldRows(is);
      boolean[] met = new boolean[was == null ? 0 : before.rows().size(was.of())];
      for (int row = 0; row < olds.length; row++) {
        if (olds[row] >= 0) {
          met[olds[row]] = true;
        }
        add(flips, olds[row], row);
      }
      for (int row = 0; row < met.length; row++) {
        if (!met[row]) {
          add(flips, row, -1);
        }
      }
      return flips;
    }

    // For each row after the change the row that it was before; −1 where it is new.
    private int[] oldRows(Rule now) {
      String table = now.of();
      int size = after.rows().size(table);
      int[] olds = new int[size];
      java.util.Arrays.fill(olds, -1);
      if (was == null || !was.of().equals(table)) {
        return olds;
      }
      Map<List<String>, Integer> byKey = new HashMap<>();
      for (int row = 0; row < before.rows().size(table); row++) {
        byKey.putIfAbsent(before.key(table, row), row);
      }
      boolean[] taken = new boolean[before.rows().size(table)];
      for (int row = 0; row < size; row++) {
        List<String> key = after.key(table, row);
        boolean stays = row < taken.length && !taken[row] && before.key(table, row).equals(key);
        int old = stays ? row : byKey.getOrDefault(key, -1);
        if (old >= 0 && !taken[old]) {
          taken[old] = true;
          olds[row] = old;
        }
      }
      return olds;
    }

    private void add(List<Flip> flips, int oldRow, int newRow) {
      Outcome old = was == null || oldRow < 0 ? null : before.outcome(was, oldRow);
      Outcome now = is == null || newRow < 0 ? null : after.outcome(is, newRow);
      boolean nothing = isSilent(old) && isSilent(now);
      if (old == now || nothing) {
        return;
      }
      flips.add(
          new Flip(
              is == null ? Objects.requireNonNull(was) : is,
              old == null ? null : before.result(Objects.requireNonNull(was), oldRow),
              now == null ? null : after.result(Objects.requireNonNull(is), newRow),
              direction(old, now),
              is == null ? before.unit(Objects.requireNonNull(was)) : after.unit(is)));
    }
  }

  // A rule that asks nothing of a row, or is not there, says the same.
  private static boolean isSilent(@Nullable Outcome outcome) {
    return outcome == null || outcome == Outcome.NOT_APPLICABLE || outcome == Outcome.NOT_CHECKED;
  }

  private static Direction direction(@Nullable Outcome old, @Nullable Outcome now) {
    int difference = rank(now) - rank(old);
    return difference == 0 ? Direction.OTHER : difference > 0 ? Direction.BETTER : Direction.WORSE;
  }

  // What fails is worse than what cannot be decided, and that is worse than what holds or is not
  // asked.
  private static int rank(@Nullable Outcome outcome) {
    return outcome == Outcome.FAIL || outcome == Outcome.ERROR
        ? 0
        : outcome == Outcome.UNDECIDED ? 1 : 2;
  }

  private static List<Move> moves(List<Result.Spread> before, List<Result.Spread> after) {
    Map<List<Object>, Result.Spread> was = byPlace(before);
    Map<List<Object>, Result.Spread> is = byPlace(after);
    Set<List<Object>> places = new LinkedHashSet<>(was.keySet());
    places.addAll(is.keySet());
    return places.stream().map(place -> new Move(was.get(place), is.get(place))).toList();
  }

  private static Map<List<Object>, Result.Spread> byPlace(List<Result.Spread> spreads) {
    Map<List<Object>, Result.Spread> byPlace = new LinkedHashMap<>();
    spreads.forEach(spread -> byPlace.put(List.of(spread.rule(), spread.group().key()), spread));
    return byPlace;
  }
}
