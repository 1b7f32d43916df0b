package org.junheng.remedy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junheng.check.Standing;
import org.junheng.expr.RowEvaluator.Cell;
import org.junheng.rule.Criterion;
import org.junheng.rule.Outcome;
import org.junheng.rule.Remedy;
import org.junheng.rule.Rule;

/**
 * What it takes for every row to pass by itself: from the verdict down to the rules that fail, the
 * least change of each one's remedy; of six-of-seven the cheapest combination.
 */
final class Floors {
  private static final int MOST_CHOICES = 5_000;

  private final Standing standing;
  private final Levers levers;
  private final Set<Goal> goals = new LinkedHashSet<>();
  private final Map<Cell, Set<String>> reasons = new LinkedHashMap<>();

  Floors(Standing standing, Levers levers) {
    this.standing = standing;
    this.levers = levers;
  }

  /** A coefficient that is above its limit. */
  record Goal(Rule rule, int row) {}

  /**
   * Changes that mend something.
   *
   * @param figures the figure each cell is to have
   * @param unmet what they leave open
   */
  record Repair(Map<Cell, BigDecimal> figures, List<Unmet> unmet) {
    static final Repair NONE = new Repair(Map.of(), List.of());
  }

  /** The changes for everything that the verdict asks for. */
  Repair all() {
    Repair all = Repair.NONE;
    for (Rule root : standing.roots()) {
      for (int row = 0; row < standing.rows().size(root.of()); row++) {
        all = joined(all, repair(root, row, all.figures()));
      }
    }
    return all;
  }

  /** The coefficients that were met on the way. */
  List<Goal> goals() {
    return List.copyOf(goals);
  }

  /** Which rules asked for the change of each cell. */
  Map<Cell, Set<String>> reasons() {
    return reasons;
  }

  private Repair repair(Rule rule, int row, Map<Cell, BigDecimal> planned) {
    Outcome outcome = standing.outcome(rule, row);
    if (outcome == Outcome.PASS || outcome == Outcome.NOT_APPLICABLE || standing.isNeutral(rule)) {
      return Repair.NONE;
    }
    Criterion criterion = rule.criterion();
    if (criterion instanceof Criterion.AllOf all) {
      return everyPart(rule, all, row, planned);
    }
    if (outcome != Outcome.FAIL) {
      return unmet(rule, row, isDeclared(rule) ? Unmet.Why.DECLARED : Unmet.Why.UNDECIDED);
    }
    if (criterion instanceof Criterion.Threshold) {
      return threshold(rule, row, null, planned);
    }
    if (criterion instanceof Criterion.KOfN kOfN) {
      return kOfN(kOfN, row, planned);
    }
    if (criterion instanceof Criterion.AnyOf any) {
      return anyPart(rule, any, row, planned);
    }
    return unmet(rule, row, isDeclared(rule) ? Unmet.Why.DECLARED : Unmet.Why.NO_REMEDY);
  }

  private static boolean isDeclared(Rule rule) {
    return rule.criterion() instanceof Criterion.Declared;
  }

  private Repair unmet(Rule rule, int row, Unmet.Why why) {
    Unmet unmet = new Unmet(rule, standing.ref(rule.of(), row), why);
    return new Repair(Map.of(), List.of(unmet));
  }

  private Rule rule(String id) {
    return Objects.requireNonNull(standing.rules().rules().get(id), id);
  }

  private Repair everyPart(Rule rule, Criterion.AllOf all, int row, Map<Cell, BigDecimal> planned) {
    Repair repair = Repair.NONE;
    for (Criterion.Part part : all.parts()) {
      repair = joined(repair, part(rule, part, row, with(planned, repair)));
    }
    return repair;
  }

  private Repair anyPart(Rule rule, Criterion.AnyOf any, int row, Map<Cell, BigDecimal> planned) {
    return any.parts().stream()
        .map(part -> part(rule, part, row, planned))
        .min(
            Comparator.comparingInt((Repair each) -> each.unmet().size())
                .thenComparingDouble(this::weight))
        .orElse(Repair.NONE);
  }

