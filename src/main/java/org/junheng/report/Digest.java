package org.junheng.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junheng.check.Result;
import org.junheng.check.Result.RowRef;
import org.junheng.check.Result.RowResult;
import org.junheng.check.Result.RuleResult;
import org.junheng.check.Result.TableInfo;
import org.junheng.rule.Outcome;
import org.junheng.rule.Severity;
import org.junheng.table.DataSet.Input;
import org.junheng.text.Message;

/** A result as a reader asks for it: by rule, by subject, by what is to be done. */
final class Digest {
  private final Result result;
  private final Map<String, RuleResult> rules = new LinkedHashMap<>();
  private final Map<String, TableInfo> tables = new LinkedHashMap<>();
  private final Set<String> parts = new LinkedHashSet<>();
  // The parts of what could not be judged, and what they are parts of.
  private final Map<String, List<RuleResult>> loose = new HashMap<>();
  // Found when first asked for: not every format does, and there may be as many as findings.
  private @Nullable List<RowRef> subjects;

  Digest(Result result) {
    this.result = result;
    result.rules().forEach(rule -> rules.put(rule.id(), rule));
    result.tables().forEach(table -> tables.put(table.name(), table));
    result.rules().stream().filter(Digest::isChecked).forEach(rule -> parts.addAll(rule.parts()));
    // What could not be judged speaks for none of its parts.
    for (RuleResult rule : result.rules()) {
      if (isUnjudged(rule)) {
        rule.parts()
            .forEach(part -> loose.computeIfAbsent(part, id -> new ArrayList<>()).add(rule));
      }
    }
    parts.removeAll(loose.keySet());
  }

  Result result() {
    return result;
  }

  /** The rule of an id, or null where a result names one that it does not list. */
  @Nullable RuleResult rule(String id) {
    return rules.get(id);
  }

  @Nullable TableInfo table(String name) {
    return tables.get(name);
  }

  /** What is listed and must be acted on, by rule, then row. */
  List<RowResult> findings() {
    return result.results().stream()
        .filter(row -> Group.kind(this, row) != Group.Kind.NONE)
        .toList();
  }

  /** Whether a rule is made of others. */
  boolean isComposite(RowResult row) {
    RuleResult rule = rules.get(row.rule());
    return rule != null && !rule.parts().isEmpty();
  }

  Severity severity(RowResult row) {
    RuleResult rule = rules.get(row.rule());
    return rule == null ? Severity.REQUIRED : severity(rule);
  }

  /** What a rule weighs: its own severity; of a part of what could not be judged, that one's. */
  Severity severity(RuleResult rule) {
    return severity(rule, new HashSet<>());
  }

  // A result from elsewhere could go round in a circle.
  private Severity severity(RuleResult rule, Set<String> seen) {
    return loose.getOrDefault(rule.id(), List.of()).stream()
        .filter(whole -> seen.add(whole.id()))
        .map(whole -> severity(whole, seen))
        .min(Comparator.naturalOrder())
        .orElse(rule.severity());
  }

  private static boolean isUnjudged(RuleResult rule) {
    Message reason = rule.reason();
    return reason != null
        && !reason.id().equals("check.not-selected")
        && !reason.id().equals("check.open-day")
        && !reason.id().equals("check.out-of-force");
  }

  /** Whether what a rule says is part of the verdict. */
  boolean isAsked(RuleResult rule) {
    return result.run().asks(severity(rule));
  }

  /** Whether a rule was selected, may be in force and had its tables. */
  static boolean isChecked(RuleResult rule) {
    return rule.counts().getOrDefault(Outcome.NOT_CHECKED, 0L) == 0
        && (rule.reason() == null
            || rule.counts().getOrDefault(Outcome.ERROR, 0L) > 0
            || rule.counts().getOrDefault(Outcome.UNDECIDED, 0L) > 0);
  }

  /** The rules that are no part of another: what the verdict is made from. */
  List<RuleResult> roots() {
    return result.rules().stream()
        .filter(Digest::isChecked)
        .filter(rule -> !parts.contains(rule.id()))
        .toList();
  }

  /** Whether a rule is part of no other that was checked. */
  boolean isRoot(String rule) {
    return rules.containsKey(rule) && !parts.contains(rule);
  }

  List<RuleResult> unchecked() {
    return result.rules().stream().filter(rule -> !isChecked(rule)).toList();
  }

  /** The folder that several files all lie in, with its slash; else empty. */
  String folder() {
    List<Input> inputs = result.inputs();
    if (inputs.size() < 2) {
      return "";
    }
    String first = inputs.get(0).name();
    String folder = first.substring(0, first.lastIndexOf('/') + 1);
    boolean shared = inputs.stream().allMatch(input -> input.name().startsWith(folder));
    return shared ? folder : "";
  }

  /** The outermost rows: what the report is about. */
  List<RowRef> subjects() {
    List<RowRef> found = subjects;
    if (found == null) {
      found = findSubjects();
      subjects = found;
    }
    return found;
  }

  /** The one outermost row; null where there are several, or none. */
  @Nullable RowRef onlySubject() {
    RowRef only = null;
    for (RowResult row : result.results()) {
      RowRef last = outermost(row);
      if (!last.equals(only) && isOutermost(last)) {
        if (only != null) {
          return null;
        }
        only = last;
      }
    }
    return only;
  }

  /** The outermost row that a result is about: the county of a class, say. */
  static RowRef outermost(RowResult row) {
    return row.within().isEmpty() ? row.row() : row.within().get(row.within().size() - 1);
  }

  // The order of rows is that of their place, or key: results come by rule first.
  private List<RowRef> findSubjects() {
    Map<RowOrder, RowRef> found = new TreeMap<>();
    RowRef before = null;
    for (RowResult row : result.results()) {
      RowRef last = outermost(row);
      if (!last.equals(before) && isOutermost(last)) {
        found.putIfAbsent(new RowOrder(last), last);
      }
      before = last;
    }
    return List.copyOf(found.values());
  }

  boolean isOutermost(RowRef row) {
    TableInfo table = tables.get(row.table());
    return table != null && table.within() == null;
  }

  private boolean isSubmitted(RowRef row) {
    TableInfo table = tables.get(row.table());
    return table != null && table.submitted();
  }

  /**
   * The row that a finding is reported under: the submitted row next to the outermost one, such as
   * the school of a class; else the outermost one.
   */
  RowRef home(RowResult finding) {
    List<RowRef> within = finding.within();
    for (int at = within.size() - 1; at >= 0; at--) {
      RowRef around = within.get(at);
      if (isSubmitted(around) && !isOutermost(around)) {
        return around;
      }
    }
    if (within.isEmpty() || (isSubmitted(finding.row()) && !isOutermost(finding.row()))) {
      return finding.row();
    }
    return within.get(within.size() - 1);
  }
}
