package org.junheng.check;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junheng.expr.Memo;
import org.junheng.expr.Rows;
import org.junheng.rule.Criterion;
import org.junheng.rule.Outcome;
import org.junheng.rule.RuleSet;
import org.junheng.table.Column;
import org.junheng.table.KeyIndex;
import org.junheng.table.Repeats;

/** Judges whether values name one row, or a row of another table. */
final class KeyJudge {
  private static final byte PASS = Outcome.PASS.code();
  private static final byte FAIL = Outcome.FAIL.code();
  private static final byte UNDECIDED = Outcome.UNDECIDED.code();

  private final RuleSet rules;
  private final Rows rows;
  private final Memo<Repeats, Map<Integer, Integer>> seconds = new Memo<>();

  KeyJudge(RuleSet rules, Rows rows) {
    this.rules = rules;
    this.rows = rows;
  }

  /** Fails every row whose values in the fields another row has too. */
  byte[] unique(String table, Criterion.Unique unique) {
    Repeats repeats = rows.repeats(table, unique.fields());
    byte[] outcomes = new byte[rows.size(table)];
    Arrays.fill(outcomes, PASS);
    for (int at = 0; at < repeats.rows().length; at++) {
      outcomes[repeats.rows()[at]] = FAIL;
      outcomes[repeats.firsts()[at]] = FAIL;
    }
    for (int row : repeats.incomplete()) {
      outcomes[row] = UNDECIDED;
    }
    // Rows that contradict each other are one here, and agree in these fields; copies count once.
    rows.doubled(table)
        .forEach(
            (row, doubled) -> {
              boolean agree = Collections.disjoint(doubled.differing(), unique.fields());
              if (!doubled.differing().isEmpty() && agree && outcomes[row] == PASS) {
                outcomes[row] = FAIL;
              }
            });
    return outcomes;
  }

  /**
   * Another row that has the same values as a row that is not unique: the first of them; the row
   * itself where they were made one row.
   */
  int twin(String table, Criterion.Unique unique, int row) {
    Repeats repeats = rows.repeats(table, unique.fields());
    int at = Arrays.binarySearch(repeats.rows(), row);
    return at >= 0
        ? repeats.firsts()[at]
        : seconds.get(repeats, () -> seconds(repeats)).getOrDefault(row, row);
  }

  // The second row of each first; worked out once, since every listed duplicate asks for it.
  private static Map<Integer, Integer> seconds(Repeats repeats) {
    Map<Integer, Integer> seconds = new HashMap<>();
    for (int at = 0; at < repeats.rows().length; at++) {
      seconds.putIfAbsent(repeats.firsts()[at], repeats.rows()[at]);
    }
    return seconds;
  }

  /** Fails every row whose fields hold the key of no row of the other table. */
  byte[] refersTo(String table, Criterion.RefersTo refersTo) {
    List<Column> by = rows.columns(table, refersTo.by());
    List<String> key = Objects.requireNonNull(rules.schema(refersTo.table())).key();
    int[] found = KeyIndex.of(rows.columns(refersTo.table(), key)).rowsOf(by);
    byte[] outcomes = new byte[found.length];
    for (int row = 0; row < outcomes.length; row++) {
      boolean isFound = found[row] >= 0;
      outcomes[row] = isFound ? Outcome.PASS.code() : isMissing(by, row) ? UNDECIDED : FAIL;
    }
    return outcomes;
  }

  private static boolean isMissing(List<Column> columns, int row) {
    for (Column column : columns) {
      if (column.isMissing(row)) {
        return true;
      }
    }
    return false;
  }
}