  private Repair part(Rule whole, Criterion.Part part, int row, Map<Cell, BigDecimal> planned) {
    Rule rule = rule(part.rule());
    if (part instanceof Criterion.Part.Same || rule.of().equals(whole.of())) {
      return repair(rule, row, planned);
    }
    int[] within = standing.rows().within(rule.of(), whole.of(), row);
    if (part instanceof Criterion.Part.Share share) {
      return share(rule, share, within, planned);
    }
    Repair repair = Repair.NONE;
    for (int each : within) {
      repair = joined(repair, repair(rule, each, with(planned, repair)));
    }
    return repair;
  }

  // The cheapest rows, until the share is reached.
  private Repair share(
      Rule rule, Criterion.Part.Share share, int[] within, Map<Cell, BigDecimal> planned) {
    int applicable = 0;
    int passing = 0;
    List<Repair> repairs = new ArrayList<>();
    for (int row : within) {
      Outcome outcome = standing.outcome(rule, row);
      applicable += outcome == Outcome.NOT_APPLICABLE || outcome == Outcome.NOT_CHECKED ? 0 : 1;
      passing += outcome == Outcome.PASS ? 1 : 0;
      if (outcome == Outcome.FAIL || outcome == Outcome.UNDECIDED) {
        repairs.add(repair(rule, row, planned));
      }
    }
    repairs.sort(
        Comparator.comparingInt((Repair each) -> each.unmet().size())
            .thenComparingDouble(this::weight));
    Repair repair = Repair.NONE;
    for (Repair each : repairs) {
      BigDecimal reached = BigDecimal.valueOf(passing);
      BigDecimal wanted = share.share().multiply(BigDecimal.valueOf(applicable));
      if (share.comparison().holds(reached, wanted)) {
        break;
      }
      repair = joined(repair, each);
      passing++;
    }
    return repair;
  }

  private Repair kOfN(Criterion.KOfN kOfN, int row, Map<Cell, BigDecimal> planned) {
    List<Rule> failing = new ArrayList<>();
    int allowed = kOfN.of().size() - kOfN.atLeast();
    for (String id : kOfN.of()) {
      Outcome outcome = standing.outcome(rule(id), row);
      if (outcome == Outcome.FAIL) {
        failing.add(rule(id));
      } else if (outcome == Outcome.UNDECIDED || outcome == Outcome.ERROR) {
        allowed--;
      }
    }
    List<Repair> whole = new ArrayList<>();
    List<Repair> floors = new ArrayList<>();
    for (Rule part : failing) {
      whole.add(repair(part, row, planned));
      floors.add(
          kOfN.floor() == null
              ? Repair.NONE
              : part.criterion() instanceof Criterion.Threshold
                  ? threshold(part, row, kOfN.floor(), planned)
                  : whole.get(whole.size() - 1));
    }
    return cheapest(whole, floors, Math.max(0, allowed));
  }

  // Every choice of the parts that need only reach the floor.
  private Repair cheapest(List<Repair> whole, List<Repair> floors, int allowed) {
    int size = whole.size();
    Repair best = null;
    long choices = size < 30 ? 1L << size : Long.MAX_VALUE;
    for (long choice = 0; choice < Math.min(choices, 1L << 20); choice++) {
      if (Long.bitCount(choice) <= allowed) {
        Repair joined = Repair.NONE;
        for (int i = 0; i < size; i++) {
          joined = joined(joined, ((choice >> i) & 1) == 1 ? floors.get(i) : whole.get(i));
        }
        if (best == null || isBetter(joined, best)) {
          best = joined;
        }
      }
      if (choice > MOST_CHOICES && best != null && best.unmet().isEmpty()) {
        break;
      }
    }
    return best == null ? Repair.NONE : best;
  }

