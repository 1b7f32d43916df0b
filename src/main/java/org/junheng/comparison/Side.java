package org.junheng.comparison;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junheng.check.Result;
import org.junheng.check.Result.RowRef;
import org.junheng.check.Result.RowResult;
import org.junheng.check.Result.RuleResult;
import org.junheng.check.Result.TableInfo;
import org.junheng.check.Roster;
import org.junheng.rule.Outcome;

/** One of two results, as a comparison asks for it. */
final class Side {
  /** The outcomes that a person must act on. */
  static final List<Outcome> FINDINGS = List.of(Outcome.FAIL, Outcome.UNDECIDED, Outcome.ERROR);

  /** A row by what names it. */
  private record Named(String table, List<String> key) {}

  private final Result result;
  private final Map<String, RuleResult> rules = new LinkedHashMap<>();
  private final Map<String, Long> sizes = new HashMap<>();
  private final Map<String, Long> listed = new HashMap<>();
  private final Set<Named> named = new HashSet<>();
  private final Set<String> roofs = new HashSet<>();
  private final Map<String, Rows> rosters = new HashMap<>();

  Side(Result result) {
    this.result = result;
    result.rules().forEach(rule -> rules.put(rule.id(), rule));
    for (TableInfo table : result.tables()) {
      sizes.put(table.name(), table.rows());
    }
    for (TableInfo table : result.tables()) {
      String around = table.within();
      if (around != null) {
        roofs.add(around);
      }
    }
    for (TableInfo table : result.tables()) {
      if (table.within() != null) {
        roofs.remove(table.name());
      }
    }
    for (RowResult row : result.results()) {
      if (isFinding(row)) {
        listed.merge(row.rule(), 1L, Long::sum);
      }
      name(row.row());
      row.within().forEach(this::name);
      row.inputs().forEach(cell -> name(cell.row()));
    }
    result.rosters().forEach(roster -> rosters.put(roster.table(), Rows.of(roster)));
    result.spreads().forEach(spread -> spread.contributions().forEach(each -> name(each.row())));
  }

  /** Every row of a table by its key, and what each rule says of it. */
  private record Rows(Map<List<String>, Integer> places, Map<String, String> outcomes) {
    // Of rows that share a key nothing is known.
    static final int SEVERAL = -1;

    static Rows of(Roster roster) {
      Map<List<String>, Integer> places = new HashMap<>();
      for (int row = 0; row < roster.keys().size(); row++) {
        if (places.putIfAbsent(roster.keys().get(row), row) != null) {
          places.put(roster.keys().get(row), SEVERAL);
        }
      }
      Map<String, String> outcomes = new HashMap<>();
      roster.entries().forEach(entry -> outcomes.put(entry.rule(), entry.outcomes()));
      return new Rows(places, outcomes);
    }
  }

  /** Whether every row of a table is known, with a finding or without. */
  boolean knowsAll(String table) {
    return rosters.containsKey(table);
  }

  /** Whether a table all of whose rows are known has a row. */
  boolean has(RowRef row) {
    Rows rows = rosters.get(row.table());
    return rows != null && rows.places().containsKey(row.key());
  }

  /** What a rule says of a row, listed or not; null where that is not known. */
  @Nullable Outcome outcome(String rule, RowRef row) {
    Rows rows = rosters.get(row.table());
    String outcomes = rows == null ? null : rows.outcomes().get(rule);
    Integer place = rows == null ? null : rows.places().get(row.key());
    return outcomes == null || place == null || place == Rows.SEVERAL
        ? null
        : Roster.outcome(outcomes.charAt(place));
  }

  private void name(RowRef row) {
    named.add(new Named(row.table(), row.key()));
  }

  Result result() {
    return result;
  }

  Map<String, RuleResult> rules() {
    return rules;
  }

  @Nullable RuleResult rule(String id) {
    return rules.get(id);
  }

  /** Whether a rule was selected, in force, had its tables, and did not break as a whole. */
  boolean isChecked(String id) {
    RuleResult rule = rules.get(id);
    return rule != null
        && rule.counts().getOrDefault(Outcome.NOT_CHECKED, 0L) == 0
        && rule.reason() == null;
  }

  /** How many findings of a rule are not listed. */
  long unlisted(String id) {
    RuleResult rule = rules.get(id);
    long all = 0;
    for (Outcome finding : FINDINGS) {
      all += rule == null ? 0 : count(rule, finding);
    }
    return Math.max(0, all - listed.getOrDefault(id, 0L));
  }

  /** How many rows a rule gave an outcome to. */
  static long count(RuleResult rule, Outcome outcome) {
    return rule.counts().getOrDefault(outcome, 0L);
  }

  /** Whether a row is named anywhere, with or without a finding. */
  boolean names(RowRef row) {
    return named.contains(new Named(row.table(), row.key()));
  }

  /** Whether a row is not there, though it would be listed: others lie within rows of its table. */
  boolean lacks(RowRef row) {
    return roofs.contains(row.table()) && !names(row);
  }

  /** How many rows a table or view has. */
  long rows(String table) {
    return sizes.getOrDefault(table, 0L);
  }

  /** The outcomes by fingerprint; rows that share a key come one after the other. */
  Map<String, Deque<RowResult>> byFingerprint() {
    Map<String, Deque<RowResult>> found = new HashMap<>();
    for (RowResult row : result.results()) {
      found.computeIfAbsent(row.fingerprint(), none -> new ArrayDeque<>()).add(row);
    }
    return found;
  }

  static boolean isFinding(@Nullable RowResult row) {
    return row != null && FINDINGS.contains(row.outcome());
  }
}
