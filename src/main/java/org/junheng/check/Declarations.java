package org.junheng.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junheng.expr.Rows;
import org.junheng.rule.Outcome;
import org.junheng.rule.Rule;
import org.junheng.table.Column;
import org.junheng.table.Schema;

/**
 * The judgements recorded in a table of declarations: its fields {@code rule}, {@code table},
 * {@code row}, {@code outcome} and {@code score}. A declaration without a row, or without a table,
 * speaks of the only row there is. One without an outcome and a score says nothing yet; nor does
 * one that names no inspector, where the table asks for one: what nobody answers for is no
 * judgement.
 */
final class Declarations {
  private static final byte UNDECIDED = Outcome.UNDECIDED.code();

  private final Rows rows;
  private final String table;
  private final boolean scored;
  private final boolean signed;
  // By rule, then by the row each speaks of; a declaration of no row is under the empty word.
  private final Map<String, Map<String, List<Integer>>> byRule = new HashMap<>();
  private final List<Integer> unsigned = new ArrayList<>();

  Declarations(Rows rows, Schema schema) {
    this.rows = rows;
    this.table = schema.name();
    this.scored = schema.field("score") != null;
    this.signed = schema.field("inspector") != null;
    Column rules = rows.column(table, "rule");
    Column keys = rows.column(table, "row");
    for (int i = 0; i < rules.size(); i++) {
      String rule = Keys.word(rules.value(i)).trim();
      String key = Keys.word(keys.value(i)).trim();
      if (isBlank(i)) {
        continue;
      }
      if (signed && word("inspector", i).isEmpty()) {
        unsigned.add(i);
        continue;
      }
      byRule
          .computeIfAbsent(rule, one -> new HashMap<>())
          .computeIfAbsent(key, row -> new ArrayList<>())
          .add(i);
    }
  }

  // A line that is begun, as in a template, but not judged yet.
  private boolean isBlank(int row) {
    return word("outcome", row).isEmpty() && (!scored || word("score", row).isEmpty());
  }

  private String word(String field, int row) {
    return Keys.word(rows.column(table, field).value(row)).trim();
  }

  /** The rows that judge without naming who does, in order. */
  List<Integer> unsigned() {
    return List.copyOf(unsigned);
  }

  /** Whether a rule is judged for one of its rows, but by nobody who is named. */
  boolean isUnsigned(Rule rule, String key, int size) {
    return unsigned.stream()
        .filter(row -> word("rule", row).equals(rule.id()) && speaksOf(rule, row))
        .map(row -> word("row", row))
        .anyMatch(row -> row.equals(key) || (row.isEmpty() && size == 1));
  }

  /** The rows in which a rule is judged for one of its rows, in order. */
  List<Integer> of(Rule rule, String key, int size) {
    Map<String, List<Integer>> byRow = byRule.getOrDefault(rule.id(), Map.of());
    List<Integer> found = new ArrayList<>(byRow.getOrDefault(key, List.of()));
    if (size == 1 && !key.isEmpty()) {
      found.addAll(byRow.getOrDefault("", List.of()));
      Collections.sort(found);
    }
    found.removeIf(row -> !speaksOf(rule, row));
    return found;
  }

  private boolean speaksOf(Rule rule, int row) {
    String of = word("table", row);
    return of.isEmpty() || of.equals(rule.of());
  }

  /** The outcome judged; undecided where nobody did, or two contradict each other. */
  byte outcome(Rule rule, String key, int size) {
    byte judged = UNDECIDED;
    boolean any = false;
    for (int row : of(rule, key, size)) {
      byte own = code(word("outcome", row));
      if (any && own != judged) {
        return UNDECIDED;
      }
      judged = own;
      any = true;
    }
    return judged;
  }

  /** Whether two judgements of the same row differ. */
  boolean contradict(Rule rule, String key, int size) {
    return contradiction(rule, key, size) != null;
  }

  /** The first two judgements of the same row that differ; null where none do. */
  int @Nullable [] contradiction(Rule rule, String key, int size) {
    List<Integer> rows = of(rule, key, size);
    for (int row : rows) {
      if (!said(row).equals(said(rows.get(0)))) {
        return new int[] {rows.get(0), row};
      }
    }
    return null;
  }

  private String said(int row) {
    return word("outcome", row) + (scored ? "\n" + word("score", row) : "");
  }

  /** The score judged, or null where there is none, or two contradict each other. */
  @Nullable BigDecimal score(Rule rule, String key, int size) {
    BigDecimal judged = null;
    for (int row : scored ? of(rule, key, size) : List.<Integer>of()) {
      Object own = rows.column(table, "score").value(row);
      if (own == null || (judged != null && judged.compareTo((BigDecimal) own) != 0)) {
        return null;
      }
      judged = (BigDecimal) own;
    }
    return judged;
  }

  private static byte code(String word) {
    for (Outcome outcome : new Outcome[] {Outcome.PASS, Outcome.FAIL, Outcome.NOT_APPLICABLE}) {
      if (outcome.word().equals(word)) {
        return outcome.code();
      }
    }
    return UNDECIDED;
  }
}
