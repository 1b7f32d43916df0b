package org.junheng.comparison;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junheng.check.Result.Cell;
import org.junheng.check.Result.Figure;
import org.junheng.check.Result.ParameterValue;
import org.junheng.check.Result.RowResult;
import org.junheng.check.Result.RuleResult;
import org.junheng.comparison.Comparison.Cause;

/**
 * Tells what may have made a difference. Whatever the results were not made from alike may have,
 * unless the outcomes themselves, their cells and limits, tell more.
 */
final class Causes {
  private final Differences differences;

  Causes(Differences differences) {
    this.differences = differences;
  }

  /** The causes of a difference between two outcomes, of which one may not be listed. */
  Set<Cause> of(
      @Nullable RowResult was,
      @Nullable RowResult is,
      @Nullable RuleResult ruleBefore,
      @Nullable RuleResult ruleAfter) {
    RuleResult rule = ruleAfter == null ? ruleBefore : ruleAfter;
    Set<Cause> possible = differences.possible(rule != null && !rule.parts().isEmpty());
    if (was == null || is == null) {
      return possible;
    }
    Set<Cause> seen = EnumSet.noneOf(Cause.class);
    if (!cells(was).equals(cells(is))) {
      seen.add(Cause.DATA);
    }
    if (!sameLimits(was, is)) {
      seen.addAll(ofLimits(was, is, possible));
    }
    if (ruleBefore != null && ruleAfter != null && !sameRule(ruleBefore, ruleAfter)) {
      seen.add(Cause.RULE);
    }
    return seen.isEmpty() && Pairing.differ(was, is) ? possible : seen;
  }

  /** Whether two outcomes are held against the same limits. */
  static boolean sameLimits(RowResult one, RowResult other) {
    return Objects.equals(one.operator(), other.operator())
        && one.limits().equals(other.limits())
        && Objects.equals(one.relief(), other.relief());
  }

  private Set<Cause> ofLimits(RowResult was, RowResult is, Set<Cause> possible) {
    if (Objects.equals(was.operator(), is.operator()) && isParameter(was.limits(), is.limits())) {
      return Set.of(Cause.PARAMETERS);
    }
    // A limit is no datum, though it may be reckoned from some.
    Set<Cause> causes = EnumSet.noneOf(Cause.class);
    causes.addAll(possible);
    if (causes.size() > 1) {
      causes.remove(Cause.DATA);
    }
    return causes.isEmpty() ? Set.of(Cause.RULE) : causes;
  }

  // Whether the limits went the way that the values of parameters went.
  private boolean isParameter(List<Figure> was, List<Figure> is) {
    boolean sameSize = was.size() == is.size();
    for (int at = 0; sameSize && at < was.size(); at++) {
      String old = was.get(at).value().toString();
      String now = is.get(at).value().toString();
      if (!old.equals(now)
          && differences.parameters().stream()
              .noneMatch(pair -> isValue(pair.before(), old) && isValue(pair.after(), now))) {
        return false;
      }
    }
    return sameSize;
  }

  private static boolean isValue(@Nullable ParameterValue parameter, String value) {
    return parameter != null && parameter.value().equals(value);
  }

  private static boolean sameRule(RuleResult one, RuleResult other) {
    return one.kind().equals(other.kind())
        && one.of().equals(other.of())
        && one.severity() == other.severity()
        && one.parts().equals(other.parts());
  }

  private record Place(String table, List<String> key, String field) {}

  private static Map<Place, Object> cells(RowResult row) {
    Map<Place, Object> cells = new HashMap<>();
    row.inputs().forEach(cell -> cells.put(place(cell), value(cell)));
    row.missing().forEach(cell -> cells.put(place(cell), value(cell)));
    return cells;
  }

  private static Place place(Cell cell) {
    return new Place(cell.row().table(), cell.row().key(), cell.field());
  }

  private static Object value(Cell cell) {
    return cell.value() == null ? "" + cell.gap() : cell.value().value();
  }
}
