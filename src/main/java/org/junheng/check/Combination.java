package org.junheng.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junheng.expr.Memo;
import org.junheng.rule.Criterion;
import org.junheng.rule.Outcome;
import org.junheng.rule.Rule;
import org.junheng.table.Column;
import org.junheng.table.NumberColumn;

/**
 * The cheapest changes after which at least k of n rules hold for a row, and the others reach their
 * floor: of every choice of those that need only that, the one whose changes weigh least. A change
 * weighs its share of what all rows have of that field, so that teachers and square metres can be
 * compared.
 */
final class Combination {
  // More failing parts than any regulation counts; every choice of fewer is tried.
  private static final int MOST_PARTS = 16;

  private final Workspace rows;
  private final Remedies remedies;
  private final Memo<List<String>, Double> sums = new Memo<>();

  Combination(Workspace rows, Remedies remedies) {
    this.rows = rows;
    this.remedies = remedies;
  }

  /**
   * A failing part, and what mends it.
   *
   * @param rule the part's rule
   * @param whole the change to its limit; null where there is none
   * @param floor the change to its floor: zero where it reaches that; null where there is none
   */
  private record Part(Rule rule, @Nullable BigDecimal whole, @Nullable BigDecimal floor) {}

  /**
   * The changes, all of them together; empty where no choice of them mends the row.
   *
   * @param parts the n rules
   * @param outcomes what each says of the row
   */
  List<Result.Change> of(Criterion.KOfN kOfN, List<Rule> parts, List<Outcome> outcomes, int row) {
    List<Part> failing = new ArrayList<>();
    int allowed = kOfN.of().size() - kOfN.atLeast();
    for (int i = 0; i < parts.size(); i++) {
      Outcome outcome = outcomes.get(i);
      if (outcome == Outcome.FAIL) {
        failing.add(part(kOfN, parts.get(i), row));
      } else if (outcome != Outcome.PASS && outcome != Outcome.NOT_APPLICABLE) {
        allowed--;
      }
    }
    if (failing.size() > MOST_PARTS) {
      return List.of();
    }
    Map<Rule, BigDecimal> best = null;
    for (int choice = 0; choice < 1 << failing.size(); choice++) {
      Map<Rule, BigDecimal> changes =
          Integer.bitCount(choice) <= allowed ? changes(failing, choice) : null;
      if (changes != null && (best == null || weight(changes) < weight(best))) {
        best = changes;
      }
    }
    List<Result.Change> told = new ArrayList<>();
    if (best != null) {
      best.forEach((rule, change) -> told.add(remedies.told(rule, row, change)));
    }
    return told;
  }

  private Part part(Criterion.KOfN kOfN, Rule rule, int row) {
    BigDecimal floor = kOfN.floor();
    BigDecimal least =
        floor == null || remedies.reaches(rule, row, floor)
            ? BigDecimal.ZERO
            : remedies.change(rule, row, floor);
    return new Part(rule, remedies.change(rule, row), least);
  }

  // The changes where the chosen parts need only reach their floor; null where one has none. Of two
  // of the same field the larger does for both.
  private static @Nullable Map<Rule, BigDecimal> changes(List<Part> failing, int choice) {
    Map<String, Rule> fields = new LinkedHashMap<>();
    Map<Rule, BigDecimal> changes = new LinkedHashMap<>();
    for (int i = 0; i < failing.size(); i++) {
      Part part = failing.get(i);
      BigDecimal change = (choice >> i & 1) == 1 ? part.floor() : part.whole();
      if (change == null) {
        return null;
      }
      if (change.signum() != 0 && part.rule().remedy() != null) {
        String field = part.rule().remedy().field() + change.signum();
        Rule other = fields.get(field);
        BigDecimal known = other == null ? null : changes.get(other);
        if (known == null || change.abs().compareTo(known.abs()) > 0) {
          changes.remove(other);
          fields.put(field, part.rule());
          changes.put(part.rule(), change);
        }
      }
    }
    return changes;
  }

  private double weight(Map<Rule, BigDecimal> changes) {
    double weight = 0;
    for (Map.Entry<Rule, BigDecimal> each : changes.entrySet()) {
      Rule rule = each.getKey();
      double all = rule.remedy() == null ? 0 : all(rule, rule.remedy().field());
      weight += each.getValue().abs().doubleValue() / (all == 0 ? 1 : all);
    }
    return weight;
  }

  private double all(Rule rule, String field) {
    return sums.get(List.of(rule.of(), field), () -> sum(rows.column(rule.of(), field)));
  }

  private static double sum(Column column) {
    double all = 0;
    if (column instanceof NumberColumn numbers) {
      for (double figure : numbers.values()) {
        all += Double.isNaN(figure) ? 0 : Math.abs(figure);
      }
    }
    return all;
  }
}
