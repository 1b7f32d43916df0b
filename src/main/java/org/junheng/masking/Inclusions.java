package org.junheng.masking;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junheng.masking.Identities.Name;
import org.junheng.masking.Spot.Kind;

/** Which counts may be a part of which others: those that are nowhere larger. */
final class Inclusions {
  private final Set<List<Name>> broken = new HashSet<>();

  /** Looks at rows in each of which every count is of the same unit. */
  Inclusions(Iterable<Map<Name, BigDecimal>> rows) {
    for (Map<Name, BigDecimal> row : rows) {
      row.forEach(
          (part, count) ->
              row.forEach(
                  (total, most) -> {
                    if (count.compareTo(most) > 0) {
                      broken.add(List.of(total, part));
                    }
                  }));
    }
  }

  /** Whether a cell may count some of the people that another cell of its row counts. */
  boolean mayHold(Name total, Name part) {
    return total.kind() == Kind.CELL
        && part.kind() == Kind.CELL
        && !broken.contains(List.of(total, part));
  }
}
