package org.junheng.inspection;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.junheng.check.Dependencies;
import org.junheng.check.Result;
import org.junheng.rule.Outcome;
import org.junheng.rule.Rule;
import org.junheng.rule.RuleSet;
import org.junheng.table.DataSet;
import org.junheng.table.Schema;
import org.junheng.table.Table;

/**
 * Which rules the data can decide.
 *
 * @param rules every rule, in the rule set's order
 * @param absent what was not given, each with the rules that read it, by table and field
 */
public record Coverage(List<RuleCoverage> rules, Map<Absent, List<String>> absent) {
  /** How far a rule can be decided. */
  public enum State {
    /** For every row it applies to. */
    DECIDED,
    /** For some rows only. */
    PARTLY,
    /** For none. */
    UNDECIDED,
    /** It applies to no row, or is out of force. */
    NOT_ASKED
  }

  /**
   * One rule.
   *
   * @param rule the rule
   * @param state how far it can be decided
   * @param decided for how many rows it can be
   * @param undecided for how many it cannot
   * @param absent the tables and fields it reads that were not given; for a composite those of its
   *     own, not of its parts
   */
  public record RuleCoverage(
      Rule rule, State state, long decided, long undecided, List<Absent> absent) {
    public RuleCoverage {
      absent = List.copyOf(absent);
    }
  }

  /**
   * Something that rules read and no file has.
   *
   * @param table the table
   * @param field the field; empty where the whole table is absent
   */
  public record Absent(String table, String field) implements Comparable<Absent> {
    @Override
    public int compareTo(Absent other) {
      int tables = table.compareTo(other.table);
      return tables != 0 ? tables : field.compareTo(other.field);
    }
  }

  public Coverage {
    rules = List.copyOf(rules);
    absent = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(absent));
  }

  /**
   * The coverage of data that was checked.
   *
   * @param result what came of the check
   */
  public static Coverage of(RuleSet rules, DataSet data, Result result) {
    List<RuleCoverage> covered = new ArrayList<>();
    Map<Absent, List<String>> absent = new TreeMap<>();
    for (Result.RuleResult judged : result.rules()) {
      Rule rule = Objects.requireNonNull(rules.rules().get(judged.id()));
      List<Absent> lacks = absent(rules, data, rule);
      lacks.forEach(each -> absent.computeIfAbsent(each, none -> new ArrayList<>()).add(rule.id()));
      covered.add(covered(rule, judged.counts(), lacks));
    }
    return new Coverage(covered, absent);
  }

  /** How many rules are in a state. */
  public long count(State state) {
    return rules.stream().filter(each -> each.state == state).count();
  }

  private static RuleCoverage covered(Rule rule, Map<Outcome, Long> counts, List<Absent> absent) {
    long decided = counts.getOrDefault(Outcome.PASS, 0L) + counts.getOrDefault(Outcome.FAIL, 0L);
    long undecided =
        counts.getOrDefault(Outcome.UNDECIDED, 0L) + counts.getOrDefault(Outcome.ERROR, 0L);
    boolean wholeTable = absent.stream().anyMatch(each -> each.field.isEmpty());
    State state;
    if (undecided == 0 && decided > 0) {
      state = State.DECIDED;
    } else if (decided > 0) {
      state = State.PARTLY;
    } else {
      state = undecided > 0 || wholeTable ? State.UNDECIDED : State.NOT_ASKED;
    }
    return new RuleCoverage(rule, state, decided, undecided, absent);
  }

  private static List<Absent> absent(RuleSet rules, DataSet data, Rule rule) {
    List<Absent> absent = new ArrayList<>();
    Map<String, Set<String>> columns = Dependencies.columns(rules, List.of(rule));
    Set<String> needed = Dependencies.tables(rules, rule);
    columns.forEach(
        (name, fields) -> {
          Table table = data.table(name);
          if (table == null) {
            if (needed.contains(name)) {
              absent.add(new Absent(name, ""));
            }
            return;
          }
          fields.stream()
              .filter(field -> table.column(field) == null && decides(table.schema(), field))
              .forEach(field -> absent.add(new Absent(name, field)));
        });
    return absent;
  }

  // What only names a row, or dates the whole, decides no rule.
  private static boolean decides(Schema schema, String field) {
    return !field.equals(schema.label()) && !field.equals(schema.datedBy());
  }
}
