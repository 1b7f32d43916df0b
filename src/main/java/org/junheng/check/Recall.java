package org.junheng.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.junheng.check.Result.RowRef;
import org.junheng.check.Result.RowResult;
import org.junheng.check.Result.Spread;
import org.junheng.check.Year.Then;
import org.junheng.rule.Outcome;
import org.junheng.text.Message;
import org.junheng.text.Text;

/** Looks up in an earlier result what it said of the rows that a result lists and spreads. */
public final class Recall {
  /** A rule and a row. */
  private record Place(String rule, String table, List<String> key) {
    static Place of(String rule, RowRef row) {
      return new Place(rule, row.table(), row.key());
    }
  }

  private final Map<Place, Then> known = new HashMap<>();
  private final Map<String, OptionalInt> places = new HashMap<>();

  private Recall(Result now, Result old) {
    now.rules().forEach(rule -> places.put(rule.id(), rule.places()));
    // What is listed tells more than what is spread, and that more than a letter and a figure.
    old.rosters().forEach(this::addAll);
    old.spreads().forEach(this::add);
    old.results().forEach(this::add);
  }

  /**
   * What an earlier result said of what this one lists and spreads.
   *
   * @param sha256 the hash of the earlier result's file
   * @param differences by what else than the data the two differ
   */
  public static Year of(Result now, Result old, String sha256, List<Message> differences) {
    Recall recall = new Recall(now, old);
    Map<Place, Then> figures = new LinkedHashMap<>();
    now.results().forEach(row -> recall.take(Place.of(row.rule(), row.row()), figures));
    now.spreads().forEach(spread -> recall.take(Place.of(spread.rule(), spread.group()), figures));
    return new Year(
        old.run().tool(),
        old.run().started(),
        old.run().asOf(),
        sha256,
        differences,
        new ArrayList<>(figures.values()));
  }

  private void take(Place place, Map<Place, Then> into) {
    Then then = known.get(place);
    if (then != null) {
      into.put(place, then);
    }
  }

  private void add(RowResult row) {
    put(row.rule(), row.row(), row.outcome(), row.actual(), row.operator(), row.limits());
  }

  // A limit of a dispersion is one that must not be passed.
  private void add(Spread spread) {
    if (!Double.isFinite(spread.value())) {
      return;
    }
    Double limit = spread.limit();
    put(
        spread.rule(),
        spread.group(),
        spread.outcome(),
        Figures.of(BigDecimal.valueOf(spread.value()), shown(spread.rule())),
        null,
        limit == null ? List.of() : List.of(limit(limit)));
  }

  private static Result.Figure limit(double limit) {
    BigDecimal figure = Figures.kept(BigDecimal.valueOf(limit));
    return new Result.Figure(figure, Text.same(figure.toPlainString()));
  }

  private void addAll(Roster roster) {
    for (Roster.Entry entry : roster.entries()) {
      int next = 0;
      for (int row = 0; row < roster.keys().size(); row++) {
        Outcome outcome = Roster.outcome(entry.outcomes().charAt(row));
        boolean decided = outcome == Outcome.PASS || outcome == Outcome.FAIL;
        BigDecimal measure =
            decided && next < entry.measures().size() ? entry.measures().get(next++) : null;
        if (outcome != null) {
          RowRef ref = new RowRef(roster.table(), roster.keys().get(row), Text.NONE, null);
          put(
              entry.rule(),
              ref,
              outcome,
              Figures.of(measure, shown(entry.rule())),
              null,
              List.of());
        }
      }
    }
  }

  private OptionalInt shown(String rule) {
    return places.getOrDefault(rule, OptionalInt.empty());
  }

  private void put(
      String rule,
      RowRef row,
      Outcome outcome,
      Result.@Nullable Figure actual,
      @Nullable String operator,
      List<Result.Figure> limits) {
    known.put(
        Place.of(rule, row),
        new Then(rule, row.table(), row.key(), outcome, actual, operator, limits));
  }
}
