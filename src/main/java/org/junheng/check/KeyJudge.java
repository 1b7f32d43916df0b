package org.junheng.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junheng.expr.Memo;
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
  private final Memo<About, Combinations> combinations = new Memo<>();
  private final Memo<About, int[]> twins = new Memo<>();

  private record About(String table, Criterion.Unique unique) {
    // Written out, for the reason that Expr gives.
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof About that && table.equals(that.table) && unique.equals(that.unique);
    }

    @Override
    public int hashCode() {
      return Objects.hash(table, unique);
    }
  }

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

  /** Another row that has the same values as a row that is not unique: the first of them. */
  int twin(String table, Criterion.Unique unique, int row) {
    Combinations combinations = combinations(table, unique);
    int own = combinations.of()[row];
    int first = combinations.first()[own];
    return first != row
        ? first
        : twins.get(new About(table, unique), () -> seconds(combinations))[own];
  }

  // Worked out once: every listed duplicate asks for it.
  private static int[] seconds(Combinations combinations) {
    int[] seconds = combinations.first().clone();
    int[] of = combinations.of();
    for (int row = of.length - 1; row >= 0; row--) {
      if (of[row] >= 0 && combinations.first()[of[row]] != row) {
        seconds[of[row]] = row;
      }
    }
    return seconds;
  }

  private Combinations combinations(String table, Criterion.Unique unique) {
    return combinations.get(
        new About(table, unique), () -> Combinations.in(columns(table, unique.fields())));
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
