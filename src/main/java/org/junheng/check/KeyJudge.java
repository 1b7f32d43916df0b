package org.junheng.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junheng.expr.Rows;
import org.junheng.rule.Criterion;
import org.junheng.rule.Outcome;
import org.junheng.rule.RuleSet;
import org.junheng.table.Column;
import org.junheng.table.KeyIndex;

/** Judges whether values name one row, or a row of another table. */
final class KeyJudge {
  private final RuleSet rules;
  private final Rows rows;
  private final Map<List<Object>, Combinations> combinations = new HashMap<>();

  KeyJudge(RuleSet rules, Rows rows) {
    this.rules = rules;
    this.rows = rows;
  }

  /** Fails every row whose values in the fields another row has too. */
  byte[] unique(String table, Criterion.Unique unique) {
    Combinations combinations = combinations(table, unique);
    int[] rowsOf = new int[combinations.count()];
    for (int combination : combinations.of()) {
      if (combination >= 0) {
        rowsOf[combination]++;
      }
    }
    byte[] outcomes = new byte[combinations.of().length];
    for (int i = 0; i < outcomes.length; i++) {
      int combination = combinations.of()[i];
      outcomes[i] =
          combination < 0
              ? Outcome.UNDECIDED.code()
              : (rowsOf[combination] > 1 ? Outcome.FAIL : Outcome.PASS).code();
    }
    return outcomes;
  }

  /**
   * The different values of the fields that must be unique; kept, since every listed duplicate asks
   * for them.
   */
  Combinations combinations(String table, Criterion.Unique unique) {
    return combinations.computeIfAbsent(
        List.of(table, unique), key -> Combinations.in(columns(table, unique.fields())));
  }

  private List<Column> columns(String table, List<String> fields) {
    List<Column> columns = new ArrayList<>();
    fields.forEach(field -> columns.add(rows.column(table, field)));
    return columns;
  }

  /** Fails every row whose fields hold the key of no row of the other table. */
  byte[] refersTo(String table, Criterion.RefersTo refersTo) {
    List<Column> by = columns(table, refersTo.by());
    List<String> key = Objects.requireNonNull(rules.schema(refersTo.table())).key();
    int[] found = KeyIndex.of(columns(refersTo.table(), key)).rowsOf(by);
    byte[] outcomes = new byte[found.length];
    for (int i = 0; i < outcomes.length; i++) {
      Outcome decided = found[i] < 0 ? Outcome.FAIL : Outcome.PASS;
      outcomes[i] = (isMissing(by, i) ? Outcome.UNDECIDED : decided).code();
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