  private boolean isBetter(Repair one, Repair other) {
    int fewer = Integer.compare(one.unmet().size(), other.unmet().size());
    return fewer != 0 ? fewer < 0 : weight(one) < weight(other);
  }

  private Repair threshold(
      Rule rule, int row, @Nullable BigDecimal floor, Map<Cell, BigDecimal> planned) {
    if (standing.wouldHold(rule, row, floor, Levers.overrides(planned))) {
      return Repair.NONE;
    }
    Remedy remedy = rule.remedy();
    if (remedy == null) {
      if (!standing.dispersed(rule, row).isEmpty()) {
        goals.add(new Goal(rule, row));
        return Repair.NONE;
      }
      return unmet(rule, row, Unmet.Why.NO_REMEDY);
    }
    Cell cell = levers.behind(rule.of(), row, remedy.field(), planned);
    if (cell == null) {
      return unmet(rule, row, Unmet.Why.NO_REMEDY);
    }
    Levers.Lever lever = levers.lever(cell, remedy.raise(), planned);
    long steps = lever == null ? 0 : steps(rule, row, floor, lever, planned);
    if (lever == null || steps == 0) {
      return unmet(rule, row, Unmet.Why.BOUNDED);
    }
    reasons.computeIfAbsent(cell, none -> new LinkedHashSet<>()).add(rule.id());
    return new Repair(Map.of(cell, lever.after(steps)), List.of());
  }

  // The least steps that mend it; 0 where not even the most do. Once mended, it stays mended.
  private long steps(
      Rule rule,
      int row,
      @Nullable BigDecimal floor,
      Levers.Lever lever,
      Map<Cell, BigDecimal> planned) {
    long low = 0;
    long high = Math.min(1, lever.most());
    while (high > 0 && high < lever.most() && !mends(rule, row, floor, lever, high, planned)) {
      low = high;
      high = Math.min(2 * high, lever.most());
    }
    if (high == 0 || !mends(rule, row, floor, lever, high, planned)) {
      return 0;
    }
    while (high - low > 1) {
      long middle = low + (high - low) / 2;
      if (mends(rule, row, floor, lever, middle, planned)) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return high;
  }

  private boolean mends(
      Rule rule,
      int row,
      @Nullable BigDecimal floor,
      Levers.Lever lever,
      long steps,
      Map<Cell, BigDecimal> planned) {
    Map<Cell, @Nullable Object> changed = Levers.overrides(planned);
    changed.put(lever.cell(), lever.after(steps));
    return standing.wouldHold(rule, row, floor, changed);
  }

  private static Map<Cell, BigDecimal> with(Map<Cell, BigDecimal> planned, Repair more) {
    if (more.figures().isEmpty()) {
      return planned;
    }
    Map<Cell, BigDecimal> both = new LinkedHashMap<>(planned);
    both.putAll(more.figures());
    return both;
  }

  // Of one cell the figure farther from what it is: less would undo the other.
  private Repair joined(Repair one, Repair other) {
    if (one == Repair.NONE || other == Repair.NONE) {
      return one == Repair.NONE ? other : one;
    }
    Map<Cell, BigDecimal> figures = new LinkedHashMap<>(one.figures());
    other
        .figures()
        .forEach((cell, figure) -> figures.merge(cell, figure, (a, b) -> farther(cell, a, b)));
    List<Unmet> unmet = new ArrayList<>(one.unmet());
    other.unmet().stream().filter(each -> !unmet.contains(each)).forEach(unmet::add);
    return new Repair(figures, unmet);
  }

  private BigDecimal farther(Cell cell, BigDecimal one, BigDecimal other) {
    BigDecimal now = levers.now(cell);
    return one.compareTo(now) < 0 && other.compareTo(now) < 0 ? one.min(other) : one.max(other);
  }

  private double weight(Repair repair) {
    double weight = 0;
    for (Map.Entry<Cell, BigDecimal> each : repair.figures().entrySet()) {
      weight += levers.weight(each.getKey(), each.getValue());
    }
    return weight;
  }
}
